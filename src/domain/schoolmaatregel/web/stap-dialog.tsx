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
import {
  listMaatregelenEndpoint,
  type Schoolmaatregel,
  seeMaatregelEndpoint,
  withdrawMaatregelEndpoint,
} from '../schoolmaatregel.contract.ts';
import { teksten } from './teksten.ts';

type Props = {
  readonly maatregel: Schoolmaatregel;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Saying that it was seen, with an answer for the school; or taking it back, and why. */
export function StapDialog({ stap, ...rest }: Props & { readonly stap: 'gezien' | 'intrekken' }) {
  const t = useTekst(teksten);
  return (
    <Dialog open title={t(`${stap}.titel`)} onClose={rest.onClose}>
      {stap === 'gezien' ? <GezienForm {...rest} /> : <IntrekkenForm {...rest} />}
    </Dialog>
  );
}

const gezienSchema = bodyOf(seeMaatregelEndpoint).omit({ versie: true });

function GezienForm({ maatregel: { schoolmaatregelId, versie }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(seeMaatregelEndpoint, {
    refreshes: [listMaatregelenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('gezien.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: gezienSchema,
    start: { antwoord: '' },
    concept: `maatregel-${schoolmaatregelId}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, schoolmaatregelId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextArea
        label={t('gezien.antwoord')}
        hint={t('gezien.antwoord-hint')}
        optional
        {...f.veld('antwoord')}
      />
      <Actions label={t('gezien.doe')} busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const intrekkenSchema = bodyOf(withdrawMaatregelEndpoint).omit({ versie: true });

function IntrekkenForm({ maatregel: { schoolmaatregelId, versie }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(withdrawMaatregelEndpoint, {
    refreshes: [listMaatregelenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('intrekken.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: intrekkenSchema,
    start: { reden: '' },
    concept: `maatregel-intrekken-${schoolmaatregelId}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, schoolmaatregelId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <p>{t('intrekken.uitleg')}</p>
      <TextArea label={t('intrekken.reden')} {...f.veld('reden')} />
      <Actions label={t('intrekken.doe')} busy={act.isPending} onClose={onClose} />
    </form>
  );
}

function Actions({
  label,
  busy,
  onClose,
}: {
  readonly label: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}) {
  const shared = useAlgemeen();
  return (
    <div className="schoolgang-form__actions">
      <Button kind="primary" type="submit" busy={busy}>
        {label}
      </Button>
      <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
    </div>
  );
}
