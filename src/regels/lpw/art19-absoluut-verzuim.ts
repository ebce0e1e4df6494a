import { addDagen, type Datum } from '../kalender/datum.ts';
import { isSchooldag, type Schoolkalender, type Vakantieregio } from '../kalender/schooldag.ts';
import { beginjaarVan, eindeSchooljaar } from '../kalender/schooljaar.ts';
import { deriveEindeLeerplicht } from './art03-einde.ts';
import { deriveEersteDagLeerplicht } from './art03-leerplicht-begin.ts';
import { achttienOp } from './art04a-kwalificatieplicht.ts';
import type { Diploma, Uitstroomprofiel } from './diploma.ts';
import { deriveTwaalfdeSchooljaar } from './volle-schooljaren.ts';

/** Everything about one child that decides whether it is in view. Facts dated after the day asked do not count. */
export type Bewakingsfeiten = {
  readonly geboortedatum: Datum;
  readonly vakantieregio: Vakantieregio;
  /** First day as ingezetene; null: as far back as is known. */
  readonly ingezeteneVanaf: Datum | null;
  /** First day no longer an ingezetene; null: still one. */
  readonly ingezeteneTot: Datum | null;
  readonly overleden: boolean;
  readonly startkwalificatieOp: Datum | null;
  readonly diplomas: readonly Diploma[];
  readonly inschrijvingen: readonly BewaakteInschrijving[];
  readonly vrijstellingen: readonly VerleendeVrijstelling[];
  readonly wachtlijst: readonly { readonly vanaf: Datum; readonly totEnMet: Datum | null }[];
};
export type BewaakteInschrijving = {
  readonly brin: string | null;
  readonly onderwijssoort: string | null;
  readonly vanaf: Datum;
  readonly totEnMet: Datum | null;
  readonly uitstroomprofiel: Uitstroomprofiel | null;
  /** Last day on which the school is a school of art. 1 onder b; null: still one. */
  readonly schoolTot: Datum | null;
};
export type VerleendeVrijstelling = {
  readonly artikel: string;
  readonly beslotenOp: Datum | null;
  readonly vanaf: Datum | null;
  readonly totEnMet: Datum | null;
};

/** What the law leaves open, as an organisation may set it (contract-controleer § 4). */
export type Bewakingsparameters = {
  readonly karenstijdSchooldagen: number;
  readonly karenstijdMaanden: readonly number[];
};
export const BEWAKING_STANDAARD: Bewakingsparameters = {
  karenstijdSchooldagen: 10,
  karenstijdMaanden: [8, 9],
};

export const BEWAKINGSUITKOMSTEN = [
  'overleden',
  'niet-ingezetene',
  'nog-niet-leerplichtig',
  'achttien',
  'startkwalificatie',
  'praktijkonderwijs',
  'vso-uitstroomprofiel',
  'ingeschreven',
  'vrijgesteld',
  'absoluut-wachtlijst',
  'absoluut-karenstijd',
  'absoluut',
] as const;
export type Bewakingsuitkomst = (typeof BEWAKINGSUITKOMSTEN)[number];
export type Bewaking = {
  readonly uitkomst: Bewakingsuitkomst;
  readonly plicht: 'leerplicht' | 'kwalificatieplicht' | null;
  /** First day of the stretch with duty, residence and neither inschrijving nor vrijstelling; only when absoluut. */
  readonly sinds: Datum | null;
  readonly bijzonderheden: readonly string[];
};

const INSTELLINGEN: ReadonlySet<string | null> = new Set(['MBO', 'VAVO']);
/** Art. 5a covers families that travel from March to October (Besluit vrijstelling leerplicht trekkende bevolking). */
const TREKKEND = { van: '03', tot: '10' };

/**
 * Where a child stands on a day: outside the duty, enrolled, exempt, or in absoluut verzuim. The first outcome that
 * applies, in the order of {@link BEWAKINGSUITKOMSTEN}. The nightly run asks the same of a whole country in SQL.
 *
 * @wet Lpw art. 19; art. 22 lid 1; art. 3; art. 4a; art. 4b; art. 5; art. 5a; art. 15; art. 15a
 * @uitleg 0040 waiting list and karenstijd are absoluut verzuim that waits
 * @uitleg 0211 an exemption without an end
 */
