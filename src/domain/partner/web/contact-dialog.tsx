import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  changePartnercontactEndpoint,
  createPartnercontactEndpoint,
  listPartnersEndpoint,
  type Partnercontact,
  readPartnerEndpoint,
} from '../partner.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(changePartnercontactEndpoint).omit({ versie: true });
const refreshes = [readPartnerEndpoint, listPartnersEndpoint];

/** Whom one speaks at a partner: somebody new, or what changed of who is there. */
export function ContactDialog({
  partnerId,
  contact,
  onClose,
  onReload,
}: {
  readonly partnerId: string;
  readonly contact?: Partnercontact;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const done = () => {
    f.done();
    toast(t('contact.bewaard'));
    onClose();
  };
  const create = useAct(createPartnercontactEndpoint, { refreshes, onSuccess: done });
  const change = useAct(changePartnercontactEndpoint, { refreshes, onSuccess: done });
  const error = create.error ?? change.error;
  const f = useFormulier({
    schema,
    start: {
      naam: contact?.naam ?? '',
      functie: contact?.functie ?? '',
      telefoon: contact?.telefoon ?? '',
      email: contact?.email ?? '',
      totEnMet: contact?.totEnMet ?? '',
    },
    concept: `partnercontact-${contact ? `${contact.partnercontactId}-${contact.versie}` : partnerId}`,
    error,
  });
  return (
    <Dialog open title={contact?.naam ?? t('contact.nieuw')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ totEnMet, ...values }) =>
          contact
            ? change.mutate({
                ...values,
                ...(totEnMet && { totEnMet }),
                partnercontactId: contact.partnercontactId,
                versie: contact.versie,
              })
            : create.mutate({ ...values, partnerId }),
        )}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={error} onReload={onReload} />
        <TextField label={t('contact.naam')} {...f.veld('naam')} />
        <TextField label={t('contact.functie')} optional {...f.veld('functie')} />
        <TextField label={t('contact.telefoon')} optional type="tel" {...f.veld('telefoon')} />
        <TextField label={t('contact.email')} optional type="email" {...f.veld('email')} />
        {contact && (
          <DateField
            label={t('contact.totdag')}
            hint={t('contact.totdag-hint')}
            optional
            {...f.veld('totEnMet')}
          />
        )}
        <DialogFoot busy={create.isPending || change.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
