/**
 * The figures of contract-details § 4 counted from migration files by plain loops, one record at a time. It shares nothing
 * with the program: days are texts, dimensions are made here, and nothing is imported.
 */
export type Rij = Readonly<Record<string, string>>;
export type Lees = (bestand: string) => readonly Rij[];
export type Waar = Readonly<Record<string, string | readonly string[]>>;
export type Antwoord = {
  /** By the values of the asked dimensions, joined by a bar. */
  readonly rijen: Readonly<Record<string, { waarde: number; uniek: number | null }>>;
  readonly totaal: number | null;
  readonly uniek: number | null;
};
type Eenheid =
  | 'jongere'
  | 'melding'
  | 'zaak'
  | 'beslissing'
  | 'episode'
  | 'gesprek'
  | 'medewerker'
  | 'referentie'
  | 'dag';
type Soort = {
  readonly eenheid: Eenheid;
  readonly dimensies: readonly string[];
  readonly zonderPlaats?: true;
};

const MELDING = 'school onderwijssoort leeftijd leeftijdsgroep plicht soort-verzuim vervolg';
const ZAAK = 'onderwijssoort leeftijd leeftijdsgroep plicht soort-zaak uitkomst route behandelaar';
const soort = (eenheid: Eenheid, dimensies: string): Soort => ({
  eenheid,
  dimensies: `schooljaar gemeente gemeentecode woonplaats ${dimensies}`.trim().split(' '),
});
const zonder = (eenheid: Eenheid, dimensies: string): Soort => ({
  eenheid,
  zonderPlaats: true,
  dimensies: `schooljaar ${dimensies}`.split(' '),
});
/** The two tables of contract-details § 4, as they stand there. */
export const INDICATOREN: Readonly<Record<string, Soort>> = {
  leerlingen: soort('jongere', 'school onderwijssoort leeftijd leeftijdsgroep plicht'),
  meldingen: soort('melding', MELDING),
  'jongeren-met-melding': soort('jongere', MELDING),
  recidive: soort('jongere', MELDING),
  zaken: soort('zaak', ZAAK),
  uitstroom: soort('zaak', ZAAK),
  waarschuwingen: soort('beslissing', 'soort-zaak'),
  halt: soort('beslissing', 'onderwijssoort soort-verzuim'),
  'processen-verbaal': soort('beslissing', 'onderwijssoort soort-verzuim verdachte afdoening'),
  vrijstellingen: soort('beslissing', 'onderwijssoort artikel soort-aanvraag'),
  'beroepen-op-vrijstelling': soort('beslissing', 'onderwijssoort artikel soort-aanvraag besluit'),
  thuiszitters: soort('episode', 'onderwijssoort plicht uitkomst stand'),
  'preventieve-gesprekken': soort('gesprek', 'school onderwijssoort'),
  'gesproken-jongeren': soort('jongere', 'school onderwijssoort'),
  gedoog: soort('jongere', ''),
  interventies: soort('melding', 'soort-interventie'),
  vsv: soort('jongere', 'onderwijssoort leeftijd leeftijdsgroep'),
  medewerkers: zonder('medewerker', 'functie'),
  referentiecijfers: zonder('referentie', 'gebied indicator eenheid'),
  absoluut: soort('jongere', 'onderwijssoort leeftijdsgroep plicht stand'),
  verlof: soort('beslissing', 'onderwijssoort grond besluit beslisser'),
  vrijgesteld: soort('jongere', 'onderwijssoort artikel soort-aanvraag'),
  doorlooptijd: soort('dag', 'soort-zaak uitkomst behandelaar'),
};

/** One record with its value in every dimension. An episode also has its days and how it ended. */
type Feit = {
  readonly bsn: string;
  readonly dims: Readonly<Record<string, string>>;
  readonly maat?: number;
  readonly begin?: string;
  readonly eind?: string;
  readonly reden?: string;
};

