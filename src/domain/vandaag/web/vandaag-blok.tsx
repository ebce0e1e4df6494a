import type { ReactNode } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { moveBetween } from '../../../web/ui/arrow-keys.ts';
import { Link } from '../../../web/ui/button.tsx';
import { classes } from '../../../web/ui/classes.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import type { readVandaagEndpoint } from '../vandaag.contract.ts';
import { teksten } from './teksten.ts';

type Blok = ResponseOf<typeof readVandaagEndpoint>['blokken'][number];
type Werk = Blok['regels'][number];

const moveBetweenLines = moveBetween('.schoolgang-work');

/** One block of the start screen: the most urgent lines, and how many there are in all. */
export function VandaagBlok({ blok, aantal, regels }: Blok) {
  const t = useTekst(teksten);
  const rest = aantal - regels.length;
  return (
    <Panel title={t(`vandaag.blok.${blok}`)} count={aantal} flush>
      {regels.length === 0 ? (
        <p className="schoolgang-empty">{t(`vandaag.leeg.${blok}`)}</p>
      ) : (
        // Arrow keys are an addition to Tab.
        <div onKeyDown={moveBetweenLines} role="presentation">
          <ul className="schoolgang-lines">
            {regels.map((werk) => (
              <li className="schoolgang-lines__link" key={`${werk.id} ${werk.wat}`}>
                <WerkLink werk={werk}>
                  <WerkRegel {...werk} />
                </WerkLink>
              </li>
            ))}
            {rest > 0 && (
              <li>
                <Link
                  to="/meldingen"
                  search={blok === 'nieuwe-meldingen' ? { status: 'nieuw' } : { status: 'in-behandeling' }}
                  disabled={blok === 'termijnen' || blok === 'bewaking'}
                >
                  {t('vandaag.meer', { n: rest })}
                </Link>
              </li>
            )}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function WerkRegel({ jongere, schoolnaam, wat, uiterlijk, teLaat }: Werk) {
  const t = useTekst(teksten);
  return (
    <>
      <span className="schoolgang-work__name">{jongere}</span>
      {uiterlijk && (
        <span className={classes('schoolgang-work__due', teLaat && 'schoolgang-work__due--late')}>
          {t(teLaat ? 'vandaag.te-laat' : 'vandaag.uiterlijk', { dag: formatDatum(uiterlijk) })}
        </span>
      )}
      <span className="schoolgang-work__what">{[wat, schoolnaam].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function WerkLink({
  werk: { soort, id, jongereId },
  children,
}: {
  readonly werk: Werk;
  readonly children: ReactNode;
}) {
  const look = { className: 'schoolgang-work' };
  if (soort === 'melding')
    return (
      <Link {...look} to="/meldingen/$meldingId" params={{ meldingId: id }}>
        {children}
      </Link>
    );
  if (soort === 'zaak')
    return (
      <Link {...look} to="/zaken/$werkprocesId" params={{ werkprocesId: id }}>
        {children}
      </Link>
    );
  return (
    <Link {...look} to="/jongeren/$jongereId" params={{ jongereId }}>
      {children}
    </Link>
  );
}
