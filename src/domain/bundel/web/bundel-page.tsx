import { useParams } from '@tanstack/react-router';
import { fileAddress } from '../../../web/api.ts';
import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readJongereEndpoint } from '../../persoon/persoon.contract.ts';
import { listBundelsEndpoint } from '../bundel.contract.ts';
import { BundelForm } from './bundel-form.tsx';
import { teksten } from './teksten.ts';

/** A dossier, or a part of it, as one PDF; and what was made of it before, for whom (BD-10). */
export function BundelPage() {
  const t = useTekst(teksten);
  const { jongereId } = useParams({ from: '/jongeren/$jongereId/bundels' });
  const { data: jongere, error, refetch } = useRead(readJongereEndpoint, { jongereId });
  if (!jongere && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t('titel')}
        back={
          <Link to="/jongeren/$jongereId" params={{ jongereId }} search={{ tab: 'documenten' }}>
            ← {t('terug', { naam: jongere?.naam ?? '…' })}
          </Link>
        }
      />
      <div className="schoolgang-stack">
        <p className="schoolgang-muted">{t('uitleg')}</p>
        <Panel title={t('nieuw')}>
          <BundelForm jongereId={jongereId} />
        </Panel>
        <Eerder jongereId={jongereId} />
      </div>
    </>
  );
}

function Eerder({ jongereId }: { readonly jongereId: string }) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listBundelsEndpoint, { jongereId });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <Panel title={t('eerder')} count={data.bundels.length} flush>
      {data.bundels.length === 0 ? (
        <EmptyState title={t('geen')}>
          <p>{t('geen-uitleg')}</p>
        </EmptyState>
      ) : (
        <ShortTable
          titel={t('eerder')}
          rijen={data.bundels}
          sleutel={({ bundelId }) => bundelId}
          kolommen={[
            {
              id: 'bestand',
              kop: t('kol.bestand'),
              cel: ({ bundelId, doel, gemaaktOp }) => (
                <a className="utrecht-link" href={fileAddress(`/bundels/${bundelId}/pdf`)} download>
                  {t('open', { doel: t(`doel.${doel}`), op: formatMoment(gemaaktOp) })}
                </a>
              ),
            },
            { id: 'aan', kop: t('kol.aan'), cel: ({ aan }) => aan },
            {
              id: 'delen',
              kop: t('kol.delen'),
              cel: ({ delen }) => delen.map((deel) => t(`deel.${deel}`)).join(', '),
            },
            {
              id: 'stukken',
              kop: t('kol.stukken'),
              getal: true,
              cel: ({ stukken }) => formatGetal(stukken),
            },
            {
              id: 'bladzijden',
              kop: t('kol.bladzijden'),
              getal: true,
              cel: ({ bladzijden }) => formatGetal(bladzijden),
            },
            { id: 'door', kop: t('kol.door'), cel: ({ gemaaktDoor }) => gemaaktDoor },
          ]}
        />
      )}
    </Panel>
  );
}
