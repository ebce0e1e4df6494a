import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  endToewijzingEndpoint,
  listToewijzingenEndpoint,
  type ToewijzingsregelRij,
  tryToewijzingEndpoint,
} from '../toewijzing.contract.ts';
import { RegelDialog } from './regel-dialog.tsx';
import { teksten } from './teksten.ts';
import { useWanneer } from './voorwaarden.tsx';

const LIMIET = 100;

/** The second layer: who of the own people handles which reports (VI-08, CV-01). */
export function Regels() {
  const t = useTekst(teksten);
  const wanneer = useWanneer();
  const toast = useToast();
  const may = useMay('toewijzing.beheren');
  const { vandaag } = useSessie();
  const [adding, setAdding] = useState(false);
  const [vanaf, setVanaf] = useState(0);
  const { data, error, isFetching, refetch } = useRead(listToewijzingenEndpoint, { limiet: LIMIET, vanaf });
  const end = useAct(endToewijzingEndpoint, {
    refreshes: [listToewijzingenEndpoint, tryToewijzingEndpoint],
    onSuccess: () => toast(t('regel.beeindigd')),
  });
  const laatste = (eerste: string) => (eerste > vandaag ? eerste : vandaag);
  return (
    <Panel
      title={t('medewerker.titel')}
      action={may && <Button onClick={() => setAdding(true)}>{t('regel.nieuw')}</Button>}
    >
      <ProblemAlert error={error ?? end.error} onReload={() => void refetch()} />
      <DataTable
        lijst="toewijzingsregels"
        titel={t('medewerker.titel')}
        rijen={data?.regels}
        sleutel={({ regelId }) => regelId}
        loading={isFetching}
        leeg={
          <EmptyState title={t('regel.leeg')}>
            <p>{t('regel.leeg-uitleg')}</p>
          </EmptyState>
        }
        totaal={data?.totaal}
        limiet={LIMIET}
        vanaf={vanaf}
        onVanaf={setVanaf}
        kolommen={[
          { id: 'wanneer', kop: t('voor.wanneer'), vast: true, breedte: 'breed', cel: wanneer },
          { id: 'wie', kop: t('voor.wie'), vast: true, cel: ({ behandelaar }) => behandelaar },
          { id: 'vanaf', kop: t('voor.vanaf'), getal: true, cel: (regel) => formatDatum(regel.vanaf) },
          {
            id: 'tot',
            kop: t('voor.tot'),
            getal: true,
            cel: ({ totEnMet }) => (totEnMet ? formatDatum(totEnMet) : '–'),
          },
          ...(may
            ? [
                {
                  id: 'doe',
                  kop: t('voor.doe'),
                  vast: true,
                  cel: (regel: ToewijzingsregelRij) =>
                    regel.totEnMet === null && (
                      <Button
                        small
                        busy={end.isPending}
                        aria-label={t('voor.beeindig-wat', { wat: wanneer(regel) })}
                        onClick={() =>
                          end.mutate({
                            regelId: regel.regelId,
                            versie: regel.versie,
                            totEnMet: laatste(regel.vanaf),
                          })
                        }
                      >
                        {t('voor.beeindigen')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {adding && <RegelDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}
