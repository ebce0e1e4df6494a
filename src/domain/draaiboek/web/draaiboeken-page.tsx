import './draaiboek.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDatum } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listDraaiboekenEndpoint, type Start } from '../draaiboek.contract.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;

/** What can be started, and what runs (AT-05). */
export function DraaiboekenPage() {
  const t = useTekst(teksten);
  const mayManage = useMay('parameter.beheren');
  const search = useSearch({ from: '/draaiboeken' });
  const navigate = useNavigate({ from: '/draaiboeken' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const afgerond = search.afgerond === 'ja';
  const { data, error, refetch } = useRead(listDraaiboekenEndpoint, {
    afgerond: String(afgerond),
    limiet: LIMIET,
    vanaf,
  });
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: withoutUndefined({ ...search, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={mayManage && <ButtonLink to="/draaiboeken/nieuw">{t('nieuw')}</ButtonLink>}
      />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="schoolgang-columns-2">
          <Panel title={t('loopt')} count={data.totaal} flush>
            <div className="schoolgang-filterbar draaiboek-keuze">
              <Checkbox
                id="ook-afgerond"
                label={t('ook-afgerond')}
                checked={afgerond}
                onChange={({ target: { checked } }) =>
                  go({ afgerond: checked ? 'ja' : undefined, vanaf: undefined })
                }
              />
            </div>
            {data.gestart.length === 0 && <p className="schoolgang-empty">{t('loopt-leeg')}</p>}
            <ul className="schoolgang-lines">
              {data.gestart.map((start) => (
                <li key={start.draaiboekstartId}>
                  <StartRegel start={start} />
                </li>
              ))}
            </ul>
            <Pagination
              totaal={data.totaal}
              vanaf={vanaf}
              limiet={LIMIET}
              onVanaf={(next) => go({ vanaf: next > 0 ? String(next) : undefined })}
            />
          </Panel>
          <Panel title={t('kies')} flush>
            <ul className="schoolgang-lines">
              {data.draaiboeken.map(({ code, naam, uitleg, soort, taken, gestopt, eigen }) => (
                <li key={code}>
                  <div className="schoolgang-lines__head">
                    <Link className="schoolgang-strong" to="/draaiboeken/$code" params={{ code }} search={{}}>
                      {naam}
                    </Link>
                    {gestopt && <StatusChip text={t('gestopt')} />}
                    <span className="schoolgang-lines__when">{t(eigen ? 'eigen' : 'meegeleverd')}</span>
                  </div>
                  <p className="schoolgang-muted">
                    {uitleg} {t(`soort.${soort}`)}. {t('taken', { n: taken.length })}.
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      )}
    </>
  );
}

/** One that runs: of which year or zaak, and how far it is. */
export function StartRegel({ start }: { readonly start: Start }) {
  const t = useTekst(teksten);
  const { draaiboekstartId, naam, jaar, zaaknummer, taken, gedaan, teLaat, gestartOp, gestartDoor } = start;
  return (
    <>
      <div className="schoolgang-lines__head">
        <Link
          className="schoolgang-strong"
          to="/draaiboekstarts/$draaiboekstartId"
          params={{ draaiboekstartId }}
        >
          {[naam, jaar, zaaknummer].filter(Boolean).join(' ')}
        </Link>
        {teLaat > 0 && <StatusChip tone="danger" text={t('te-laat', { n: teLaat })} />}
        <span className="schoolgang-lines__when">{t('gedaan-van', { gedaan, taken })}</span>
      </div>
      <p className="schoolgang-muted">{t('gestart', { dag: formatDatum(gestartOp), wie: gestartDoor })}</p>
    </>
  );
}
