import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { endMeekijkenEndpoint, listMeekijkersEndpoint, type Meekijker } from '../meekijken.contract.ts';
import { MeekijkenDialog } from './meekijken-dialog.tsx';
import { teksten } from './teksten.ts';

/** Who looks along in this zaak, and who did (CV-04). */
export function ZaakMeekijkers({
  werkprocesId,
  isOpen,
}: {
  readonly werkprocesId: string;
  readonly isOpen: boolean;
}) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen');
  const { data, error, refetch } = useRead(listMeekijkersEndpoint, { werkprocesId }, { keep: false });
  const [asking, setAsking] = useState(false);
  const reload = () => void refetch();
  return (
    <Panel
      title={t('titel')}
      count={data?.meekijkers.filter(({ loopt }) => loopt).length ?? 0}
      flush
      action={
        mayAct &&
        isOpen &&
        data && (
          <Button small onClick={() => setAsking(true)}>
            {t('laat')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={2} />}
      {data?.meekijkers.length === 0 && <p className="schoolgang-empty">{t('niemand')}</p>}
      {data && data.meekijkers.length > 0 && (
        <ul className="schoolgang-lines">
          {data.meekijkers.map((een) => (
            <MeekijkerRegel key={een.meekijkrechtId} meekijker={een} mayAct={mayAct} onReload={reload} />
          ))}
        </ul>
      )}
      {asking && data && (
        <MeekijkenDialog
          werkprocesId={werkprocesId}
          collegas={data.collegas}
          organisaties={data.organisaties}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}

function MeekijkerRegel({
  meekijker: {
    meekijkrechtId,
    naam,
    organisatie,
    soort,
    reden,
    totEnMet,
    beeindigdOp,
    gegevenDoor,
    loopt,
    versie,
  },
  mayAct,
  onReload,
}: {
  readonly meekijker: Meekijker;
  readonly mayAct: boolean;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const end = useAct(endMeekijkenEndpoint, {
    refreshes: [listMeekijkersEndpoint],
    onSuccess: () => toast(t('beeindigd')),
  });
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{[naam, organisatie].filter(Boolean).join(', ')}</span>
        <StatusChip tone={loopt ? 'info' : 'neutral'} text={t(`soort.${soort}`)} />
        <span className="schoolgang-lines__when">
          {t(loopt ? 'tot' : 'was-tot', { dag: formatDatum(beeindigdOp ?? totEnMet) })}
        </span>
      </div>
      <p className="schoolgang-muted">{t('reden-van', { reden, wie: gegevenDoor })}</p>
      <ProblemAlert error={end.error} onReload={onReload} />
      {mayAct && loopt && (
        <Button
          small
          kind="subtle"
          busy={end.isPending}
          aria-label={t('beeindig-van', { naam })}
          onClick={() => end.mutate({ meekijkrechtId, versie })}
        >
          {t('beeindig')}
        </Button>
      )}
    </li>
  );
}
