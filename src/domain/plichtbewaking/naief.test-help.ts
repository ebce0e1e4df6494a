/**
 * The watch over the duty read naively: one child, one day at a time, straight from the text of contract-controleer
 * § 4. Slow on purpose, and shares nothing with the rules or the SQL it is held against: days are numbers here.
 */
export type NaiefKind = {
  geboren: number;
  regio: string;
  vanaf: number | null;
  tot: number | null;
  overleden: boolean;
  startkwalificatie: number | null;
  diplomas: { soort: string; op: number }[];
  scholen: {
    soort: string;
    van: number;
    tot: number | null;
    profiel: string | null;
    schoolTot: number | null;
  }[];
  vrijstellingen: { artikel: string; besloten: number | null; van: number; tot: number | null }[];
  wachtlijst: { van: number; tot: number | null }[];
};
export type NaiefKalender = { isSchooldag(regio: string, dag: number): boolean };

const DAG = 86_400_000;
export const nummer = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / DAG);
export const alsTekst = (dag: number): string => new Date(dag * DAG).toISOString().slice(0, 10);
const delen = (dag: number) => {
  const d = new Date(dag * DAG);
  return { j: d.getUTCFullYear(), m: d.getUTCMonth() + 1, d: d.getUTCDate() };
};
/** Date.UTC rolls 29 February over to 1 March where there is none. */
const dagVan = (j: number, m: number, d: number) => Math.round(Date.UTC(j, m - 1, d) / DAG);
const verjaardag = (geboren: number, jaren: number) => {
  const { j, m, d } = delen(geboren);
  return dagVan(j + jaren, m, d);
};
const eind31Juli = (dag: number) => {
  const { j, m } = delen(dag);
  return dagVan(m >= 8 ? j + 1 : j, 7, 31);
};

export function naieveUitkomst(kind: NaiefKind, kalender: NaiefKalender, op: number) {
  const begin = eersteDag(kind, kalender);
  const einde = laatsteDag(kind, op);
  const woont = (d: number) =>
    (kind.vanaf === null || d >= kind.vanaf) && (kind.tot === null || d < kind.tot);
  const ingeschreven = (d: number) => kind.scholen.some((s) => geldig(s, d) && s.van <= op);
  const vrij = (d: number) =>
    kind.vrijstellingen.some((v) => {
      if (v.van > op || (v.besloten !== null && v.besloten > op)) return false;
      if (d < v.van || d > (v.tot ?? eind31Juli(v.van))) return false;
      if (v.artikel === '15') return d > einde;
      if (v.artikel === '5A') return d <= einde && delen(d).m >= 3 && delen(d).m <= 10;
      return ['5a', '5b', '5c'].includes(v.artikel);
    });

  if (kind.tot !== null && kind.tot <= op)
    return { uitkomst: kind.overleden ? 'overleden' : 'niet-ingezetene' };
  if (!woont(op)) return { uitkomst: 'niet-ingezetene' };
  if (op < begin) return { uitkomst: 'nog-niet-leerplichtig' };
  if (op > einde) {
    if (op >= verjaardag(kind.geboren, 18)) return { uitkomst: 'achttien' };
    const heeft = (soorten: string[], uiterlijk = op) =>
      kind.diplomas.some((x) => soorten.includes(x.soort) && x.op <= Math.min(op, uiterlijk));
    if (kind.startkwalificatie !== null && kind.startkwalificatie <= op)
      return { uitkomst: 'startkwalificatie' };
    if (heeft(['havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4'])) return { uitkomst: 'startkwalificatie' };
    if (
      heeft(['praktijkonderwijs-schooldiploma', 'praktijkonderwijs-verklaring']) ||
      heeft(['praktijkonderwijs-getuigschrift'], dagVan(2022, 7, 31))
    ) {
      return { uitkomst: 'praktijkonderwijs' };
    }
    const vso = kind.scholen.some(
      (s) => s.soort === 'VSO' && s.van <= op && ['arbeidsmarkt', 'dagbesteding'].includes(s.profiel ?? ''),
    );
    if (vso) return { uitkomst: 'vso-uitstroomprofiel' };
  }
  const plicht = op > einde ? 'kwalificatieplicht' : 'leerplicht';
  if (ingeschreven(op)) return { uitkomst: 'ingeschreven', plicht };
  if (vrij(op)) return { uitkomst: 'vrijgesteld', plicht };
  let sinds = op;
  while (sinds > begin && woont(sinds - 1) && !ingeschreven(sinds - 1) && !vrij(sinds - 1)) sinds -= 1;
  if (kind.wachtlijst.some((w) => w.van <= op && (w.tot === null || w.tot >= op))) {
    return { uitkomst: 'absoluut-wachtlijst', plicht, sinds };
  }
  let schooldagen = 0;
  for (let d = sinds; d <= op; d += 1) if (kalender.isSchooldag(kind.regio, d)) schooldagen += 1;
  const wacht = [8, 9].includes(delen(op).m) && schooldagen <= 10;
  return { uitkomst: wacht ? 'absoluut-karenstijd' : 'absoluut', plicht, sinds };
}

const geldig = (s: NaiefKind['scholen'][number], d: number) =>
  s.van <= d &&
  (s.tot === null || d <= s.tot) &&
  (['MBO', 'VAVO'].includes(s.soort) || s.schoolTot === null || d <= s.schoolTot);

function eersteDag(kind: NaiefKind, kalender: NaiefKalender): number {
  const { j, m } = delen(verjaardag(kind.geboren, 5));
  let dag = dagVan(j, m + 1, 1);
  while (!kalender.isSchooldag(kind.regio, dag)) dag += 1;
  return dag;
}

/** Counts the full school years one by one, up to the one in which the child turns sixteen. */
function laatsteDag(kind: NaiefKind, op: number): number {
  const b = eind31Juli(verjaardag(kind.geboren, 16));
  const scholen = kind.scholen.filter((s) => s.van <= op);
  const eerste = (soorten: string[]) =>
    Math.min(...scholen.filter((s) => soorten.includes(s.soort)).map((s) => s.van));
  const heelVan = (jaar: number, soorten: string[]) => {
    for (let d = dagVan(jaar, 9, 1); d <= dagVan(jaar + 1, 6, 30); d += 1) {
      if (!scholen.some((s) => soorten.includes(s.soort) && s.van <= d && (s.tot === null || d <= s.tot)))
        return false;
    }
    return true;
  };
  const basisschool = eerste(['PO']) <= verjaardag(kind.geboren, 5);
  let po = 0;
  let anders = 0;
  for (let jaar = delen(kind.geboren).j; dagVan(jaar + 1, 7, 31) <= b; jaar += 1) {
    if (heelVan(jaar, ['PO'])) po += 1;
    else if (heelVan(jaar, ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO'])) anders += 1;
    const verder = eerste(['VO', 'PRO', 'VSO']) <= dagVan(jaar + 1, 7, 31);
    if ((basisschool && verder ? Math.max(8, po) : po) + anders >= 12) return dagVan(jaar + 1, 7, 31);
  }
  return b;
}