export function assessBewaking(
  alle: Bewakingsfeiten,
  kalender: Schoolkalender,
  op: Datum,
  parameters: Bewakingsparameters = BEWAKING_STANDAARD,
): Bewaking {
  const feiten = feitenOp(alle, op);
  const weg = feiten.ingezeteneTot !== null && feiten.ingezeteneTot <= op;
  if (weg && feiten.overleden) return outside('overleden');
  if (weg || (feiten.ingezeteneVanaf !== null && op < feiten.ingezeteneVanaf))
    return outside('niet-ingezetene');

  const begin = deriveEersteDagLeerplicht(feiten.geboortedatum, kalender, feiten.vakantieregio);
  if (op < begin) return outside('nog-niet-leerplichtig');
  const einde = eindeLeerplicht(feiten);
  const vrij = einde < op ? vrijDoor(feiten, op) : null;
  if (vrij) return outside(vrij);

  const plicht = op <= einde ? 'leerplicht' : 'kwalificatieplicht';
  const lopend = feiten.inschrijvingen.filter((een) => een.totEnMet === null || op <= een.totEnMet);
  const geldig = lopend.filter((een) => lastDay(een) >= op);
  const vrijgesteld = feiten.vrijstellingen.some((een) => lastExemptDay(een, einde, op) === op);
  if (geldig.length > 0) {
    const bijzonderheden = bijEnrolled(geldig, plicht, vrijgesteld, feiten.vrijstellingen, op);
    return { uitkomst: 'ingeschreven', plicht, sinds: null, bijzonderheden };
  }
  if (vrijgesteld) return { uitkomst: 'vrijgesteld', plicht, sinds: null, bijzonderheden: [] };

  const sinds = latest([
    begin,
    feiten.ingezeteneVanaf,
    ...feiten.inschrijvingen
      .filter((een) => een.vanaf <= lastDay(een))
      .map((een) => addDagen(lastDay(een), 1)),
    ...feiten.vrijstellingen.map((een) => dayAfter(lastExemptDay(een, einde, op))),
  ]);
  return {
    uitkomst: soortAbsoluut(feiten, kalender, sinds, op, parameters),
    plicht,
    sinds,
    bijzonderheden: [
      ...(lopend.length > 0 ? ['school-zonder-status'] : []),
      ...(feiten.vrijstellingen.some((een) => isVerlopen(een, sinds)) ? ['vrijstelling-verlopen'] : []),
    ],
  };
}

/** Facts dated after the day do not count. */
const feitenOp = (feiten: Bewakingsfeiten, op: Datum): Bewakingsfeiten => ({
  ...feiten,
  inschrijvingen: feiten.inschrijvingen.filter(({ vanaf }) => vanaf <= op),
  vrijstellingen: feiten.vrijstellingen.filter(
    ({ beslotenOp, vanaf }) => (beslotenOp === null || beslotenOp <= op) && vanaf !== null && vanaf <= op,
  ),
});

const outside = (uitkomst: Bewakingsuitkomst): Bewaking => ({
  uitkomst,
  plicht: null,
  sinds: null,
  bijzonderheden: [],
});

function eindeLeerplicht({ geboortedatum, inschrijvingen }: Bewakingsfeiten): Datum {
  const { totEnMet } = deriveEindeLeerplicht(geboortedatum, null);
  const twaalfde = deriveTwaalfdeSchooljaar(inschrijvingen, geboortedatum, beginjaarVan(totEnMet));
  return deriveEindeLeerplicht(geboortedatum, twaalfde === null ? null : `${twaalfde + 1}-07-31`).totEnMet;
}

const STARTKWALIFICATIES: ReadonlySet<string> = new Set(['havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4']);
const LAATSTE_GETUIGSCHRIFT = '2022-07-31';

/** By what there is no kwalificatieplicht on the day, once the leerplicht is over. */
function vrijDoor(feiten: Bewakingsfeiten, op: Datum): Bewakingsuitkomst | null {
  if (achttienOp(feiten.geboortedatum) <= op) return 'achttien';
  const behaald = feiten.diplomas.filter(({ behaaldOp }) => behaaldOp <= op);
  const start = feiten.startkwalificatieOp;
  if ((start !== null && start <= op) || behaald.some(({ soort }) => STARTKWALIFICATIES.has(soort))) {
    return 'startkwalificatie';
  }
  const praktijk = behaald.some(
    ({ soort, behaaldOp }) =>
      soort === 'praktijkonderwijs-schooldiploma' ||
      soort === 'praktijkonderwijs-verklaring' ||
      (soort === 'praktijkonderwijs-getuigschrift' && behaaldOp <= LAATSTE_GETUIGSCHRIFT),
  );
  if (praktijk) return 'praktijkonderwijs';
  const vso = feiten.inschrijvingen.some(
    ({ onderwijssoort, uitstroomprofiel }) =>
      onderwijssoort === 'VSO' &&
      (uitstroomprofiel === 'arbeidsmarkt' || uitstroomprofiel === 'dagbesteding'),
  );
  return vso ? 'vso-uitstroomprofiel' : null;
}

const NOOIT = '9999-12-31';

