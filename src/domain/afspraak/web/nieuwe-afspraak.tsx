import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereKeuze } from '../../../web/ui/jongere-keuze.tsx';
import type { Treffer } from '../../../web/ui/jongere-zoeker.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readAanschrijvingEndpoint } from '../../persoon/persoon.contract.ts';
import { createAfspraakEndpoint, listAfsprakenEndpoint, soortenAfspraak } from '../afspraak.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createAfspraakEndpoint).omit({
  jongereId: true,
  werkprocesId: true,
  betrokkenen: true,
  metJongere: true,
  voor: true,
});

type Gekozen = Pick<Treffer, 'jongereId' | 'naam'>;
type Zaak = Gekozen & { readonly werkprocesId: string };

/** A new appointment; who may be invited, and with which interpreter, comes from the file. */
export function NieuweAfspraakDialog({
  open,
  onClose,
  zaak,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The zaak it belongs to, which also says with whom. */
  readonly zaak?: Zaak;
}) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('afspraken.nieuw')} onClose={onClose}>
      <NieuweAfspraak onClose={onClose} zaak={zaak} />
    </Dialog>
  );
}

function NieuweAfspraak({
  onClose,
  zaak,
}: {
  readonly onClose: () => void;
  readonly zaak: Zaak | undefined;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const [jongere, setJongere] = useState<Gekozen | undefined>(zaak);
  const [genodigd, setGenodigd] = useState<readonly string[]>([]);
  const [metJongere, setMetJongere] = useState(true);
  const [tried, setTried] = useState(false);
  const act = useAct(createAfspraakEndpoint, {
    refreshes: [listAfsprakenEndpoint],
    onSuccess: ({ tolk }) => {
      f.done();
      toast(tolk.length > 0 ? t('klaar.tolk', { talen: tolk.join(', ') }) : t('klaar.nieuw'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { soort: 'gesprek', dag: vandaag, tijd: '09:00', minuten: '60', plaats: '', toelichting: '' },
    concept: `nieuwe-afspraak${zaak ? `-${zaak.werkprocesId}` : ''}`,
    error: act.error,
  });
  const fout = tried && !jongere ? t('veld.kies-jongere') : undefined;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={(event) => {
        setTried(true);
        void f.submit(
          (values) =>
            jongere &&
            act.mutate({
              ...values,
              jongereId: jongere.jongereId,
              ...(zaak && { werkprocesId: zaak.werkprocesId }),
              betrokkenen: [...genodigd],
              metJongere,
            }),
        )(event);
      }}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <JongereKeuze
        id="afspraak-jongere"
        label={t('veld.jongere')}
        placeholder={t('veld.jongere-hint')}
        fout={fout}
        jongere={jongere}
        ander={zaak ? undefined : t('veld.andere')}
        onChoose={(treffer) => {
          setJongere(treffer);
          setGenodigd([]);
        }}
      />
      {jongere && (
        <Genodigden
          jongereId={jongere.jongereId}
          genodigd={genodigd}
          onGenodigd={setGenodigd}
          metJongere={metJongere}
          onMetJongere={setMetJongere}
        />
      )}
      <Select
        label={t('veld.soort')}
        empty={false}
        options={soortenAfspraak.map((soort) => ({ value: soort, label: t(`soort.${soort}`) }))}
        {...f.veld('soort')}
      />
      <div className="schoolgang-form__row">
        <DateField label={t('veld.dag')} {...f.veld('dag')} />
        <TextField label={t('veld.tijd')} type="time" short {...f.veld('tijd')} />
        <TextField
          label={t('veld.minuten')}
          short
          inputMode="numeric"
          {...f.veld('minuten', { getal: true })}
        />
      </div>
      <TextField label={t('veld.plaats')} optional {...f.veld('plaats')} />
      <TextArea
        label={t('veld.toelichting')}
        hint={t('veld.toelichting-hint')}
        optional
        {...f.veld('toelichting')}
      />
      <DialogFoot busy={act.isPending} onClose={onClose} />
    </form>
  );
}

/** Who is around the jongere: who may be invited can be chosen, of the others it says why not. */
function Genodigden({
  jongereId,
  genodigd,
  onGenodigd,
  metJongere,
  onMetJongere,
}: {
  readonly jongereId: string;
  readonly genodigd: readonly string[];
  readonly onGenodigd: (ids: readonly string[]) => void;
  readonly metJongere: boolean;
  readonly onMetJongere: (met: boolean) => void;
}) {
  const t = useTekst(teksten);
  const { data, error } = useRead(readAanschrijvingEndpoint, { jongereId });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={3} />;
  return (
    <fieldset className="utrecht-form-fieldset schoolgang-field">
      <legend className="utrecht-form-label schoolgang-legend">{t('veld.wie')}</legend>
      {data.geadresseerden.map(({ betrokkeneId, naam, rol, horen, tolk, taal }) => {
        const wie = { naam, rol: rol ?? t('kolom.jongere') };
        if (betrokkeneId !== null && horen.mag === 'nee') {
          return (
            <p className="schoolgang-muted" key={betrokkeneId}>
              {t('veld.wie-niet', { ...wie, reden: horen.uitleg })}
            </p>
          );
        }
        const label = tolk ? t('veld.wie-tolk', { ...wie, taal: taal ?? '?' }) : t('veld.wie-naam', wie);
        return (
          <Checkbox
            key={betrokkeneId ?? 'jongere'}
            id={`wie-${betrokkeneId ?? 'jongere'}`}
            label={label}
            checked={betrokkeneId === null ? metJongere : genodigd.includes(betrokkeneId)}
            onChange={({ target: { checked } }) => {
              if (betrokkeneId === null) onMetJongere(checked);
              else
                onGenodigd(
                  checked ? [...genodigd, betrokkeneId] : genodigd.filter((een) => een !== betrokkeneId),
                );
            }}
          />
        );
      })}
    </fieldset>
  );
}
