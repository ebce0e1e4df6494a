import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  type Brief,
  confirmVerzendingEndpoint,
  listBrievenEndpoint,
  readBriefEndpoint,
  stepBriefEndpoint,
} from '../brief.contract.ts';
import { teksten } from './teksten.ts';

const redenSchema = bodyOf(stepBriefEndpoint).pick({ reden: true }).required();

/** A letter that does not go out after all, with the reason. */
export function IntrekkenDialog({ brief, onClose }: { readonly brief: Brief; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(stepBriefEndpoint, {
    refreshes: [readBriefEndpoint, listBrievenEndpoint],
    onSuccess: () => {
      toast(t('gedaan.intrekken'));
      onClose();
    },
  });
  const f = useFormulier({ schema: redenSchema, start: { reden: '' }, error: act.error });
  const { briefId, versie } = brief;
  return (
    <Dialog open title={t('intrekken.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ reden }) => act.mutate({ briefId, versie, act: 'intrekken', reden }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextArea label={t('intrekken.reden')} {...f.veld('reden')} />
        <DialogFoot kind="danger" busy={act.isPending} onClose={onClose}>
          {t('doe.intrekken')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** How somebody gave or sent a letter that no machine may send. */
export function BewijsDialog({
  briefId,
  sleutel,
  onClose,
}: {
  readonly briefId: string;
  readonly sleutel: string;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(confirmVerzendingEndpoint, {
    refreshes: [readBriefEndpoint],
    onSuccess: () => {
      toast(t('doe.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(confirmVerzendingEndpoint),
    start: { bewijs: '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('bewijs.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ bewijs }) => act.mutate({ briefId, sleutel, bewijs }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextField label={t('bewijs.titel')} hint={t('bewijs.hint')} {...f.veld('bewijs')} />
        <DialogFoot busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