/** Last day on which an inschrijving is one at a school or instelling; before `vanaf` when there was no such day. */
function lastDay({ onderwijssoort, totEnMet, schoolTot }: BewaakteInschrijving): Datum {
  const einde = totEnMet ?? NOOIT;
  return schoolTot !== null && schoolTot < einde && !INSTELLINGEN.has(onderwijssoort) ? schoolTot : einde;
}

/** Without an end: 31 July of the schooljaar in which it began (uitleg 0211). */
const eindeVrijstelling = ({ vanaf, totEnMet }: VerleendeVrijstelling): Datum =>
  totEnMet ?? (vanaf === null ? '0000-01-01' : eindeSchooljaar(vanaf));

/** The last day, up to `op`, on which this vrijstelling freed the child; null when it never did. */
function lastExemptDay(een: VerleendeVrijstelling, eindeLeerplicht: Datum, op: Datum): Datum | null {
  const { artikel, vanaf } = een;
  if (vanaf === null) return null;
  const einde = least(eindeVrijstelling(een), op);
  const from = (eerste: Datum, laatste: Datum) => (eerste <= laatste ? laatste : null);
  switch (artikel) {
    case '5a':
    case '5b':
    case '5c':
      return from(vanaf, einde);
    case '15':
      return from(latest([vanaf, addDagen(eindeLeerplicht, 1)]), einde);
    case '5A':
      return from(vanaf, lastTravelDay(least(einde, eindeLeerplicht)));
    default:
      return null;
  }
}

/** The last day up to `dag` that lies in the travelling season. */
function lastTravelDay(dag: Datum): Datum {
  const maand = dag.slice(5, 7);
  if (maand < TREKKEND.van) return `${Number(dag.slice(0, 4)) - 1}-10-31`;
  return maand > TREKKEND.tot ? `${dag.slice(0, 4)}-10-31` : dag;
}

function bijEnrolled(
  geldig: readonly BewaakteInschrijving[],
  plicht: 'leerplicht' | 'kwalificatieplicht',
  vrijgesteld: boolean,
  vrijstellingen: readonly VerleendeVrijstelling[],
  op: Datum,
): string[] {
  const brins = new Set(geldig.flatMap(({ brin }) => brin ?? []));
  const vervangend = vrijstellingen.some((een) => een.artikel === '3b' && eindeVrijstelling(een) >= op);
  const alleenInstelling =
    plicht === 'leerplicht' && geldig.every(({ onderwijssoort }) => INSTELLINGEN.has(onderwijssoort));
  return [
    ...(brins.size > 1 ? ['dubbel-ingeschreven'] : []),
    ...(vrijgesteld ? ['vrijgesteld-en-ingeschreven'] : []),
    ...(alleenInstelling && !vervangend ? ['alleen-instelling'] : []),
  ];
}

function soortAbsoluut(
  { wachtlijst, vakantieregio }: Bewakingsfeiten,
  kalender: Schoolkalender,
  sinds: Datum,
  op: Datum,
  { karenstijdMaanden, karenstijdSchooldagen }: Bewakingsparameters,
): Bewakingsuitkomst {
  if (wachtlijst.some(({ vanaf, totEnMet }) => vanaf <= op && (totEnMet === null || op <= totEnMet))) {
    return 'absoluut-wachtlijst';
  }
  const wacht =
    karenstijdMaanden.includes(Number(op.slice(5, 7))) &&
    countSchooldagen(kalender, vakantieregio, sinds, op, karenstijdSchooldagen + 1) <= karenstijdSchooldagen;
  return wacht ? 'absoluut-karenstijd' : 'absoluut';
}

/** Schooldagen from one day to another, both counted, up to `genoeg`. */
function countSchooldagen(
  kalender: Schoolkalender,
  regio: Vakantieregio,
  vanaf: Datum,
  totEnMet: Datum,
  genoeg: number,
): number {
  let aantal = 0;
  for (let dag = totEnMet; dag >= vanaf && aantal < genoeg; dag = addDagen(dag, -1)) {
    if (isSchooldag(kalender, regio, dag)) aantal += 1;
  }
  return aantal;
}

const isVerlopen = (een: VerleendeVrijstelling, sinds: Datum): boolean =>
  ['5a', '5b', '5c', '15'].includes(een.artikel) && addDagen(eindeVrijstelling(een), 1) === sinds;

const dayAfter = (dag: Datum | null): Datum | null => (dag === null ? null : addDagen(dag, 1));
const least = (a: Datum, b: Datum): Datum => (a < b ? a : b);
const latest = (dagen: readonly (Datum | null)[]): Datum =>
  dagen.reduce<Datum>((most, dag) => (dag !== null && dag > most ? dag : most), '0000-01-01');
