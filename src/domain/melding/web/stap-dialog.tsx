import { useEffect, useState } from 'react';
import type { CallInput } from '../../../web/api.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  listMeldingenEndpoint,
  opmerkingen,
  previewBerichtEndpoint,
  readMeldingEndpoint,
  sluitredenen,
  stepMeldingEndpoint,
} from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';
import { intakeTeksten } from './teksten-intake.ts';

const schema = bodyOf(stepMeldingEndpoint).omit({ versie: true, naar: true });
type Naar = CallInput<typeof stepMeldingEndpoint>['naar'];

/** A step with the message to the school beside it: what is seen is what is sent, in the same act (VI-09). */
export function StapDialog({
  naar,
  melding,
  onClose,
  onReload,
}: {
  readonly naar: Naar;
  readonly melding: Melding;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const i = useTekst(intakeTeksten);
  const term = useTermen();
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(stepMeldingEndpoint, {
    refreshes: [readMeldingEndpoint, listMeldingenEndpoint],
    onSuccess: ({ status }) => {
      f.done();
      toast(t('stap.gedaan', { status: term('status', status) }));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { sluitreden: '', opmerking: '', toelichting: '', verwachting: '', volgendeDatum: '' },
    concept: `melding-${melding.meldingId}-${naar}`,
    error: act.error,
  });
  const needsReason = naar === 'afgesloten';
  const fixed = { meldingId: melding.meldingId, naar, versie: melding.versie };
  const save = f.submit((values) => {
    if (needsReason && !values.sluitreden) return f.require('sluitreden');
    act.mutate({ ...values, ...fixed });
  });
  const label = t(`doe.${naar}`);

  return (
    <Dialog open wide title={label} onClose={onClose}>
      <form className="schoolgang-columns-2" noValidate onSubmit={save}>
        <div className="schoolgang-form">
          <DraftNote form={f} />
          <FormErrors errors={f.errors} submitCount={f.submitCount} />
          <ProblemAlert error={act.error} onReload={onReload} />
          {needsReason && (
            <Select
              label={t('stap.reden')}
              options={sluitredenen
                .filter((reden) => reden !== 'overgenomen')
                .map((reden) => ({ value: reden, label: term('sluitreden', reden) }))}
              {...f.veld('sluitreden')}
            />
          )}
          {needsReason && melding.uitRegister && (
            <Select
              label={i('stap.opmerking')}
              optional
              options={opmerkingen.map((opmerking) => ({
                value: opmerking,
                label: i(`opmerking.${opmerking}`),
              }))}
              {...f.veld('opmerking')}
            />
          )}
          {naar !== 'ingetrokken' && (
            <TextArea
              label={t('stap.verwachting')}
              hint={t('stap.verwachting-hint')}
              optional
              {...f.veld('verwachting')}
            />
          )}
          {naar === 'in-behandeling' && (
            <DateField label={t('stap.datum')} optional {...f.veld('volgendeDatum')} />
          )}
          <TextArea
            label={t('stap.toelichting')}
            hint={t('stap.toelichting-hint')}
            optional
            {...f.veld('toelichting')}
          />
        </div>
        <Voorbeeld
          {...fixed}
          voor={melding.schoolcontact?.naam}
          sluitreden={f.value('sluitreden')}
          verwachting={f.value('verwachting')}
          volgendeDatum={f.value('volgendeDatum')}
          waits={needsReason && !f.value('sluitreden')}
        />
        <div className="schoolgang-form__actions schoolgang-columns-2__all">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('doe.en-stuur', { stap: label })}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

type VoorbeeldVraag = CallInput<typeof previewBerichtEndpoint>;

/** The message as the school will get it, a moment after the last key. */
function Voorbeeld({
  waits,
  voor,
  ...vraag
}: VoorbeeldVraag & { readonly waits: boolean; readonly voor: string | undefined }) {
  const t = useTekst(teksten);
  const text = JSON.stringify(Object.fromEntries(Object.entries(vraag).filter(([, value]) => value !== '')));
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, error } = useRead(previewBerichtEndpoint, JSON.parse(settled) as VoorbeeldVraag, {
    enabled: !waits,
  });
  return (
    <section aria-label={t('stap.voorbeeld')}>
      <p className="schoolgang-strong">{t('stap.voorbeeld')}</p>
      <p className="schoolgang-muted">{voor ? t('stap.voor', { naam: voor }) : t('stap.voor-niemand')}</p>
      <blockquote className="schoolgang-preview" aria-live="polite">
        {waits ? <span className="schoolgang-muted">{t('stap.voorbeeld-wacht')}</span> : data?.tekst}
      </blockquote>
      {error?.code === 'gewijzigd' ? null : <ProblemAlert error={error} />}
    </section>
  );
}