const cel = (rij: Rij | undefined, kolom: string) => rij?.[kolom] ?? '';
const verjaardag = (geboren: string, jaren: number) => {
  const jaar = Number(geboren.slice(0, 4)) + jaren;
  const schrikkel = jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0);
  return geboren.endsWith('02-29') && !schrikkel ? `${jaar}-03-01` : `${jaar}${geboren.slice(4)}`;
};
const leeftijdOp = (geboren: string, dag: string) => {
  let jaren = -1;
  while (verjaardag(geboren, jaren + 1) <= dag) jaren += 1;
  return jaren;
};
const groepOf = (jaren: number) => {
  if (jaren <= 4) return '0-4';
  if (jaren <= 12) return '5-12';
  if (jaren <= 15) return '13-15';
  if (jaren <= 17) return '16-17';
  return jaren <= 22 ? '18-22' : '23+';
};
const dagen = (van: string, tot: string) => Math.round((Date.parse(tot) - Date.parse(van)) / 86_400_000);
/** The same day number three months on, or else the last day of that month. */
function drieMaandenNa(dag: string): string {
  const maand = Number(dag.slice(5, 7)) + 3;
  const jaar = Number(dag.slice(0, 4)) + (maand > 12 ? 1 : 0);
  const naar = maand > 12 ? maand - 12 : maand;
  const laatste = new Date(Date.UTC(jaar, naar, 0)).getUTCDate();
  const nummer = Math.min(Number(dag.slice(8)), laatste);
  return `${jaar}-${String(naar).padStart(2, '0')}-${String(nummer).padStart(2, '0')}`;
}
const volgende = (dag: string) => new Date(Date.parse(dag) + 86_400_000).toISOString().slice(0, 10);

const SCHOLEN = ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO'];
const VRIJ = ['havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4', 'praktijkonderwijs-schooldiploma'];

/** Whether these schools together cover 1 September to 30 June, day by day. */
function isVol(scholen: readonly Rij[], soorten: readonly string[], jaar: number): boolean {
  const op = scholen.filter((een) => soorten.includes(cel(een, 'onderwijssoort')));
  for (let dag = `${jaar}-09-01`; dag <= `${jaar + 1}-06-30`; dag = volgende(dag)) {
    const found = op.some(
      (een) =>
        cel(een, 'begindatum') <= dag && (cel(een, 'einddatum') === '' || cel(een, 'einddatum') >= dag),
    );
    if (!found) return false;
  }
  return true;
}

/** R2: the end of twelve full school years, or of the school year of the sixteenth birthday. */
function laatsteDagLeerplicht(geboren: string, scholen: readonly Rij[]): string {
  const zestien = verjaardag(geboren, 16);
  const jaarVanZestien = Number(zestien.slice(0, 4)) - (zestien.slice(5) < '08-01' ? 1 : 0);
  const eersteOp = (soorten: readonly string[]) =>
    scholen
      .filter((een) => soorten.includes(cel(een, 'onderwijssoort')))
      .map((een) => cel(een, 'begindatum'))
      .sort()[0] ?? '9999';
  let [basis, anders] = [0, 0];
  for (let jaar = Number(geboren.slice(0, 4)); jaar < jaarVanZestien; jaar += 1) {
    if (isVol(scholen, ['PO'], jaar)) basis += 1;
    else if (isVol(scholen, SCHOLEN, jaar)) anders += 1;
    const doorlopen =
      eersteOp(['PO']) <= verjaardag(geboren, 5) && eersteOp(['VO', 'PRO', 'VSO']) <= `${jaar + 1}-07-31`;
    if (anders + (doorlopen ? Math.max(8, basis) : basis) >= 12) return `${jaar + 1}-07-31`;
  }
  return `${jaarVanZestien + 1}-07-31`;
}

const ADRES = ['gemeentecode', 'gemeente', 'woonplaats', 'datum_inschrijving_brp', 'datum_uitschrijving_brp'];

