import './werkwijze.css';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import {
  adviezen,
  deriveWegingsverschillen,
  STANDAARD,
  signaleringsvragen,
  vraagCodes,
  type Weegschaal,
  type Wegingsverschil,
  wegingVan,
} from '../../../regels/mas/signalering.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listWegingenEndpoint } from '../weging.contract.ts';
import { teksten } from './teksten-weging.ts';

type Wegingen = ResponseOf<typeof listWegingenEndpoint>['wegingen'];

/** How answers that are given on this day weigh. */
export const weegschaalOp = (wegingen: Wegingen, dag: string): Weegschaal =>
  wegingen.find(({ vanaf }) => vanaf <= dag) ?? STANDAARD;

/** The questions before a route, what each answer weighs now, and what was changed when and why (MW-03). */
export function WegingPage() {
  const t = useTekst(teksten);
  const mag = useMay('parameter.beheren');
  const { vandaag } = useSessie();
  const { data, error, refetch } = useRead(listWegingenEndpoint, {});
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t('titel')}
        back={<Link to="/werkwijze">← {t('terug')}</Link>}
        action={
          mag && (
            <ButtonLink kind="primary" to="/werkwijze/signalering/wijzigen">
              {t('wijzigen')}
            </ButtonLink>
          )
        }
      />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      {!data && <Skeleton lines={12} />}
      {data && (
        <div className="schoolgang-stack">
          <Vragen weegschaal={weegschaalOp(data.wegingen, vandaag)} />
          <Verloop wegingen={data.wegingen} vandaag={vandaag} />
        </div>
      )}
    </>
  );
}

function Vragen({ weegschaal }: { readonly weegschaal: Weegschaal }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <>
      <p className="schoolgang-muted">{t('vraag.onder')}</p>
      {weegschaal.eigen.map(({ code, vraag, antwoorden }) => (
        <Panel key={code} title={vraag} flush action={<StatusChip tone="info" text={t('vraag.eigen')} />}>
          <Gewichten naam={t('vraag.tabel', { vraag })}>
            {antwoorden.map((een) => (
              <tr key={een.code}>
                <th scope="row">{een.tekst}</th>
                {adviezen.map((advies) => (
                  <td key={advies} data-kop={term('route', advies)} className="schoolgang-number">
                    <strong>{een.weging[advies] || ''}</strong>
                  </td>
                ))}
              </tr>
            ))}
          </Gewichten>
        </Panel>
      ))}
      {vraagCodes.map((vraag) => {
        const naam = term('vraag', vraag);
        const weg = weegschaal.zonder.includes(vraag);
        return (
          <Panel
            key={vraag}
            title={naam}
            flush={!weg}
            action={weg && <StatusChip tone="attention" text={t('vraag.niet')} />}
          >
            {weg ? null : (
              <Gewichten naam={t('vraag.tabel', { vraag: naam })}>
                {Object.keys(signaleringsvragen[vraag]).map((antwoord) => (
                  <tr key={antwoord}>
                    <th scope="row">{term('antwoord', `${vraag}.${antwoord}`)}</th>
                    {adviezen.map((advies) => {
                      const gewicht = wegingVan(vraag, antwoord, weegschaal)?.[advies] ?? 0;
                      const standaard = wegingVan(vraag, antwoord)?.[advies] ?? 0;
                      return (
                        <td key={advies} data-kop={term('route', advies)} className="schoolgang-number">
                          {gewicht === standaard ? gewicht || '' : <strong>{gewicht}</strong>}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </Gewichten>
            )}
          </Panel>
        );
      })}
    </>
  );
}

/** A row per answer, a column per advice. */
export function Gewichten({ naam, children }: { readonly naam: string; readonly children: React.ReactNode }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <div className="utrecht-table-container" role="region" aria-label={naam} tabIndex={0}>
      <table className="utrecht-table schoolgang-table weging-tabel">
        <thead>
          <tr>
            <th scope="col">{t('vraag.antwoord')}</th>
            {adviezen.map((advies) => (
              <th key={advies} scope="col" className="schoolgang-number">
                {term('route', advies)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Each change with its day, its reason and what it changed of the one before. */
function Verloop({ wegingen, vandaag }: { readonly wegingen: Wegingen; readonly vandaag: string }) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('verloop.titel')} count={wegingen.length} flush>
      <ul className="schoolgang-lines">
        {wegingen.map((een, index) => (
          <li key={een.vanaf}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">{t('verloop.vanaf', { dag: formatDatum(een.vanaf) })}</span>
              {een.vanaf > vandaag && <StatusChip tone="info" text={t('verloop.straks')} />}
              <span className="schoolgang-lines__when">{een.door}</span>
            </div>
            <p>{een.reden}</p>
            <Wegingsverschillen
              verschillen={deriveWegingsverschillen(wegingen[index + 1] ?? STANDAARD, een)}
            />
          </li>
        ))}
        <li>
          <span className="schoolgang-strong">{t('verloop.standaard')}</span>
        </li>
      </ul>
    </Panel>
  );
}

/** What changes, in words; one that changes nothing says so. */
export function Wegingsverschillen({ verschillen }: { readonly verschillen: readonly Wegingsverschil[] }) {
  const t = useTekst(teksten);
  const term = useTermen();
  if (verschillen.length === 0) return <p className="schoolgang-muted">{t('verschil.geen')}</p>;
  return (
    <ul className="utrecht-unordered-list">
      {verschillen.map((een) => {
        if (een.soort === 'eigen-erbij' || een.soort === 'eigen-weg' || een.soort === 'eigen-anders') {
          return (
            <li key={`${een.vraag}-${een.soort}`}>{t(`verschil.${een.soort}`, { vraag: een.vraag })}</li>
          );
        }
        const vraag = term('vraag', een.vraag);
        if (een.soort !== 'gewicht') {
          return <li key={`${een.vraag}-${een.soort}`}>{t(`verschil.${een.soort}`, { vraag })}</li>;
        }
        const { antwoord, advies, oud, nieuw } = een;
        return (
          <li key={`${een.vraag}-${antwoord}-${advies}`}>
            {t('verschil.gewicht', {
              vraag,
              antwoord: term('antwoord', `${een.vraag}.${antwoord}`),
              advies: term('route', advies),
              oud,
              nieuw,
            })}
          </li>
        );
      })}
    </ul>
  );
}
