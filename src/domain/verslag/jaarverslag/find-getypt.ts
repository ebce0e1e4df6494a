import { KLEINSTE_OPENBAAR } from '../suppress-cells.ts';
import { schrijfGetal } from './getal.ts';
import type { Bevinding, Cijfer, Jaarverslag } from './model.ts';
import { eenheidBij } from './woorden.ts';

type Gevonden = Pick<Bevinding, 'code' | 'uitleg'> & Partial<Pick<Bevinding, 'ernst' | 'cijfers'>>;
type Cijfers = Jaarverslag['cijfers'];
type Telt = {
  readonly eenheid: string;
  readonly indicator?: string;
  readonly waar?: readonly [string, string];
};

/** What people write behind a number, with the figure or at least the unit that it claims. */
const GENOEMD: Readonly<Record<string, Telt>> = {
  leerling: { eenheid: 'jongere' },
  jongere: { eenheid: 'jongere' },
  kind: { eenheid: 'jongere' },
  leerplichtige: { eenheid: 'jongere', indicator: 'leerlingen' },
  kwalificatieplichtige: {
    eenheid: 'jongere',
    indicator: 'leerlingen',
    waar: ['plicht', 'kwalificatieplichtig'],
  },
  melding: { eenheid: 'melding' },
  werkproces: { eenheid: 'zaak' },
  zaak: { eenheid: 'zaak' },
  case: { eenheid: 'zaak' },
  thuiszitter: { eenheid: 'episode', indicator: 'thuiszitters' },
  pv: { eenheid: 'beslissing', indicator: 'processen-verbaal' },
  'proces-verbaal': { eenheid: 'beslissing', indicator: 'processen-verbaal' },
  'halt-verwijzing': { eenheid: 'beslissing', indicator: 'halt' },
  waarschuwing: { eenheid: 'beslissing', indicator: 'waarschuwingen' },
  vrijstelling: { eenheid: 'beslissing', indicator: 'vrijstellingen' },
  schoolverlater: { eenheid: 'jongere', indicator: 'vsv' },
};
const MEERVOUDEN: Readonly<Record<string, string>> = {
  leerlingen: 'leerling',
  jongeren: 'jongere',
  kinderen: 'kind',
  leerplichtigen: 'leerplichtige',
  kwalificatieplichtigen: 'kwalificatieplichtige',
  meldingen: 'melding',
  werkprocessen: 'werkproces',
  zaken: 'zaak',
  cases: 'case',
  thuiszitters: 'thuiszitter',
  "pv's": 'pv',
  'pv’s': 'pv',
  'processen-verbaal': 'proces-verbaal',
  'halt-verwijzingen': 'halt-verwijzing',
  waarschuwingen: 'waarschuwing',
  vrijstellingen: 'vrijstelling',
  schoolverlaters: 'schoolverlater',
};
const telwoorden =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );
const GETAL = String.raw`\d[\d.]*(?:,\d+)?|één|${telwoorden.slice(2).join('|')}`;
const JAAR = /\b(\d{4}-\d{4})\b/g;

const telt = (woord: string | undefined): Telt | undefined => {
  const klein = (woord ?? '').toLowerCase();
  return GENOEMD[MEERVOUDEN[klein] ?? klein];
};
const lees = (getal: string): number => {
  const woord = telwoorden.indexOf(getal.toLowerCase().replaceAll('é', 'e'));
  return woord >= 0 ? woord : Number(getal.replaceAll('.', '').replace(',', '.'));
};
const isBij = (cijfer: Cijfer, { eenheid, indicator, waar }: Telt): boolean =>
  cijfer.eenheid === eenheid &&
  (indicator === undefined || cijfer.indicator === indicator) &&
  (waar === undefined || cijfer.waar[waar[0]] === waar[1]);

/**
 * Everything in a text that people typed that does not fit the figures of this report: a number in another unit, a sum of
 * people who were counted twice, Halt added to proces-verbaal, another year than the sentence names, a percentage that is
 * not what it says. What was typed is not rewritten; the finding says what was counted.
 */
