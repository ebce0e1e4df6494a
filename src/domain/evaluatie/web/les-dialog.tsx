import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readPlanEndpoint } from '../../werkproces/plan.contract.ts';
import { listZakenEndpoint } from '../../werkproces/werkproces.contract.ts';
import { createLesEndpoint, listLessenEndpoint, readEvaluatiesEndpoint } from '../evaluatie.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createLesEndpoint);

/** A lesson in words of one's own, about nobody; an agreement gets an owner and a day. */
export function LesDialog({
  werkprocesId,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { data } = useRead(listZakenEndpoint, { limiet: 1 });
  const act = useAct(createLesEndpoint, {
    refreshes: [readEvaluatiesEndpoint, listLessenEndpoint, readPlanEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('les.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { tekst: '', afspraak: '', eigenaar: '', uiterlijk: '' },
    concept: `les-${werkprocesId}`,
    error: act.error,
  });
  return (
    <Dialog open wide title={t('zaak.les')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextArea label={t('les.tekst')} hint={t('les.tekst-hint')} rows={4} {...f.veld('tekst')} />
        <p>{t('les.uitleg')}</p>
        <TextField label={t('les.afspraak')} optional {...f.veld('afspraak')} />
        <TextField label={t('les.eigenaar')} optional list="les-namen" {...f.veld('eigenaar')} />
        <datalist id="les-namen">
          {data?.behandelaars.map((naam) => (
            <option key={naam} value={naam}>
              {naam}
            </option>
          ))}
        </datalist>
        <DateField label={t('les.uiterlijk')} optional {...f.veld('uiterlijk')} />
        <DialogFoot busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
