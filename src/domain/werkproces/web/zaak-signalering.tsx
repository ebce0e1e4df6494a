import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import {
  type Antwoorden,
  deriveSignaal,
  vragenVan,
  type Weegschaal,
} from '../../../regels/mas/signalering.ts';
import { fileAddress } from '../../../web/api.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readBevindingEndpoint, saveSignaleringEndpoint } from '../bevinding.contract.ts';
import { teksten } from './teksten.ts';
import { useSignaleringswoorden } from './use-signaleringswoorden.ts';
import type { Zaak } from './zaak.ts';

type Ingevuld = ResponseOf<typeof readBevindingEndpoint>['signalering'];

/** Which route fits: the answers, which of them weighed, where they point and how sure that is (MW-03). */
export function ZaakSignalering({ zaak }: { readonly zaak: Zaak }) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen') && zaak.totEnMet === null;
  const { werkprocesId } = zaak;
  const { data, error, refetch } = useRead(readBevindingEndpoint, { werkprocesId });
  const [answering, setAnswering] = useState(false);
  return (
    <Panel
      title={t('signalering.titel')}
      action={
        mayAct &&
        data && (
          <Button small onClick={() => setAnswering(true)}>
            {t('signalering.vul')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <p className="schoolgang-muted">{t('signalering.uitleg')}</p>
      {!data && !error && <Skeleton lines={3} />}
      {data && <Uitkomst antwoorden={data.signalering.antwoorden} weegschaal={data.weegschaal} />}
      {data?.signalering.ingevuldOp && (
        <p>
          <a className="utrecht-link" href={fileAddress(`/zaken/${werkprocesId}/signalering/pdf`)} download>
            {t('signalering.pdf')}
          </a>
        </p>
      )}
      {data && answering && (
        <VragenDialog
          werkprocesId={werkprocesId}
          ingevuld={data.signalering}
          weegschaal={data.weegschaal}
          onClose={() => setAnswering(false)}
        />
      )}
    </Panel>
  );
}

function Uitkomst({
  antwoorden,
  weegschaal,
}: {
  readonly antwoorden: Antwoorden;
  readonly weegschaal: Weegschaal;
}) {
  const t = useTekst(teksten);
  const { term, vraagTekst, antwoordTekst } = useSignaleringswoorden(weegschaal);
  const { advies, onzekerheid, daarna, telden, open } = deriveSignaal(antwoorden, weegschaal);
  return (
    <div aria-live="polite" className="zaak-signaal">
      <p>
        {t('signalering.advies')}:{' '}
        <span className="schoolgang-strong">{advies ? term('route', advies) : t('signalering.geen')}</span>{' '}
        {advies && (
          <StatusChip
            tone={onzekerheid === 'groot' ? 'attention' : 'info'}
            text={t(`signalering.onzeker-${onzekerheid}`)}
          />
        )}
      </p>
      {daarna && (
        <p>
          {t('signalering.daarna')}: {term('route', daarna)}
        </p>
      )}
      {telden.length > 0 && (
        <>
          <p className="schoolgang-strong">{t('signalering.telden')}</p>
          <ul>
            {telden.map(({ vraag, antwoord, gewicht }) => (
              <li key={vraag}>
                {vraagTekst(vraag)} {antwoordTekst(vraag, antwoord)} ({t('signalering.weegt', { n: gewicht })}
                )
              </li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && <p className="schoolgang-muted">{t('signalering.open', { n: open.length })}</p>}
    </div>
  );
}

function VragenDialog({
  werkprocesId,
  ingevuld,
  weegschaal,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly ingevuld: Ingevuld;
  readonly weegschaal: Weegschaal;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const { vraagTekst, antwoordTekst } = useSignaleringswoorden(weegschaal);
  const toast = useToast();
  const [antwoorden, setAntwoorden] = useState<Antwoorden>(ingevuld.antwoorden);
  const act = useAct(saveSignaleringEndpoint, {
    refreshes: [readBevindingEndpoint],
    onSuccess: () => {
      toast(t('signalering.bewaard'));
      onClose();
    },
  });
  return (
    <Dialog open wide title={t('signalering.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ werkprocesId, antwoorden, versie: ingevuld.versie });
        }}
      >
        <ProblemAlert error={act.error} />
        {vragenVan(weegschaal).map(({ code, antwoorden: opties }) => (
          <RadioGroup
            key={code}
            row
            id={`vraag-${code}`}
            name={code}
            label={vraagTekst(code)}
            options={opties.map((antwoord) => ({ value: antwoord, label: antwoordTekst(code, antwoord) }))}
            checkedValue={antwoorden[code] ?? ''}
            onChange={(event) => setAntwoorden({ ...antwoorden, [code]: event.target.value })}
          />
        ))}
        <Uitkomst antwoorden={antwoorden} weegschaal={weegschaal} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('signalering.bewaar')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
