import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  endToewijzingEndpoint,
  listToewijzingenEndpoint,
  type ToewijzingsregelRij,
} from '../intake.contract.ts';
import { intakeTeksten } from './teksten-intake.ts';
import { ToewijzingDialog } from './toewijzing-dialog.tsx';

const LIMIET = 100;

/** Who handles which reports: the contactambtenaar of a school, and agreements that say more precisely (VI-08). */
export function ToewijzingPage() {
  const t = useTekst(intakeTeksten);
  const term = useTermen();
  const toast = useToast();
  const may = useMay('toewijzing.beheren');
  const { vandaag } = useSessie();
  const [adding, setAdding] = useState(false);
  const [vanaf, setVanaf] = useState(0);
  const { data, error, isFetching, refetch } = useRead(listToewijzingenEndpoint, { limiet: LIMIET, vanaf });
  const end = useAct(endToewijzingEndpoint, {
    refreshes: [listToewijzingenEndpoint],
    onSuccess: () => toast(t('toewijzing.beeindigd')),
  });
  const laatste = (eerste: string) => (eerste > vandaag ? eerste : vandaag);
  const when = (regel: ToewijzingsregelRij) =>
    [
      regel.schoolnaam,
      regel.gemeente ?? regel.gemeentecode,
      (regel.leeftijdVanaf !== null || regel.leeftijdTotEnMet !== null) &&
        t('toewijzing.leeftijden', { van: regel.leeftijdVanaf ?? 0, tot: regel.leeftijdTotEnMet ?? '…' }),
      regel.onderwijssoorten?.join(', '),
      regel.soorten?.map((soort) => term('verzuim-kort', soort)).join(', '),
    ]
      .filter(Boolean)
      .join(' · ') || t('toewijzing.altijd');
  return (
    <>
      <PageHeader
        title={t('toewijzing.titel')}
        action={
          may && (
            <Button kind="primary" onClick={() => setAdding(true)}>
              {t('toewijzing.nieuw')}
            </Button>
          )
        }
      />
      <p className="schoolgang-muted">{t('toewijzing.uitleg')}</p>
      <ProblemAlert error={error ?? end.error} onReload={() => void refetch()} />
      <DataTable
        lijst="toewijzingsregels"
        titel={t('toewijzing.titel')}
        rijen={data?.regels}
        sleutel={({ regelId }) => regelId}
        loading={isFetching}
        leeg={
          <EmptyState title={t('toewijzing.leeg')}>
            <p>{t('toewijzing.leeg-uitleg')}</p>
          </EmptyState>
        }
        totaal={data?.totaal}
        limiet={LIMIET}
        vanaf={vanaf}
        onVanaf={setVanaf}
        kolommen={[
          { id: 'wanneer', kop: t('toewijzing.wanneer'), vast: true, breedte: 'breed', cel: when },
          {
            id: 'wie',
            kop: t('toewijzing.wie'),
            vast: true,
            cel: ({ behandelaar, andereUitvoerder }) =>
              behandelaar ?? t('toewijzing.andere', { naam: andereUitvoerder ?? '' }),
          },
          { id: 'vanaf', kop: t('toewijzing.vanaf'), getal: true, cel: (regel) => formatDatum(regel.vanaf) },
          {
            id: 'tot',
            kop: t('toewijzing.tot'),
            cel: ({ totEnMet }) => (totEnMet ? formatDatum(totEnMet) : '–'),
          },
          ...(may
            ? [
                {
                  id: 'doe',
                  kop: '',
                  vast: true,
                  cel: ({ regelId, versie, totEnMet, vanaf: eerste }: ToewijzingsregelRij) =>
                    totEnMet === null && (
                      <Button
                        small
                        busy={end.isPending}
                        onClick={() => end.mutate({ regelId, versie, totEnMet: laatste(eerste) })}
                      >
                        {t('toewijzing.beeindigen')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {adding && (
        <ToewijzingDialog behandelaars={data?.behandelaars ?? []} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
