import './maatregel.css';
import { useState } from 'react';
import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Schoolmaatregel } from '../schoolmaatregel.contract.ts';
import { StapDialog } from './stap-dialog.tsx';
import { teksten } from './teksten.ts';

const TOON = {
  schorsing: 'attention',
  'voorgenomen-verwijdering': 'attention',
  verwijdering: 'danger',
} as const;

/** One of them: who, what and when, what the law says of it, and what the school read. */
export function MaatregelRegel({
  maatregel,
  onReload,
}: {
  readonly maatregel: Schoolmaatregel;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const mayRead = useMay('dossier.lezen');
  const handles = useMay('schoolmaatregel.behandelen');
  const [stap, setStap] = useState<'gezien' | 'intrekken'>();
  const { jongere, soort, status, vanaf, totEnMet, gemeldOp, schoolnaam, schoolId, aandacht } = maatregel;
  const label = { naam: jongere.naam, soort: t(`soort.${soort}`) };
  return (
    <li className="maatregel">
      <div className="schoolgang-lines__head">
        {mayRead ? (
          <Link to="/jongeren/$jongereId" params={{ jongereId: jongere.jongereId }}>
            {jongere.naam}
          </Link>
        ) : (
          <strong>{jongere.naam}</strong>
        )}
        <StatusChip tone={TOON[soort]} text={t(`soort.${soort}`)} />
        <span>
          {totEnMet && totEnMet !== vanaf
            ? t('periode', { vanaf: formatDatum(vanaf), tot: formatDatum(totEnMet) })
            : formatDatum(vanaf)}
        </span>
        <span className="schoolgang-lines__when">{t('gemeld', { dag: formatDag(gemeldOp) })}</span>
      </div>
      <p>
        {t('reden.titel')}: {t(`reden.${maatregel.reden}`)}
        {mayRead && schoolId && (
          <>
            {' · '}
            <Link to="/scholen/$schoolId" params={{ schoolId }}>
              {schoolnaam}
            </Link>
          </>
        )}
        {maatregel.contactpersoon && ` · ${maatregel.contactpersoon}`}
        {!maatregel.doorSchool && ` · ${t('door-ons')}`}
      </p>
      {maatregel.toelichting && <p className="schoolgang-quote">{maatregel.toelichting}</p>}
      <div className="schoolgang-row">
        <Oordeel maatregel={maatregel} />
        {status !== 'ingetrokken' &&
          aandacht.map((punt) => (
            <StatusChip key={punt} tone="attention" text={t(`aandacht.${punt}`)}>
              <p>{t(`aandacht-uitleg.${punt}`)}</p>
            </StatusChip>
          ))}
      </div>
      <Verloop maatregel={maatregel} />
      {status !== 'ingetrokken' && (
        <div className="schoolgang-row">
          {handles && status === 'nieuw' && (
            <Button
              small
              kind="primary"
              aria-label={t('stap.van', { doe: t('gezien.doe'), ...label })}
              onClick={() => setStap('gezien')}
            >
              {t('gezien.doe')}
            </Button>
          )}
          <Button
            small
            kind="subtle"
            aria-label={t('stap.van', { doe: t('intrekken.doe'), ...label })}
            onClick={() => setStap('intrekken')}
          >
            {t('intrekken.doe')}
          </Button>
        </div>
      )}
      {stap && (
        <StapDialog
          stap={stap}
          maatregel={maatregel}
          onClose={() => setStap(undefined)}
          onReload={onReload}
        />
      )}
    </li>
  );
}

/** What the law says; of an intention it says nothing yet. */
function Oordeel({ maatregel: { oordeel } }: { readonly maatregel: Schoolmaatregel }) {
  const t = useTekst(teksten);
  if (!oordeel) return <StatusChip text={t('oordeel.voornemen')} />;
  const { uitkomst, artikel, motivering, regel } = oordeel;
  const known = uitkomst === 'gedekt' || uitkomst === 'melding';
  return (
    <StatusChip tone={known ? 'ok' : 'neutral'} text={t(known ? `oordeel.${uitkomst}` : 'oordeel.onbekend')}>
      <p>{motivering}</p>
      <p className="schoolgang-muted">{[artikel, regel].join(' · ')}</p>
    </StatusChip>
  );
}

/** What the school read, and what became of it. */
function Verloop({ maatregel }: { readonly maatregel: Schoolmaatregel }) {
  const t = useTekst(teksten);
  const { status, bevestiging, gezienDoor, gezienOp, antwoord, ingetrokkenReden } = maatregel;
  return (
    <>
      <p className="schoolgang-muted">{bevestiging}</p>
      {gezienOp && (
        <p>
          <StatusChip tone="ok" text={t('status.gezien')} />{' '}
          {t('gezien.door', { naam: gezienDoor ?? '', dag: formatDag(gezienOp) })}
          {antwoord && `: ${antwoord}`}
        </p>
      )}
      {status === 'ingetrokken' && (
        <p>
          <StatusChip text={t('status.ingetrokken')} /> {ingetrokkenReden}
        </p>
      )}
    </>
  );
}
