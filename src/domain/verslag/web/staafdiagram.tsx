import { formatGetal } from '../../../web/datum.ts';
import { formatProcent } from './getal.tsx';
import { useTeksten } from './teksten.ts';
import { joinJaren, type UitkomstProps } from './vergelijking.ts';
import { type Cijferrij, getalVan, procentVan, waardeVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

const MEESTE = 25;
const STAAF = 16;
/** Parts of the width, in percent: names, bars; the rest is for the number behind the longest bar. */
const NAAM = 28;
const STAVEN = 56;

type Balk = {
  readonly naam: string;
  readonly waarde: number;
  readonly tekst: string;
  readonly vorige: number | null;
};

/** With a denominator the bars are percentages, all of them: a row without one gets no bar. */
function balkOf(rij: Cijferrij, naam: string, vorige: number | null, isDeel: boolean): Balk {
  const waarde = getalVan(rij, 'waarde') ?? 0;
  const procent = procentVan(rij);
  if (!isDeel) return { naam, waarde, tekst: formatGetal(waarde), vorige };
  const tekst = `${procent === null ? '–' : formatProcent(procent)} (${formatGetal(waarde)})`;
  return { naam, waarde: procent ?? 0, tekst, vorige: null };
}

/**
 * Bars with their numbers, solid for the year itself and hatched for the year before, so that it prints in black and
 * white. Sizes are percentages: it fits any width.
 */
export function Staafdiagram({ vraag, cijfer, vorig }: UitkomstProps) {
  const t = useTeksten();
  const woorden = useWoorden();
  const [dimensie = ''] = cijfer.per;
  const all = joinJaren(cijfer, vorig).map(({ rij, vorige }) =>
    balkOf(rij, woorden.waarde(waardeVan(rij, dimensie)), vorige, vraag.deelVan !== undefined),
  );
  const balken = all.length > MEESTE ? all.toSorted((a, b) => b.waarde - a.waarde).slice(0, MEESTE) : all;
  const most = Math.max(...balken.flatMap(({ waarde, vorige }) => [waarde, vorige ?? 0]));
  if (!(most > 0)) return null;
  const metVorig = balken.some(({ vorige }) => vorige !== null);
  const step = metVorig ? 2 * STAAF + 12 : STAAF + 10;
  const breedte = (waarde: number) => `${((waarde / most) * STAVEN).toFixed(2)}%`;
  const na = (waarde: number) => `${(NAAM + (waarde / most) * STAVEN).toFixed(2)}%`;
  const titel = t('grafiek.titel', {
    indicator: woorden.indicator(cijfer.indicator),
    dimensie: woorden.dimensie(dimensie),
  });
  return (
    <figure className="cijfers-grafiek">
      <svg width="100%" height={balken.length * step + 4} role="img" aria-label={titel}>
        <defs>
          <pattern
            id="cijfers-arcering"
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={6} height={6} className="cijfers-arcering__grond" />
            <line x1={0} y1={0} x2={0} y2={6} className="cijfers-arcering__lijn" />
          </pattern>
        </defs>
        {balken.map(({ naam, waarde, tekst, vorige }, index) => {
          const y = index * step + 5;
          return (
            <g key={naam}>
              <title>{`${naam}: ${tekst}`}</title>
              {/* A drawing of its own cuts off a name that is too long. */}
              <svg x={0} y={y} width={`${NAAM - 1}%`} height={STAAF + 4}>
                <text x={0} y={STAAF - 3}>
                  {naam}
                </text>
              </svg>
              <rect className="cijfers-staaf" x={`${NAAM}%`} y={y} width={breedte(waarde)} height={STAAF} />
              <text className="cijfers-staaf__getal" x={na(waarde)} dx={6} y={y + STAAF - 3}>
                {tekst}
              </text>
              {vorige !== null && (
                <>
                  <rect
                    className="cijfers-staaf--vorig"
                    x={`${NAAM}%`}
                    y={y + STAAF + 2}
                    width={breedte(vorige)}
                    height={STAAF - 2}
                  />
                  <text className="cijfers-staaf__vorig" x={na(vorige)} dx={6} y={y + 2 * STAAF - 3}>
                    {formatGetal(vorige)}
                  </text>
                </>
              )}
            </g>
          );
        })}
        <line className="cijfers-as" x1={`${NAAM}%`} x2={`${NAAM}%`} y1={0} y2={balken.length * step} />
      </svg>
      <figcaption>
        {metVorig && vorig && (
          <span className="cijfers-legenda">
            <svg width={14} height={14} aria-hidden="true">
              <rect className="cijfers-staaf" width={14} height={14} />
            </svg>{' '}
            {cijfer.schooljaar}
            <svg width={14} height={14} aria-hidden="true">
              <rect className="cijfers-staaf--vorig" x={0.5} y={0.5} width={13} height={13} />
            </svg>{' '}
            {vorig.schooljaar}
          </span>
        )}
        {all.length > MEESTE && t('grafiek.grootste', { n: MEESTE })}
      </figcaption>
    </figure>
  );
}
