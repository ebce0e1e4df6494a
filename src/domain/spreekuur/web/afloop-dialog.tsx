import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { aflopen, finishGesprekEndpoint, listPlekkenEndpoint, type Plek } from '../spreekuur.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(finishGesprekEndpoint).omit({ versie: true });

/** How it went, with a short note that goes when the record goes. */
export function AfloopDialog({
  gesprek: { spreekuurgesprekId, versie, jongere },
  onClose,
  onReload,
}: {
  readonly gesprek: NonNullable<Plek['gesprek']>;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(finishGesprekEndpoint, {
    refreshes: [listPlekkenEndpoint],
    onSuccess: () => {
      toast(t('afloop.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { afloop: 'gevoerd', notitie: '' }, error: act.error });
  return (
    <Dialog open title={t('afloop.titel', { naam: jongere })} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, spreekuurgesprekId, versie }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <RadioGroup
          label={t('afloop.hoe')}
          options={aflopen.map((value) => ({ value, label: t(`status.${value}`) }))}
          {...f.veld('afloop')}
        />
        <TextArea
          label={t('afloop.notitie')}
          hint={t('afloop.notitie-hint')}
          optional
          {...f.veld('notitie')}
        />
        <DialogFoot busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
