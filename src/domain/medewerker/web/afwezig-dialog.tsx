import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  type Afwezigheid,
  changeAfwezigheidEndpoint,
  createAfwezigheidEndpoint,
  listMedewerkersEndpoint,
  readMijnGegevensEndpoint,
} from '../medewerker.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createAfwezigheidEndpoint).omit({ naam: true });

type Props = {
  /** Absent: a new one. */
  readonly afwezigheid: Afwezigheid | undefined;
  /** Whose it is; absent: one's own. */
  readonly naam?: string;
  readonly collegas: readonly string[];
  readonly onClose: () => void;
};

/** When somebody is away and who takes over. */
export function AfwezigDialog({ open, ...props }: Props & { readonly open: boolean }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('afwezig.titel')} onClose={props.onClose}>
      <AfwezigForm {...props} />
    </Dialog>
  );
}

function AfwezigForm({ afwezigheid, naam, collegas, onClose }: Props) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const after = {
    refreshes: [readMijnGegevensEndpoint, listMedewerkersEndpoint],
    onSuccess: () => {
      toast(t('afwezig.bewaard'));
      onClose();
    },
  };
  const create = useAct(createAfwezigheidEndpoint, after);
  const change = useAct(changeAfwezigheidEndpoint, after);
  const error = create.error ?? change.error;
  const f = useFormulier({
    schema,
    start: {
      vanaf: afwezigheid?.vanaf ?? vandaag,
      totEnMet: afwezigheid?.totEnMet ?? '',
      waarnemer: afwezigheid?.waarnemer ?? '',
    },
    error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) =>
        afwezigheid
          ? change.mutate({
              ...values,
              afwezigheidId: afwezigheid.afwezigheidId,
              versie: afwezigheid.versie,
            })
          : create.mutate({ ...values, ...(naam && { naam }) }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={error} />
      <DateField label={t('afwezig.vanaf')} {...f.veld('vanaf')} />
      <DateField label={t('afwezig.tot')} hint={t('afwezig.tot-hint')} optional {...f.veld('totEnMet')} />
      <Select
        label={t('afwezig.waarnemer')}
        empty={t('afwezig.niemand')}
        optional
        options={collegas.map((een) => ({ value: een, label: een }))}
        {...f.veld('waarnemer')}
      />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={create.isPending || change.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
