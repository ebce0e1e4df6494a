import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listSituatiesEndpoint, type Situatie } from '../../onderwijssituatie/onderwijssituatie.contract.ts';
import { SituatieDialog } from './situatie-dialog.tsx';
import { useTeksten } from './teksten.ts';

/** Private school, school abroad or teaching at home: recorded with proof and a day to look again (SR-08). */
export function Situaties({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const mag = useMay('werkproces.behandelen');
  const { vandaag } = useSessie();
  const [open, setOpen] = useState<Situatie | 'nieuw'>();
  const { data, error, refetch } = useRead(listSituatiesEndpoint, { jongereId });
  const situaties = data?.situaties ?? [];
  return (
    <Panel
      title={t('situatie.titel')}
      count={situaties.length}
      flush={situaties.length > 0}
      action={
        mag && (
          <Button small onClick={() => setOpen('nieuw')}>
            {t('situatie.vastleggen')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data && situaties.length === 0 && <p className="schoolgang-muted">{t('situatie.geen')}</p>}
      {situaties.length > 0 && (
        <ShortTable
          titel={t('situatie.titel')}
          rijen={situaties}
          sleutel={({ onderwijssituatieId }) => onderwijssituatieId}
          kolommen={[
            {
              id: 'wat',
              kop: t('situatie.wat'),
              cel: ({ soort, naam, land, uitleg, teltVanaf, teltTotEnMet }) => {
                const telt =
                  teltVanaf !== null &&
                  teltVanaf <= vandaag &&
                  (teltTotEnMet === null || teltTotEnMet >= vandaag);
                return (
                  <>
                    <span className="schoolgang-strong">
                      {[naam ?? t(`situatie.${soort}`), land].filter(Boolean).join(', ')}
                    </span>{' '}
                    <StatusChip
                      tone={telt ? 'ok' : 'attention'}
                      text={t(telt ? 'situatie.telt' : 'situatie.telt-niet')}
                    />
                    <span className="schoolgang-muted schoolgang-small dossier-regel">{uitleg}</span>
                  </>
                );
              },
            },
            {
              id: 'periode',
              kop: t('situatie.periode'),
              cel: ({ vanaf, totEnMet }) =>
                `${formatDag(vanaf)} – ${totEnMet ? formatDag(totEnMet) : t('situatie.nu')}`,
            },
            {
              id: 'bewijs',
              kop: t('situatie.bewijs'),
              cel: ({ bewijs, bewijsGezienOp }) => `${bewijs} (${formatDag(bewijsGezienOp)})`,
            },
            {
              id: 'hercontrole',
              kop: t('situatie.hercontrole'),
              cel: ({ hercontroleOp, totEnMet }) =>
                totEnMet !== null && totEnMet < hercontroleOp ? (
                  '–'
                ) : hercontroleOp <= vandaag ? (
                  <StatusChip tone="danger" text={formatDag(hercontroleOp)} />
                ) : (
                  formatDag(hercontroleOp)
                ),
            },
            ...(mag
              ? [
                  {
                    id: 'doen',
                    kop: t('situatie.doen'),
                    cel: (een: Situatie) => (
                      <Button
                        small
                        kind="subtle"
                        aria-label={t('situatie.bijwerken-van', {
                          wat: een.naam ?? t(`situatie.${een.soort}`),
                        })}
                        onClick={() => setOpen(een)}
                      >
                        {t('situatie.bijwerken')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {open && (
        <SituatieDialog
          jongereId={jongereId}
          situatie={open === 'nieuw' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onReload={() => void refetch()}
        />
      )}
    </Panel>
  );
}
