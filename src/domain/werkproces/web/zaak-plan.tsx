import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readPlanEndpoint, type Zaakactie } from '../plan.contract.ts';
import { ActieDialog, KlaarDialog, PlanDialog, WaarschuwingDialog } from './plan-dialogs.tsx';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

type Plan = ResponseOf<typeof readPlanEndpoint>;
type Open = 'plan' | 'actie' | 'waarschuwing' | Zaakactie | undefined;

/** One plan: what the jongere and the parents think, and who does what before when; what is late stands first. */
export function ZaakPlan({ zaak }: { readonly zaak: Zaak }) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen');
  const { werkprocesId } = zaak;
  const isOpen = zaak.totEnMet === null;
  const { data, error, refetch } = useRead(readPlanEndpoint, { werkprocesId });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('plan.titel')}
      {...(data ? { count: data.acties.length } : {})}
      flush
      action={
        mayAct &&
        isOpen &&
        data && (
          <div className="zaak-knoppen">
            <Button small onClick={() => setOpen('actie')}>
              {t('plan.nieuw')}
            </Button>
            <Button small onClick={() => setOpen('plan')}>
              {t('plan.wijzig')}
            </Button>
            <Button small onClick={() => setOpen('waarschuwing')}>
              {t('waarschuwing.geef')}
            </Button>
          </div>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data && <Stemmen plan={data} />}
      {data?.acties.length === 0 && <p className="schoolgang-empty">{t('plan.leeg')}</p>}
      {data && data.acties.length > 0 && (
        <ul className="schoolgang-lines">
          {data.acties.map((actie) => (
            <ActieLijn
              key={actie.zaakactieId}
              actie={actie}
              onKlaar={mayAct && !actie.klaarOp ? () => setOpen(actie) : undefined}
            />
          ))}
        </ul>
      )}
      {data && open === 'plan' && (
        <PlanDialog werkprocesId={werkprocesId} plan={data} onClose={close} onReload={() => void refetch()} />
      )}
      {open === 'actie' && <ActieDialog werkprocesId={werkprocesId} onClose={close} />}
      {open === 'waarschuwing' && <WaarschuwingDialog werkprocesId={werkprocesId} onClose={close} />}
      {typeof open === 'object' && <KlaarDialog actie={open} onClose={close} />}
    </Panel>
  );
}

function Stemmen({ plan }: { readonly plan: Plan }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <div className="zaak-stemmen">
      <p>
        <StatusChip
          tone={plan.vastgesteldOp ? 'ok' : 'neutral'}
          text={
            plan.vastgesteldOp
              ? t('plan.is-definitief', { dag: formatDatum(plan.vastgesteldOp) })
              : t('plan.is-concept')
          }
        />
      </p>
      <DescriptionList
        items={[
          {
            term: t('plan.stem-jongere'),
            value: plan.stemJongere ?? <span className="schoolgang-muted">{t('plan.geen-stem')}</span>,
          },
          plan.stemOuders && { term: t('plan.stem-ouders'), value: plan.stemOuders },
          plan.routePartners.length > 0 && {
            term: t('plan.partners'),
            value: plan.routePartners.map((een) => term('partner', een)).join(', '),
          },
        ]}
      />
    </div>
  );
}

function ActieLijn({
  actie,
  onKlaar,
}: {
  readonly actie: Zaakactie;
  readonly onKlaar: (() => void) | undefined;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{actie.wat}</span>
        <StatusChip text={term('actie', actie.soort)} />
        {actie.teLaat && <StatusChip tone="danger" text={t('plan.te-laat')} />}
        <span className="schoolgang-lines__when">
          {actie.klaarOp
            ? t('plan.klaar-op', { dag: formatDatum(actie.klaarOp) })
            : formatDatum(actie.uiterlijk)}
        </span>
      </div>
      <div className="schoolgang-lines__head">
        <span>{actie.wie}</span>
        {onKlaar && (
          <Button small onClick={onKlaar} aria-label={`${t('plan.klaar')}: ${actie.wat}`}>
            {t('plan.klaar')}
          </Button>
        )}
      </div>
      {actie.resultaat && <p className="schoolgang-preserve">{actie.resultaat}</p>}
    </li>
  );
}
