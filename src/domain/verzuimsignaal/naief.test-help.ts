/**
 * The watch over absence read naively: one pupil at one school, one day at a time, straight from the text of
 * contract-controleer § 2 and § 3. Slow on purpose, and shares nothing with the rules it is held against: days are numbers,
 * and what is asked of a day is looked for anew each time.
 */
export type NaievePeriode = { van: number; tot: number };
export type NaieveSchool = {
  soort: string;
  regio: string;
  uureenheid: 'klokuur' | 'lesuur' | null;
  lesduur: number | null;
  teLaatTeltMee: boolean | null;
  heleDagMinuten: number | null;
  eigen: (NaievePeriode & { soort: string })[];
};
export type NaieveKalender = { vakanties: (NaievePeriode & { regio: string })[]; feestdagen: number[] };
export type NaieveRij = { dag: number; minuten: number | null; oordeel: string; tijdsoort: string };
export type NaieveMelding = { soort: string; op: number; einde: number | null };
export type NaieveFeiten = {
  kalender: NaieveKalender;
  school: NaieveSchool;
  geboren: number;
  rijen: NaieveRij[];
  meldingen: NaieveMelding[];
};
export type NaiefSignaal = {
  code: string;
  stap: number;
  datum: number;
  van: number | null;
  minuten: number | null;
};

const DAG = 86_400_000;
export const nummer = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / DAG);
export const alsTekst = (dag: number): string => new Date(dag * DAG).toISOString().slice(0, 10);
const delen = (dag: number) => {
  const d = new Date(dag * DAG);
  return { j: d.getUTCFullYear(), m: d.getUTCMonth(), d: d.getUTCDate() };
};
/** 1970-01-01 was a Thursday; Monday is 0. */
const weekdag = (dag: number) => (dag + 3) % 7;
const dagVan = (j: number, m: number, d: number) => Math.round(Date.UTC(j, m, d) / DAG);
const valtIn = (dag: number, perioden: NaievePeriode[]) =>
  perioden.some(({ van, tot }) => van <= dag && dag <= tot);

const isVakantiedag = ({ kalender, school }: NaieveFeiten, dag: number) => {
  const eigen = (soort: string) =>
    valtIn(
      dag,
      school.eigen.filter((een) => een.soort === soort),
    );
  const regio = kalender.vakanties.filter((een) => een.regio === school.regio);
  return !eigen('les') && (eigen('vakantie') || valtIn(dag, regio));
};
const isSchooldag = (feiten: NaieveFeiten, dag: number) => {
  const { kalender, school } = feiten;
  if (weekdag(dag) > 4 || kalender.feestdagen.includes(dag)) return false;
  const eigen = (soort: string) => school.eigen.some((een) => een.soort === soort && valtIn(dag, [een]));
  if (eigen('les')) return true;
  return !eigen('vrij') && !eigen('vakantie') && !isVakantiedag(feiten, dag);
};

/** The first of the month after the fifth birthday; Date.UTC rolls 29 February over to 1 March where there is none. */
const telVanaf = (geboren: number) => {
  const { j, m, d } = delen(geboren);
  const vijf = delen(dagVan(j + 5, m, d));
  return dagVan(vijf.j, vijf.m + 1, 1);
};

const maandenTerug = (dag: number, maanden: number) => {
  const { j, m, d } = delen(dag);
  const laatste = delen(dagVan(j, m - maanden + 1, 0)).d;
  return dagVan(j, m - maanden, Math.min(d, laatste));
};

