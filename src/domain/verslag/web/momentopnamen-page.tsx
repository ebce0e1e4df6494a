import './cijfers.css';
import { useState } from 'react';
import { dagVan, formatDatum, formatGetal } from '../../../web/datum.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listMomentopnamenEndpoint } from '../momentopname.contract.ts';
import { CijferTabs } from './cijfer-tabs.tsx';
import { useTeksten } from './teksten.ts';
import { useWoorden } from './woorden.ts';

const LIMIET = 50;

/** Figures that were kept when they went out, the newest first. */
export function MomentopnamenPage() {
  const t = useTeksten();
  const woorden = useWoorden();
  const [vanaf, setVanaf] = useState(0);
  const { data, error, refetch } = useRead(listMomentopnamenEndpoint, { limiet: LIMIET, vanaf });
  return (
    <>
      <PageHeader title={t('momentopname.lijst')} />
      <CijferTabs />
      <div className="schoolgang-stack">
        <p className="schoolgang-muted">{t('momentopname.lijst-uitleg')}</p>
        <ProblemAlert error={error} onReload={() => void refetch()} />
        {!data && !error && <Skeleton lines={6} />}
        {data?.totaal === 0 && (
          <EmptyState title={t('momentopname.leeg')}>
            <p>{t('momentopname.leeg-uitleg')}</p>
          </EmptyState>
        )}
        {data && data.totaal > 0 && (
          <ShortTable
            titel={t('momentopname.lijst')}
            sleutel={({ momentopnameId }) => momentopnameId}
            rijen={data.momentopnamen}
            kolommen={[
              {
                id: 'cijfer',
                kop: t('momentopname.kolom.cijfer'),
                cel: ({ momentopnameId, indicator, schooljaar }) => (
                  <Link to="/momentopnamen/$momentopnameId" params={{ momentopnameId }}>
                    {t('uitkomst.titel', { indicator: woorden.indicator(indicator), jaar: schooljaar })}
                  </Link>
                ),
              },
              {
                id: 'toelichting',
                kop: t('momentopname.kolom.waarvoor'),
                cel: ({ toelichting }) => toelichting,
              },
              {
                id: 'op',
                kop: t('momentopname.kolom.op'),
                cel: ({ gemaaktOp }) => formatDatum(dagVan(gemaaktOp)),
              },
              { id: 'door', kop: t('momentopname.kolom.door'), cel: ({ gemaaktDoor }) => gemaaktDoor },
              {
                id: 'rijen',
                kop: t('momentopname.kolom.records'),
                getal: true,
                cel: ({ rijen }) => formatGetal(rijen),
              },
            ]}
          />
        )}
        <Pagination totaal={data?.totaal} vanaf={vanaf} limiet={LIMIET} onVanaf={setVanaf} />
      </div>
    </>
  );
}
