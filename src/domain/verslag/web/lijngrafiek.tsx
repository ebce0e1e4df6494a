import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { showUitkomst, type Vergelijking } from './reekstabel.tsx';
import { useTeksten } from './teksten.ts';
import { useWoorden } from './woorden.ts';

/** More lines than this cannot be told apart on paper; the table has them all. */
const MEESTE = 6;
const [BREEDTE, HOOGTE, LINKS, RECHTS, BOVEN, ONDER] = [760, 300, 56, 190, 16, 34];
/** Told apart without colour: by their stroke and by the mark on each year. */
const STREPEN = ['', '8 4', '2 3', '12 3 2 3', '5 5', '1 4'];

type Lijn = {
  readonly naam: string;
  readonly punten: readonly (number | null)[];
  readonly geheel: boolean;
  readonly buiten: boolean;
};

/** Lines over the years with their names beside them, and a mark at each break of the series. */
export function Lijngrafiek({
  vergelijking,
  naast,
}: {
  readonly vergelijking: Vergelijking;
  readonly naast: Vergelijking['referenties'];
}) {
  const t = useTeksten();
  const woorden = useWoorden();
  const { schooljaren, maat, geheel, reeksen, breuken, indicator } = vergelijking;
  const values = (punten: Vergelijking['geheel']) => punten.map(({ uitkomst }) => uitkomst);
  const grootste = reeksen
    .toSorted((a, b) => (b.punten.at(-1)?.uitkomst ?? 0) - (a.punten.at(-1)?.uitkomst ?? 0))
    .slice(0, MEESTE);
  const lijnen: Lijn[] = [
    ...grootste.map(({ naam, punten }) => ({
      naam: woorden.waarde(naam),
      punten: values(punten),
      geheel: false,
      buiten: false,
    })),
    // A count of the whole would press its parts flat; of a share it is the line to hold them to.
    ...(reeksen.length === 0 || maat !== 'aantal'
      ? [{ naam: t('vergelijk.geheel'), punten: values(geheel), geheel: true, buiten: false }]
      : []),
    ...naast.map((een) => ({
      naam: `${een.gebied}: ${een.indicator}`,
      punten: schooljaren.map(
        (jaar) => een.punten.find(({ schooljaar }) => schooljaar === jaar)?.waarde ?? null,
      ),
      geheel: false,
      buiten: true,
    })),
  ];
  const most = Math.max(...lijnen.flatMap(({ punten }) => punten.map((een) => een ?? 0)));
  if (!(most > 0) || schooljaren.length < 2) return null;
  const top = niceCeiling(most);
  const x = (at: number) => LINKS + (at / (schooljaren.length - 1)) * (BREEDTE - LINKS - RECHTS);
  const y = (waarde: number) => HOOGTE - ONDER - (waarde / top) * (HOOGTE - ONDER - BOVEN);
  const namen = spread(
    lijnen.map(({ punten }) => y(punten.findLast((een) => een !== null) ?? 0)),
    15,
  );
  return (
    <figure className="cijfers-grafiek">
      {/* On a narrow screen it scrolls sideways rather than shrink until nobody can read it. */}
      <ScrollFrame className="cijfers-lijnen" label={t('vergelijk.grafiek')}>
        <svg
          viewBox={`0 0 ${BREEDTE} ${HOOGTE}`}
          role="img"
          aria-label={t('grafiek.lijnen', {
            indicator: woorden.indicator(indicator),
            van: schooljaren[0] ?? '',
            tot: schooljaren.at(-1) ?? '',
          })}
        >
          {[0, 0.5, 1].map((deel) => (
            <g key={deel}>
              <line
                className="cijfers-raster"
                x1={LINKS}
                x2={BREEDTE - RECHTS}
                y1={y(top * deel)}
                y2={y(top * deel)}
              />
              <text x={LINKS - 6} y={y(top * deel) + 4} textAnchor="end">
                {showUitkomst(maat, top * deel)}
              </text>
            </g>
          ))}
          {schooljaren.map((jaar, at) => (
            <text key={jaar} x={x(at)} y={HOOGTE - 12} textAnchor="middle">
              {`${jaar.slice(2, 4)}/${jaar.slice(7)}`}
            </text>
          ))}
          {breuken.map(({ schooljaar, vanaf, soort, toelichting }) => {
            const at = schooljaren.indexOf(schooljaar);
            if (at < 1) return null;
            const midden = (x(at - 1) + x(at)) / 2;
            return (
              <g key={`${vanaf} ${soort}`}>
                <title>{`${t('breuk.hier')}: ${toelichting}`}</title>
                <line className="cijfers-breuk" x1={midden} x2={midden} y1={BOVEN} y2={HOOGTE - ONDER} />
                <text x={midden + 4} y={BOVEN + 10}>
                  {t('breuk.hier')}
                </text>
              </g>
            );
          })}
          {lijnen.map(({ naam, punten, geheel: isGeheel, buiten }, nr) => (
            <g key={naam} className={buiten ? 'cijfers-lijn cijfers-lijn--buiten' : 'cijfers-lijn'}>
              {segments(punten, breuken, schooljaren).map((stuk) => (
                <polyline
                  key={stuk[0]}
                  fill="none"
                  strokeWidth={isGeheel ? 3 : 2}
                  strokeDasharray={isGeheel ? '' : STREPEN[nr % STREPEN.length]}
                  points={stuk.map((at) => `${x(at).toFixed(1)},${y(punten[at] ?? 0).toFixed(1)}`).join(' ')}
                />
              ))}
              {punten.map((waarde, at) =>
                waarde === null ? null : (
                  <circle key={schooljaren[at]} cx={x(at)} cy={y(waarde)} r={isGeheel ? 4 : 3}>
                    <title>{`${naam}, ${schooljaren[at]}: ${showUitkomst(maat, waarde)}`}</title>
                  </circle>
                ),
              )}
              <text x={BREEDTE - RECHTS + 10} y={(namen[nr] ?? 0) + 4}>
                {naam.length > 26 ? `${naam.slice(0, 25)}…` : naam}
              </text>
            </g>
          ))}
        </svg>
      </ScrollFrame>
      {reeksen.length > MEESTE && <figcaption>{t('grafiek.grootste', { n: MEESTE })}</figcaption>}
    </figure>
  );
}

/** Places in the list that are drawn as one line: years without a number and breaks part it. */
function segments(
  punten: readonly (number | null)[],
  breuken: Vergelijking['breuken'],
  schooljaren: readonly string[],
): number[][] {
  const stukken: number[][] = [];
  let open = false;
  for (const [at, waarde] of punten.entries()) {
    if (breuken.some(({ schooljaar }) => schooljaar === schooljaren[at])) open = false;
    if (waarde === null) open = false;
    else if (open) stukken.at(-1)?.push(at);
    else {
      stukken.push([at]);
      open = true;
    }
  }
  return stukken;
}

/** 1, 2, 2.5 or 5 times a power of ten, at least the value. */
function niceCeiling(value: number): number {
  const macht = 10 ** Math.floor(Math.log10(value));
  return macht * ([1, 2, 2.5, 5, 10].find((een) => een * macht >= value) ?? 10);
}

/** Moves names apart that would lie over each other. */
function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
  const result = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const { place, at } of order) {
    last = Math.max(place, last + gap);
    result[at] = last;
  }
  return result;
}
