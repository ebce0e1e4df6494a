import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { schooljaarVan } from '../../regels/kalender/schooljaar.ts';
import { type Cijfervraag, readCijfervraag } from './cijfervraag.ts';
import { type Cijfers, computeCijfers } from './compute-cijfers.ts';
import { compareWaarden } from './dimensies.ts';
import { dimensiesOf, getIndicator, type IndicatorNaam } from './indicatoren.ts';
import { readWaar } from './read-cijfers.ts';
import type { compareCijfersEndpoint, Maat, SoortBreuk } from './reeks.contract.ts';
import { listReeksbreuken, listReferenties, type Referentie } from './reeks.sql.ts';
import { reeks } from './schooljaar-in-cijfers.ts';

type Punt = {
  schooljaar: string;
  waarde: number | null;
  noemer: number | null;
  uitkomst: number | null;
};
type Breuk = { schooljaar: string; vanaf: string; soort: SoortBreuk; toelichting: string };
/** One school year as counted: the whole, and per value of the dimension. */
type Jaar = {
  readonly schooljaar: string;
  readonly cijfers: Cijfers;
  readonly delen: ReadonlyMap<string, number>;
};

/** The national series of absoluut verzuim jumps here: assume another method (verslag.md § 1). */
const ABSOLUUT_SPRONG = { tussen: '2020-2021', en: '2021-2022' };

/**
 * A figure over school years, for the whole organisatie and per value of one dimension, as a number, a percentage or
 * per thousand pupils. Figures from outside stand beside it and are never part of it (RP-06).
 */
export async function compareCijfers(act: Act, vraag: InputOf<typeof compareCijfersEndpoint>) {
  const { tx, actor } = act;
  const asked: Cijfervraag = {
    indicator: vraag.indicator,
    schooljaar: vraag.schooljaar,
    per: vraag.per ? [vraag.per] : [],
    waar: vraag.waar.map(readWaar),
    deelVan: vraag.maat === 'aantal' ? undefined : (vraag.van ?? 'leerlingen'),
    organisatieId: actor.organisatieId,
  };
  const read = readCijfervraag(asked);
  if (!read.ok) return read;
  const { indicator, deelVan } = read.value;
  const noemer: IndicatorNaam | null = deelVan === null || deelVan === 'totaal' ? null : deelVan;
  const { eenheid } = getIndicator(indicator);
  if (vraag.maat === 'procent' && noemer && getIndicator(noemer).eenheid !== eenheid) {
    return refuse(
      'eenheden-verschillen',
      `${indicator} telt per ${eenheid} en ${noemer} per ${getIndicator(noemer).eenheid}. ` +
        'Een percentage kan alleen tussen cijfers met dezelfde eenheid. Vraag het per 1.000.',
    );
  }
  const schooljaren = reeks(vraag.schooljaar, vraag.jaren);
  const tellers: Jaar[] = [];
  const noemers: Jaar[] = [];
  // One transaction is one connection: a year at a time.
  for (const schooljaar of schooljaren) {
    tellers.push(await countJaar(tx, { ...asked, indicator, schooljaar }));
    if (noemer) noemers.push(await countJaar(tx, { ...narrowed(asked, noemer), schooljaar }));
  }
  const perDimensie = read.value.per[0];
  const namen = [...new Set(tellers.flatMap(({ delen }) => [...delen.keys()]))];
  const punten = (naam: string | null): Punt[] =>
    tellers.map((teller, at) => {
      const waarde = valueOf(teller, naam);
      const onder =
        deelVan === 'totaal' ? valueOf(teller, null) : noemers[at] ? denominatorOf(noemers[at], naam) : null;
      return {
        schooljaar: teller.schooljaar,
        waarde,
        noemer: onder,
        uitkomst: inMaat(vraag.maat, waarde, onder),
      };
    });
  const definities = tellers.map(({ schooljaar, cijfers: { definitie } }) => ({
    schooljaar,
    versie: definitie.versie,
    tekst: definitie.tekst,
  }));
  const referenties = groupReferenties(await listReferenties(tx, actor.organisatieId, schooljaren));
  const breuken = [
    ...(await recordedBreuken(tx, actor.organisatieId, indicator, schooljaren)),
    ...definitieBreuken(definities),
  ].toSorted((a, b) => a.vanaf.localeCompare(b.vanaf));
  return ok({
    indicator,
    maat: vraag.maat,
    teller: { indicator, eenheid },
    noemer: noemer
      ? { indicator: noemer, eenheid: getIndicator(noemer).eenheid }
      : deelVan === 'totaal'
        ? { indicator: 'totaal', eenheid }
        : null,
    per: perDimensie ?? null,
    schooljaren,
    definities,
    geheel: punten(null),
    reeksen: perDimensie
      ? namen
          .toSorted((a, b) => compareWaarden(perDimensie, a, b))
          .map((naam) => ({ naam, punten: punten(naam) }))
      : [],
    referenties,
    breuken,
    waarschuwingen: describe(vraag.maat, indicator, noemer, referenties, schooljaren, breuken),
  });
}