export function findInTekst(tekst: string, cijfers: Cijfers): Gevonden[] {
  return tekst
    .split(/(?<=[.!?])\s+(?=[A-ZÉ0-9])/)
    .flatMap((zin) => [
      ...checkAantallen(zin, cijfers),
      ...checkVanNaar(zin, cijfers),
      ...checkDeelVan(zin),
      ...checkProcenten(zin, cijfers),
    ]);
}

/** Whether a sentence that people typed tells of one to four of something that can be a pupil. */
export function noemtKleinAantal(zin: string): boolean {
  return [...zin.matchAll(aantalMetWoorden())].some(
    ([, getypt = '', ...woorden]) =>
      lees(getypt) > 0 &&
      lees(getypt) < KLEINSTE_OPENBAAR &&
      woorden.some((woord) => telt(woord) !== undefined),
  );
}

const aantalMetWoorden = () =>
  new RegExp(
    String.raw`(?<![\d-])(${GETAL})(?![\d%-])\s+(?:(?:keer|maal)\s+)?([a-zé’'-]+)(?:\s+([a-zé’'-]+))?`,
    'gi',
  );

/** A number with a unit behind it: 251 leerlingen, 251 nieuwe meldingen, acht keer pv. */
function checkAantallen(zin: string, cijfers: Cijfers): Gevonden[] {
  return [...zin.matchAll(aantalMetWoorden())].flatMap(([, getypt = '', ...woorden]) => {
    // "Eén melding is genoeg" is a way of speaking as often as a count.
    if (getypt.toLowerCase() === 'één') return [];
    const woord = woorden.find((een) => telt(een) !== undefined);
    const wat = telt(woord);
    if (!wat || woord === undefined) return [];
    return checkAantal({ waarde: lees(getypt), woord, wat }, zin, cijfers);
  });
}

function checkAantal(
  { waarde, woord, wat }: { readonly waarde: number; readonly woord: string; readonly wat: Telt },
  zin: string,
  cijfers: Cijfers,
): Gevonden[] {
  const alle = Object.entries(cijfers);
  const er = `Er staat ${schrijfGetal(waarde)} ${woord}`;
  const zelfde = alle.filter(([, een]) => een.waarde === waarde);
  const goed = zelfde.filter(([, een]) => isBij(een, wat));
  if (goed.length > 0) return checkJaar(goed, zin, er);
  const halt = checkHalt(waarde, wat, cijfers, er) ?? checkDubbel(waarde, wat, cijfers, er);
  if (halt) return [halt];
  const ander = zelfde.find(([, een]) => een.eenheid !== wat.eenheid && een.eenheid !== 'referentie');
  if (ander) {
    const [sleutel, { eenheid, indicator }] = ander;
    return [
      {
        code: 'eenheid-in-tekst',
        uitleg: `${er}, maar ${schrijfGetal(waarde)} is het aantal ${eenheidBij(eenheid, 2)} (${indicator}).`,
        cijfers: [sleutel],
      },
    ];
  }
  return [notCounted(er, wat, cijfers)];
}

/** What a unit is called by as a whole, where the word itself does not say which figure is meant. */
const HEEL: Readonly<Record<string, string>> = { melding: 'meldingen', zaak: 'zaken' };

/** A number that was never counted, with what was counted of the same thing: those records can be opened. */
function notCounted(
  er: string,
  { eenheid, indicator = HEEL[eenheid], waar }: Telt,
  cijfers: Cijfers,
): Gevonden {
  const van = (waarde: Telt['waar']) =>
    Object.entries(cijfers)
      .filter(
        ([, een]) =>
          een.indicator === indicator &&
          Object.keys(een.waar).length === (waarde ? 1 : 0) &&
          isBij(een, { eenheid, ...(waarde && { waar: waarde }) }),
      )
      .toSorted(([, a], [, b]) => (a.schooljaar < b.schooljaar ? 1 : -1));
  const geteld = van(waar);
  const wel = geteld.map(([, een]) => `${schrijfGetal(een.waarde)} in ${een.schooljaar}`).join(', ');
  return {
    code: 'getypt-getal',
    uitleg: `${er} in de tekst; dat getal is in dit verslag niet geteld.${wel && ` Wel geteld: ${wel}.`}`,
    // Of a part that nobody is in there is no figure: then the whole it would be a part of.
    cijfers: (geteld.length > 0 ? geteld : van(undefined)).map(([sleutel]) => sleutel),
  };
}

