import type { ReactNode } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { moveBetween } from '../../../web/ui/arrow-keys.ts';
import { Link } from '../../../web/ui/button.tsx';
import { classes } from '../../../web/ui/classes.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { readVandaagEndpoint } from '../vandaag.contract.ts';
import { teksten } from './teksten.ts';

type Blok = ResponseOf<typeof readVandaagEndpoint>['blokken'][number];
type Werk = Blok['regels'][number];

const moveBetweenLines = moveBetween('.schoolgang-work');

/** One block of the start screen: the most urgent lines, and how many there are in all. */
export function VandaagBlok({ blok, aantal, teLaat, regels }: Blok) {
  const t = useTekst(teksten);
  const rest = aantal - regels.length;
  return (
    <Panel
      title={t(`vandaag.blok.${blok}`)}
      count={aantal}
      flush
      action={teLaat > 0 && <StatusChip tone="danger" text={t('vandaag.laat', { n: teLaat })} />}
    >
      {regels.length === 0 ? (
        <p className="schoolgang-empty">{t(`vandaag.leeg.${blok}`)}</p>
      ) : (
        // Arrow keys are an addition to Tab.
        <div onKeyDown={moveBetweenLines} role="presentation">
          <ul className="schoolgang-lines">
            {regels.map((werk) => (
              <li className="schoolgang-lines__link" key={`${werk.id} ${werk.wat}`}>
                <WerkLink werk={werk}>
                  <WerkRegel blok={blok} {...werk} />
                </WerkLink>
              </li>
            ))}
            {rest > 0 && (
              <li>
                <MeerLink blok={blok}>{t('vandaag.meer', { n: rest })}</MeerLink>
              </li>
            )}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function WerkRegel({
  blok,
  jongere,
  schoolnaam,
  wat,
  voor,
  ...wanneer
}: Werk & { readonly blok: Blok['blok'] }) {
  const t = useTekst(teksten);
  const say = useWat(blok);
  const what = [say(wat), jongere && schoolnaam, voor && t('vandaag.waarvoor', { naam: voor })];
  return (
    <>
      <span className="schoolgang-work__name">{jongere ?? schoolnaam ?? say(wat)}</span>
      <Wanneer {...wanneer} />
      <span className="schoolgang-work__what">{what.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Wanneer({ uiterlijk, tijd, teLaat }: Pick<Werk, 'uiterlijk' | 'tijd' | 'teLaat'>) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  if (!uiterlijk) return null;
  const dag = formatDatum(uiterlijk);
  const look = classes('schoolgang-work__due', teLaat && 'schoolgang-work__due--late');
  if (tijd) {
    return (
      <span className={look}>{teLaat ? t('vandaag.nog', { dag, tijd }) : t('vandaag.om', { tijd })}</span>
    );
  }
  if (uiterlijk === vandaag) return <span className={look}>{t('vandaag.vandaag')}</span>;
  return <span className={look}>{t(teLaat ? 'vandaag.te-laat' : 'vandaag.uiterlijk', { dag })}</span>;
}

/** What to do, from the code of a line: a code says something else in each block. */
function useWat(blok: Blok['blok']): (wat: string) => string {
  const t = useTekst(teksten);
  const term = useTermen();
  const own = useTerm(teksten);
  return (wat) => {
    switch (blok) {
      case 'nieuwe-meldingen':
        return t('wat.melding', { soort: term('verzuim', wat) });
      case 'afspraken':
        return own('afspraak', wat);
      case 'bewaking':
        // A day: of the warning. Anything else is what was agreed, in its own words.
        return /^\d\d-\d\d-\d{4}$/.test(wat) ? t('wat.bewaking', { dag: wat }) : wat;
      case 'vrijstellingen':
        return t('wat.vrijstelling', { artikel: wat });
      case 'contact-met-school':
      case 'terugkoppeling':
      case 'antwoorden':
      case 'vrijgave':
      case 'advies':
        return own('wat', wat);
      case 'termijnen':
      case 'draaiboeken':
        return wat;
    }
  };
}

/** Where all of a block is listed; bewaking and vrijstellingen have no list of their own. */
function MeerLink({ blok, children }: { readonly blok: Blok['blok']; readonly children: ReactNode }) {
  switch (blok) {
    case 'nieuwe-meldingen':
      return (
        <Link to="/meldingen" search={{ status: 'nieuw' }}>
          {children}
        </Link>
      );
    case 'contact-met-school':
    case 'terugkoppeling':
      return (
        <Link to="/meldingen" search={{ status: 'in-behandeling' }}>
          {children}
        </Link>
      );
    case 'afspraken':
      return <Link to="/afspraken">{children}</Link>;
    case 'termijnen':
      return <Link to="/termijnen">{children}</Link>;
    case 'vrijgave':
      return <Link to="/vrijgaven">{children}</Link>;
    case 'antwoorden':
      return <Link to="/scholen">{children}</Link>;
    case 'draaiboeken':
      return <Link to="/draaiboeken">{children}</Link>;
    case 'advies':
    case 'bewaking':
    case 'vrijstellingen':
      return <span className="schoolgang-muted">{children}</span>;
  }
}

function WerkLink({
  werk: { soort, id, jongereId },
  children,
}: {
  readonly werk: Werk;
  readonly children: ReactNode;
}) {
  const look = { className: 'schoolgang-work' };
  switch (soort) {
    case 'melding':
      return (
        <Link {...look} to="/meldingen/$meldingId" params={{ meldingId: id }}>
          {children}
        </Link>
      );
    case 'zaak':
      return (
        <Link {...look} to="/zaken/$werkprocesId" params={{ werkprocesId: id }}>
          {children}
        </Link>
      );
    case 'afspraak':
      return (
        <Link {...look} to="/afspraken" search={{ open: id }}>
          {children}
        </Link>
      );
    case 'spreekuur':
      return (
        <Link {...look} to="/spreekuur" search={{}}>
          {children}
        </Link>
      );
    case 'draaiboek':
      return (
        <Link {...look} to="/draaiboekstarts/$draaiboekstartId" params={{ draaiboekstartId: id }}>
          {children}
        </Link>
      );
    case 'overdracht':
      return (
        <Link {...look} to="/scholen/$schoolId/overdracht" params={{ schoolId: id }}>
          {children}
        </Link>
      );
    case 'vrijgave':
      return (
        <Link {...look} to="/vrijgaven">
          {children}
        </Link>
      );
    case 'verzoek':
      return (
        <Link {...look} to="/verzoeken/$verzoekId" params={{ verzoekId: id }}>
          {children}
        </Link>
      );
    case 'school':
      return (
        <Link {...look} to="/scholen/$schoolId" params={{ schoolId: id }}>
          {children}
        </Link>
      );
    case 'jongere':
    case 'termijn':
      return jongereId ? (
        <Link {...look} to="/jongeren/$jongereId" params={{ jongereId }}>
          {children}
        </Link>
      ) : (
        <Link {...look} to="/termijnen">
          {children}
        </Link>
      );
  }
}
