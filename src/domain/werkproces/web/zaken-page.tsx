import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { withoutUndefined } from '../../../web/search.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { listZakenEndpoint, stappenZaak } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';
import { useZaakKolommen } from './zaak-kolommen.tsx';

const LIMIET = 50;
/** Above this the server no longer counts. */
const HOOGUIT = 1_000;

/** The work list of zaken: running ones, oldest first. */
export function ZakenPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { naam } = useSessie();
  const search = useSearch({ from: '/zaken' });
  const navigate = useNavigate({ from: '/zaken' });
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('zaken', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const gesloten = search.lopend === 'false';
  const filters = { behandelaar: search.behandelaar, stap: search.stap };
  const { data, error, isFetching, refetch } = useRead(
    listZakenEndpoint,
    { ...withoutUndefined(filters), lopend: gesloten ? 'false' : 'true', limiet: LIMIET, vanaf },
    { enabled: ready },
  );
  const filter = (name: keyof typeof filters, value: string) =>
    open(withoutUndefined({ ...search, vanaf: undefined, [name]: value || undefined }));
  const behandelaars = [...new Set([naam, ...(data?.behandelaars ?? [])])];

  return (
    <>
      <PageHeader title={t('zaken.titel')} />
      <TabLinks label={t('zaken.stand')}>
        {(['true', 'false'] as const).map((lopend) => (
          <li key={lopend}>
            <Link
              to="/zaken"
              search={{ ...search, lopend, vanaf: undefined }}
              aria-current={gesloten === (lopend === 'false') ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(lopend === 'true' ? 'zaken.lopend' : 'zaken.gesloten')}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="zaken"
        titel={t('zaken.titel')}
        kolommen={useZaakKolommen(data?.zaken)}
        rijen={data?.zaken}
        sleutel={({ werkprocesId }) => werkprocesId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        hooguit={HOOGUIT}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t('zaken.leeg')}>
            <p>{t('zaken.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-behandelaar"
              label={t('zaken.behandelaar')}
              empty={t('zaken.alle-behandelaars')}
              value={search.behandelaar ?? ''}
              onChange={(event) => filter('behandelaar', event.target.value)}
              options={behandelaars.map((wie) => ({
                value: wie,
                label: wie === naam ? `${wie} (${t('zaken.mijn')})` : wie,
              }))}
            />
            <Select
              id="filter-stap"
              label={t('zaken.stap')}
              empty={t('zaken.alle-stappen')}
              value={search.stap ?? ''}
              onChange={(event) => filter('stap', event.target.value)}
              options={stappenZaak.map((stap) => ({ value: stap, label: term('stap', stap) }))}
            />
          </div>
        }
        chips={[
          ...(search.behandelaar
            ? [{ id: 'behandelaar', label: search.behandelaar, onRemove: () => filter('behandelaar', '') }]
            : []),
          ...(search.stap
            ? [{ id: 'stap', label: term('stap', search.stap), onRemove: () => filter('stap', '') }]
            : []),
        ]}
      />
    </>
  );
}
