import './werkwijze.css';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { type Aanpassing, deriveVerschillen, type Verschil } from '../../../regels/mas/stappen.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
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
import { listSjablonenEndpoint } from '../../brief/sjabloon.contract.ts';
import { listWerkwijzenEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten-werkwijze.ts';

export type Werkwijzen = ResponseOf<typeof listWerkwijzenEndpoint>;

/** What holds for a zaak that begins on this day; nothing changed: the method as it is. */
export const geldendOp = (
  { werkwijzen }: Werkwijzen,
  dag: string,
): Werkwijzen['werkwijzen'][number] | undefined => werkwijzen.find(({ vanaf }) => vanaf <= dag);

/** The name of a letter by its code. */
export function useBriefnaam(): (code: string) => string {
  const { data } = useRead(listSjablonenEndpoint, {});
  return (code) => data?.sjablonen.find((een) => een.code === code)?.naam ?? code;
}

/** The method of this organisatie: what holds now, what was changed when, and which zaken run by which (BH-04). */
export function WerkwijzePage() {
  const t = useTekst(teksten);
  const mag = useMay('parameter.beheren');
  const { vandaag } = useSessie();
  const { data, error, refetch } = useRead(listWerkwijzenEndpoint, {});
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          mag && (
            <ButtonLink kind="primary" to="/werkwijze/wijzigen">
              {t('wijzigen')}
            </ButtonLink>
          )
        }
      />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <p>
        <Link to="/werkwijze/signalering">{t('signalering')}</Link>
      </p>
      <div className="schoolgang-stack">
        <Stappen data={data} nu={geldendOp(data, vandaag) ?? {}} />
        <Verloop data={data} vandaag={vandaag} />
      </div>
    </>
  );
}

/** Every step as it holds now, and how often it and its letter were used (MW-08). */
function Stappen({ data, nu }: { readonly data: Werkwijzen; readonly nu: Aanpassing }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const briefnaam = useBriefnaam();
  const own = <T,>(waarde: T | undefined, tekst: string) =>
    waarde === undefined ? tekst : <span className="schoolgang-strong">{tekst}</span>;
  return (
    <Panel title={t('stappen.titel')} flush>
      <div className="utrecht-table-container" role="region" aria-label={t('stappen.titel')} tabIndex={0}>
        <table className="utrecht-table schoolgang-table werkwijze-tabel">
          <thead>
            <tr>
              <th scope="col">{t('stappen.stap')}</th>
              <th scope="col">{t('stappen.fase')}</th>
              <th scope="col" className="schoolgang-number">
                {t('stappen.termijn')}
              </th>
              <th scope="col">{t('stappen.brief')}</th>
              <th scope="col" className="schoolgang-number">
                {t('stappen.zaken')}
              </th>
              <th scope="col" className="schoolgang-number">
                {t('stappen.brieven')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.stappen.map(({ stap, fase, nummer, termijnInDagen, brief, zaken, brieven }) => {
              const naam = stap as keyof NonNullable<Aanpassing['termijnen']>;
              const dagen = nu.termijnen?.[naam] ?? termijnInDagen;
              const code = nu.brieven?.[naam] ?? brief;
              return (
                <tr key={stap}>
                  <th scope="row">
                    {nummer && `${nummer}. `}
                    {term('stap', stap)}{' '}
                    {nu.zonder?.includes(naam) && <StatusChip tone="attention" text={t('weggelaten')} />}
                  </th>
                  <td data-kop={t('stappen.fase')}>{fase}</td>
                  <td data-kop={t('stappen.termijn')} className="schoolgang-number">
                    {own(nu.termijnen?.[naam], dagen === null ? '–' : t('dagen', { n: dagen }))}
                  </td>
                  <td data-kop={t('stappen.brief')}>
                    {own(nu.brieven?.[naam], code === null ? '–' : briefnaam(code))}
                  </td>
                  <td data-kop={t('stappen.zaken')} className="schoolgang-number">
                    {formatGetal(zaken)}
                  </td>
                  <td data-kop={t('stappen.brieven')} className="schoolgang-number">
                    {code === null ? '–' : formatGetal(brieven)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="werkwijze-onder schoolgang-muted">{t('stappen.onder', { n: data.terugkoppelDagen })}</p>
    </Panel>
  );
}

/** Each change with its day, what it changed of the one before, and how many zaken run by it. */
function Verloop({ data, vandaag }: { readonly data: Werkwijzen; readonly vandaag: string }) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('verloop.titel')} count={data.werkwijzen.length} flush>
      <ul className="schoolgang-lines">
        {data.werkwijzen.map((een, index) => (
          <li key={een.vanaf}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">{t('verloop.vanaf', { dag: formatDatum(een.vanaf) })}</span>
              {een.vanaf > vandaag && <StatusChip tone="info" text={t('verloop.straks')} />}
              <span>{t('verloop.lopend', { n: een.lopend, alle: een.zaken })}</span>
              <span className="schoolgang-lines__when">{een.door}</span>
            </div>
            <p>{een.reden}</p>
            <Verschillen verschillen={deriveVerschillen(data.werkwijzen[index + 1] ?? {}, een)} />
          </li>
        ))}
        <li>
          <div className="schoolgang-lines__head">
            <span className="schoolgang-strong">{t('verloop.standaard')}</span>
            <span>{t('verloop.lopend-zonder', { n: data.lopendZonder })}</span>
          </div>
        </li>
      </ul>
    </Panel>
  );
}

/** What changes, in words; one that changes nothing says so. */
export function Verschillen({ verschillen }: { readonly verschillen: readonly Verschil[] }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const briefnaam = useBriefnaam();
  if (verschillen.length === 0) return <p className="schoolgang-muted">{t('verschil.geen')}</p>;
  const show = (wat: Verschil['wat'], waarde: Verschil['oud']) => {
    if (waarde === null)
      return wat === 'terugkoppeling' ? t('verschil.instelling') : t('verschil.geen-waarde');
    return wat === 'brief' ? briefnaam(String(waarde)) : t('dagen', { n: waarde });
  };
  return (
    <ul className="utrecht-unordered-list">
      {verschillen.map(({ wat, van, oud, nieuw }) => {
        const naam = wat === 'terugkoppeling' ? term('route', van) : term('stap', van);
        return (
          <li key={`${wat}-${van}`}>
            {wat === 'stap'
              ? t(nieuw === 'weg' ? 'verschil.weg' : 'verschil.terug', { naam })
              : t(`verschil.${wat}`, { naam, oud: show(wat, oud), nieuw: show(wat, nieuw) })}
          </li>
        );
      })}
    </ul>
  );
}
