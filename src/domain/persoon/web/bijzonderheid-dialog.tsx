import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  createBijzonderheidEndpoint,
  readJongereEndpoint,
  soortenBijzonderheid,
} from '../persoon.contract.ts';
import { useTeksten } from './teksten.ts';

type Props = { readonly jongereId: string; readonly onClose: () => void };

export function BijzonderheidDialog({ open, ...rest }: Props & { readonly open: boolean }) {
  const t = useTeksten();
  return (
    <Dialog open={open} title={t('bijzonder.vastleggen')} onClose={rest.onClose}>
      {open && <BijzonderheidForm {...rest} />}
    </Dialog>
  );
}

function BijzonderheidForm({ jongereId, onClose }: Props) {
  const t = useTeksten();
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(createBijzonderheidEndpoint, {
    refreshes: [readJongereEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('bijzonder.vastgelegd'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(createBijzonderheidEndpoint),
    start: { vanaf: vandaag, toelichting: '' },
    concept: `bijzonderheid-${jongereId}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, jongereId }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <RadioGroup
        label={t('bijzonder.soort')}
        options={soortenBijzonderheid.map((value) => ({ value, label: t(`bijzonder.${value}`) }))}
        {...f.veld('soort')}
      />
      <TextArea label={t('bijzonder.uitleg')} hint={t('bijzonder.uitleg-hint')} {...f.veld('toelichting')} />
      <DateField label={t('bijzonder.vanaf')} {...f.veld('vanaf')} />
      <DialogFoot busy={act.isPending} onClose={onClose} />
    </form>
  );
}
