import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listParametersEndpoint, type ParameterStand } from '../parameter.contract.ts';
import { ParameterDialog } from './parameter-dialog.tsx';
import { ParameterKeuzen } from './parameter-keuzen.tsx';
import { naamVan, teksten } from './teksten.ts';
import { readableWaarde } from './waarde.ts';

/** What law leaves to the organisatie: what holds, since when and by whom, and what is to come. */
export function InstellingenPage() {
  const t = useTekst(teksten);
  const mag = useMay('parameter.beheren');
  const [chosen, choose] = useState<ParameterStand>();
  const { data, error, refetch } = useRead(listParametersEndpoint, {});
  const reload = () => void refetch();
  if (error && !data) return <LoadProblem error={error} onReload={reload} />;

  return (
    <>
      <PageHeader title={t('titel')} />
      <div className="schoolgang-stack">
        <p className="schoolgang-muted">{t('uitleg')}</p>
        <ProblemAlert error={error} onReload={reload} />
        {!data && <Skeleton lines={8} />}
        {data?.parameters.map((parameter) => (
          <ParameterPanel
            key={parameter.naam}
            parameter={parameter}
            onChange={mag ? () => choose(parameter) : undefined}
            onReload={reload}
          />
        ))}
      </div>
      <ParameterDialog parameter={chosen} onClose={() => choose(undefined)} onReload={reload} />
    </>
  );
}

function ParameterPanel({
  parameter,
  onChange,
  onReload,
}: {
  readonly parameter: ParameterStand;
  readonly onChange: (() => void) | undefined;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const { keuzen, standaard, waarde } = parameter;
  const { tekst, eenheid } = readableWaarde(parameter, waarde);
  const nu = keuzen.find(({ vanaf }) => vanaf <= vandaag);
  const eigen = nu !== undefined && nu.waarde !== null;
  const naam = t(naamVan(parameter.naam));
  return (
    <Panel
      title={naam}
      action={
        onChange && (
          <Button small onClick={onChange} aria-label={t('wijzig-naam', { naam })}>
            {t('wijzig')}
          </Button>
        )
      }
    >
      <p lang="nl">{parameter.uitleg}</p>
      <DescriptionList
        items={[
          {
            term: t('nu'),
            value: (
              <>
                <strong>{tekst || t('geen')}</strong> <span lang="nl">{eenheid}</span>{' '}
                <StatusChip
                  tone={eigen ? 'info' : 'neutral'}
                  text={t(eigen ? 'eigen' : 'standaard-geldt', { dag: nu ? formatDag(nu.vanaf) : '' })}
                />
              </>
            ),
          },
          eigen && { term: t('standaard'), value: readableWaarde(parameter, standaard).tekst },
          { term: t('bron'), value: <span lang="nl">{parameter.bron}</span> },
          { term: t('werking'), value: <span lang="nl">{parameter.werking}</span> },
        ]}
      />
      <ParameterKeuzen parameter={parameter} mayWithdraw={onChange !== undefined} onReload={onReload} />
    </Panel>
  );
}