/** A count of these files. `lees` gives the rows of a file, none when it is not there. */
export function openNarekening(lees: Lees) {
  const perBsn = (bestand: string) => {
    const wie = new Map<string, Rij[]>();
    for (const rij of lees(bestand)) wie.set(cel(rij, 'bsn'), [...(wie.get(cel(rij, 'bsn')) ?? []), rij]);
    return (bsn: string): readonly Rij[] => wie.get(bsn) ?? [];
  };
  const [personen, scholen, diplomas] = [perBsn('personen'), perBsn('inschrijvingen'), perBsn('diplomas')];
  const eindeVan = new Map<string, string>();
  const termen = new Map(
    lees('termen').map((rij) => [
      `${cel(rij, 'kolom')}|${cel(rij, 'eigen_term')}`,
      cel(rij, 'schoolgang_term'),
    ]),
  );
  const zaakVan = new Map(lees('werkprocessen').map((rij) => [cel(rij, 'werkprocesnummer'), rij]));

  const term = (kolom: string, eigen: string, leeg: string) =>
    termen.get(`${kolom}|${eigen}`) ?? (eigen || leeg);
  const soortZaak = (rij: Rij | undefined) => term('werkprocessen.soort', cel(rij, 'soort'), 'onbekend');
  // Who is delivered with no word about an address lives nowhere that is known.
  const woont = (rij: Rij, dag: string) =>
    ADRES.some((kolom) => cel(rij, kolom) !== '') &&
    cel(rij, 'datum_inschrijving_brp') <= dag &&
    (cel(rij, 'datum_uitschrijving_brp') === '' || cel(rij, 'datum_uitschrijving_brp') > dag);

  function plichtOp(bsn: string, dag: string): string {
    const wie = personen(bsn)[0];
    const geboren = cel(wie, 'geboortedatum');
    if (dag < verjaardag(geboren, 5) || dag >= verjaardag(geboren, 18)) return 'geen';
    const einde = eindeVan.get(bsn) ?? laatsteDagLeerplicht(geboren, scholen(bsn));
    eindeVan.set(bsn, einde);
    if (dag <= einde) return 'leerplichtig';
    const kwalificatie = cel(wie, 'datum_startkwalificatie');
    const vrij =
      (kwalificatie !== '' && kwalificatie <= dag) ||
      diplomas(bsn).some((een) => {
        const [wat, op] = [cel(een, 'soort'), cel(een, 'datum')];
        if (wat === 'praktijkonderwijs-verklaring') return op <= dag && dag >= '2022-08-01';
        if (wat === 'praktijkonderwijs-getuigschrift') return op <= dag && op <= '2022-07-31';
        return VRIJ.includes(wat) && op <= dag;
      }) ||
      scholen(bsn).some(
        (een) =>
          cel(een, 'onderwijssoort') === 'VSO' &&
          ['arbeidsmarkt', 'dagbesteding'].includes(cel(een, 'uitstroomprofiel')) &&
          cel(een, 'begindatum') <= dag,
      );
    return vrij ? 'geen' : 'kwalificatieplichtig';
  }

  /** What is known of a jongere on the counting date. The gemeente is that of then, or else the last one known. */
  function persoon(bsn: string, dag: string): Record<string, string> {
    const rijen = personen(bsn);
    const laatste = [...rijen].sort((a, b) =>
      cel(a, 'datum_inschrijving_brp') < cel(b, 'datum_inschrijving_brp') ? 1 : -1,
    );
    const thuis = laatste.find((rij) => woont(rij, dag)) ?? laatste[0];
    const jaren = leeftijdOp(cel(rijen[0], 'geboortedatum'), dag);
    return {
      gemeente: cel(thuis, 'gemeente') || 'onbekend',
      gemeentecode: cel(thuis, 'gemeentecode')
        .padStart(4, '0')
        .replace(/^0000$/, 'onbekend'),
      woonplaats: cel(thuis, 'woonplaats') || 'onbekend',
      ...(dag === ''
        ? { leeftijd: 'onbekend', leeftijdsgroep: 'onbekend', plicht: 'geen' }
        : { leeftijd: String(jaren), leeftijdsgroep: groepOf(jaren), plicht: plichtOp(bsn, dag) }),
    };
  }

  function feitenVan(indicator: string, schooljaar: string, metStand: boolean): Feit[] {
    const [begin = '', eind = ''] = schooljaar.split('-');
    const [van, tot, peil] = [`${begin}-08-01`, `${eind}-07-31`, `${begin}-10-01`];
    const inJaar = (dag: string) => dag >= van && dag <= tot;
    const raaktJaar = (vanaf: string, totEnMet: string) =>
      vanaf <= tot && (totEnMet === '' || totEnMet >= van);
    const feit = (rij: Rij, dag: string, dims: Record<string, string>, meer: Partial<Feit> = {}): Feit => ({
      bsn: cel(rij, 'bsn'),
      dims: {
        schooljaar,
        onderwijssoort: cel(rij, 'onderwijssoort') || 'onbekend',
        ...persoon(cel(rij, 'bsn'), dag),
        ...dims,
      },
      ...meer,
    });
    const leesOp = (
      bestand: string,
      datum: string,
      dims: (rij: Rij) => Record<string, string>,
      welke: (rij: Rij) => boolean = () => true,
    ) =>
      lees(bestand)
        .filter((rij) => inJaar(cel(rij, datum)) && welke(rij))
        .map((rij) => feit(rij, cel(rij, datum), dims(rij)));
    const of = (rij: Rij, kolom: string, leeg = 'onbekend') => cel(rij, kolom) || leeg;
    const melding = (rij: Rij) => ({
      school: of(rij, 'schoolnaam'),
      'soort-verzuim': of(rij, 'soort_verzuim'),
      vervolg: of(rij, 'vervolg', 'geen'),
    });
    const zaken = (datum: string) =>
      lees('werkprocessen')
        .filter((rij) => inJaar(cel(rij, datum)))
        .map((rij) =>
          feit(
            rij,
            cel(rij, datum),
            {
              'soort-zaak': soortZaak(rij),
              uitkomst: term('werkprocessen.uitkomst', cel(rij, 'uitkomst'), 'loopt nog'),
              route: term('werkprocessen.route_mas', cel(rij, 'route_mas'), 'geen'),
              behandelaar: of(rij, 'behandelaar'),
            },
            { maat: dagen(cel(rij, 'startdatum'), cel(rij, 'einddatum') || tot) },
          ),
        );
    const vrijstelling = (rij: Rij) => ({
      artikel: cel(rij, 'artikel'),
      'soort-aanvraag': of(rij, 'soort_aanvraag'),
      besluit: of(rij, 'besluit'),
    });
    const geenVerlof = (rij: Rij) => cel(rij, 'artikel') !== '11g';
    const verleend = (rij: Rij) => cel(rij, 'besluit') === 'verleend';
    const gesprek = (rij: Rij) => ({ school: of(rij, 'schoolnaam') });

    switch (indicator) {
      case 'leerlingen':
        return [...new Set(lees('personen').map((rij) => cel(rij, 'bsn')))].flatMap((bsn) => {
          const hier = personen(bsn).find((rij) => woont(rij, peil));
          if (!hier) return [];
          const jaren = leeftijdOp(cel(hier, 'geboortedatum'), peil);
          if (jaren < 5 || jaren > 17) return [];
          const op = scholen(bsn)
            .filter(
              (een) =>
                cel(een, 'begindatum') <= peil &&
                (cel(een, 'einddatum') === '' || cel(een, 'einddatum') >= peil),
            )
            .sort((a, b) => (cel(a, 'begindatum') < cel(b, 'begindatum') ? 1 : -1))[0];
          return [
            feit(hier, peil, {
              school: cel(op, 'schoolnaam') || 'onbekend',
              onderwijssoort: op ? cel(op, 'onderwijssoort') || 'onbekend' : 'geen onderwijs',
            }),
          ];
        });
      case 'meldingen':
      case 'jongeren-met-melding':
      case 'recidive':
        return leesOp('meldingen', 'datum_melding', melding);
      case 'absoluut':
        return lees('meldingen').flatMap((rij) => {
          if (cel(rij, 'soort_verzuim') !== 'absoluut') return [];
          const dag = cel(rij, 'datum_melding');
          const [vanaf, totEnMet] = [cel(rij, 'begin_verzuim') || dag, cel(rij, 'einde_verzuim')];
          if (!(metStand ? raaktJaar(vanaf, totEnMet) : inJaar(dag))) return [];
          return [feit(rij, dag, {}, { begin: vanaf, eind: totEnMet, reden: '' })];
        });
      case 'zaken':
        return zaken('startdatum');
      case 'uitstroom':
      case 'doorlooptijd':
        return zaken('einddatum');
      case 'waarschuwingen':
        return leesOp('waarschuwingen', 'datum', (rij) => ({
          'soort-zaak': soortZaak(zaakVan.get(cel(rij, 'werkprocesnummer'))),
        }));
      case 'halt':
        return leesOp('halt', 'datum_verwijzing', (rij) => ({ 'soort-verzuim': of(rij, 'soort_verzuim') }));
      case 'processen-verbaal':
        return leesOp('processen_verbaal', 'datum', (rij) => ({
          'soort-verzuim': of(rij, 'soort_verzuim'),
          verdachte: of(rij, 'verdachte'),
          afdoening: term('processen_verbaal.afdoening', cel(rij, 'afdoening'), 'onbekend'),
        }));
      case 'vrijstellingen':
        return leesOp(
          'vrijstellingen',
          'datum_besluit',
          vrijstelling,
          (rij) => geenVerlof(rij) && verleend(rij),
        );
      case 'beroepen-op-vrijstelling':
        return leesOp('vrijstellingen', 'datum_aanvraag', vrijstelling, geenVerlof);
      case 'vrijgesteld':
        return lees('vrijstellingen').flatMap((rij) => {
          const vanaf = cel(rij, 'ingangsdatum') || cel(rij, 'datum_besluit');
          if (!geenVerlof(rij) || !verleend(rij) || vanaf === '' || !raaktJaar(vanaf, cel(rij, 'einddatum')))
            return [];
          return [feit(rij, vanaf < van ? van : vanaf, vrijstelling(rij))];
        });
      case 'verlof':
        return [
          ...leesOp('verlof', 'aanvraagdatum', (rij) => ({
            grond: cel(rij, 'grond'),
            besluit: of(rij, 'besluit'),
            beslisser: of(rij, 'beslisser'),
          })),
          ...leesOp(
            'vrijstellingen',
            'datum_aanvraag',
            (rij) => ({ grond: '11g', besluit: of(rij, 'besluit'), beslisser: 'leerplichtambtenaar' }),
            (rij) => !geenVerlof(rij),
          ),
        ];
      case 'thuiszitters':
        return lees('thuiszitters').flatMap((rij) => {
          const [vanaf, totEnMet] = [cel(rij, 'begindatum'), cel(rij, 'einddatum')];
          if (cel(rij, 'soort') !== 'wettelijk' || !raaktJaar(vanaf, totEnMet)) return [];
          if (dagen(vanaf, totEnMet || tot) < 28) return [];
          const reden = cel(rij, 'reden_einde');
          const open = totEnMet === '' || totEnMet > tot;
          return [
            feit(
              rij,
              vanaf,
              { uitkomst: open ? 'loopt nog' : reden || 'onbekend' },
              { begin: vanaf, eind: totEnMet, reden },
            ),
          ];
        });
      case 'preventieve-gesprekken':
      case 'gesproken-jongeren':
        return leesOp('preventieve_gesprekken', 'datum', gesprek);
      case 'gedoog':
        return leesOp('gedoogbeschikkingen', 'datum_besluit', () => ({}), verleend);
      case 'interventies':
        return leesOp('overige_interventies', 'datum', (rij) => ({
          'soort-interventie': term('overige_interventies.soort', cel(rij, 'soort'), 'onbekend'),
        }));
      case 'vsv':
        return lees('vsv')
          .filter((rij) => cel(rij, 'schooljaar') === schooljaar && cel(rij, 'startkwalificatie') === 'nee')
          .map((rij) => feit(rij, cel(rij, 'datum_uitval'), {}));
      case 'medewerkers':
        return lees('medewerkers')
          .filter((rij) => {
            const [vanaf, totEnMet] = [cel(rij, 'datum_in_dienst'), cel(rij, 'datum_uit_dienst')];
            return vanaf !== '' && vanaf <= tot && (totEnMet === '' || totEnMet >= tot);
          })
          .map((rij) => ({ bsn: '', dims: { schooljaar, functie: of(rij, 'functie') } }));
      case 'referentiecijfers':
        return lees('referentiecijfers')
          .filter((rij) => cel(rij, 'schooljaar') === schooljaar)
          .map((rij) => ({
            bsn: '',
            maat: Number(cel(rij, 'waarde').replace(',', '.')),
            dims: {
              schooljaar,
              gebied: cel(rij, 'gebied'),
              indicator: cel(rij, 'indicator'),
              eenheid: of(rij, 'eenheid'),
            },
          }));
      default:
        throw new Error(`Nobody counts ${indicator} here`);
    }
  }

  const bewaard = new Map<string, readonly Feit[]>();
  function feiten(indicator: string, schooljaar: string, metStand: boolean): readonly Feit[] {
    const key = `${indicator} ${schooljaar} ${metStand}`;
    const known = bewaard.get(key) ?? feitenVan(indicator, schooljaar, metStand);
    bewaard.set(key, known);
    return known;
  }

  /** One figure or table, the way contract-details § 4 says it is answered. */
  function antwoord(
    indicator: string,
    schooljaar: string,
    per: readonly string[] = [],
    waar: Waar = {},
  ): Antwoord {
    const { eenheid, zonderPlaats } = INDICATOREN[indicator] ?? { eenheid: 'melding' };
    const metStand = per.includes('stand') || 'stand' in waar;
    const past = (dims: Readonly<Record<string, string>>, keys: readonly string[]) =>
      keys.every((naam) => [waar[naam] ?? []].flat().includes(dims[naam] ?? ''));
    const gevraagd = Object.keys(waar).filter((naam) => naam !== 'stand');
    let gekozen = feiten(indicator, schooljaar, metStand).filter(({ dims }) => past(dims, gevraagd));
    let episoden = 0;
    if (metStand) {
      const others = per.filter((naam) => naam !== 'stand');
      const samen = new Map<string, Feit[]>();
      for (const [at, een] of gekozen.entries()) {
        const rij = others.map((naam) => een.dims[naam]).join('|');
        const key = eenheid === 'jongere' ? `${een.bsn} ${rij}` : String(at);
        samen.set(key, [...(samen.get(key) ?? []), een]);
      }
      gekozen = [...samen.values()].flatMap((een) => {
        const standen = standenOf(een, schooljaar).filter((stand) =>
          past({ stand }, 'stand' in waar ? ['stand'] : []),
        );
        if (standen.length > 0) episoden += 1;
        // Not split by stand an episode is one record, in however many of the asked ones it was.
        const getoond = per.includes('stand') ? standen : standen.slice(0, 1);
        return getoond.map((stand) => ({ bsn: een[0]?.bsn ?? '', dims: { ...een[0]?.dims, stand } }));
      });
    }
    const groepen = new Map<string, Feit[]>();
    if (per.length === 0) groepen.set('', []);
    for (const een of gekozen) {
      const key = per.map((naam) => een.dims[naam]).join('|');
      groepen.set(key, [...(groepen.get(key) ?? []), een]);
    }
    const geteld = [...groepen].map(([key, rijen]) => ({ key, ...telRij(indicator, eenheid, rijen) }));
    const mediaan = eenheid === 'dag' || eenheid === 'referentie';
    const rijen = geteld.filter(({ waarde }) => per.length === 0 || waarde > 0 || mediaan);
    const alle = new Set(rijen.flatMap(({ wie }) => [...wie]));
    return {
      rijen: Object.fromEntries(
        rijen.map(({ key, waarde, wie }) => [key, { waarde, uniek: zonderPlaats ? null : wie.size }]),
      ),
      totaal: mediaan ? null : metStand ? episoden : rijen.reduce((som, { waarde }) => som + waarde, 0),
      uniek: zonderPlaats ? null : alle.size,
    };
  }
  return { antwoord };
}

