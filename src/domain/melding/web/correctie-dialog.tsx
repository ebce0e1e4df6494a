import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  correctMeldingEndpoint,
  listMeldingenEndpoint,
  readMeldingEndpoint,
  soortenVerzuim,
} from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(correctMeldingEndpoint).omit({ versie: true });

/** Corrects kind, period or hours; the former version and the reason stay (VI-10). */
export function CorrectieDialog({
  melding,
  onClose,
  onReload,
}: {
  readonly melding: Melding;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(correctMeldingEndpoint, {
    refreshes: [readMeldingEndpoint, listMeldingenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('correctie.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      soortVerzuim: melding.soortVerzuim,
      verzuimVanaf: melding.verzuimVanaf ?? '',
      verzuimTotEnMet: melding.verzuimTotEnMet ?? '',
      uren: melding.uren ?? '',
      reden: '',
    },
    concept: `melding-${melding.meldingId}-correctie`,
    error: act.error,
  });
  return (
    <Dialog open title={t('doe.corrigeren')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) =>
          act.mutate({
            verzuimTotEnMet: null,
            uren: null,
            ...values,
            meldingId: melding.meldingId,
            versie: melding.versie,
          }),
        )}
      >
        <p className="schoolgang-muted">{t('correctie.uitleg')}</p>
        <DraftNote form={f} />
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <Select
          label={t('melding.soort')}
          empty={false}
          options={soortenVerzuim.map((soort) => ({ value: soort, label: term('verzuim', soort) }))}
          {...f.veld('soortVerzuim')}
        />
        <div className="schoolgang-form__row">
          <DateField label={t('correctie.vanaf')} {...f.veld('verzuimVanaf')} />
          <DateField label={t('correctie.tot')} optional {...f.veld('verzuimTotEnMet')} />
          <TextField
            label={t('melding.uren')}
            short
            inputMode="decimal"
            optional
            {...f.veld('uren', { getal: true })}
          />
        </div>
        <TextArea label={t('correctie.reden')} {...f.veld('reden')} />
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('doe.corrigeren')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
