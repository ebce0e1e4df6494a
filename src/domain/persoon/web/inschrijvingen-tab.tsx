import { formatDatum } from '../../../web/datum.ts';
import { JongereVerzuimsignalen } from '../../../web/panelen.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import type { Jongere } from './jongere.ts';
import { Situaties } from './situaties.tsx';
import { useTeksten } from './teksten.ts';

/** Every school, newest first; what follows from attendance there; and education that no register tells of. */
export function InschrijvingenTab({ jongere }: { readonly jongere: Jongere }) {
  return (
    <div className="schoolgang-stack">
      <Inschrijvingen inschrijvingen={jongere.inschrijvingen} />
      <JongereVerzuimsignalen jongereId={jongere.jongereId} />
      <Situaties jongereId={jongere.jongereId} />
    </div>
  );
}

function Inschrijvingen({ inschrijvingen }: { readonly inschrijvingen: Jongere['inschrijvingen'] }) {
  const t = useTeksten();
  return (
    <Panel title={t('inschrijvingen.titel')} count={inschrijvingen.length} flush>
      {inschrijvingen.length === 0 ? (
        <EmptyState title={t('inschrijvingen.geen')}>
          <p>{t('inschrijvingen.geen-uitleg')}</p>
        </EmptyState>
      ) : (
        <ShortTable
          titel={t('inschrijvingen.titel')}
          rijen={inschrijvingen}
          sleutel={({ inschrijvingId }) => inschrijvingId}
          kolommen={[
            {
              id: 'school',
              kop: t('inschrijvingen.school'),
              cel: ({ schoolnaam }) => schoolnaam ?? t('inschrijvingen.onbekend'),
            },
            {
              id: 'soort',
              kop: t('inschrijvingen.soort'),
              cel: ({ onderwijssoort }) => onderwijssoort ?? '–',
            },
            {
              id: 'vanaf',
              kop: t('inschrijvingen.vanaf'),
              getal: true,
              cel: ({ vanaf }) => formatDatum(vanaf),
            },
            {
              id: 'tot',
              kop: t('inschrijvingen.tot'),
              cel: ({ totEnMet }) =>
                totEnMet ? formatDatum(totEnMet) : <StatusChip tone="ok" text={t('inschrijvingen.nu')} />,
            },
            { id: 'reden', kop: t('inschrijvingen.reden'), cel: ({ redenEinde }) => redenEinde ?? '–' },
          ]}
        />
      )}
    </Panel>
  );
}