/** The denominator under what it also has of the question. */
function narrowed(asked: Cijfervraag, indicator: IndicatorNaam): Cijfervraag {
  const knows = (naam: string) => dimensiesOf(indicator).some((eigen) => eigen === naam);
  return {
    ...asked,
    indicator,
    per: asked.per.filter(knows),
    waar: asked.waar.filter(({ dimensie }) => knows(dimensie)),
    deelVan: undefined,
  };
}

async function countJaar(tx: Tx, vraag: Cijfervraag): Promise<Jaar> {
  const ask = async (per: readonly string[]) => {
    const answer = await computeCijfers(tx, { ...vraag, per, deelVan: undefined });
    if (!answer.ok) throw new Error(`Read before, so it can be asked: ${answer.code}`);
    return answer.value;
  };
  const cijfers = await ask([]);
  const [dimensie] = vraag.per;
  const rijen = dimensie === undefined ? [] : (await ask([dimensie])).rijen;
  return {
    schooljaar: vraag.schooljaar,
    cijfers,
    delen: new Map(rijen.map((rij) => [String(rij[dimensie ?? '']), rij.waarde])),
  };
}

/** What is not there counts nothing; a median of nothing is no number. */
function valueOf({ cijfers, delen }: Jaar, naam: string | null): number | null {
  const value = naam === null ? cijfers.rijen[0]?.waarde : delen.get(naam);
  if (cijfers.totaal === null && (value === undefined || cijfers.uniek === 0)) return null;
  return value ?? 0;
}

/** Of a value the denominator cannot be split by, the whole. */
const denominatorOf = (noemer: Jaar, naam: string | null): number | null =>
  naam === null || noemer.delen.size === 0 ? valueOf(noemer, null) : (noemer.delen.get(naam) ?? 0);

const inMaat = (maat: Maat, waarde: number | null, noemer: number | null): number | null => {
  if (maat === 'aantal') return waarde;
  if (waarde === null || !noemer) return null;
  return ((maat === 'procent' ? 100 : 1000) * waarde) / noemer;
};

/** A series per place, figure, unit and source. */
function groupReferenties(all: readonly Referentie[]) {
  const groups = new Map<string, Referentie[]>();
  for (const een of all) {
    const key = JSON.stringify([een.gebied, een.indicator, een.eenheid, een.bron]);
    groups.set(key, [...(groups.get(key) ?? []), een]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { gebied, indicator, eenheid, bron } = first;
    return [
      {
        gebied,
        indicator,
        eenheid,
        bron,
        punten: group.map(({ schooljaar, waarde }) => ({ schooljaar, waarde })),
      },
    ];
  });
}

/** Breaks after the first year shown and up to the last, of this figure or of all. */
async function recordedBreuken(
  tx: Tx,
  organisatieId: number,
  indicator: string,
  schooljaren: readonly string[],
): Promise<Breuk[]> {
  const all = await listReeksbreuken(tx, organisatieId);
  return all
    .filter((breuk) => breuk.indicator === null || breuk.indicator === indicator)
    .map(({ vanaf, soort, toelichting }) => ({ schooljaar: schooljaarVan(vanaf), vanaf, soort, toelichting }))
    .filter(({ schooljaar }) => schooljaren.includes(schooljaar));
}

/** A year that is counted by another definition than the one before is a break too, recorded or not. */
function definitieBreuken(
  definities: readonly { schooljaar: string; versie: string; tekst: string }[],
): Breuk[] {
  return definities.flatMap(({ schooljaar, versie, tekst }, at) => {
    const vorige = definities[at - 1];
    if (!vorige || (vorige.versie === versie && vorige.tekst === tekst)) return [];
    return [
      {
        schooljaar,
        vanaf: `${schooljaar.slice(0, 4)}-08-01`,
        soort: 'definitie',
        toelichting: `De definitie is anders dan in ${vorige.schooljaar}: ${tekst}`,
      },
    ];
  });
}

function describe(
  maat: Maat,
  indicator: IndicatorNaam,
  noemer: IndicatorNaam | null,
  referenties: readonly { indicator: string; punten: readonly { schooljaar: string }[] }[],
  schooljaren: readonly string[],
  breuken: readonly Breuk[],
): string[] {
  const [teller, onder] = [getIndicator(indicator).eenheid, noemer && getIndicator(noemer).eenheid];
  const sprong =
    schooljaren.includes(ABSOLUUT_SPRONG.tussen) &&
    schooljaren.includes(ABSOLUUT_SPRONG.en) &&
    referenties.some((een) => een.indicator.toLowerCase().includes('absoluut'));
  return [
    maat === 'per-1000' && onder && onder !== teller
      ? `Dit is een verhouding, geen percentage: ${indicator} telt per ${teller}, ${noemer} per ${onder}.`
      : null,
    breuken.length > 0
      ? 'De reeks heeft een breuk: vergelijk de jaren ervoor en erna niet met elkaar.'
      : null,
    sprong
      ? `Landelijke cijfers over absoluut verzuim springen tussen ${ABSOLUUT_SPRONG.tussen} en ${ABSOLUUT_SPRONG.en}. ` +
        'Waarschijnlijk is toen anders geteld: vergelijk niet over die grens.'
      : null,
  ].filter((text) => text !== null);
}
