import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Datum } from '../../../regels/kalender/datum.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readTijdlijnEndpoint } from '../persoon.contract.ts';
import { BronDialog } from './bron.tsx';
import { useBreedte } from './gebruik-breedte.ts';
import { useTeksten } from './teksten.ts';
import { type Item, isInVenster, itemsOf, schooljaarVan, schooljarenIn, vensterVan } from './tijdlijn.ts';
import { TijdlijnAs } from './tijdlijn-as.tsx';
import { TijdlijnKnoppen, type Vorm } from './tijdlijn-knoppen.tsx';
import { Legenda } from './tijdlijn-legenda.tsx';
import { TijdlijnLijst } from './tijdlijn-lijst.tsx';
import { TijdlijnTabel } from './tijdlijn-tabel.tsx';

const FACTOREN = [1, 2, 4] as const;
/** Below this a drawing of twelve years says less than a list. */
const SMAL = 640;

/** Everything of a jongere on one axis from the age of four (PB-09), also as it was known on an earlier day. */
export function TijdlijnTab({
  jongereId,
  geboortedatum,
}: {
  readonly jongereId: string;
  readonly geboortedatum: Datum;
}) {
  const t = useTeksten();
  const { vandaag } = useSessie();
  const { bekendOp, jaar: gekozen } = useSearch({ from: '/jongeren/$jongereId' });
  const navigate = useNavigate({ from: '/jongeren/$jongereId' });
  const { data, error, refetch } = useRead(
    readTijdlijnEndpoint,
    { jongereId, ...(bekendOp ? { bekendOp } : {}) },
    { keep: false },
  );
  const [ref, breedte] = useBreedte<HTMLDivElement>();
  const [vorm, setVorm] = useState<Vorm>();
  const [stap, setStap] = useState(0);
  const [metTabel, setMetTabel] = useState(false);
  const [details, setDetails] = useState<Item>();

  const items = useMemo(() => (data ? itemsOf(data) : []), [data]);
  const heden = bekendOp ?? vandaag;
  const jaren = data
    ? schooljarenIn({ vanaf: data.vanaf, totEnMet: data.totEnMet > vandaag ? data.totEnMet : vandaag })
    : [];
  const jaar = gekozen && jaren.includes(gekozen) ? gekozen : undefined;
  const eerste = jaren[0] ?? schooljaarVan(vandaag);
  const laatste = jaren.at(-1) ?? eerste;
  const venster = useMemo(
    () =>
      jaar ? vensterVan(jaar) : { vanaf: vensterVan(eerste).vanaf, totEnMet: vensterVan(laatste).totEnMet },
    [jaar, eerste, laatste],
  );

  const goTo = (part: { jaar?: string | undefined; bekendOp?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const toJaar = (next: string | undefined) => {
    setStap(0);
    goTo({ jaar: next });
  };
  const zoom = (by: 1 | -1) => {
    const next = stap + by;
    if (next in FACTOREN) setStap(next);
    else if (next < 0 && jaar) toJaar(undefined);
    else if (next > 0 && !jaar) toJaar(jaren.at(-1));
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      /^(INPUT|SELECT)$/.test((event.target as Element).tagName)
    )
      return;
    const at = jaar ? jaren.indexOf(jaar) : -1;
    if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-') zoom(-1);
    else if (event.key === '0') toJaar(undefined);
    else if (event.key === 'PageUp' && jaren[at - 1]) toJaar(jaren[at - 1]);
    else if (event.key === 'PageDown' && at >= 0 && jaren[at + 1]) toJaar(jaren[at + 1]);
    else return;
    event.preventDefault();
  };

  const shown = vorm ?? (breedte > 0 && breedte < SMAL ? 'lijst' : 'as');
  /** What lies before the axis, such as the first address, stands in the table only. */
  const opAs = useMemo(() => {
    const vanaf = vensterVan(eerste).vanaf;
    return items.filter((item) => isInVenster(item, { vanaf, totEnMet: '9999-12-31' }));
  }, [items, eerste]);
  const inBeeld = items.filter((item) => isInVenster(item, venster));
  return (
    <div ref={ref} className="dossier-tijdlijn" onKeyDown={onKey} role="presentation">
      <TijdlijnKnoppen
        vorm={shown}
        onVorm={setVorm}
        jaren={jaren}
        jaar={jaar}
        onJaar={toJaar}
        canZoomIn={!(jaar && stap === FACTOREN.length - 1)}
        canZoomOut={stap > 0 || jaar !== undefined}
        onZoom={zoom}
        bekendOp={bekendOp}
        vandaag={vandaag}
        onBekendOp={(dag) => goTo({ bekendOp: dag })}
      />
      {bekendOp && (
        <Alert kind="info">
          <p>{t('tijdlijn.bekend-uitleg', { dag: formatDatum(bekendOp) })}</p>
        </Alert>
      )}
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && items.length === 0 && (
        <EmptyState title={t('tijdlijn.geen')}>
          <p>{t(bekendOp ? 'tijdlijn.geen-toen' : 'tijdlijn.geen-uitleg')}</p>
        </EmptyState>
      )}
      {items.length > 0 && breedte > 0 && shown === 'as' && (
        <>
          <TijdlijnAs
            items={opAs}
            venster={venster}
            factor={FACTOREN[stap] ?? 1}
            breedte={breedte}
            geboortedatum={geboortedatum}
            heden={heden}
            isNu={!bekendOp}
            onDetails={setDetails}
            onJaar={(dag) => toJaar(schooljaarVan(dag))}
          />
          <Legenda items={inBeeld} />
        </>
      )}
      {items.length > 0 && shown === 'lijst' && (
        <TijdlijnLijst
          items={inBeeld}
          geboortedatum={geboortedatum}
          heden={heden}
          jaar={jaar}
          onDetails={setDetails}
        />
      )}
      {items.length > 0 && (
        <Button kind="subtle" small aria-expanded={metTabel} onClick={() => setMetTabel(!metTabel)}>
          {t(metTabel ? 'tijdlijn.tabel-weg' : 'tijdlijn.tabel-toon')}
        </Button>
      )}
      {metTabel && <TijdlijnTabel items={jaar ? inBeeld : items} onDetails={setDetails} />}
      <BronDialog item={details} onClose={() => setDetails(undefined)} />
    </div>
  );
}
