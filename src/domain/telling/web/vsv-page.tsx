import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVsvEndpoint } from '../telling.contract.ts';
import { teksten } from './teksten.ts';

type Rij = ResponseOf<typeof listVsvEndpoint>['rijen'][number];
const LIMIET = 50;

/** Who stands on a line about vsv, and what became of each. */
export function VsvPage() {
  const t = useTekst(teksten);
  const zoek = useSearch({ from: '/telling/vsv' });
  const navigate = useNavigate({ from: '/telling/vsv' });
  const { formulier = '', jaar = '', regel = '' } = zoek;
  const vanaf = Number(zoek.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(
    listVsvEndpoint,
    { schooljaar: jaar, formulier, regel, limiet: LIMIET, vanaf },
    { enabled: formulier !== '' && jaar !== '' && regel !== '' },
  );
  return (
    <>
      <PageHeader
        title={data ? `${data.label}, ${jaar}` : t('vsv.titel')}
        back={
          <Link to="/telling" search={{ formulier, jaar }}>
            ← {t('vsv.terug')}
          </Link>
        }
      />
      {data && <p className="schoolgang-muted">{t('vsv-definitie', data.definitie)}</p>}
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="telling-vsv"
        titel={data?.label ?? t('vsv.titel')}
        kolommen={useKolommen()}
        rijen={data?.rijen}
        sleutel={({ jongereId }) => jongereId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: withoutUndefined({ ...zoek, vanaf: next > 0 ? String(next) : undefined }) })
        }
        leeg={
          <EmptyState title={t('vsv.leeg')}>
            <p>{t('vsv.leeg-uitleg')}</p>
          </EmptyState>
        }
      />
    </>
  );
}

function useKolommen(): readonly Kolom<Rij>[] {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  return [
    {
      id: 'jongere',
      kop: t('vsv.jongere'),
      vast: true,
      cel: ({ jongereId, naam }) => (
        <Link to="/jongeren/$jongereId" params={{ jongereId }}>
          {naam}
        </Link>
      ),
    },
    { id: 'leeftijd', kop: t('vsv.leeftijd'), getal: true, cel: ({ leeftijd }) => leeftijd },
    { id: 'onderwijs', kop: t('vsv.onderwijs'), cel: ({ onderwijssoort }) => onderwijssoort },
    { id: 'school', kop: t('vsv.school'), cel: ({ school }) => school ?? '–' },
    { id: 'gemeente', kop: t('vsv.gemeente'), cel: ({ gemeente }) => gemeente },
    { id: 'uitkomst', kop: t('vsv.uitkomst'), cel: ({ uitkomst }) => term('uitkomst', uitkomst) },
  ];
}
