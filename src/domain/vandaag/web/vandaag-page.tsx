import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { formatDatum, formatDuur, formatGetal } from '../../../web/datum.ts';
import { FirstScreen } from '../../../web/kantoor/first-screen.tsx';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { algemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Tekst } from '../../../web/taal/tekst.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { readVandaagEndpoint } from '../vandaag.contract.ts';
import { teksten } from './teksten.ts';
import { Terug } from './terug.tsx';
import { VandaagBlok } from './vandaag-blok.tsx';

/** Who carries zaken begins with their own; a manager and the administration with those of the team. */
function readVoor(asked: string | undefined, rol: string): 'mij' | 'team' {
  if (asked === 'mij' || asked === 'team') return asked;
  return rol === 'leerplichtambtenaar' || rol === 'kwalificatieplicht-ambtenaar' ? 'mij' : 'team';
}

/** The start screen (AT-02): what is new, waits or is late; every line opens the place to act. */
export function VandaagPage() {
  const t = useTekst(teksten);
  const { vandaag, rol } = useSessie();
  const mayReport = useMay('melding.doen');
  const mayRead = useMay('melding.behandelen');
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('vandaag', search, open);
  const voor = readVoor(search.voor, rol);
  const { data, error, refetch } = useRead(readVandaagEndpoint, { voor }, { enabled: ready && mayRead });
  const last = data?.last;
  if (!mayRead) return <FirstScreen />;

  return (
    <>
      <PageHeader
        title={t('vandaag.titel')}
        meta={formatDatum(vandaag)}
        action={
          mayReport && (
            <ButtonLink kind="primary" to="/meldingen/nieuw">
              <Tekst uit={algemeen} k="melding.nieuw" />
            </ButtonLink>
          )
        }
      />
      <TabLinks label={t('vandaag.voor')}>
        {(['mij', 'team'] as const).map((wie) => (
          <li key={wie}>
            <Link
              to="/"
              search={{ voor: wie }}
              replace
              aria-current={voor === wie ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`vandaag.${wie}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={9} />}
      {voor === 'mij' && data && data.waarneming.length > 0 && (
        <Alert kind="info">
          <p>{t('vandaag.waarneming', { namen: data.waarneming.join(', ') })}</p>
        </Alert>
      )}
      {data && data.verborgen.aantal > 0 && (
        <Alert kind="info">
          <p>
            {t('vandaag.verborgen', { n: data.verborgen.aantal, laat: data.verborgen.teLaat })}{' '}
            <Link to="/signalen">{t('vandaag.signalen')}</Link>
          </p>
        </Alert>
      )}
      {data?.terug && data.terug.aantal > 0 && <Terug {...data.terug} />}
      {last && (
        <dl className="schoolgang-figures" aria-label={t('vandaag.last')}>
          <div>
            <dt>{t('vandaag.lopende-zaken')}</dt>
            <dd>{formatGetal(last.lopendeZaken)}</dd>
          </div>
          <div>
            <dt>{t('vandaag.in-behandeling')}</dt>
            <dd>{formatGetal(last.meldingenInBehandeling)}</dd>
          </div>
          <div>
            <dt>{t('vandaag.afspraken-week')}</dt>
            <dd>{formatGetal(last.afsprakenDezeWeek)}</dd>
          </div>
          {last.urenPerWeek !== null && (
            <div>
              <dt>{t('vandaag.uren')}</dt>
              <dd>{formatGetal(last.urenPerWeek)}</dd>
            </div>
          )}
          {last.oudsteZaakVanaf && (
            <div>
              <dt>{t('vandaag.oudste')}</dt>
              <dd>{formatDuur(last.oudsteZaakVanaf, vandaag)}</dd>
            </div>
          )}
        </dl>
      )}
      <div className="schoolgang-blocks">
        {data?.blokken.map((blok) => (
          <VandaagBlok key={blok.blok} {...blok} />
        ))}
      </div>
      {data && (
        <p>
          <Link to="/signalen">{t('vandaag.signalen')}</Link>
        </p>
      )}
    </>
  );
}
