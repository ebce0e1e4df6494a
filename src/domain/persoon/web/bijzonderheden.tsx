import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { endBijzonderheidEndpoint, readJongereEndpoint } from '../persoon.contract.ts';
import { BijzonderheidDialog } from './bijzonderheid-dialog.tsx';
import type { Jongere } from './jongere.ts';
import { useTeksten } from './teksten.ts';

/** What everyone must know before a visit, a call or a letter; recorded and ended here (PB-11). */
export function Bijzonderheden({ jongere }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const toast = useToast();
  const mag = useMay('werkproces.behandelen');
  const [open, setOpen] = useState(false);
  const end = useAct(endBijzonderheidEndpoint, {
    refreshes: [readJongereEndpoint],
    onSuccess: () => toast(t('bijzonder.beeindigd')),
  });
  const { bijzonderheden } = jongere;
  return (
    <Panel
      title={t('bijzonder.titel')}
      count={bijzonderheden.length}
      flush={bijzonderheden.length > 0}
      action={
        mag && (
          <Button small onClick={() => setOpen(true)}>
            {t('bijzonder.vastleggen')}
          </Button>
        )
      }
    >
      <ProblemAlert error={end.error} />
      {bijzonderheden.length === 0 ? (
        <p className="schoolgang-muted">{t('bijzonder.geen')}</p>
      ) : (
        <ShortTable
          titel={t('bijzonder.titel')}
          rijen={bijzonderheden}
          sleutel={({ bijzonderheidId }) => bijzonderheidId}
          kolommen={[
            {
              id: 'soort',
              kop: t('bijzonder.soort'),
              cel: ({ soort }) => (
                <StatusChip tone={soort === 'tolk' ? 'attention' : 'danger'} text={t(`bijzonder.${soort}`)} />
              ),
            },
            { id: 'uitleg', kop: t('bijzonder.uitleg'), cel: ({ toelichting }) => toelichting ?? '–' },
            { id: 'vanaf', kop: t('bijzonder.vanaf'), getal: true, cel: ({ vanaf }) => formatDag(vanaf) },
            {
              id: 'bron',
              kop: t('bijzonder.bron'),
              cel: ({ uitLevering, vastgelegdDoor }) =>
                uitLevering ? t('bijzonder.uit-levering') : vastgelegdDoor,
            },
            ...(mag
              ? [
                  {
                    id: 'doen',
                    kop: t('bijzonder.doen'),
                    cel: ({
                      bijzonderheidId,
                      soort,
                      uitLevering,
                      versie,
                    }: Jongere['bijzonderheden'][number]) =>
                      soort === 'geheim-adres' && uitLevering ? (
                        '–'
                      ) : (
                        <Button
                          small
                          kind="subtle"
                          busy={end.isPending}
                          aria-label={t('bijzonder.beeindig-van', { soort: t(`bijzonder.${soort}`) })}
                          onClick={() => end.mutate({ bijzonderheidId, versie })}
                        >
                          {t('bijzonder.beeindig')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <BijzonderheidDialog jongereId={jongere.jongereId} open={open} onClose={() => setOpen(false)} />
    </Panel>
  );
}
