import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatDag, formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readSchoolEndpoint, type School } from '../school.contract.ts';
import { Contacten } from './contacten.tsx';
import { Kennismakingen } from './kennismakingen.tsx';
import { Schoolgegevens } from './schoolgegevens.tsx';
import { teksten } from './teksten.ts';
import { Voorstellen } from './voorstellen.tsx';

/** One school: whom to call, where it stands, and where its pupils live. */
export function SchoolPage() {
  const t = useTekst(teksten);
  const { schoolId } = useParams({ from: '/scholen/$schoolId' });
  const { op } = useSearch({ from: '/scholen/$schoolId' });
  const { data, error, refetch } = useRead(readSchoolEndpoint, { schoolId, ...(op && { op }) });
  const mag = useMay('school.beheren');
  const reload = () => void refetch();
  if (error && !data) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={12} />;
  return (
    <>
      <PageHeader
        title={data.naam}
        back={<Link to="/scholen">← {t('scholen.titel')}</Link>}
        action={
          <div className="schoolgang-acts">
            <ButtonLink to="/scholen/$schoolId/overdracht" params={{ schoolId }}>
              {t('school.overdracht')}
            </ButtonLink>
            <ButtonLink to="/scholen/$schoolId/gesprek" params={{ schoolId }} kind="primary">
              {t('school.gesprek')}
            </ButtonLink>
          </div>
        }
        meta={
          <>
            <span>{[data.brin, data.vestiging].filter(Boolean).join(' ')}</span>
            {data.onderwijssoort && <span>{data.onderwijssoort}</span>}
            {data.bekostiging && <span>{t(`bekostiging.${data.bekostiging as 'b1'}`)}</span>}
            {data.schoolTot && (
              <StatusChip tone="danger" text={t('school.geen-school', { dag: formatDag(data.schoolTot) })} />
            )}
          </>
        }
      />
      <ProblemAlert error={error} onReload={reload} />
      <div className="schoolgang-stack">
        {mag && <Voorstellen school={data} onReload={reload} />}
        <Contacten school={data} mag={mag} onReload={reload} />
        <div className="schoolgang-columns-2">
          <div>
            <Kennismakingen schoolId={schoolId} />
            <Schoolgegevens school={data} mag={mag} onReload={reload} />
          </div>
          <div>
            <Leerlingen school={data} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Our pupils on a day, by the gemeente where they lived then. */
function Leerlingen({ school }: { readonly school: School }) {
  const t = useTekst(teksten);
  const navigate = useNavigate({ from: '/scholen/$schoolId' });
  const { voedingsgemeenten, leerlingen, op, openMeldingen, naam } = school;
  return (
    <Panel title={t('leerlingen.titel')} count={leerlingen}>
      <DateField
        id="leerlingen-op"
        label={t('leerlingen.op')}
        value={op}
        onChange={(event) =>
          void navigate({
            search: { op: event.target.value || undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
      {voedingsgemeenten.length === 0 ? (
        <p className="schoolgang-muted">{t('leerlingen.geen')}</p>
      ) : (
        <div className="utrecht-table-container">
          <table className="utrecht-table schoolgang-table">
            <caption className="schoolgang-hidden">{t('leerlingen.gemeenten')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('leerlingen.gemeente')}</th>
                <th scope="col" className="schoolgang-number">
                  {t('school.leerlingen')}
                </th>
              </tr>
            </thead>
            <tbody>
              {voedingsgemeenten.map(({ gemeentecode, gemeente, leerlingen: aantal }) => (
                <tr key={gemeentecode}>
                  <td data-kop={t('leerlingen.gemeente')}>{gemeente ?? t('leerlingen.onbekend')}</td>
                  <td data-kop={t('school.leerlingen')} className="schoolgang-number">
                    {formatGetal(aantal)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        <Link to="/meldingen" search={{ schoolnaam: naam }}>
          {t('leerlingen.meldingen', { n: openMeldingen })}
        </Link>
      </p>
    </Panel>
  );
}
