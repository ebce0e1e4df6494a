import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import {
  listMeldingenEndpoint,
  meldingStatussen,
  onderwijssoorten,
  soortenVerzuim,
} from '../melding.contract.ts';
import { type Filters, MeldingFilters, useMeldingChips } from './melding-filters.tsx';
import { useMeldingKolommen } from './melding-kolommen.tsx';
import { StatusTabs } from './status-tabs.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
/** The server counts no further. */
const HOOGUIT = 1_000;

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((one) => one === value);

/** The work list of meldingen (VI): by status, kind, school, gemeente; newest first. */
export function MeldingenPage() {
  const t = useTekst(teksten);
  const mayReport = useMay('melding.doen');
  const search: Filters = useSearch({ from: '/meldingen' });
  const navigate = useNavigate({ from: '/meldingen' });
  const open = useCallback(
    (filters: Filters) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('meldingen', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(
    listMeldingenEndpoint,
    {
      limiet: LIMIET,
      vanaf,
      status: oneOf(meldingStatussen, search.status),
      soortVerzuim: oneOf(soortenVerzuim, search.soortVerzuim),
      onderwijssoort: oneOf(onderwijssoorten, search.onderwijssoort),
      schoolnaam: search.schoolnaam,
      gemeentecode: search.gemeentecode,
      behandelaar: search.behandelaar,
    },
    { enabled: ready },
  );
  const filter = (change: Filters) => open(withoutUndefined({ ...search, vanaf: undefined, ...change }));

  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          mayReport && (
            <ButtonLink kind="primary" to="/meldingen/nieuw">
              {t('lijst.nieuw')}
            </ButtonLink>
          )
        }
      />
      <StatusTabs search={search} perStatus={data?.perStatus} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="meldingen"
        titel={t('titel')}
        kolommen={useMeldingKolommen(search.status, data?.meldingen)}
        rijen={data?.meldingen}
        sleutel={({ meldingId }) => meldingId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        hooguit={HOOGUIT}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
        leeg={
          <EmptyState title={t('lijst.leeg')}>
            <p>{t('lijst.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={<MeldingFilters search={search} filter={filter} meldingen={data?.meldingen ?? []} />}
        chips={useMeldingChips(search, filter)}
      />
    </>
  );
}
