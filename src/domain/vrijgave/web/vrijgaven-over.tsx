import { formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVrijgavenOverEndpoint } from '../vrijgave.contract.ts';
import { teksten } from './teksten.ts';

export const VRIJGAVE_TONE: Readonly<Record<'open' | 'terug' | 'vrijgegeven' | 'ingetrokken', Tone>> = {
  open: 'attention',
  terug: 'danger',
  vrijgegeven: 'ok',
  ingetrokken: 'neutral',
};

/** What a trainee prepared about this record and still waits, and who released what before; nothing where there was none. */
export function VrijgavenOver({ id }: { readonly id: string }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const mayRead = useMay('dossier.lezen');
  const mayAct = useMay('medewerker.eigen');
  const { data } = useRead(listVrijgavenOverEndpoint, { id }, { enabled: mayRead, keep: false });
  if (!data || data.vrijgaven.length === 0) return null;
  return (
    <Panel title={t('vrijgaven.over')} flush>
      <ul className="schoolgang-lines">
        {data.vrijgaven.map((een) => (
          <li key={een.vrijgaveId}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">{term('daad', een.operatie)}</span>
              <StatusChip tone={VRIJGAVE_TONE[een.status]} text={t(`status.${een.status}`)} />
              {mayAct && (een.status === 'open' || een.status === 'terug') && (
                <Link className="schoolgang-lines__when" to="/vrijgaven">
                  {t('vrijgaven.titel')}
                </Link>
              )}
            </div>
            <p className="schoolgang-muted">
              {t('vrijgave.door', { stagiair: een.stagiair, moment: formatMoment(een.gevraagdOp) })}.{' '}
              {een.beslistDoor && een.beslistOp
                ? `${t(`status.${een.status}`)}: ${t('vrijgave.besluit', { wie: een.beslistDoor, moment: formatMoment(een.beslistOp) })}.`
                : `${t('vrijgave.wacht-op', { begeleider: een.begeleider })}.`}
            </p>
            {een.opmerking && <p>{t('vrijgave.opmerking', { tekst: een.opmerking })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
