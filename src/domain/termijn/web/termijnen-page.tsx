import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { listTermijnenEndpoint, standen, type Termijn } from '../termijn.contract.ts';
import { NieuweTermijnDialog } from './nieuwe-termijn.tsx';
import { teksten } from './teksten.ts';
import { type Doe, TermijnDialog } from './termijn-dialog.tsx';
import { useTermijnKolommen } from './termijn-kolommen.tsx';

const LIMIET = 50;

/** Terms of mine or of the team, first day due first (AT-01). */
export function TermijnenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/termijnen' });
  const navigate = useNavigate({ from: '/termijnen' });
  const mayChange = useMay('werkproces.behandelen');
  const [chosen, choose] = useState<{ readonly termijn: Termijn; readonly doe: Doe }>();
  const [isNew, setNew] = useState(false);
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('termijnen', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const voor = search.voor === 'team' ? 'team' : 'mij';
  const stand = standen.find((een) => een === search.stand) ?? 'open';
  const { data, error, isFetching, refetch } = useRead(
    listTermijnenEndpoint,
    { voor, stand, limiet: LIMIET, vanaf },
    { enabled: ready },
  );
  const close = () => choose(undefined);

  return (
    <>
      <PageHeader
        title={t('termijnen.titel')}
        meta={t('termijnen.uitleg')}
        action={
          mayChange && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('termijnen.nieuw')}
            </Button>
          )
        }
      />
      <TabLinks label={t('termijnen.van')}>
        {(['mij', 'team'] as const).map((wie) => (
          <li key={wie}>
            <Link
              to="/termijnen"
              search={{ ...search, voor: wie, vanaf: undefined }}
              replace
              aria-current={voor === wie ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`termijnen.${wie}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="termijnen"
        titel={t('termijnen.titel')}
        kolommen={useTermijnKolommen(mayChange, (termijn, doe) => choose({ termijn, doe }))}
        rijen={data?.termijnen}
        sleutel={({ termijnId }) => termijnId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t('termijnen.leeg')}>
            <p>{t('termijnen.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-stand"
              label={t('termijnen.stand')}
              empty={false}
              value={stand}
              onChange={(event) =>
                open(withoutUndefined({ ...search, vanaf: undefined, stand: event.target.value }))
              }
              options={standen.map((een) => ({ value: een, label: t(`termijnen.stand.${een}`) }))}
            />
          </div>
        }
      />
      <TermijnDialog chosen={chosen} onClose={close} onReload={() => void refetch()} />
      <NieuweTermijnDialog open={isNew} onClose={() => setNew(false)} />
    </>
  );
}
