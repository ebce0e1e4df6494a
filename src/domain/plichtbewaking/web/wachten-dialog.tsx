import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { type Absoluut, listAbsoluutEndpoint, setWachtenEndpoint } from '../plichtbewaking.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(setWachtenEndpoint).pick({ overbrugging: true, controleOp: true });

type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** What there is while a child waits, and when to look again. */
export function WachtenDialog({ een, ...rest }: Props & { readonly een: Absoluut | undefined }) {
  const t = useTekst(teksten);
  return (
    <Dialog
      open={een !== undefined}
      title={een ? t('wachten.titel', { naam: een.jongere.naam }) : ''}
      onClose={rest.onClose}
    >
      {een && <WachtenForm een={een} {...rest} />}
    </Dialog>
  );
}

function WachtenForm({ een, onClose, onReload }: Props & { readonly een: Absoluut }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(setWachtenEndpoint, {
    refreshes: [listAbsoluutEndpoint],
    onSuccess: () => {
      toast(t('wachten.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { overbrugging: een.overbrugging ?? '', controleOp: een.controleOp ?? '' },
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) =>
        act.mutate({ ...values, absoluutVerzuimId: een.absoluutVerzuimId, versie: een.versie }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextArea
        label={t('wachten.overbrugging')}
        hint={t('wachten.overbrugging-hint')}
        optional
        {...f.veld('overbrugging')}
      />
      <DateField label={t('wachten.controle')} optional {...f.veld('controleOp')} />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
