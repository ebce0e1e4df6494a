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
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import { type Collegavraag, closeAdviesEndpoint, readZaakAdviesEndpoint } from '../advies.contract.ts';
import { AntwoordDialog, ThemaKeuzeDialog, VraagDialog } from './advies-dialogen.tsx';
import { teksten } from './teksten.ts';

/** What a zaak is about, who of the team knows most of it, what was asked and answered (CV-06). */
export function ZaakAdvies({
  werkprocesId,
  isOpen,
}: {
  readonly werkprocesId: string;
  readonly isOpen: boolean;
}) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen') && isOpen;
  const { data, error, refetch } = useRead(readZaakAdviesEndpoint, { werkprocesId }, { keep: false });
  const [choosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState<{ readonly themaId: string; readonly aan: string }>();
  const reload = () => void refetch();
  return (
    <Panel
      title={t('zaak.titel')}
      action={
        mayAct &&
        data && (
          <Button small onClick={() => setChoosing(true)}>
            {t('zaak.kies')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={2} />}
      {data?.themas.length === 0 && <p className="schoolgang-muted">{t('zaak.geen')}</p>}
      {data?.themas.map(({ themaId, naam, specialisten }) => (
        <div key={themaId}>
          <p>
            <StatusChip tone="info" text={naam} />{' '}
            {data.vanzelf.includes(themaId) && <span className="schoolgang-muted">{t('zaak.vanzelf')}</span>}
          </p>
          {specialisten.length === 0 && <p className="schoolgang-muted">{t('zaak.niemand')}</p>}
          {specialisten.length > 0 && (
            <ul className="schoolgang-lines">
              {specialisten.map(({ naam: wie, afwezig }) => (
                <li key={wie} className="schoolgang-lines__head">
                  <span>{wie}</span>
                  {afwezig && <StatusChip text={t('zaak.afwezig')} />}
                  {mayAct && (
                    <Button
                      small
                      aria-label={t('vraag.aan', { naam: wie })}
                      onClick={() => setAsking({ themaId, aan: wie })}
                    >
                      {t('vraag.doe')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {data && data.vragen.length > 0 && (
        <ul className="schoolgang-lines">
          {data.vragen.map((vraag) => (
            <VraagRegel key={vraag.collegavraagId} vraag={vraag} onReload={reload} />
          ))}
        </ul>
      )}
      {choosing && data && (
        <ThemaKeuzeDialog
          werkprocesId={werkprocesId}
          keuze={data.keuze}
          gekozen={data.themas.map(({ themaId }) => themaId)}
          vanzelf={data.vanzelf}
          onClose={() => setChoosing(false)}
        />
      )}
      {asking && <VraagDialog werkprocesId={werkprocesId} {...asking} onClose={() => setAsking(undefined)} />}
    </Panel>
  );
}

const REFRESHES = [readZaakAdviesEndpoint, readVandaagEndpoint] as const;

function VraagRegel({ vraag, onReload }: { readonly vraag: Collegavraag; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [answering, setAnswering] = useState(false);
  const close = useAct(closeAdviesEndpoint, {
    refreshes: REFRESHES,
    onSuccess: () => toast(t('vraag.afgerond')),
  });
  const { collegavraagId, versie, thema, van, aan, beantwoordOp, ingetrokkenOp } = vraag;
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{t('vraag.wie', { van, aan })}</span>
        {ingetrokkenOp ? (
          <StatusChip text={t('vraag.ingetrokken')} />
        ) : beantwoordOp ? (
          <StatusChip tone="ok" text={t('vraag.beantwoord')} />
        ) : (
          <StatusChip tone="attention" text={t('vraag.wacht', { dag: formatDatum(vraag.uiterlijk) })} />
        )}
        <span className="schoolgang-lines__when">{formatDatum(vraag.gevraagdOp)}</span>
      </div>
      <p>
        {thema}: {vraag.vraag}
      </p>
      {vraag.antwoord && (
        <p className="schoolgang-quote">
          {vraag.antwoord}{' '}
          <span className="schoolgang-muted">
            {t('vraag.antwoord-van', {
              wie: vraag.beantwoordDoor ?? '',
              dag: formatDatum(beantwoordOp ?? ''),
            })}
          </span>
        </p>
      )}
      <ProblemAlert error={close.error} onReload={onReload} />
      <div className="schoolgang-row">
        {vraag.magAntwoorden && (
          <Button small kind="primary" onClick={() => setAnswering(true)}>
            {t('antwoord.doe')}
          </Button>
        )}
        {vraag.magIntrekken && (
          <Button
            small
            kind="subtle"
            busy={close.isPending}
            onClick={() => close.mutate({ collegavraagId, versie })}
          >
            {t('vraag.intrekken')}
          </Button>
        )}
        {vraag.magGelezen && (
          <Button small busy={close.isPending} onClick={() => close.mutate({ collegavraagId, versie })}>
            {t('vraag.gelezen')}
          </Button>
        )}
      </div>
      {answering && <AntwoordDialog vraag={vraag} onClose={() => setAnswering(false)} onReload={onReload} />}
    </li>
  );
}
