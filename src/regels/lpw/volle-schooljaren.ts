import { addDagen, addJaren, type Datum } from '../kalender/datum.ts';

export type Schoolperiode = {
  readonly onderwijssoort: string | null;
  readonly vanaf: Datum;
  /** Null: still enrolled. */
  readonly totEnMet: Datum | null;
};

/** Kinds of education that are a *school* of art. 1 onder b; mbo and vavo are an *instelling*. */
const SCHOLEN = new Set(['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO']);
const NA_BASISSCHOOL = new Set(['VO', 'PRO', 'VSO']);
/** What a school year must be covered from and to, whatever the holidays of the region (uitleg 0002). */
const VOL_VANAF = '09-01';
const VOL_TOT_EN_MET = '06-30';
const BASISSCHOOLJAREN = 8;
const VOLLEDIGE_SCHOOLJAREN = 12;
const LAATSTE_BEGIN_BASISSCHOOL = 5;

/**
 * The school year (by the year it begins in) at whose end twelve full school years at schools were followed, up to
 * `totEnMet`; null when that is not so. A basisschool gone through in fewer than eight years counts as eight.
 *
 * @wet Lpw art. 3 lid 1 onder a, lid 2
 * @uitleg 0002 when a school year is full, and when a basisschool was gone through
 */
export function deriveTwaalfdeSchooljaar(
  perioden: readonly Schoolperiode[],
  geboortedatum: Datum,
  totEnMet: number,
): number | null {
  const vervolg = firstDay(perioden, NA_BASISSCHOOL);
  const basis = firstDay(perioden, new Set(['PO']));
  const heleBasisschool = basis !== null && basis <= addJaren(geboortedatum, LAATSTE_BEGIN_BASISSCHOOL);
  let basisjaren = 0;
  let anders = 0;
  for (let jaar = Number(geboortedatum.slice(0, 4)); jaar <= totEnMet; jaar += 1) {
    if (isVol(perioden, jaar, new Set(['PO']))) basisjaren += 1;
    else if (isVol(perioden, jaar, SCHOLEN)) anders += 1;
    const doorlopen = heleBasisschool && vervolg !== null && vervolg <= `${jaar + 1}-07-31`;
    const geteld = anders + (doorlopen ? Math.max(BASISSCHOOLJAREN, basisjaren) : basisjaren);
    if (geteld >= VOLLEDIGE_SCHOOLJAREN) return jaar;
  }
  return null;
}

function firstDay(perioden: readonly Schoolperiode[], soorten: ReadonlySet<string>): Datum | null {
  const days = perioden
    .filter(({ onderwijssoort }) => soorten.has(onderwijssoort ?? ''))
    .map(({ vanaf }) => vanaf);
  return days.reduce<Datum | null>((least, day) => (least === null || day < least ? day : least), null);
}

/** Whether periods at these schools together cover the school year without a day between them. */
function isVol(perioden: readonly Schoolperiode[], jaar: number, soorten: ReadonlySet<string>): boolean {
  const einde = `${jaar + 1}-${VOL_TOT_EN_MET}`;
  let reached: Datum = `${jaar}-${VOL_VANAF}`;
  const inOrder = perioden
    .filter(({ onderwijssoort }) => soorten.has(onderwijssoort ?? ''))
    .toSorted((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
  for (const { vanaf, totEnMet } of inOrder) {
    if (vanaf > reached) continue;
    if (totEnMet === null || totEnMet >= einde) return true;
    if (totEnMet >= reached) reached = addDagen(totEnMet, 1);
  }
  return false;
}
