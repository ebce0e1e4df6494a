import './gesprek.css';
import { useParams } from '@tanstack/react-router';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readGesprekkenEndpoint } from '../gesprek.contract.ts';
import { GesprekKaart } from './gesprek-kaart.tsx';
import { teksten } from './teksten.ts';

/** One conversation that was recorded: the report, and what came of it. */
export function LeesPage() {
  const t = useTekst(teksten);
  const { werkprocesId, gesprekId } = useParams({ from: '/zaken/$werkprocesId/gesprekken/$gesprekId' });
  const { data, error, refetch } = useRead(readGesprekkenEndpoint, { werkprocesId }, { keep: false });
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const gesprek = data.gesprekken.find((een) => een.gesprekId === gesprekId);
  return (
    <>
      <PageHeader
        title={
          gesprek ? `${t(`vorm.${gesprek.vorm}`)} ${formatDatum(gesprek.gehoudenOp)}` : t('lees.onbekend')
        }
        back={
          <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
            ← {t('terug', { nummer: data.zaak.nummer })}
          </Link>
        }
        meta={
          <>
            <span className="schoolgang-strong">{data.zaak.jongere}</span>
            {gesprek && <span>{t('kaart.door', { naam: gesprek.door })}</span>}
          </>
        }
      />
      {gesprek ? (
        <GesprekKaart gesprek={gesprek} />
      ) : (
        <Panel title={t('lees.onbekend')}>
          <EmptyState title={t('lees.onbekend-uitleg')}>{null}</EmptyState>
        </Panel>
      )}
    </>
  );
}
