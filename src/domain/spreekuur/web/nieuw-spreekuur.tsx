import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listScholenEndpoint } from '../../school/school.contract.ts';
import { createSpreekuurEndpoint, listPlekkenEndpoint } from '../spreekuur.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createSpreekuurEndpoint);
const SCHOLEN = 200;

/** Slots at a school: one day, or a row of days. */
export function NieuwSpreekuurDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const scholen = useRead(listScholenEndpoint, { limiet: SCHOLEN });
  const act = useAct(createSpreekuurEndpoint, {
    refreshes: [listPlekkenEndpoint],
    onSuccess: ({ plekken, overgeslagen }) => {
      const made = t('nieuw.gedaan', { n: plekken });
      toast(
        overgeslagen.length > 0 ? `${made} ${t('nieuw.overgeslagen', { n: overgeslagen.length })}` : made,
      );
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      schoolId: '',
      dag: '',
      van: '10:00',
      tot: '11:00',
      minuten: '20',
      plaats: '',
      keren: '1',
      weken: '1',
    },
    error: act.error,
  });
  const getal = (naam: 'minuten' | 'keren' | 'weken') => ({
    short: true,
    inputMode: 'numeric' as const,
    ...f.veld(naam, { getal: true }),
  });
  return (
    <Dialog open title={t('nieuw.titel')} onClose={onClose}>
      <form className="schoolgang-form" noValidate onSubmit={f.submit((values) => act.mutate(values))}>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? scholen.error} />
        <Select
          label={t('nieuw.school')}
          options={(scholen.data?.scholen ?? []).map(({ schoolId, naam }) => ({
            value: schoolId,
            label: naam,
          }))}
          {...f.veld('schoolId')}
        />
        <DateField label={t('nieuw.dag')} {...f.veld('dag')} />
        <div className="schoolgang-form__row">
          <TextField label={t('nieuw.van')} type="time" short {...f.veld('van')} />
          <TextField label={t('nieuw.tot')} type="time" short {...f.veld('tot')} />
          <TextField label={t('nieuw.minuten')} {...getal('minuten')} />
        </div>
        <TextField label={t('nieuw.plaats')} optional {...f.veld('plaats')} />
        <div className="schoolgang-form__row">
          <TextField label={t('nieuw.keren')} hint={t('nieuw.keren-hint')} {...getal('keren')} />
          <TextField label={t('nieuw.weken')} {...getal('weken')} />
        </div>
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('nieuw.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
