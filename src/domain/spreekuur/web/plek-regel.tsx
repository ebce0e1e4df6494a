import { useState } from 'react';
import { fileAddress } from '../../../web/api.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import type { Plek } from '../spreekuur.contract.ts';
import { AfloopDialog } from './afloop-dialog.tsx';
import { BoekDialog } from './boek-dialog.tsx';
import { teksten } from './teksten.ts';
import { AfzegDialog, VervalDialog } from './zeker-dialogen.tsx';

type Gesprek = NonNullable<Plek['gesprek']>;
const TOON = {
  geboekt: 'info',
  gevoerd: 'ok',
  'niet-verschenen': 'attention',
  afgezegd: 'neutral',
} as const satisfies Record<Gesprek['status'], Tone>;

/** One slot: free, or who comes and what can be done. */
export function PlekRegel({ plek, onReload }: { readonly plek: Plek; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const beheert = useMay('spreekuur.beheren');
  const [venster, setVenster] = useState<'boek' | 'vervallen'>();
  const { tijd, minuten, dag, gesprek, voor } = plek;
  const wanneer = `${formatDatum(dag)} ${tijd}`;
  return (
    <li className="spreekuur-plek">
      <div className="schoolgang-lines__head">
        <strong>{tijd}</strong>
        <span className="schoolgang-muted">{t('minuten', { n: minuten })}</span>
        {gesprek ? <Wie gesprek={gesprek} /> : <StatusChip text={t('vrij')} />}
        <span className="schoolgang-lines__when">{voor}</span>
      </div>
      {gesprek && <Wat plek={plek} gesprek={gesprek} onReload={onReload} />}
      {!gesprek && dag >= vandaag && (
        <div className="schoolgang-row">
          <Button small aria-label={t('boek.van', { wanneer })} onClick={() => setVenster('boek')}>
            {t('boek.doe')}
          </Button>
          {beheert && (
            <Button
              small
              kind="subtle"
              aria-label={t('vervallen.van', { wanneer })}
              onClick={() => setVenster('vervallen')}
            >
              {t('vervallen.doe')}
            </Button>
          )}
        </div>
      )}
      {venster === 'boek' && <BoekDialog plek={plek} onClose={() => setVenster(undefined)} />}
      {venster === 'vervallen' && (
        <VervalDialog
          plek={plek}
          wanneer={wanneer}
          onClose={() => setVenster(undefined)}
          onReload={onReload}
        />
      )}
    </li>
  );
}

function Wie({ gesprek: { jongere, jongereId, status } }: { readonly gesprek: Gesprek }) {
  const t = useTekst(teksten);
  const mayRead = useMay('dossier.lezen');
  return (
    <>
      {mayRead ? (
        <Link to="/jongeren/$jongereId" params={{ jongereId }}>
          {jongere}
        </Link>
      ) : (
        <strong>{jongere}</strong>
      )}
      <StatusChip tone={TOON[status]} text={t(`status.${status}`)} />
    </>
  );
}

function Wat({
  plek,
  gesprek,
  onReload,
}: {
  readonly plek: Plek;
  readonly gesprek: Gesprek;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const beheert = useMay('spreekuur.beheren');
  const [venster, setVenster] = useState<'afloop' | 'afzeggen'>();
  const { spreekuurgesprekId, status, jongere } = gesprek;
  const regel = [
    t(`aanleiding.${gesprek.aanleiding}`),
    gesprek.ouders && t('met-ouders'),
    gesprek.contact,
    gesprek.behouden ? t('behouden') : t('weg-op', { dag: formatDatum(gesprek.verwijderenVanaf) }),
  ];
  return (
    <>
      <p className="schoolgang-muted">{regel.filter(Boolean).join(' · ')}</p>
      {gesprek.notitie && <p className="schoolgang-quote">{gesprek.notitie}</p>}
      {status === 'geboekt' && (
        <div className="schoolgang-row">
          <a
            className="utrecht-link"
            href={fileAddress(`/spreekuurgesprekken/${spreekuurgesprekId}/uitnodiging`)}
            download
          >
            {t('uitnodiging', { naam: jongere })}
          </a>
          {beheert && plek.dag <= vandaag && (
            <Button
              small
              kind="primary"
              aria-label={t('afloop.van', { naam: jongere })}
              onClick={() => setVenster('afloop')}
            >
              {t('afloop.doe')}
            </Button>
          )}
          <Button
            small
            kind="subtle"
            aria-label={t('afzeggen.van', { naam: jongere })}
            onClick={() => setVenster('afzeggen')}
          >
            {t('afzeggen.doe')}
          </Button>
        </div>
      )}
      {venster === 'afloop' && (
        <AfloopDialog gesprek={gesprek} onClose={() => setVenster(undefined)} onReload={onReload} />
      )}
      {venster === 'afzeggen' && (
        <AfzegDialog gesprek={gesprek} onClose={() => setVenster(undefined)} onReload={onReload} />
      )}
    </>
  );
}
