import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listDraaiboekenEndpoint } from '../draaiboek.contract.ts';
import { StartRegel } from './draaiboeken-page.tsx';
import { teksten } from './teksten.ts';

/** Draaiboeken that run in a zaak, and which of a process can be started in it. */
export function ZaakDraaiboeken({
  werkprocesId,
  isOpen,
}: {
  readonly werkprocesId: string;
  readonly isOpen: boolean;
}) {
  const t = useTekst(teksten);
  const mayStart = useMay('werkproces.behandelen') && isOpen;
  const { data, error, refetch } = useRead(
    listDraaiboekenEndpoint,
    { werkprocesId, afgerond: 'true' },
    { keep: false },
  );
  if (!data) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  const started = new Set(data.gestart.map(({ code }) => code));
  const teStarten = mayStart
    ? data.draaiboeken.filter(
        ({ code, soort, gestopt }) => soort === 'proces' && !gestopt && !started.has(code),
      )
    : [];
  if (data.gestart.length === 0 && teStarten.length === 0) return null;
  return (
    <Panel title={t('titel')} count={data.gestart.length} flush>
      <ul className="schoolgang-lines">
        {data.gestart.map((start) => (
          <li key={start.draaiboekstartId}>
            <StartRegel start={start} />
          </li>
        ))}
        {teStarten.map(({ code, naam }) => (
          <li key={code}>
            <Link to="/draaiboeken/$code" params={{ code }} search={{ zaak: werkprocesId }}>
              {t('zaak.starten', { naam })}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
