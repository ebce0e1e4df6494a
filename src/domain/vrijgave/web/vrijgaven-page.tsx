import { useState } from 'react';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVrijgavenEndpoint, type Vrijgave } from '../vrijgave.contract.ts';
import { teksten } from './teksten.ts';
import { TerugDialog } from './terug-dialog.tsx';
import { VrijgaveRegel } from './vrijgave-regel.tsx';

/** What waits for the mentor, and what a trainee prepared (CV-07). */
export function VrijgavenPage() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listVrijgavenEndpoint, {});
  const [terug, setTerug] = useState<Vrijgave>();
  const reload = () => void refetch();
  return (
    <>
      <PageHeader title={t('vrijgaven.titel')} />
      <p className="schoolgang-muted">{t('vrijgaven.uitleg')}</p>
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <Panel title={t('vrijgaven.wacht')} count={data.wachtOpU.length} flush>
            <Lijst
              vrijgaven={data.wachtOpU}
              leeg={t('vrijgaven.wacht-leeg')}
              onTerug={setTerug}
              onReload={reload}
            />
          </Panel>
          <Panel title={t('vrijgaven.van')} count={data.vanU.length} flush>
            <Lijst vrijgaven={data.vanU} leeg={t('vrijgaven.van-leeg')} onReload={reload} />
          </Panel>
        </>
      )}
      {terug && <TerugDialog vrijgave={terug} onClose={() => setTerug(undefined)} onReload={reload} />}
    </>
  );
}

function Lijst({
  vrijgaven,
  leeg,
  ...rest
}: {
  readonly vrijgaven: readonly Vrijgave[];
  readonly leeg: string;
  readonly onTerug?: (vrijgave: Vrijgave) => void;
  readonly onReload: () => void;
}) {
  if (vrijgaven.length === 0) return <p className="schoolgang-empty">{leeg}</p>;
  return (
    <ul className="schoolgang-lines">
      {vrijgaven.map((vrijgave) => (
        <VrijgaveRegel key={vrijgave.vrijgaveId} vrijgave={vrijgave} {...rest} />
      ))}
    </ul>
  );
}
