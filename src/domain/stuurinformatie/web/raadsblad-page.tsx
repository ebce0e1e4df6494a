import './stuur.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fileAddress } from '../../../web/api.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { ALLE_GEMEENTEN, raadsbladBestandPath, readRaadsbladEndpoint } from '../stuurinformatie.contract.ts';
import { BladWeergave } from './blad.tsx';
import { teksten } from './teksten.ts';

/** One page for wethouder and raad, of the region or of one gemeente. */
export function RaadsbladPage() {
  const t = useTekst(teksten);
  const { jaar, gemeente } = useSearch({ from: '/in-het-kort' });
  const navigate = useNavigate({ from: '/in-het-kort' });
  const { data, error, refetch } = useRead(readRaadsbladEndpoint, {
    ...(jaar && { schooljaar: jaar }),
    ...(gemeente && { gemeente }),
  });
  if (error && !data) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={14} />;
  const open = (change: { jaar?: string; gemeente?: string | undefined }) =>
    void navigate({
      search: withoutUndefined({ jaar: data.schooljaar, gemeente, ...change }),
      replace: true,
    });
  return (
    <>
      <PageHeader
        title={t('raadsblad.titel')}
        action={
          <a
            className="utrecht-button-link utrecht-button-link--primary-action"
            download
            href={fileAddress(
              raadsbladBestandPath
                .replace(':schooljaar', data.schooljaar)
                .replace(':gemeente', encodeURIComponent(gemeente ?? ALLE_GEMEENTEN)),
            )}
          >
            {t('blad.pdf')}
          </a>
        }
      />
      <p className="schoolgang-muted stuur-uitleg">{t('raadsblad.uitleg')}</p>
      <div className="stuur-keuze">
        <Select
          id="blad-jaar"
          label={t('blad.jaar')}
          empty={false}
          options={data.schooljaren.map((een) => ({ value: een, label: een }))}
          value={data.schooljaar}
          onChange={({ target }) => open({ jaar: target.value })}
        />
        <Select
          id="blad-gemeente"
          label={t('filter.gemeente')}
          empty={t('filter.alle')}
          options={data.gemeenten.map((een) => ({ value: een, label: een }))}
          value={gemeente ?? ''}
          onChange={({ target }) => open({ gemeente: target.value || undefined })}
        />
      </div>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <BladWeergave blad={data.blad} />
    </>
  );
}
