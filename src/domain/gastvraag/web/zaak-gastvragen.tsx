import { useState } from 'react';
import type { StandLink } from '../../../regels/mas/gastvraag.ts';
import { veldenVan } from '../../../regels/mas/gastvraag.ts';
import { formatDatum, formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Gastvraag,
  listGastvragenEndpoint,
  seeGastvraagEndpoint,
  withdrawGastvraagEndpoint,
} from '../gastvraag.contract.ts';
import { GastvraagDialog } from './gastvraag-dialog.tsx';
import { teksten } from './teksten.ts';

const TONE: Readonly<Record<StandLink, Tone>> = {
  open: 'info',
  beantwoord: 'ok',
  verlopen: 'attention',
  ingetrokken: 'neutral',
};

/** Beside a zaak: what was asked of people without an account, and what they answered. */
export function ZaakGastvragen({ werkprocesId }: { readonly werkprocesId: string }) {
  const t = useTekst(teksten);
  const mag = useMay('werkproces.behandelen');
  const { data, error, refetch } = useRead(listGastvragenEndpoint, { werkprocesId });
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title={t('titel')}
      {...(data ? { count: data.gastvragen.length } : {})}
      flush
      action={
        mag &&
        data && (
          <Button small onClick={() => setAsking(true)}>
            {t('nieuw')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={2} />}
      {data?.gastvragen.length === 0 && <p className="schoolgang-empty">{t('leeg')}</p>}
      {data && data.gastvragen.length > 0 && (
        <ul className="schoolgang-lines">
          {data.gastvragen.map((een) => (
            <Lijn key={een.gastvraagId} gastvraag={een} mag={mag} onReload={() => void refetch()} />
          ))}
        </ul>
      )}
      {data && asking && (
        <GastvraagDialog
          werkprocesId={werkprocesId}
          gesloten={data.gesloten}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}

function Lijn({
  gastvraag: g,
  mag,
  onReload,
}: {
  readonly gastvraag: Gastvraag;
  readonly mag: boolean;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const toast = useToast();
  const refreshes = [listGastvragenEndpoint];
  const withdraw = useAct(withdrawGastvraagEndpoint, {
    refreshes,
    onSuccess: () => toast(t('is-ingetrokken')),
  });
  const see = useAct(seeGastvraagEndpoint, { refreshes, onSuccess: () => toast(t('is-gezien')) });
  const { gastvraagId, versie, antwoord } = g;
  const isNieuw = antwoord !== null && g.gezienOp === null;
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{g.aan}</span>
        <StatusChip tone={TONE[g.stand]} text={t(`stand.${g.stand}`)} />
        {isNieuw && <StatusChip tone="attention" text={t('nieuwe')} />}
        <span className="schoolgang-lines__when">
          {g.beantwoordOp
            ? formatMoment(g.beantwoordOp)
            : g.stand === 'open'
              ? t('tot', { dag: formatDatum(g.geldigTotEnMet) })
              : formatMoment(g.gevraagdOp)}
        </span>
      </div>
      <p className="schoolgang-preserve">{g.vraag}</p>
      <ProblemAlert error={withdraw.error ?? see.error} onReload={onReload} />
      {antwoord && (
        <DescriptionList
          compact
          items={veldenVan(g.soort).map(({ naam, soort }) => {
            const waarde = antwoord[naam];
            return (
              waarde !== undefined && {
                term: term('antwoord', naam),
                value:
                  soort === 'keuze' ? (
                    term('waarde', waarde)
                  ) : soort === 'datum' ? (
                    formatDatum(waarde)
                  ) : (
                    <span className="schoolgang-preserve">{waarde}</span>
                  ),
              }
            );
          })}
        />
      )}
      {mag && isNieuw && (
        <Button
          small
          busy={see.isPending}
          aria-label={t('gezien-van', { aan: g.aan })}
          onClick={() => see.mutate({ gastvraagId, versie })}
        >
          {t('gezien')}
        </Button>
      )}
      {mag && g.stand === 'open' && (
        <Button
          small
          kind="subtle"
          busy={withdraw.isPending}
          aria-label={t('intrekken-van', { aan: g.aan })}
          onClick={() => withdraw.mutate({ gastvraagId, versie })}
        >
          {t('intrekken')}
        </Button>
      )}
    </li>
  );
}
