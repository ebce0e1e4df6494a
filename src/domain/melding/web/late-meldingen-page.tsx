import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listLateMeldingenEndpoint } from '../intake.contract.ts';
import { teksten } from './teksten.ts';
import { intakeTeksten } from './teksten-intake.ts';

const LIMIET = 50;

/** Reports that came late, per school: for the talk with the school (VI-11). */
export function LateMeldingenPage() {
  const t = useTekst(intakeTeksten);
  const melden = useTekst(teksten);
  const term = useTermen();
  const navigate = useNavigate();
  const search = useSearch({ from: '/late-meldingen' });
  const vanaf = Number(search.vanaf ?? 0);
  const { data, error, isFetching, refetch } = useRead(listLateMeldingenEndpoint, {
    limiet: LIMIET,
    vanaf,
    ...(search.schoolId ? { schoolId: search.schoolId } : {}),
  });
  const school = data?.scholen.find(({ schoolId }) => schoolId === search.schoolId);
  return (
    <>
      <PageHeader title={t('laat.titel')} back={<Link to="/meldingen">← {melden('melding.terug')}</Link>} />
      <p className="schoolgang-muted">{t('laat.uitleg')}</p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="late-meldingen"
        titel={t('laat.titel')}
        chips={
          search.schoolId
            ? [
                {
                  id: 'school',
                  label: school?.schoolnaam ?? t('laat.school'),
                  onRemove: () => void navigate({ to: '/late-meldingen', search: {} }),
                },
              ]
            : []
        }
        rijen={data?.meldingen}
        sleutel={({ meldingId }) => meldingId}
        loading={isFetching}
        leeg={
          <EmptyState title={t('laat.leeg')}>
            <p>{t('laat.leeg-uitleg')}</p>
          </EmptyState>
        }
        totaal={data?.totaal}
        limiet={LIMIET}
        vanaf={vanaf}
        onVanaf={(naar) =>
          void navigate({ to: '/late-meldingen', search: { ...search, vanaf: String(naar) } })
        }
        kolommen={[
          {
            id: 'jongere',
            kop: melden('lijst.jongere'),
            vast: true,
            cel: ({ meldingId, jongere }) => (
              <Link to="/meldingen/$meldingId" params={{ meldingId }}>
                {jongere}
              </Link>
            ),
          },
          { id: 'nummer', kop: melden('lijst.nummer'), cel: ({ nummer }) => nummer },
          { id: 'school', kop: t('laat.school'), cel: ({ schoolnaam }) => schoolnaam },
          {
            id: 'soort',
            kop: melden('lijst.soort'),
            cel: ({ soortVerzuim }) => term('verzuim-kort', soortVerzuim),
          },
          {
            id: 'eerste',
            kop: t('laat.eerste'),
            getal: true,
            cel: ({ verzuimVanaf }) => formatDatum(verzuimVanaf),
          },
          {
            id: 'gemeld',
            kop: melden('lijst.gemeld'),
            getal: true,
            cel: ({ gemeldOp }) => formatDatum(gemeldOp),
          },
          { id: 'dagen', kop: t('laat.dagen'), getal: true, cel: ({ dagen }) => formatGetal(dagen) },
          {
            id: 'grens',
            kop: t('laat.grens'),
            getal: true,
            cel: ({ grensInDagen }) => formatGetal(grensInDagen),
          },
        ]}
      />
      {data && data.scholen.length > 0 && !search.schoolId && (
        <Panel title={t('laat.per-school')} count={data.scholen.length} flush>
          <ul className="schoolgang-lines">
            {data.scholen.map(({ schoolId, schoolnaam, laat, alle }) => (
              <li key={schoolId ?? 'zonder'} className="schoolgang-lines__head">
                {schoolId ? (
                  <Button
                    kind="subtle"
                    small
                    onClick={() => void navigate({ to: '/late-meldingen', search: { schoolId } })}
                  >
                    {schoolnaam ?? '–'}
                  </Button>
                ) : (
                  <span>{schoolnaam ?? '–'}</span>
                )}
                <span className="schoolgang-lines__when">
                  {t('laat.aantal')}: {formatGetal(laat)} / {formatGetal(alle)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
