import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProblemError } from '../../../web/api.ts';
import { formatDag, formatGetal, formatMoment } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Levering, listLeveringenEndpoint } from '../levering.contract.ts';
import { Inlezen } from './inlezen.tsx';
import { LeveringStand, useGebied } from './levering-stand.tsx';
import { Ontvangsten } from './ontvangsten.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;

/** What DUO delivered, newest first; the main act is reading the next one. */
export function LeveringenPage() {
  const t = useTekst(teksten);
  const may = useMay('levering.toepassen');
  const search = useSearch({ from: '/leveringen' });
  const navigate = useNavigate({ from: '/leveringen' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  const [volg, setVolg] = useState<string | null>(null);
  const { data, error, isFetching, refetch } = useRead(listLeveringenEndpoint, { limiet: LIMIET, vanaf });
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={may ? <Inlezen onError={setRefused} onBusy={setBusy} onFollow={setVolg} /> : undefined}
      />
      <p className="schoolgang-muted">
        {t('uitleg')}{' '}
        <Link to="/leveringen/indeling" search={{}}>
          {t('indeling')}
        </Link>
        {may && (
          <>
            {' · '}
            <Link to="/leveringen/koppelbestand">{t('koppel.titel')}</Link>
          </>
        )}
      </p>
      {busy && (
        <div role="status">
          <Alert>{t('bezig')}</Alert>
        </div>
      )}
      <Ontvangsten volg={volg} />
      <ProblemAlert error={refused} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="leveringen"
        titel={t('titel')}
        kolommen={useKolommen()}
        rijen={data?.leveringen}
        sleutel={({ leveringId }) => leveringId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: withoutUndefined({ vanaf: next > 0 ? String(next) : undefined }) })
        }
        leeg={
          <EmptyState title={t('leeg')}>
            <p>{t('leeg-uitleg')}</p>
          </EmptyState>
        }
      />
    </>
  );
}

function useKolommen(): readonly Kolom<Levering>[] {
  const t = useTekst(teksten);
  const gebiedOf = useGebied();
  return [
    {
      id: 'van',
      kop: t('dag'),
      vast: true,
      cel: ({ leveringId, soort, dag }) => (
        <Link to="/leveringen/$leveringId" params={{ leveringId }} search={{}}>
          {t('van', { soort, dag: formatDag(dag) })}
        </Link>
      ),
    },
    { id: 'gebied', kop: t('gebied'), cel: ({ gebied }) => gebiedOf(gebied) },
    { id: 'status', kop: t('status'), vast: true, cel: (levering) => <LeveringStand {...levering} /> },
    { id: 'gelezen', kop: t('gelezen'), getal: true, cel: ({ gelezen }) => formatGetal(gelezen) },
    { id: 'gedaan', kop: t('toegepast'), getal: true, cel: ({ gedaan }) => formatGetal(gedaan) },
    { id: 'twijfel', kop: t('twijfel'), getal: true, cel: ({ twijfelOpen }) => formatGetal(twijfelOpen) },
    { id: 'fouten', kop: t('fouten'), getal: true, cel: ({ fouten }) => formatGetal(fouten) },
    {
      id: 'ontvangen',
      kop: t('ontvangen'),
      cel: ({ ontvangenOp, ontvangenDoor }) => `${formatMoment(ontvangenOp)}, ${ontvangenDoor}`,
    },
    { id: 'bestand', kop: t('bestand'), verborgen: true, cel: ({ bestandsnaam }) => bestandsnaam },
  ];
}
