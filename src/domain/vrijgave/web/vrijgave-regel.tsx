import './vrijgave.css';
import { formatMoment } from '../../../web/datum.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { heel } from '../../../web/ui/heel.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import {
  listVrijgavenEndpoint,
  releaseVrijgaveEndpoint,
  type Vrijgave,
  withdrawVrijgaveEndpoint,
} from '../vrijgave.contract.ts';
import { teksten } from './teksten.ts';
import { VRIJGAVE_TONE } from './vrijgaven-over.tsx';

export const REFRESHES = [listVrijgavenEndpoint, readVandaagEndpoint] as const;

/** One act that waits: what, about whom, what was filled in, and what may be done with it. */
export function VrijgaveRegel({
  vrijgave,
  onTerug,
  onReload,
}: {
  readonly vrijgave: Vrijgave;
  /** Only for who may release. */
  readonly onTerug?: (vrijgave: Vrijgave) => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const toast = useToast();
  const release = useAct(releaseVrijgaveEndpoint, {
    refreshes: REFRESHES,
    onSuccess: () => toast(t('gedaan.vrijgeven')),
  });
  const withdraw = useAct(withdrawVrijgaveEndpoint, {
    refreshes: REFRESHES,
    onSuccess: () => toast(t('gedaan.intrekken')),
  });
  const { vrijgaveId, versie, status, jongere, ingevuld } = vrijgave;
  const waits = status === 'open' || status === 'terug';
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{term('daad', vrijgave.operatie)}</span>
        {!onTerug && <StatusChip tone={VRIJGAVE_TONE[status]} text={t(`status.${status}`)} />}
        {jongere && (
          <Link to="/jongeren/$jongereId" params={{ jongereId: jongere.jongereId }}>
            {jongere.naam}
          </Link>
        )}
        <Waarover over={vrijgave.over} />
      </div>
      <p className="schoolgang-muted">
        {heel(t('vrijgave.door', { stagiair: vrijgave.stagiair, moment: formatMoment(vrijgave.gevraagdOp) }))}
        .{' '}
        {vrijgave.beslistDoor && vrijgave.beslistOp
          ? `${t(`status.${status}`)}: ${t('vrijgave.besluit', { wie: vrijgave.beslistDoor, moment: formatMoment(vrijgave.beslistOp) })}.`
          : `${t('vrijgave.wacht-op', { begeleider: vrijgave.begeleider })}.`}
      </p>
      {vrijgave.opmerking && <p>{t('vrijgave.opmerking', { tekst: vrijgave.opmerking })}</p>}
      {ingevuld.length > 0 && (
        <details className="schoolgang-more" open={onTerug !== undefined}>
          <summary>{t('vrijgave.ingevuld')}</summary>
          <DescriptionList
            compact
            items={ingevuld.map(({ veld, waarde }) => ({ term: inWords(veld), value: codeInWords(waarde) }))}
          />
        </details>
      )}
      <ProblemAlert error={release.error ?? withdraw.error} onReload={onReload} />
      {waits && (
        <div className="schoolgang-acts vrijgave-acts">
          {onTerug ? (
            <>
              <Button
                kind="primary"
                busy={release.isPending}
                onClick={() => release.mutate({ vrijgaveId, versie })}
              >
                {t('doe.vrijgeven')}
              </Button>
              <Button onClick={() => onTerug(vrijgave)}>{t('doe.terugsturen')}</Button>
            </>
          ) : (
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ vrijgaveId, versie })}>
              {t('doe.intrekken')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** A code such as `relatief-verzuim`; what somebody typed stays as it was typed. */
const codeInWords = (waarde: string): string =>
  /^[a-z]+(-[a-z]+)+$/.test(waarde) ? waarde.replaceAll('-', ' ') : waarde;

/** `afwijkingReden` becomes "Afwijking reden": the fields of the API have Dutch names. */
const inWords = (veld: string): string => {
  const words = veld.replaceAll(/([A-Z])/g, (hoofdletter) => ` ${hoofdletter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function Waarover({ over }: Pick<Vrijgave, 'over'>) {
  const t = useTekst(teksten);
  const look = { className: 'schoolgang-lines__when' };
  switch (over?.veld) {
    case 'briefId':
      return (
        <Link {...look} to="/brieven/$briefId" params={{ briefId: over.id }}>
          {t('over.briefId')}
        </Link>
      );
    case 'werkprocesId':
      return (
        <Link {...look} to="/zaken/$werkprocesId" params={{ werkprocesId: over.id }}>
          {t('over.werkprocesId')}
        </Link>
      );
    case 'meldingId':
      return (
        <Link {...look} to="/meldingen/$meldingId" params={{ meldingId: over.id }}>
          {t('over.meldingId')}
        </Link>
      );
    case 'briefreeksId':
      return (
        <Link {...look} to="/briefreeksen/$briefreeksId" params={{ briefreeksId: over.id }}>
          {t('over.briefreeksId')}
        </Link>
      );
    default:
      return null;
  }
}
