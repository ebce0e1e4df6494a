import type { KeyboardEvent } from 'react';
import type { Datum } from '../../../regels/kalender/datum.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bronOf, SvgLink } from './bron.tsx';
import { useLabel } from './label.ts';
import { Merk } from './merk.tsx';
import { useTeksten } from './teksten.ts';
import { type Item, idOf, soortOf, toelichtingOf } from './tijdlijn.ts';
import { type Geplaatst, isGroep, MERK } from './tijdlijn-indeling.ts';

/** What a thing on the axis says to who cannot see it: kind, words, days. */
function useNaam() {
  const t = useTeksten();
  const labelOf = useLabel();
  return ({ items, items: [first] }: Geplaatst): string => {
    if (items.length > 1) return t('tijdlijn.groep', { n: items.length, dag: formatDatum(first.vanaf) });
    const soort = t(`soort.${soortOf(first)}`);
    const label = labelOf(first);
    const what = label.toLowerCase().startsWith(soort.toLowerCase()) ? label : `${soort}: ${label}`;
    const when =
      first.vorm === 'moment'
        ? formatDatum(first.vanaf)
        : `${formatDatum(first.vanaf)} – ${first.band.totEnMet ? formatDatum(first.band.totEnMet) : t('tijdlijn.heden')}`;
    return [what, when, toelichtingOf(first)].filter(Boolean).join(', ');
  };
}

/** A band or a mark: a link to its screen, or a button that opens what is known of it. */
export function Onderdeel({
  geplaatst,
  isActive,
  onDetails,
  onJaar,
  onFocus,
  onKeyDown,
}: {
  readonly geplaatst: Geplaatst;
  readonly isActive: boolean;
  readonly onDetails: (item: Item) => void;
  readonly onJaar: (dag: Datum) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const naam = useNaam()(geplaatst);
  const [first] = geplaatst.items;
  const shared = {
    className: 'dossier-onderdeel',
    'aria-label': naam,
    'data-sleutel': geplaatst.sleutel,
    tabIndex: isActive ? 0 : -1,
    onFocus,
    onKeyDown,
  };
  const inside = (
    <>
      <title>{naam}</title>
      <Tekening geplaatst={geplaatst} />
    </>
  );
  const bron = isGroep(geplaatst) ? undefined : bronOf(first);
  if (bron === 'zaak') {
    return (
      <SvgLink {...shared} to="/zaken/$werkprocesId" params={{ werkprocesId: idOf(first) }}>
        {inside}
      </SvgLink>
    );
  }
  if (bron === 'melding') {
    return (
      <SvgLink {...shared} to="/meldingen/$meldingId" params={{ meldingId: idOf(first) }}>
        {inside}
      </SvgLink>
    );
  }
  const open = () => (isGroep(geplaatst) ? onJaar(first.vanaf) : onDetails(first));
  return (
    <g
      {...shared}
      role="button"
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          open();
        } else onKeyDown(event);
      }}
    >
      {inside}
    </g>
  );
}

function Tekening({ geplaatst }: { readonly geplaatst: Geplaatst }) {
  const label = useLabel();
  const { x, y, breedte, hoogte, items, tekst } = geplaatst;
  const [first] = items;
  if (first.vorm === 'moment') {
    return (
      <>
        <g transform={`translate(${x} ${y})`}>
          <Merk soort={first.moment.soort} aantal={items.length} />
        </g>
        {tekst && (
          <text className="dossier-merktekst" x={x + MERK + 4} y={y + 16}>
            {tekst}
          </text>
        )}
        <rect className="dossier-kader" x={x - 2} y={y - 2} width={breedte + 4} height={hoogte + 4} rx={4} />
      </>
    );
  }
  return (
    <>
      {/* A drawing inside the drawing cuts off a text that is too long. */}
      <svg x={x} y={y} width={breedte} height={hoogte}>
        <rect
          className={`dossier-band dossier-band--${first.band.soort}`}
          x={0.5}
          y={0.5}
          width={Math.max(1, breedte - 1)}
          height={hoogte - 1}
          rx={3}
        />
        {breedte > 26 && (
          <text
            className={`dossier-bandtekst dossier-bandtekst--${first.band.soort}`}
            x={6}
            y={hoogte / 2 + 4}
          >
            {label(first)}
          </text>
        )}
      </svg>
      <rect className="dossier-kader" x={x - 1} y={y - 1} width={breedte + 2} height={hoogte + 2} rx={4} />
    </>
  );
}
