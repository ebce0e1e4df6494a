import './stuur.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { fileAddress } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readSchoolbladEndpoint, schoolbladBestandPath } from '../stuurinformatie.contract.ts';
import { BladWeergave } from './blad.tsx';
import { teksten } from './teksten.ts';

/** The page to take along on a visit to a school. */
export function SchoolbladPage() {
  const t = useTekst(teksten);
  const { schoolId } = useParams({ from: '/scholen/$schoolId/gesprek' });
  const { jaar } = useSearch({ from: '/scholen/$schoolId/gesprek' });
  const navigate = useNavigate({ from: '/scholen/$schoolId/gesprek' });
  const { data, error, refetch } = useRead(readSchoolbladEndpoint, {
    schoolId,
    ...(jaar && { schooljaar: jaar }),
  });
  if (error && !data) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={14} />;
  return (
    <>
      <PageHeader
        title={t('schoolblad.titel')}
        back={
          <Link to="/scholen/$schoolId" params={{ schoolId }}>
            ← {data.naam}
          </Link>
        }
        action={
          <a
            className="utrecht-button-link utrecht-button-link--primary-action"
            download
            href={fileAddress(
              schoolbladBestandPath.replace(':schoolId', schoolId).replace(':schooljaar', data.schooljaar),
            )}
          >
            {t('blad.pdf')}
          </a>
        }
      />
      <p className="schoolgang-muted stuur-uitleg">{t('schoolblad.uitleg')}</p>
      <div className="stuur-keuze">
        <Select
          id="blad-jaar"
          label={t('blad.jaar')}
          empty={false}
          options={data.schooljaren.map((een) => ({ value: een, label: een }))}
          value={data.schooljaar}
          onChange={({ target }) => void navigate({ search: { jaar: target.value }, replace: true })}
        />
      </div>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <BladWeergave blad={data.blad} />
    </>
  );
}
