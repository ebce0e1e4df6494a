import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { readPlanEndpoint } from '../../werkproces/plan.contract.ts';
import {
  readZaakverwijzingenEndpoint,
  stepVerwijzingEndpoint,
  type Verwijzing,
} from '../verwijzing.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(stepVerwijzingEndpoint).omit({ versie: true });

/** What the partner answered or did, with the day on which it did. */
export function StapDialog({
  verwijzing: { verwijzingId, partner, magNu, versie },
  onClose,
  onReload,
}: {
  readonly verwijzing: Verwijzing;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(stepVerwijzingEndpoint, {
    refreshes: [readZaakverwijzingenEndpoint, readPlanEndpoint, readKlokEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('stap.klaar'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { act: magNu[0], op: vandaag, reden: '', resultaat: '' },
    concept: `verwijzing-${verwijzingId}-${versie}`,
    error: act.error,
  });
  const doe = f.value('act');
  const needsReden = doe === 'weigeren' || doe === 'intrekken';
  const needsResultaat = doe === 'beeindigen';
  return (
    <Dialog open title={t('stap.titel', { partner })} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ reden, resultaat, ...values }) => {
          if (needsReden && !reden) return f.require('reden');
          if (needsResultaat && !resultaat) return f.require('resultaat');
          act.mutate({
            ...values,
            ...(needsReden && { reden }),
            ...(needsResultaat && { resultaat }),
            verwijzingId,
            versie,
          });
        })}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <RadioGroup
          label={t('stap.wat')}
          options={magNu.map((value) => ({ value, label: t(`act.${value}`) }))}
          {...f.veld('act')}
        />
        <DateField label={t('stap.op')} {...f.veld('op')} />
        {needsReden && <TextArea label={t('stap.reden')} {...f.veld('reden')} />}
        {needsResultaat && (
          <TextArea label={t('stap.resultaat')} hint={t('stap.resultaat-hint')} {...f.veld('resultaat')} />
        )}
        <DialogFoot busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
