import { useNavigate } from '@tanstack/react-router';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listDubbelenEndpoint, refuseDubbelEndpoint, type Vergelijking } from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(refuseDubbelEndpoint).pick({ reden: true });

type Props = { readonly paar: Vergelijking; readonly onClose: () => void; readonly onReload: () => void };

/** Two persons after all, with how one can tell. */
export function WeigerenDialog({ open, ...rest }: Props & { readonly open: boolean }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('weigeren.titel')} onClose={rest.onClose}>
      {open && <Weigeren {...rest} />}
    </Dialog>
  );
}

function Weigeren({ paar: { dubbelId, versie }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(refuseDubbelEndpoint, {
    refreshes: [listDubbelenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('weigeren.gedaan'));
      void navigate({ to: '/dubbele-dossiers', search: {} });
    },
  });
  const f = useFormulier({ schema, start: { reden: '' }, concept: `dubbel-${dubbelId}`, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ reden }) => act.mutate({ dubbelId, versie, reden }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert
        error={act.error}
        onReload={() => {
          onClose();
          onReload();
        }}
      />
      <p>{t('weigeren.wat')}</p>
      <TextArea label={t('weigeren.reden')} hint={t('weigeren.hint')} {...f.veld('reden')} />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {t('weigeren.doe')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
