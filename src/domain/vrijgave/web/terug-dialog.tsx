import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { returnVrijgaveEndpoint, type Vrijgave } from '../vrijgave.contract.ts';
import { teksten } from './teksten.ts';
import { REFRESHES } from './vrijgave-regel.tsx';

const schema = bodyOf(returnVrijgaveEndpoint).omit({ versie: true });

/** Back to the trainee, with what must be different. */
export function TerugDialog({
  vrijgave: { vrijgaveId, versie },
  onClose,
  onReload,
}: {
  readonly vrijgave: Vrijgave;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(returnVrijgaveEndpoint, {
    refreshes: REFRESHES,
    onSuccess: () => {
      toast(t('gedaan.terugsturen'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { opmerking: '' },
    concept: `vrijgave-${vrijgaveId}`,
    error: act.error,
  });
  return (
    <Dialog open title={t('terug.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ opmerking }) =>
          act.mutate({ vrijgaveId, versie, opmerking }, { onSuccess: () => f.done() }),
        )}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <TextArea label={t('terug.opmerking')} {...f.veld('opmerking')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('doe.terugsturen')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
