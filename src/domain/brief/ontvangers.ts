import type { Aanschrijving, Geadresseerde } from '../persoon/persoon.contract.ts';
import type { Briefontvanger, Kanaal, Keuzes, Uitzondering } from './brief.contract.ts';
import type { Dossierfeiten } from './feiten.sql.ts';
import type { Sjabloon } from './sjabloon.ts';

/** A recipient with the address as it will be printed, which a screen does not always get to see. */
export type Ontvanger = Omit<
  Briefontvanger,
  'status' | 'verzondenOp' | 'bewijs' | 'terugval' | 'gelezenOp'
> & {
  readonly email: string | null;
  readonly schoolId: string | null;
};

type Vraag = {
  readonly sjabloon: Sjabloon;
  readonly feiten: Dossierfeiten;
  readonly aanschrijving: Aanschrijving;
  readonly velden: Readonly<Record<string, string>>;
  readonly keuzes: Keuzes;
  /** Whether there is a page to which an e-mail can refer. */
  readonly heeftPortaal: boolean;
  /** Whether we are connected to MijnOverheid. */
  readonly heeftBerichtenbox: boolean;
};

/** Who gets this letter and who does not, each with the reason, where it goes and what to look at first (PB-03, PB-11). */
export function deriveOntvangers(vraag: Vraag): Ontvanger[] {
  const found = candidates(vraag);
  return found.map((een) => {
    const { mee = een.mee, kanaal = een.kanaal } = vraag.keuzes[een.sleutel] ?? {};
    return {
      ...een,
      // What the law forbids no choice undoes.
      mee: mee && een.mag !== 'nee' && !een.uitzonderingen.includes('overleden'),
      kanaal: een.kanalen.includes(kanaal) ? kanaal : een.kanaal,
    };
  });
}

function candidates(vraag: Vraag): Ontvanger[] {
  switch (vraag.sjabloon.aan) {
    case 'gezin':
      return vraag.aanschrijving.geadresseerden.map((een) => toOntvanger(een, vraag));
    case 'jongere':
      return vraag.aanschrijving.geadresseerden
        .filter(({ wie }) => wie === 'jongere')
        .map((een) => toOntvanger(een, vraag));
    case 'school':
      return [toSchool(vraag)];
    case 'organisatie':
      return [toOrganisatie(vraag)];
    case 'los':
      return [];
  }
}

function toOntvanger(
  een: Geadresseerde,
  { sjabloon, aanschrijving, heeftPortaal, heeftBerichtenbox }: Vraag,
): Ontvanger {
  const { horen, adres, adresGeheim, geenAdres, tolk, nietBenaderen, email, kanaal } = een;
  // A letter that is for the jongere alone goes to the jongere, whatever the age: the officer chose it.
  const mag = sjabloon.aan === 'jongere' ? 'ja' : horen.mag;
  const overleden = aanschrijving.overleden || geenAdres === 'overleden';
  const uitzonderingen: Uitzondering[] = [];
  if (overleden) uitzonderingen.push('overleden');
  if (adresGeheim || geenAdres === 'geheim-adres') uitzonderingen.push('geheim-adres');
  else if (!adres && !overleden) uitzonderingen.push('geen-adres');
  if (tolk) uitzonderingen.push('tolk');
  if (nietBenaderen) uitzonderingen.push('niet-benaderen');
  if (mag === 'uitzoeken') uitzonderingen.push('gezag-onbekend');
  const printable = adres !== null && !adresGeheim;
  // What falls under the Wpg goes on paper: the number and the mark of it are for the AVG part alone.
  const box = heeftBerichtenbox && een.heeftBsn && sjabloon.deel === 'toezicht';
  const kanalen: Kanaal[] = [
    ...(printable ? (['post'] as const) : []),
    ...(box ? (['berichtenbox'] as const) : []),
    ...(email && heeftPortaal ? (['e-mail'] as const) : []),
    'zelf',
  ];
  return {
    sleutel: een.betrokkeneId ?? 'jongere',
    soort: een.wie,
    naam: een.naam,
    rol: een.rol,
    mee: mag === 'ja' && !overleden,
    mag,
    reden: overleden ? 'De jongere is overleden. Er gaat geen brief.' : horen.uitleg,
    artikel: horen.artikel,
    adres: printable
      ? [adres.straat, [adres.postcode, adres.woonplaats].filter(Boolean).join('  ')].filter(
          (deel): deel is string => Boolean(deel),
        )
      : [],
    adresGeheim,
    kanaal: kanalen.find((een) => een === kanaal) ?? (printable ? 'post' : 'zelf'),
    kanalen,
    taal: een.taal,
    tolk,
    uitzonderingen,
    toelichting: nietBenaderen,
    email,
    schoolId: null,
  };
}

const plain = {
  rol: null,
  mag: 'ja',
  artikel: null,
  adresGeheim: false,
  taal: null,
  tolk: false,
  toelichting: null,
} as const;

function toSchool({ feiten }: Vraag): Ontvanger {
  const { schoolId, schoolnaam, schoolcontact, schoolEmail, schoolStraat, schoolPlaats } = feiten;
  const adres = [schoolcontact && `t.a.v. ${schoolcontact}`, schoolStraat, schoolPlaats].filter(
    (deel): deel is string => Boolean(deel),
  );
  const kanalen: Kanaal[] = [
    ...(schoolId ? (['portaal'] as const) : []),
    ...(schoolPlaats ? (['post'] as const) : []),
    'zelf',
  ];
  return {
    ...plain,
    sleutel: 'school',
    soort: 'school',
    naam: schoolnaam ?? 'School onbekend',
    mee: schoolnaam !== null,
    reden: schoolnaam
      ? 'De school waar de jongere nu staat ingeschreven.'
      : 'De jongere staat nu bij geen school ingeschreven.',
    adres,
    kanaal: kanalen[0] ?? 'zelf',
    kanalen,
    uitzonderingen: schoolnaam ? [] : ['niemand'],
    email: schoolEmail,
    schoolId,
  };
}

/** To whom is typed: a partner, the OM, another gemeente. */
function toOrganisatie({ velden }: Vraag): Ontvanger {
  const { 'aan-naam': naam = '', 'aan-adres': adres = '' } = velden;
  return {
    ...plain,
    sleutel: 'organisatie',
    soort: 'organisatie',
    naam: naam || '…',
    mee: true,
    reden: 'U hebt deze ontvanger zelf ingevuld.',
    adres: adres
      .split('\n')
      .map((regel) => regel.trim())
      .filter(Boolean),
    kanaal: adres ? 'post' : 'zelf',
    kanalen: adres ? ['post', 'zelf'] : ['zelf'],
    uitzonderingen: [],
    email: null,
    schoolId: null,
  };
}