function telRij(indicator: string, eenheid: Eenheid, rijen: readonly Feit[]) {
  const keren = new Map<string, number>();
  for (const { bsn } of rijen) keren.set(bsn, (keren.get(bsn) ?? 0) + 1);
  const wie = new Set(
    [...keren].filter(([, aantal]) => indicator !== 'recidive' || aantal > 1).map(([bsn]) => bsn),
  );
  const maten = rijen.map(({ maat = 0 }) => maat).sort((a, b) => a - b);
  const midden = maten.length / 2;
  switch (eenheid) {
    case 'jongere':
      return { wie, waarde: wie.size };
    case 'referentie':
      return { wie, waarde: maten.reduce((som, een) => som + een, 0) };
    case 'dag':
      return { wie, waarde: ((maten[Math.ceil(midden) - 1] ?? 0) + (maten[Math.floor(midden)] ?? 0)) / 2 };
    default:
      return { wie, waarde: rijen.length };
  }
}

/** How it began, whether it was long, and how it ended; of more periods of one jongere taken together (uitleg 0100). */
function standenOf(perioden: readonly Feit[], schooljaar: string): string[] {
  const [van, tot] = [`${schooljaar.slice(0, 4)}-08-01`, `${schooljaar.slice(5)}-07-31`];
  const open = perioden.some(({ eind = '' }) => eind === '' || eind > tot);
  const lang = perioden.some(({ begin = '', eind = '' }) => {
    const laatste = eind === '' || eind > tot ? tot : eind;
    return laatste > drieMaandenNa(begin);
  });
  const einde = [...perioden]
    .sort((a, b) => ((a.eind ?? '') < (b.eind ?? '') ? 1 : -1))[0]
    ?.reden?.toLowerCase();
  const weg: Record<string, string> = {
    verhuisd: 'verhuisd',
    '18 jaar geworden': '18-geworden',
    vrijstelling: 'vrijgesteld',
  };
  return [
    perioden.some(({ begin = '' }) => begin < van) ? 'aanvang' : 'nieuw',
    ...(lang ? ['langer-dan-3-maanden'] : []),
    open ? 'eind' : (weg[einde ?? ''] ?? 'opgelost'),
  ];
}
