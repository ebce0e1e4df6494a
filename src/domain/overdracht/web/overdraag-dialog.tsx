import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint } from '../../medewerker/medewerker.contract.ts';
import { handOverSchoolEndpoint, readSchoolbladzijdeEndpoint } from '../overdracht.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(handOverSchoolEndpoint);

/** Another officer for this school, and what goes along. */
export function OverdraagDialog({
  schoolId,
  onClose,
}: {
  readonly schoolId: string;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const staff = useRead(listMedewerkersEndpoint, { limiet: 200 });
  const act = useAct(handOverSchoolEndpoint, {
    refreshes: [readSchoolbladzijdeEndpoint],
    onSuccess: ({ overdrachtId: _, ...mee }) => {
      f.done();
      toast(t('overdragen.klaar', mee));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { naar: '', vanaf: vandaag, toelichting: '', werkMee: true },
    concept: `overdracht-${schoolId}`,
    error: act.error,
  });
  return (
    <Dialog open title={t('overdragen.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, schoolId }))}
      >
        <p className="schoolgang-muted">{t('overdragen.uitleg')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? staff.error} />
        <Select
          label={t('overdragen.naar')}
          options={(staff.data?.medewerkers ?? []).map(({ naam }) => ({ value: naam, label: naam }))}
          {...f.veld('naar')}
        />
        <DateField label={t('overdragen.vanaf')} {...f.veld('vanaf')} />
        <Checkbox label={t('overdragen.mee')} {...f.veld('werkMee')} />
        <TextArea
          label={t('overdragen.toelichting')}
          hint={t('overdragen.toelichting-hint')}
          optional
          {...f.veld('toelichting')}
        />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('overdragen.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
