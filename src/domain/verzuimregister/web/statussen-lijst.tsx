import { useNavigate } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { fileAddress } from '../../../web/api.ts';
import { formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  listRegisterstatussenEndpoint,
  markStatussenEndpoint,
  readVerzuimregisterEndpoint,
  retryStatusEndpoint,
  standenStatus,
  statussenBestandPath,
} from '../verzuimregister.contract.ts';
import { LIMIET, usePaging } from './paging.ts';
import { teksten } from './teksten.ts';

type Regel = ResponseOf<typeof listRegisterstatussenEndpoint>['statussen'][number];
const TONE: Readonly<Record<Regel['stand'], Tone>> = {
  wacht: 'attention',
  geweigerd: 'danger',
  verstuurd: 'ok',
  'met-de-hand': 'ok',
  vervallen: 'neutral',
};
const refreshes = [listRegisterstatussenEndpoint, readVerzuimregisterEndpoint];
const addressOf = (vorm: string) => fileAddress(statussenBestandPath.replace(':vorm', vorm));

/** What goes back to the register: what waits, what was sent with which proof, what was refused and why. */
export function StatussenLijst({ may, gekoppeld }: { readonly may: boolean; readonly gekoppeld: boolean }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const navigate = useNavigate({ from: '/verzuimregister' });
  const { search, vanaf, onVanaf } = usePaging();
  const stand = standenStatus.find((een) => een === search.stand);
  const { data, error, isFetching, refetch } = useRead(listRegisterstatussenEndpoint, {
    limiet: LIMIET,
    vanaf,
    ...(stand ? { stand } : {}),
  });
  const retry = useAct(retryStatusEndpoint, {
    refreshes,
    onSuccess: () => toast(t('status.opnieuw-gepland')),
  });
  const mark = useAct(markStatussenEndpoint, {
    refreshes,
    onSuccess: ({ aantal }) => toast(t('status.overgetypt-gedaan', { n: aantal })),
  });
  const isOpen = (regel: Regel) => regel.stand === 'wacht' || regel.stand === 'geweigerd';
  return (
    <>
      <ProblemAlert error={error ?? retry.error ?? mark.error} onReload={() => void refetch()} />
      <DataTable<Regel>
        lijst="registerstatussen"
        titel={t('deel.statussen')}
        filters={
          <div className="schoolgang-form__row">
            <Select
              id="filter-stand"
              label={t('status.stand')}
              empty={t('stand.alle')}
              value={stand ?? ''}
              options={standenStatus.map((een) => ({
                value: een,
                label: `${t(`stand.${een}`)} (${data?.perStand[een] ?? 0})`,
              }))}
              onChange={({ target }) =>
                void navigate({ search: { deel: 'statussen', stand: target.value || undefined } })
              }
            />
          </div>
        }
        acties={
          may && (
            <>
              <a className="utrecht-link" href={addressOf('csv')} download>
                {t('status.csv')}
              </a>
              <a className="utrecht-link" href={addressOf('json')} download>
                {t('status.json')}
              </a>
            </>
          )
        }
        rijen={data?.statussen}
        sleutel={({ statusId }) => statusId}
        loading={isFetching}
        leeg={
          <EmptyState title={t('status.leeg')}>
            <p>{t('status.leeg-uitleg')}</p>
          </EmptyState>
        }
        totaal={data?.totaal}
        limiet={LIMIET}
        vanaf={vanaf}
        onVanaf={onVanaf}
        kolommen={[
          {
            id: 'nummer',
            kop: t('status.nummer'),
            vast: true,
            cel: ({ meldingId, meldingsnummer }) => (
              <Link to="/meldingen/$meldingId" params={{ meldingId }}>
                {meldingsnummer}
              </Link>
            ),
          },
          {
            id: 'status',
            kop: t('status.status'),
            cel: ({ status, sluitreden }) =>
              [term('status', status), sluitreden && term('sluitreden', sluitreden)]
                .filter(Boolean)
                .join(': '),
          },
          {
            id: 'stand',
            kop: t('status.stand'),
            cel: (regel) => <StatusChip tone={TONE[regel.stand]} text={t(`stand.${regel.stand}`)} />,
          },
          {
            id: 'bewijs',
            kop: t('status.bewijs'),
            breedte: 'breed',
            cel: ({ bewijs, fout, pogingen }) =>
              bewijs ?? (fout ? `${fout} (${t('status.pogingen', { n: pogingen })})` : '–'),
          },
          { id: 'gepland', kop: t('status.gepland'), cel: ({ gepland }) => formatMoment(gepland) },
          ...(may
            ? [
                {
                  id: 'doe',
                  kop: '',
                  vast: true,
                  cel: (regel: Regel) =>
                    isOpen(regel) && (
                      <span className="schoolgang-row">
                        {gekoppeld && (
                          <Button
                            small
                            onClick={() => retry.mutate({ statusId: regel.statusId, versie: regel.versie })}
                          >
                            {t('status.opnieuw')}
                          </Button>
                        )}
                        <Button
                          small
                          kind="subtle"
                          onClick={() => mark.mutate({ statusIds: [regel.statusId] })}
                        >
                          {t('status.overgetypt')}
                        </Button>
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
