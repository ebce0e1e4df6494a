import './cijfers.css';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readRijenEndpoint } from '../verslag.contract.ts';
import { RecordLink } from './record-link.tsx';
import { useTeksten, useTermen } from './teksten.ts';
import { readFilters } from './vraag.ts';
import { useWoorden } from './woorden.ts';

type Rij = ResponseOf<typeof readRijenEndpoint>['rijen'][number];
const LIMIET = 100;

/** Exactly the records behind one number (RP-03), with the check that they are as many as it said. */
export function RijenPage() {
  const t = useTeksten();
  const woorden = useWoorden();
  const { zegt, rijen: gekozen, van, ...vraag } = useSearch({ from: '/cijfers/rijen' });
  const indicator = van ?? vraag.indicator ?? '';
  const jaar = vraag.jaar ?? '';
  const filters = readFilters(gekozen);
  /** The cursors of the pages so far; going back is taking one off. */
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const { data, error, isPlaceholderData, refetch } = useRead(
    readRijenEndpoint,
    {
      indicator,
      schooljaar: jaar,
      waar: filters.map(({ dimensie, waarde }) => `${dimensie}:${waarde}`),
      limiet: LIMIET,
      ...(cursor ? { volgende: cursor } : {}),
    },
    { enabled: indicator !== '' && jaar !== '' },
  );
  const eerste = cursors.length * LIMIET;
  return (
    <>
      <PageHeader
        title={t('rijen.titel')}
        back={
          <Link to="/cijfers" search={vraag}>
            {t('rijen.terug')}
          </Link>
        }
        meta={
          <>
            <span className="schoolgang-strong">
              {t('uitkomst.titel', { indicator: woorden.indicator(indicator), jaar })}
            </span>
            {filters.map((filter) => (
              <StatusChip key={`${filter.dimensie}:${filter.waarde}`} text={woorden.filter(filter)} />
            ))}
          </>
        }
      />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <Controle indicator={indicator} rijen={data.totaal} zegt={zegt} />}
      {data?.totaal === 0 && (
        <EmptyState title={t('rijen.leeg')}>
          <p>{t('rijen.leeg-uitleg')}</p>
        </EmptyState>
      )}
      {data && data.rijen.length > 0 && (
        <div className={isPlaceholderData ? 'schoolgang-busy' : undefined}>
          <Rijen rijen={data.rijen} eerste={eerste} />
        </div>
      )}
      {data && data.totaal > LIMIET && (
        <nav className="schoolgang-pagination" aria-label={t('rijen.bladeren')}>
          <Button small disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            ← {t('rijen.vorige')}
          </Button>
          <span className="schoolgang-pagination__part" role="status">
            {t('rijen.deel', {
              van: formatGetal(eerste + 1),
              tot: formatGetal(Math.min(eerste + LIMIET, data.totaal)),
              totaal: formatGetal(data.totaal),
            })}
          </span>
          <Button
            small
            disabled={data.volgende === null || isPlaceholderData}
            onClick={() => data.volgende && setCursors([...cursors, data.volgende])}
          >
            {t('rijen.volgende')} →
          </Button>
        </nav>
      )}
    </>
  );
}

/** Whether the rows are as many as the number said. A median or a measure is not a number of rows. */
function Controle({
  indicator,
  rijen,
  zegt,
}: {
  readonly indicator: string;
  readonly rijen: number;
  readonly zegt: string | undefined;
}) {
  const t = useTeksten();
  if (['doorlooptijd', 'reactietijd', 'tijd-tot-gesprek'].includes(indicator))
    return <p role="status">{t('rijen.mediaan', { n: rijen })}</p>;
  const number = Number(zegt);
  if (zegt === undefined || Number.isNaN(number) || indicator === 'referentiecijfers') {
    return <p role="status">{t('rijen.aantal', { n: rijen })}</p>;
  }
  const filled = { n: rijen, rijen: formatGetal(rijen), zegt: formatGetal(number) };
  return (
    <Alert kind={number === rijen ? 'ok' : 'warning'}>
      <p role="status">{t(number === rijen ? 'rijen.klopt' : 'rijen.klopt-niet', filled)}</p>
    </Alert>
  );
}

function Rijen({ rijen, eerste }: { readonly rijen: readonly Rij[]; readonly eerste: number }) {
  const t = useTeksten();
  const term = useTermen();
  const mayOpenDossier = useMay('dossier.lezen');
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <caption className="schoolgang-hidden">{t('rijen.titel')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            <th scope="col" className="utrecht-table__header-cell">
              {t('rijen.kolom.jongere')}
            </th>
            <th scope="col" className="utrecht-table__header-cell">
              {t('rijen.kolom.soort')}
            </th>
            <th scope="col" className="utrecht-table__header-cell">
              {t('rijen.kolom.datum')}
            </th>
            <th scope="col" className="utrecht-table__header-cell">
              {t('rijen.kolom.bron')}
            </th>
            <th scope="col" className="utrecht-table__header-cell schoolgang-number">
              {t('rijen.kolom.nummer')}
            </th>
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rijen.map(({ soort, id, jongereId, datum, naam }, index) => (
            <tr key={`${soort}-${id}`} className="utrecht-table__row">
              <td className="utrecht-table__cell" data-kop={t('rijen.kolom.jongere')} data-hoofd="">
                {jongereId && mayOpenDossier ? (
                  <Link to="/jongeren/$jongereId" params={{ jongereId }}>
                    {naam ?? t('rijen.naamloos')}
                  </Link>
                ) : (
                  (naam ?? t(jongereId ? 'rijen.naamloos' : 'rijen.geen-jongere'))
                )}
              </td>
              <td className="utrecht-table__cell" data-kop={t('rijen.kolom.soort')}>
                {term('soort', soort)}
              </td>
              <td className="utrecht-table__cell" data-kop={t('rijen.kolom.datum')}>
                {datum ? formatDatum(datum) : '–'}
              </td>
              <td className="utrecht-table__cell" data-kop={t('rijen.kolom.bron')}>
                <RecordLink soort={soort} id={id} />
              </td>
              <td className="utrecht-table__cell schoolgang-number" data-kop={t('rijen.kolom.nummer')}>
                {formatGetal(eerste + index + 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
