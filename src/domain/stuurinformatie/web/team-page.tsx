import './stuur.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { formatDag, formatGetal, formatMoment } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import type { Maat } from '../maten.contract.ts';
import { readTeamEndpoint } from '../stuurinformatie.contract.ts';
import { KaderFilters, type Kaderzoek } from './kader-filters.tsx';
import { Staventabel } from './staven.tsx';
import { teksten } from './teksten.ts';

type Team = ResponseOf<typeof readTeamEndpoint>;
/** Well within the five minutes a figure may be old. */
const OPNIEUW_MS = 60_000;

/** The team as it is now: every number opens the meldingen or zaken behind it. */
export function TeamPage() {
  const t = useTekst(teksten);
  const zoek = useSearch({ from: '/team' });
  const navigate = useNavigate({ from: '/team' });
  const { data, error, isFetching, refetch } = useRead(readTeamEndpoint, withoutUndefined(zoek));
  useEffect(() => {
    const timer = setInterval(() => void refetch(), OPNIEUW_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  return (
    <>
      <PageHeader
        title={t('team.titel')}
        action={<ButtonLink to="/team/spreiding">{t('spreiding.open')}</ButtonLink>}
      />
      <p className="schoolgang-muted stuur-uitleg">{t('team.uitleg')}</p>
      <KaderFilters
        zoek={zoek}
        periode={data}
        keuzes={data?.keuzes}
        onFilter={(change) =>
          void navigate({ search: withoutUndefined({ ...zoek, ...change }), replace: true })
        }
      />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && isFetching && <Skeleton lines={12} />}
      {data && (
        <>
          <p className="stuur-geteld">
            <span>{t('team.geteld', { moment: formatMoment(data.geteldOp) })}</span>
            <Button small kind="subtle" busy={isFetching} onClick={() => void refetch()}>
              {t('team.opnieuw')}
            </Button>
          </p>
          <Tegels team={data} zoek={zoek} />
          <div className="schoolgang-stack">
            <div className="schoolgang-columns-2">
              <div>
                <Instroom team={data} zoek={zoek} />
              </div>
              <div>
                <Leeftijd team={data} zoek={zoek} />
              </div>
            </div>
            <Last team={data} zoek={zoek} />
          </div>
        </>
      )}
    </>
  );
}

type Deel = { readonly team: Team; readonly zoek: Kaderzoek };

/** A number with the way to its rows. */
function Getal({
  aantal,
  maat,
  wat,
  zoek,
}: {
  readonly aantal: number;
  readonly maat: Maat;
  readonly wat: string;
  readonly zoek: Kaderzoek & { readonly klasse?: string; readonly behandelaar?: string };
}) {
  const t = useTekst(teksten);
  if (aantal === 0) return '0';
  return (
    <Link
      to="/team/$maat"
      params={{ maat }}
      search={withoutUndefined(zoek)}
      aria-label={t('team.open', { n: formatGetal(aantal), wat })}
    >
      {formatGetal(aantal)}
    </Link>
  );
}

function Tegels({ team, zoek }: Deel) {
  const t = useTekst(teksten);
  const { maten, contact, terugkoppelDagen: dagen } = team;
  const tegel = (titel: string, namen: readonly Maat[], zin?: string, laat?: boolean) => (
    <div className={laat ? 'stuur-tegel stuur-tegel--laat' : 'stuur-tegel'}>
      <Panel title={titel}>
        <dl>
          {namen.map((maat) => (
            <div key={maat}>
              <dt>{t(`maat.${maat}`, { dagen })}</dt>
              <dd>
                <Getal aantal={maten[maat]} maat={maat} wat={t(`maat.${maat}`, { dagen })} zoek={zoek} />
              </dd>
            </div>
          ))}
        </dl>
        {zin && <p className="stuur-tegel__zin">{zin}</p>}
      </Panel>
    </div>
  );
  const geheel = maten['open-meldingen'];
  const deel = maten.teruggekoppeld;
  return (
    <div className="stuur-tegels">
      {tegel(
        `${t('team.periode-titel')}: ${t('team.periode', { vanaf: formatDag(team.vanaf), tot: formatDag(team.totEnMet) })}`,
        ['instroom', 'beantwoord', 'zonder-antwoord', 'nieuwe-zaken', 'gesloten-zaken'],
        `${t('team.contact')}: ${
          contact.mediaan === null || contact.p90 === null
            ? t('team.contact-geen')
            : t('team.contact-waarde', { mediaan: contact.mediaan, p90: contact.p90 })
        }.`,
      )}
      {tegel(
        t('team.nu-titel'),
        ['open-meldingen', 'open-zaken', 'teruggekoppeld'],
        geheel > 0
          ? `${t('team.op-tijd')}: ${t('team.op-tijd-waarde', {
              deel: formatGetal(deel),
              geheel: formatGetal(geheel),
              procent: Math.round((100 * deel) / geheel),
            })}.`
          : undefined,
      )}
      {tegel(
        t('team.te-laat-titel'),
        ['terugkoppeling-te-laat', 'wacht-te-lang', 'datum-voorbij'],
        undefined,
        true,
      )}
    </div>
  );
}

function Instroom({ team: { instroom, totEnMet, vanaf }, zoek }: Deel) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('team.instroom-titel')}>
      <Staventabel
        titel={t('team.instroom-titel')}
        kop={t('team.week')}
        waarde={t('team.aantal')}
        staven={instroom.map(({ week, aantal }, at) => {
          const volgende = instroom[at + 1]?.week;
          return {
            naam: formatDag(week),
            waarde: aantal,
            cel: (
              <Getal
                aantal={aantal}
                maat="instroom"
                wat={`${t('team.week')} ${formatDag(week)}`}
                zoek={{
                  ...zoek,
                  vanaf: week < vanaf ? vanaf : week,
                  totEnMet: volgende ? addDagen(volgende, -1) : totEnMet,
                }}
              />
            ),
          };
        })}
      />
    </Panel>
  );
}

