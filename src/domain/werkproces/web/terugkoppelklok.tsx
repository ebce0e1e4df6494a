import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { verwachtingCodes, verwachtingen, writeTerugkoppeling } from '../../../regels/mas/terugkoppeling.ts';
import { dagVan, formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  listKlokkenEndpoint,
  readKlokEndpoint,
  sendTerugkoppelingEndpoint,
} from '../../terugkoppeling/terugkoppeling.contract.ts';
import { teksten } from './teksten.ts';

type Klok = ResponseOf<typeof readKlokEndpoint>;
const schema = bodyOf(sendTerugkoppelingEndpoint);

/** When the school of this zaak must hear something, and what it heard last. */
export function Terugkoppelklok({ werkprocesId }: { readonly werkprocesId: string }) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen');
  const [telling, setTelling] = useState(false);
  const { data, error, refetch } = useRead(readKlokEndpoint, { werkprocesId });
  return (
    <Panel
      title={t('klok.titel')}
      action={
        mayAct &&
        data?.uiterlijk && (
          <Button small onClick={() => setTelling(true)}>
            {t('klok.laat-weten')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data && <KlokStand {...data} />}
      {data && (
        <Dialog open={telling} title={t('klok.laat-weten')} onClose={() => setTelling(false)}>
          <LaatWeten werkprocesId={werkprocesId} klok={data} onClose={() => setTelling(false)} />
        </Dialog>
      )}
    </Panel>
  );
}

function KlokStand({ schoolnaam, uiterlijk, dagen, besloten, berichten }: Klok) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const [last] = berichten;
  if (schoolnaam === null && !last) return <p className="schoolgang-muted">{t('klok.geen-school')}</p>;
  const late = uiterlijk !== null && uiterlijk < vandaag;
  return (
    <>
      {uiterlijk && (
        <p className={late ? 'zaak-te-laat' : 'schoolgang-strong'}>
          {t(late ? 'klok.te-laat' : 'klok.uiterlijk', {
            school: schoolnaam ?? '',
            dag: formatDatum(uiterlijk),
          })}
        </p>
      )}
      {uiterlijk && (
        <p className="schoolgang-muted">
          {t('klok.dagen', { n: dagen })} {besloten && t('klok.besloten')}
        </p>
      )}
      {last ? (
        <>
          <p className="schoolgang-muted">
            {t('klok.laatste')}: {formatDatum(last.op)},{' '}
            {last.gelezenOp
              ? t('klok.gelezen', { dag: formatDatum(dagVan(last.gelezenOp)) })
              : t('klok.ongelezen')}
          </p>
          <p className="schoolgang-preserve">{writeTerugkoppeling(last)}</p>
        </>
      ) : (
        <p>{t('klok.nog-niets')}</p>
      )}
    </>
  );
}

function LaatWeten({
  werkprocesId,
  klok,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly klok: Klok;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(sendTerugkoppelingEndpoint, {
    refreshes: [readKlokEndpoint, listKlokkenEndpoint],
    onSuccess: () => {
      toast(t('klok.verstuurd'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      verwachting: klok.verwachting,
      aanvulling: '',
      volgendeDatum: addDagen(vandaag, klok.dagen),
    },
    error: act.error,
  });
  const verwachting = f.value('verwachting') ?? klok.verwachting;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <RadioGroup
        label={t('klok.verwachting')}
        options={verwachtingCodes.map((code) => ({ value: code, label: verwachtingen[code] }))}
        {...f.veld('verwachting')}
      />
      {klok.besloten ? (
        <p className="schoolgang-muted">{t('klok.besloten')}</p>
      ) : (
        <TextArea
          label={t('klok.aanvulling')}
          hint={t('klok.aanvulling-hint')}
          optional
          {...f.veld('aanvulling')}
        />
      )}
      <DateField label={t('klok.datum')} {...f.veld('volgendeDatum')} />
      <p className="schoolgang-strong">{t('klok.voorbeeld')}</p>
      <p className="schoolgang-preserve">
        {writeTerugkoppeling({
          laatsteStap: klok.laatsteStap,
          volgendeStap: klok.volgendeStap,
          verwachting: verwachtingen[verwachting],
          aanvulling: f.value('aanvulling') || null,
          volgendeDatum: f.value('volgendeDatum') || null,
        })}
      </p>
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t('klok.laat-weten')}
      </DialogFoot>
    </form>
  );
}
