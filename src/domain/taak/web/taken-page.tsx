import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { listTakenEndpoint, soortenTaak, type Taak } from '../taak.contract.ts';
import { AfrondenDialog } from './afronden-dialog.tsx';
import { useTaakKolommen } from './taak-kolommen.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
/** Above this the server no longer counts. */
const HOOGUIT = 1_000;

/** What the BRP told and somebody must look at: open ones, oldest first; or what was done. */
export function TakenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/taken' });
  const navigate = useNavigate({ from: '/taken' });
  const [chosen, choose] = useState<Taak>();
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('taken', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const status = search.status === 'gedaan' ? 'gedaan' : 'open';
  const soort = soortenTaak.find((een) => een === search.soort);
  const { data, error, isFetching, refetch } = useRead(
    listTakenEndpoint,
    { ...(soort && { soort }), status, limiet: LIMIET, vanaf },
    { enabled: ready },
  );
  const filter = (value: string) =>
    open(withoutUndefined({ ...search, vanaf: undefined, soort: value || undefined }));
  const aantal = (welke: string) => data?.perSoort.find((een) => een.soort === welke)?.aantal ?? 0;

  return (
    <>
      <PageHeader title={t('taken.titel')} />
      <p className="schoolgang-muted">{t('taken.uitleg')}</p>
      <TabLinks label={t('taken.stand')}>
        {(['open', 'gedaan'] as const).map((welke) => (
          <li key={welke}>
            <Link
              to="/taken"
              search={{ ...search, status: welke, vanaf: undefined }}
              aria-current={status === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`taken.${welke}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="taken"
        titel={t('taken.titel')}
        kolommen={useTaakKolommen(status, choose)}
        rijen={data?.taken}
        sleutel={({ taakId }) => taakId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        hooguit={HOOGUIT}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t(status === 'open' ? 'taken.leeg' : 'taken.leeg-gedaan')}>
            <p>{t('taken.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-soort"
              label={t('taken.soort')}
              empty={t('taken.alle-soorten')}
              value={soort ?? ''}
              onChange={(event) => filter(event.target.value)}
              options={soortenTaak.map((een) => ({
                value: een,
                label: `${t(`soort.${een}`)} (${aantal(een)})`,
              }))}
            />
          </div>
        }
        chips={soort ? [{ id: 'soort', label: t(`soort.${soort}`), onRemove: () => filter('') }] : []}
      />
      <AfrondenDialog taak={chosen} onClose={() => choose(undefined)} onReload={() => void refetch()} />
    </>
  );
}
