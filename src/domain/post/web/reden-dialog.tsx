import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listPostEndpoint, type Poststuk, readPostEndpoint, stepPostEndpoint } from '../post.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(stepPostEndpoint).pick({ reden: true }).required();

/** Out of a file, or out of the inbox: with why, for who wonders later. */
export function RedenDialog({
  act: welke,
  stuk: { poststukId, versie },
  onClose,
}: {
  readonly act: 'terug' | 'afwijzen';
  readonly stuk: Poststuk;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(stepPostEndpoint, {
    refreshes: [readPostEndpoint, listPostEndpoint],
    onSuccess: () => {
      toast(t(`${welke}.gedaan`));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { reden: '' }, error: act.error });
  return (
    <Dialog open title={t(`${welke}.titel`)} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ reden }) => act.mutate({ poststukId, versie, act: welke, reden }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextArea label={t('reden')} {...f.veld('reden')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t(`${welke}.doe`)}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