export function naieveSignalen(feiten: NaieveFeiten, op: number): NaiefSignaal[] {
  const { school, rijen, meldingen, geboren } = feiten;
  const { j, m } = delen(op);
  const jaar = dagVan(m >= 7 ? j : j - 1, 7, 1);
  const begin = jaar - 400;
  const eind = op + 150;
  const schooldag = new Map<number, boolean>();
  for (let dag = begin; dag <= eind; dag += 1) schooldag.set(dag, isSchooldag(feiten, dag));
  const les = (dag: number) => schooldag.get(dag) === true;
  const maandag = (dag: number) => dag - weekdag(dag);
  const isLesweek = (van: number) => [0, 1, 2, 3, 4, 5, 6].some((d) => les(van + d));
  /** The Monday of the lesweek so many lesweken before that of a day. */
  const lesweekTerug = (dag: number, aantal: number) => {
    let week = maandag(dag);
    for (let over = aantal; over > 0 && week > begin; ) {
      week -= 7;
      if (isLesweek(week)) over -= 1;
    }
    return week;
  };
  const schooldagenTussen = (na: number, totEnMet: number) => {
    let aantal = 0;
    for (let dag = na + 1; dag <= totEnMet; dag += 1) if (les(dag)) aantal += 1;
    return aantal;
  };

  const echt = rijen
    .filter((rij) => rij.minuten !== 0 && rij.dag <= op && les(rij.dag))
    .sort((a, b) => a.dag - b.dag);
  const perLes = school.uureenheid === 'lesuur';
  const lesduur = school.lesduur ?? 60;
  const telt = (rij: NaieveRij) => {
    if (rij.dag < telVanaf(geboren)) return false;
    if (rij.tijdsoort === 'bpv' && ['MBO', 'VAVO'].includes(school.soort)) return false;
    if (rij.oordeel === 'ongeoorloofd') return true;
    if (rij.oordeel === 'te laat') return school.teLaatTeltMee === true;
    return rij.oordeel === 'onbekend' && schooldagenTussen(rij.dag, op) >= 2;
  };
  const minutenVan = (rij: NaieveRij) => {
    const minuten = rij.minuten ?? lesduur;
    return perLes ? Math.min(minuten, lesduur) : minuten;
  };
  const gemist = new Map<number, number>();
  for (const rij of echt) {
    if (telt(rij)) gemist.set(rij.dag, (gemist.get(rij.dag) ?? 0) + minutenVan(rij));
  }
  const signalen: NaiefSignaal[] = [];
  const meld = (code: string, stap: number, datum: number, meer: Partial<NaiefSignaal> = {}) =>
    signalen.push({ code, stap, datum, van: null, minuten: null, ...meer });

  // drempel-16-uur
  const einden = meldingen
    .filter((een) => een.soort === 'wettelijk' && een.op <= op)
    .map((een) => een.einde ?? een.op);
  const stuk = (dag: number) => einden.filter((einde) => einde < dag).length;
  const drempel = 16 * (perLes ? lesduur : 60);
  const gehad = new Set<number>();
  let stap = 0;
  for (let dag = jaar; dag <= op; dag += 1) {
    if (!gemist.has(dag) || gehad.has(stuk(dag))) continue;
    const vanaf = lesweekTerug(dag, 3);
    let som = 0;
    for (const [ander, minuten] of gemist) {
      if (vanaf <= ander && ander <= dag && stuk(ander) === stuk(dag)) som += minuten;
    }
    if (som < drempel) continue;
    gehad.add(stuk(dag));
    stap += 1;
    meld('drempel-16-uur', stap, dag, { minuten: som });
  }

  // te-laat
  const laat = echt.filter((rij) => rij.oordeel === 'te laat' && rij.dag >= jaar);
  for (const n of [3, 6, 9, 12]) {
    const rij = laat[n - 1];
    if (rij) meld('te-laat', n, rij.dag);
  }

  // ziek
  const ziek = new Set(echt.filter((rij) => rij.oordeel === 'ziek').map((rij) => rij.dag));
  const spellen: number[] = [];
  let lengte = 0;
  const aaneen = new Set<number>();
  for (let dag = jaar; dag <= op; dag += 1) {
    if (!les(dag)) continue;
    lengte = ziek.has(dag) ? lengte + 1 : 0;
    if (lengte === 1) spellen.push(dag);
    if ([3, 7].includes(lengte) && !aaneen.has(lengte)) {
      aaneen.add(lengte);
      meld('ziek-aaneen', lengte, dag);
    }
  }
  for (const n of [3, 4]) {
    const s = spellen.find(
      (dag) => spellen.filter((spel) => spel <= dag && spel > maandenTerug(dag, 2)).length >= n,
    );
    if (s !== undefined) meld('ziek-2-maanden', n, s);
  }
  const s = spellen.find(
    (dag) => spellen.filter((spel) => spel <= dag && spel >= lesweekTerug(dag, 11)).length >= 4,
  );
  if (s !== undefined) meld('ziek-12-weken', 4, s);
  const twaalfde = spellen[11];
  if (twaalfde !== undefined) meld('ziek-jaar', 12, twaalfde);

  // langdurig, luxe-vermoeden
  const heel = school.heleDagMinuten ?? (['PO', 'SBO', 'SO'].includes(school.soort) ? 300 : 240);
  const isHeel = (dag: number) => dag >= jaar && (gemist.get(dag) ?? 0) >= heel;
  let reeks: number[] = [];
  const sluit = () => {
    const [eerste] = reeks;
    const laatste = reeks.at(-1);
    if (eerste !== undefined && laatste !== undefined) {
      const lang = reeks.find((dag) => dag >= eerste + 28);
      if (lang !== undefined) meld('langdurig', 28, lang, { van: eerste });
      let vakantie = false;
      for (let dag = eerste - 1; dag > begin && !les(dag); dag -= 1) vakantie ||= isVakantiedag(feiten, dag);
      for (let dag = eerste; dag <= laatste; dag += 1) vakantie ||= isVakantiedag(feiten, dag);
      for (let dag = laatste + 1; dag < eind && !les(dag); dag += 1) vakantie ||= isVakantiedag(feiten, dag);
      if (reeks.length <= 10 && vakantie) meld('luxe-vermoeden', 0, eerste, { van: eerste });
    }
    reeks = [];
  };
  for (let dag = jaar; dag <= op; dag += 1) {
    if (!les(dag)) continue;
    if (isHeel(dag)) reeks.push(dag);
    else sluit();
  }
  sluit();
  return signalen;
}
