import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVerzuimsignalenEndpoint, type Verzuimsignaal } from '../verzuimsignaal.contract.ts';
import { teksten } from './teksten.ts';

/** In a dossier: what follows from the attendance of schools, with the calculation behind it. */
export function JongereVerzuimsignalen({ jongereId }: { readonly jongereId: string }) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listVerzuimsignalenEndpoint, { jongereId });
  const signalen = data?.signalen ?? [];
  const dag = data?.nagekeken ? formatDatum(data.nagekeken) : undefined;
  return (
    <Panel title={t('titel')} count={signalen.length}>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <p className="schoolgang-muted schoolgang-small">
          {dag === undefined ? t('nooit') : t(signalen.length === 0 ? 'leeg' : 'nagekeken', { dag })}
        </p>
      )}
      {signalen.length > 0 && (
        <ShortTable
          titel={t('titel')}
          rijen={signalen}
          sleutel={({ schoolnaam, code, stap, van }) => `${schoolnaam} ${code} ${stap} ${van}`}
          kolommen={[
            { id: 'wat', kop: t('wat'), cel: (signaal) => <Wat {...signaal} /> },
            {
              id: 'dag',
              kop: t('dag'),
              cel: ({ datum, vorigeDatum }) => (
                <>
                  {formatDag(datum)}
                  {vorigeDatum && (
                    <span className="schoolgang-muted schoolgang-small dossier-regel">
                      {t('eerder', { dag: formatDag(vorigeDatum) })}
                    </span>
                  )}
                </>
              ),
            },
            { id: 'school', kop: t('school'), cel: ({ schoolnaam }) => schoolnaam },
            {
              id: 'stand',
              kop: t('stand'),
              cel: ({ stand }) => (
                <StatusChip tone={stand === 'geldig' ? 'attention' : 'neutral'} text={t(stand)} />
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Wat({ code, stap, van, minuten, stand, weken }: Verzuimsignaal) {
  const t = useTekst(teksten);
  const waarom = [
    stand === 'vervallen' && t('vervallen-uitleg'),
    code === 'drempel-16-uur' && stap > 1 && t('waarom.keer', { n: stap }),
    minuten !== null && t('waarom.minuten', { n: minuten }),
    van && code === 'langdurig' && t('waarom.langdurig', { dag: formatDag(van) }),
    van && code === 'luxe-vermoeden' && t('waarom.luxe', { dag: formatDag(van) }),
  ].filter(Boolean);
  return (
    <>
      <span className="schoolgang-strong">{t(`naam.${code}`, { n: stap })}</span>
      {waarom.length > 0 && (
        <span className="schoolgang-muted schoolgang-small dossier-regel">{waarom.join(' ')}</span>
      )}
      {weken.length > 0 && (
        <span className="schoolgang-muted schoolgang-small dossier-regel">
          {weken
            .map((week) => t('waarom.week', { dag: formatDag(week.maandag), n: week.minuten }))
            .join(' + ')}
        </span>
      )}
    </>
  );
}
