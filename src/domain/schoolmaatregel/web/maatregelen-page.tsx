import { useNavigate, useSearch } from '@tanstack/react-router';
import { withoutUndefined } from '../../../web/search.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listMaatregelenEndpoint, statussenMaatregel } from '../schoolmaatregel.contract.ts';
import { MaatregelRegel } from './maatregel-regel.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 25;

/** What schools told that is no absence; the same screen for the office and for a school, which sees its own. */
export function MaatregelenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/schorsingen' });
  const navigate = useNavigate({ from: '/schorsingen' });
  const { rol } = useSessie();
  const voorSchool = rol === 'school';
  const { jongereId } = search;
  const chosen = statussenMaatregel.find((een) => een === search.status);
  // The office begins with what nobody saw yet; a school, and who looks at one jongere, with everything.
  const status = chosen ?? (voorSchool || jongereId || search.status === 'alle' ? undefined : 'nieuw');
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, refetch } = useRead(listMaatregelenEndpoint, {
    ...(status && { status }),
    ...(jongereId && { jongereId }),
    limiet: LIMIET,
    vanaf,
  });
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          <ButtonLink to="/schorsingen/nieuw" kind="primary">
            {t('nieuw.doe')}
          </ButtonLink>
        }
      />
      <p className="schoolgang-muted">{t(voorSchool ? 'uitleg-school' : 'uitleg')}</p>
      <TabLinks label={t('stand')}>
        {(['alle', ...statussenMaatregel] as const).map((welke) => (
          <li key={welke}>
            <Link
              to="/schorsingen"
              search={withoutUndefined({ status: welke, jongereId })}
              aria-current={(status ?? 'alle') === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`status.${welke}`)}
              {welke !== 'alle' && !jongereId && data && (
                <span className="schoolgang-count">{data.perStatus[welke]}</span>
              )}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Panel title={t(`status.${status ?? 'alle'}`)} count={data.totaal} flush>
          {data.maatregelen.length === 0 ? (
            <EmptyState title={t('leeg')}>
              <p>{t(voorSchool ? 'leeg-school' : 'leeg-uitleg')}</p>
            </EmptyState>
          ) : (
            <ul className="schoolgang-lines">
              {data.maatregelen.map((een) => (
                <MaatregelRegel key={een.schoolmaatregelId} maatregel={een} onReload={() => void refetch()} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Pagination
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
      />
    </>
  );
}
