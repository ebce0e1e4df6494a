import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listReeksenEndpoint, type Reeks } from '../reeks.contract.ts';
import { ReeksDialog } from './reeks-dialog.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
export const REEKS_TONE: Readonly<Record<Reeks['status'], Tone>> = {
  bekijken: 'info',
  klaargezet: 'attention',
  bezig: 'info',
  gestopt: 'attention',
  klaar: 'ok',
};

/** Batches, newest first. */
export function Reeksen() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/brieven' });
  const navigate = useNavigate({ from: '/brieven' });
  const mag = useMay('brief.schrijven');
  const [nieuw, setNieuw] = useState(false);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(listReeksenEndpoint, { limiet: LIMIET, vanaf });
  const kolommen: readonly Kolom<Reeks>[] = [
    {
      id: 'naam',
      kop: t('reeks.naam'),
      vast: true,
      cel: ({ briefreeksId, naam }) => (
        <Link to="/briefreeksen/$briefreeksId" params={{ briefreeksId }}>
          {naam}
        </Link>
      ),
    },
    { id: 'sjabloon', kop: t('sjabloon.naam'), cel: ({ sjabloonNaam }) => sjabloonNaam },
    {
      id: 'status',
      kop: t('lijst.status'),
      cel: ({ status }) => <StatusChip tone={REEKS_TONE[status]} text={t(`reeksstatus.${status}`)} />,
    },
    { id: 'aantal', kop: t('reeks.aantal'), getal: true, cel: ({ aantal }) => formatGetal(aantal) },
    { id: 'klaar', kop: t('reeks.klaar'), getal: true, cel: ({ klaar }) => formatGetal(klaar) },
    { id: 'apart', kop: t('reeks.apart'), getal: true, cel: ({ apart }) => formatGetal(apart) },
    { id: 'op', kop: t('reeks.gemaakt-op'), cel: ({ vastgelegdOp }) => formatMoment(vastgelegdOp) },
  ];
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="briefreeksen"
        titel={t('deel.reeksen')}
        kolommen={kolommen}
        rijen={data?.reeksen}
        sleutel={({ briefreeksId }) => briefreeksId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
        acties={
          mag && (
            <Button small onClick={() => setNieuw(true)}>
              {t('reeks.nieuw')}
            </Button>
          )
        }
        leeg={
          <EmptyState title={t('reeks.leeg')}>
            <p>{t('reeks.leeg-uitleg')}</p>
          </EmptyState>
        }
      />
      {nieuw && <ReeksDialog onClose={() => setNieuw(false)} />}
    </>
  );
}