function Leeftijd({ team: { leeftijd }, zoek }: Deel) {
  const t = useTekst(teksten);
  const cel = (maat: 'open-meldingen' | 'open-zaken', aantal: number, klasse: string) => (
    <Getal
      aantal={aantal}
      maat={maat}
      wat={`${t(`maat.${maat}`)}, ${t('filter.klasse', { klasse })}`}
      zoek={{ ...zoek, klasse }}
    />
  );
  return (
    <Panel title={t('team.leeftijd-titel')}>
      {(['meldingen', 'zaken'] as const).map((welke) => (
        <Staventabel
          key={welke}
          className="stuur-tabel--los"
          titel={`${t('team.leeftijd-titel')}: ${t(`team.${welke}`)}`}
          kop={t('team.dagen')}
          waarde={t(`team.${welke}`)}
          staven={leeftijd.map((rij) => ({
            naam: rij.klasse,
            waarde: rij[welke],
            cel: cel(welke === 'meldingen' ? 'open-meldingen' : 'open-zaken', rij[welke], rij.klasse),
          }))}
        />
      ))}
    </Panel>
  );
}

function Last({ team: { last }, zoek }: Deel) {
  const t = useTekst(teksten);
  if (last.length === 0) return <EmptyState title={t('team.leeg')} />;
  const cel = (maat: Maat, aantal: number, behandelaar: string) => (
    <Getal
      aantal={aantal}
      maat={maat}
      wat={`${t('team.behandelaar')} ${behandelaar}`}
      zoek={{ ...zoek, behandelaar }}
    />
  );
  return (
    <Panel title={t('team.last-titel')}>
      <p className="schoolgang-muted">{t('team.last-uitleg')}</p>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <caption className="schoolgang-hidden">{t('team.last-titel')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('team.behandelaar')}</th>
              <th scope="col" className="schoolgang-number">
                {t('maat.open-zaken')}
              </th>
              <th scope="col" className="schoolgang-number">
                {t('maat.open-meldingen')}
              </th>
              <th scope="col" className="schoolgang-number">
                {t('team.te-laat')}
              </th>
            </tr>
          </thead>
          <tbody>
            {last.map(({ behandelaar, openZaken, openMeldingen, teLaat }) => (
              <tr key={behandelaar}>
                <td data-hoofd>{behandelaar}</td>
                <td data-kop={t('maat.open-zaken')} className="schoolgang-number">
                  {cel('open-zaken', openZaken, behandelaar)}
                </td>
                <td data-kop={t('maat.open-meldingen')} className="schoolgang-number">
                  {cel('open-meldingen', openMeldingen, behandelaar)}
                </td>
                <td data-kop={t('team.te-laat')} className="schoolgang-number">
                  {cel('terugkoppeling-te-laat', teLaat, behandelaar)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
