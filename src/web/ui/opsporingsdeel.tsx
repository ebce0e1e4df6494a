import { readOpsporingEndpoint } from '../../domain/handhaving/opsporing.contract.ts';
import { formatDatum } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { useRead } from '../vraag.ts';
import { ProblemAlert } from './alert.tsx';
import { DescriptionList } from './description-list.tsx';
import { Panel } from './panel.tsx';
import { StatusChip } from './status-chip.tsx';

/** That a file has a part under the Wet politiegegevens, and how long it may stay; never what it says (HH-04). */
export function Opsporingsdeel({ jongereId }: { readonly jongereId: string }) {
  const t = useAlgemeen();
  const { data, error, refetch } = useRead(readOpsporingEndpoint, { jongereId });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  // Most files have none: then nothing is to be said, while it is asked neither.
  if (!data || data.stukken === 0) return null;
  const dag = (wanneer: string | null) => wanneer && formatDatum(wanneer);
  return (
    <Panel title={t('opsporing.titel')} count={data.stukken}>
      <p className="schoolgang-strong">{t('opsporing.is', { n: data.stukken })}</p>
      <p>{t(data.magLezen ? 'opsporing.open' : 'opsporing.dicht')}</p>
      <DescriptionList
        items={[
          { term: t('opsporing.begon'), value: dag(data.eersteVerwerkingOp) },
          { term: t('opsporing.uit-gebruik'), value: dag(data.uitGebruikUiterlijkOp) },
          { term: t('opsporing.vernietigen'), value: dag(data.vernietigenVanaf) },
        ]}
      />
    </Panel>
  );
}

/** Beside a letter or piece of post of that part. */
export function OpsporingChip({ deel }: { readonly deel: 'toezicht' | 'opsporing' }) {
  const t = useAlgemeen();
  return deel === 'opsporing' ? <StatusChip tone="attention" text={t('opsporing.deel')} /> : null;
}