/** The sentence names one year; the number is one of another. */
function checkJaar(goed: readonly (readonly [string, Cijfer])[], zin: string, er: string): Gevonden[] {
  const jaren = new Set([...zin.matchAll(JAAR)].map(([, jaar = '']) => jaar));
  const [jaar] = jaren;
  if (jaren.size !== 1 || jaar === undefined) return [];
  if (goed.some(([, een]) => een.schooljaar === jaar)) return [];
  const [eerste] = goed;
  return [
    {
      code: 'jaar-in-tekst',
      uitleg: `${er} bij ${jaar}; dat is het cijfer van ${eerste?.[1].schooljaar ?? 'een ander jaar'}.`,
      cijfers: goed.map(([sleutel]) => sleutel),
    },
  ];
}

const heel = (cijfers: Cijfers, indicator: string): [string, Cijfer][] =>
  Object.entries(cijfers).filter(
    ([, een]) => een.indicator === indicator && Object.keys(een.waar).length === 0,
  );

/** Halt is no proces-verbaal (verslag.md § 2 rule 4). */
function checkHalt(waarde: number, { indicator }: Telt, cijfers: Cijfers, er: string): Gevonden | undefined {
  if (indicator !== 'processen-verbaal') return undefined;
  for (const [pvSleutel, pv] of heel(cijfers, 'processen-verbaal')) {
    for (const [haltSleutel, halt] of heel(cijfers, 'halt')) {
      if (pv.schooljaar !== halt.schooljaar || halt.waarde === 0 || pv.waarde + halt.waarde !== waarde)
        continue;
      return {
        code: 'halt-bij-pv',
        uitleg: `${er}: dat zijn ${schrijfGetal(pv.waarde)} processen-verbaal en ${schrijfGetal(halt.waarde)} verwijzingen naar Halt. Een verwijzing is geen proces-verbaal.`,
        cijfers: [pvSleutel, haltSleutel],
      };
    }
  }
  return undefined;
}

/** So many jongeren, that are the rows of a table added up: who stands in two rows was counted twice. */
function checkDubbel(waarde: number, wat: Telt, cijfers: Cijfers, er: string): Gevonden | undefined {
  if (wat.eenheid !== 'jongere') return undefined;
  const sommen = new Map<string, { som: number; heel: string }>();
  for (const een of Object.values(cijfers)) {
    const [dimensie, ...meer] = Object.keys(een.waar);
    if (een.eenheid !== 'jongere' || dimensie === undefined || meer.length > 0) continue;
    const key = `${een.indicator} ${een.schooljaar} ${dimensie}`;
    const { som } = sommen.get(key) ?? { som: 0 };
    sommen.set(key, { som: som + een.waarde, heel: `${een.indicator} ${een.schooljaar}` });
  }
  const gevonden = [...sommen.values()].find(({ som }) => som === waarde);
  const geheel = gevonden && cijfers[gevonden.heel];
  if (!gevonden || !geheel || geheel.waarde === waarde) return undefined;
  return {
    code: 'som-van-jongeren',
    uitleg: `${er}: dat is de som van de rijen van ${geheel.indicator}. Wie in meer rijen staat, telt dan dubbel; het zijn ${schrijfGetal(geheel.waarde)} jongeren.`,
    cijfers: [gevonden.heel],
  };
}

/** From so many to so many: some figure of this report went so. */
function checkVanNaar(zin: string, cijfers: Cijfers): Gevonden[] {
  const pattern = new RegExp(String.raw`\bvan (${GETAL})(?: in \d{4}-\d{4})? naar (${GETAL})(?![\d%])`, 'gi');
  return [...zin.matchAll(pattern)].flatMap(([, van = '', naar = '']) => {
    const [toen, nu] = [lees(van), lees(naar)];
    const perCijfer = new Map<string, Cijfer[]>();
    for (const een of Object.values(cijfers)) {
      const key = JSON.stringify([een.indicator, een.waar]);
      perCijfer.set(key, [...(perCijfer.get(key) ?? []), een]);
    }
    const klopt = [...perCijfer.values()].some((jaren) =>
      jaren.some((een) =>
        jaren.some(
          (later) => een.schooljaar < later.schooljaar && een.waarde === toen && later.waarde === nu,
        ),
      ),
    );
    return klopt
      ? []
      : [
          {
            code: 'van-naar',
            uitleg: `Er staat van ${schrijfGetal(toen)} naar ${schrijfGetal(nu)}; in dit verslag gaat geen cijfer van ${schrijfGetal(toen)} naar ${schrijfGetal(nu)}.`,
            cijfers: alsGenoemd(zin, cijfers),
          },
        ];
  });
}

