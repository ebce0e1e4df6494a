import {
  listMeldingenEndpoint,
  readMeldingEndpoint,
  withdrawMeldingEndpoint,
} from '../../domain/melding/melding.contract.ts';
import { bodyOf, useFormulier } from '../formulier.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { useTekst } from '../taal/catalogus.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DraftNote } from '../ui/draft-note.tsx';
import { FormErrors } from '../ui/form-error.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAct } from '../vraag.ts';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(withdrawMeldingEndpoint).omit({ versie: true });

/** Taking a report back asks why; the report itself stays. */
export function IntrekkenDialog({
  melding: { meldingId, versie },
  onClose,
  onReload,
}: {
  readonly melding: Melding;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(withdrawMeldingEndpoint, {
    refreshes: [readMeldingEndpoint, listMeldingenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('intrekken.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { reden: '' },
    concept: `intrekken-${meldingId}`,
    error: act.error,
  });
  return (
    <Dialog open title={t('intrekken.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, meldingId, versie }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <DraftNote form={f} />
        <p>{t('intrekken.uitleg')}</p>
        <TextArea label={t('intrekken.reden')} {...f.veld('reden')} />
        <div className="schoolgang-form__actions">
          <Button kind="danger" type="submit" busy={act.isPending}>
            {t('intrekken.doe')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
