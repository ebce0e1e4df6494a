import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { type Afspraak, listAfsprakenEndpoint, moveAfspraakEndpoint } from '../afspraak.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(moveAfspraakEndpoint).omit({ versie: true });
type Props = { readonly onClose: () => void; readonly onReload: () => void };

export function VerzetDialog({ afspraak, ...rest }: Props & { readonly afspraak: Afspraak | undefined }) {
  const t = useTekst(teksten);
  return (
    <Dialog
      open={afspraak !== undefined}
      title={`${t('doe.verzetten')}: ${afspraak?.jongere ?? ''}`}
      onClose={rest.onClose}
    >
      {afspraak && <VerzetForm afspraak={afspraak} {...rest} />}
    </Dialog>
  );
}

function VerzetForm({
  afspraak: { afspraakId, versie, dag, tijd, minuten, plaats },
  onClose,
  onReload,
}: Props & { readonly afspraak: Afspraak }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(moveAfspraakEndpoint, {
    refreshes: [listAfsprakenEndpoint],
    onSuccess: () => {
      toast(t('klaar.verzetten'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { dag, tijd, minuten: String(minuten), plaats: plaats ?? '' },
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, afspraakId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <DateField label={t('veld.dag')} {...f.veld('dag')} />
      <TextField label={t('veld.tijd')} type="time" short {...f.veld('tijd')} />
      <TextField
        label={t('veld.minuten')}
        short
        inputMode="numeric"
        {...f.veld('minuten', { getal: true })}
      />
      <TextField label={t('veld.plaats')} optional {...f.veld('plaats')} />
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t('doe.verzetten')}
      </DialogFoot>
    </form>
  );
}