/** The figures as a whole that a sentence calls by name: absoluut verzuim, zaken, meldingen. */
function alsGenoemd(zin: string, cijfers: Cijfers): string[] {
  const woorden = zin.toLowerCase().match(/[a-zé’'-]+/g) ?? [];
  const bedoeld = woorden.flatMap((woord) => {
    const { indicator, eenheid = '' } = telt(woord) ?? {};
    return indicator ?? HEEL[eenheid] ?? woord;
  });
  return Object.entries(cijfers).flatMap(([sleutel, een]) =>
    Object.keys(een.waar).length === 0 && bedoeld.includes(een.indicator) ? [sleutel] : [],
  );
}

/** So many of so many, and what per cent that is: it can be worked out as it stands. */
function checkDeelVan(zin: string): Gevonden[] {
  const pattern = /(\d[\d.]*) van (?:de |alle )?(\d[\d.]*)[^.%(]{0,60}\(?\s*(\d+(?:,\d+)?)\s?(?:%|procent)/gi;
  return [...zin.matchAll(pattern)].flatMap(([, deel = '', geheel = '', procent = '']) => {
    const klopt = (100 * lees(deel)) / (lees(geheel) || 1);
    return Math.abs(klopt - lees(procent)) <= marge(procent)
      ? []
      : [
          {
            code: 'procent-in-tekst',
            uitleg: `Er staat ${procent}%; ${deel} van ${geheel} is ${schrijfGetal(klopt, 1)}%.`,
          },
        ];
  });
}

const decimalenVan = (getypt: string): number => getypt.split(',')[1]?.length ?? 0;
/** Half of the last digit that was typed. */
const marge = (getypt: string): number => 0.5 / 10 ** decimalenVan(getypt) + 1e-9;

/** A percentage of leerlingen must be one of people; werkprocessen or meldingen over leerlingen are two units. */
function checkProcenten(zin: string, cijfers: Cijfers): Gevonden[] {
  const pattern =
    /(\d+(?:,\d+)?)\s?(?:%|procent)\)? (?:van )?(?:de |alle )?(leerplichtigen|leerlingen|jongeren|kinderen)/gi;
  return [...zin.matchAll(pattern)].flatMap(([, getypt = '', over = '']): Gevonden[] => {
    const past = (teller: Cijfer, noemer: Cijfer) =>
      teller.schooljaar === noemer.schooljaar &&
      noemer.waarde > 0 &&
      Math.abs((100 * teller.waarde) / noemer.waarde - lees(getypt)) <= marge(getypt);
    const alle = Object.entries(cijfers);
    const noemers = alle.filter(([, een]) => een.indicator === 'leerlingen');
    const mensen = alle.filter(([, een]) => een.eenheid === 'jongere');
    if (mensen.some(([, teller]) => noemers.some(([, noemer]) => past(teller, noemer)))) return [];
    for (const [sleutel, teller] of alle.filter(([, een]) => Object.keys(een.waar).length === 0)) {
      const noemer = noemers.find(([, een]) => past(teller, een));
      if (!noemer || teller.eenheid === 'jongere') continue;
      return [
        {
          code: 'eenheden-in-tekst',
          uitleg: `Er staat ${getypt}% van de ${over}: dat is ${schrijfGetal(teller.waarde)} ${eenheidBij(teller.eenheid, 2)} over ${schrijfGetal(noemer[1].waarde)} leerlingen. Dat zijn verschillende eenheden.`,
          cijfers: [sleutel, noemer[0]],
        },
      ];
    }
    return [
      {
        ernst: 'let-op',
        code: 'getypt-procent',
        uitleg: `Er staat ${getypt}% van de ${over}; dat is met de cijfers van dit verslag niet na te rekenen.`,
      },
    ];
  });
}
