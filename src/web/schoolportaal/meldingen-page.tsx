import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { listMeldingenEndpoint, meldingStatussen } from '../../domain/melding/melding.contract.ts';
import { withoutUndefined } from '../search.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { ButtonLink, Link } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { EmptyState } from '../ui/waiting.tsx';
import { useRead } from '../vraag.ts';
import { useFilters } from '../weergave.ts';
import { useKolommen } from './kolommen.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 25;
const LIJST = 'school-meldingen';

/** Every report of this school, newest first, with what is expected of the school. */
export function MeldingenPage() {
  const t = useTekst(teksten);
  const search: { status?: string | undefined; vanaf?: string | undefined } = useSearch({
    from: '/meldingen',
  });
  const navigate = useNavigate({ from: '/meldingen' });
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters(LIJST, search, open);
  const status = meldingStatussen.find((one) => one === search.status);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(
    listMeldingenEndpoint,
    { limiet: LIMIET, vanaf, status },
    { enabled: ready },
  );
  return (
    <>
      <PageHeader
        title={t('lijst.titel')}
        action={
          <ButtonLink kind="primary" to="/meldingen/nieuw">
            {t('nieuw.titel')}
          </ButtonLink>
        }
      />
      <StatusLinks status={status} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst={LIJST}
        titel={t('lijst.titel')}
        kolommen={useKolommen()}
        rijen={data?.meldingen}
        sleutel={({ meldingId }) => meldingId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: withoutUndefined({ status, vanaf: next > 0 ? String(next) : undefined }) })
        }
        leeg={
          <EmptyState title={t('lijst.leeg')}>
            <p>{t('lijst.leeg-uitleg')}</p>
          </EmptyState>
        }
      />
    </>
  );
}

function StatusLinks({ status }: { readonly status: string | undefined }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <TabLinks label={t('lijst.status')}>
      {[undefined, ...meldingStatussen].map((one) => (
        <li key={one ?? 'alle'}>
          <Link
            to="/meldingen"
            search={withoutUndefined({ status: one })}
            activeOptions={{ exact: true }}
            aria-current={status === one ? 'true' : undefined}
          >
            {one ? term('status', one) : t('lijst.alle')}
          </Link>
        </li>
      ))}
    </TabLinks>
  );
}
