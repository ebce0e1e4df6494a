import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  type Contacttaak,
  correctContactEndpoint,
  readSchoolEndpoint,
  type Schoolcontact,
  setContactEndpoint,
} from '../school.contract.ts';
import { ContactVelden, contactVelden } from './contact-velden.tsx';
import { teksten } from './teksten.ts';

export type Wijziging =
  | { readonly soort: 'vervangen'; readonly taak: Contacttaak; readonly nu: Schoolcontact | undefined }
  | { readonly soort: 'verbeteren'; readonly taak: Contacttaak; readonly nu: Schoolcontact };

type Props = { readonly schoolId: string; readonly onClose: () => void; readonly onReload: () => void };

/** Somebody new from a day on, or putting right what stands there. */
export function ContactDialog({ wijziging, ...rest }: Props & { readonly wijziging: Wijziging | undefined }) {
  const t = useTekst(teksten);
  if (!wijziging) return null;
  const doe = wijziging.soort === 'verbeteren' ? 'verbeteren' : wijziging.nu ? 'vervangen' : 'toevoegen';
  return (
    <Dialog
      open
      title={t('contact.van', { doe: t(`contact.${doe}`), taak: t(`taak.${wijziging.taak}`) })}
      onClose={rest.onClose}
    >
      {wijziging.soort === 'verbeteren' ? (
        <CorrectForm {...rest} nu={wijziging.nu} />
      ) : (
        <ReplaceForm {...rest} taak={wijziging.taak} nu={wijziging.nu} />
      )}
    </Dialog>
  );
}

function ReplaceForm({
  schoolId,
  taak,
  nu,
  onClose,
  onReload,
}: Props & { readonly taak: Contacttaak; readonly nu: Schoolcontact | undefined }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(setContactEndpoint, {
    refreshes: [readSchoolEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('contact.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: contactVelden,
    start: { naam: '', functie: '', telefoon: '', email: '', vanaf: vandaag },
    concept: `schoolcontact-${schoolId}-${taak}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) =>
        act.mutate({ ...values, schoolId, taak, ...(nu && { vervangt: nu.schoolcontactId }) }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      {nu && <p>{t('contact.vervangt', { naam: nu.naam })}</p>}
      <ContactVelden veld={f.veld} />
      <Actions busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const correctSchema = contactVelden.extend({ totEnMet: contactVelden.shape.vanaf.optional() });

function CorrectForm({ nu, onClose, onReload }: Props & { readonly nu: Schoolcontact }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(correctContactEndpoint, {
    refreshes: [readSchoolEndpoint],
    onSuccess: () => {
      toast(t('contact.bewaard'));
      onClose();
    },
  });
  const { schoolcontactId, versie } = nu;
  const f = useFormulier({
    schema: correctSchema,
    start: {
      naam: nu.naam,
      functie: nu.functie ?? '',
      telefoon: nu.telefoon ?? '',
      email: nu.email ?? '',
      vanaf: nu.vanaf,
      totEnMet: nu.totEnMet ?? '',
    },
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, schoolcontactId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <ContactVelden veld={f.veld} />
      <DateField label={t('veld.tot')} hint={t('veld.tot-hint')} optional {...f.veld('totEnMet')} />
      <Actions busy={act.isPending} onClose={onClose} />
    </form>
  );
}

function Actions({ busy, onClose }: { readonly busy: boolean; readonly onClose: () => void }) {
  const shared = useAlgemeen();
  return (
    <div className="schoolgang-form__actions">
      <Button kind="primary" type="submit" busy={busy}>
        {shared('actie.bewaren')}
      </Button>
      <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
    </div>
  );
}
