import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Datum } from '../../../regels/kalender/datum.ts';
import { useTeksten } from './teksten.ts';
import type { Item, Venster } from './tijdlijn.ts';
import { type Geplaatst, layOut, neighbour } from './tijdlijn-indeling.ts';
import { Onderdeel } from './tijdlijn-onderdeel.tsx';
import { KOP, Rooster } from './tijdlijn-rooster.tsx';

/** Width of the column with the names of the lanes. */
const NAMEN = 104;
/** Padding and borders around the drawing. */
const RAND = 14;
const VOET = 18;
const MIN_BREEDTE = 560;
const PIJLEN = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/**
 * One axis with bands and marks in lanes. One stop for the Tab key; arrows go from thing to thing, Enter opens.
 * The drawing is `factor` times as wide as the room it has, and then scrolls sideways.
 */
export function TijdlijnAs({
  items,
  venster,
  factor,
  breedte,
  geboortedatum,
  heden,
  isNu,
  onDetails,
  onJaar,
}: {
  readonly items: readonly Item[];
  readonly venster: Venster;
  readonly factor: number;
  readonly breedte: number;
  readonly geboortedatum: Datum;
  readonly heden: Datum;
  readonly isNu: boolean;
  readonly onDetails: (item: Item) => void;
  /** Zooms to the school year around a day. */
  readonly onJaar: (dag: Datum) => void;
}) {
  const t = useTeksten();
  const width = Math.round(Math.max(MIN_BREEDTE, breedte - NAMEN - RAND) * factor);
  const indeling = useMemo(() => layOut(items, venster, width, heden), [items, venster, width, heden]);
  const [active, setActive] = useState<string>();
  const drawing = useRef<SVGSVGElement>(null);
  const schuif = useRef<HTMLDivElement>(null);
  useCentre(schuif, width);
  const { geplaatst } = indeling;
  const current = geplaatst.find(({ sleutel }) => sleutel === active) ?? geplaatst.at(-1);
  const hoogte = KOP + indeling.hoogte + VOET;

  const move = (event: KeyboardEvent, from: Geplaatst) => {
    if (!PIJLEN.includes(event.key)) return;
    event.preventDefault();
    const next = neighbour(geplaatst, from, event.key);
    if (!next) return;
    setActive(next.sleutel);
    drawing.current?.querySelector<SVGElement>(`[data-sleutel="${CSS.escape(next.sleutel)}"]`)?.focus();
  };

  return (
    <div className="dossier-as">
      <svg className="dossier-as__namen" width={NAMEN} height={hoogte} aria-hidden="true">
        {indeling.banen.map(({ id, y, hoogte: high }) => (
          <g key={id}>
            <line className="dossier-baan" x1={0} x2={NAMEN} y1={KOP + y} y2={KOP + y} />
            <text x={0} y={KOP + y + Math.min(high / 2 + 4, 21)}>
              {t(`baan.${id}`)}
            </text>
          </g>
        ))}
      </svg>
      <div className="dossier-as__schuif" ref={schuif}>
        <svg ref={drawing} width={width} height={hoogte} role="group" aria-label={t('tijdlijn.naam')}>
          <defs>
            <pattern
              id="dossier-arcering"
              width={6}
              height={6}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width={6} height={6} className="dossier-arcering__grond" />
              <line x1={0} y1={0} x2={0} y2={6} className="dossier-arcering__lijn" />
            </pattern>
          </defs>
          {indeling.banen.map(({ id, y }) => (
            <line
              key={id}
              className="dossier-baan"
              x1={0}
              x2={width}
              y1={KOP + y}
              y2={KOP + y}
              aria-hidden="true"
            />
          ))}
          <Rooster
            venster={venster}
            width={width}
            hoogte={hoogte}
            geboortedatum={geboortedatum}
            heden={heden}
            isNu={isNu}
          />
          <g transform={`translate(0 ${KOP})`}>
            {geplaatst.map((one) => (
              <Onderdeel
                key={one.sleutel}
                geplaatst={one}
                isActive={one.sleutel === current?.sleutel}
                onDetails={onDetails}
                onJaar={onJaar}
                onFocus={() => setActive(one.sleutel)}
                onKeyDown={(event) => move(event, one)}
              />
            ))}
          </g>
        </svg>
      </div>
    </div>
  );
}

/** Keeps the middle in the middle when the drawing gets wider or narrower; it starts at the newest end. */
function useCentre(schuif: RefObject<HTMLDivElement | null>, width: number): void {
  const former = useRef<number>(undefined);
  useLayoutEffect(() => {
    const { current } = schuif;
    if (!current) return;
    const half = current.clientWidth / 2;
    const middle =
      former.current === undefined ? width : ((current.scrollLeft + half) / former.current) * width - half;
    current.scrollTo({ left: middle, behavior: 'instant' });
    former.current = width;
  }, [schuif, width]);
}
