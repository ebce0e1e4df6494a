import { useState } from 'react';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  grantMeekijkenEndpoint,
  HOOGSTENS_DAGEN,
  listMeekijkersEndpoint,
  soortenMeekijken,
} from '../meekijken.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(grantMeekijkenEndpoint).omit({ organisatieId: true });
const TWEE_WEKEN = 14;

/** Whom, why and until when. */
export function MeekijkenDialog({
  werkprocesId,
  collegas,
  organisaties,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly collegas: readonly string[];
  readonly organisaties: readonly { readonly organisatieId: number; readonly naam: string }[];
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const [elders, setElders] = useState('');
  const act = useAct(grantMeekijkenEndpoint, {
    refreshes: [listMeekijkersEndpoint],
    onSuccess: () => {
      toast(t('toegestaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { soort: 'buddy', naam: '', reden: '', totEnMet: addDagen(vandaag, TWEE_WEKEN) },
    error: act.error,
  });
  return (
    <Dialog open title={t('laat')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) =>
          act.mutate({ ...values, werkprocesId, ...(elders && { organisatieId: Number(elders) }) }),
        )}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <RadioGroup
          row
          label={t('veld.soort')}
          options={soortenMeekijken.map((een) => ({ value: een, label: t(`soort.${een}`) }))}
          {...f.veld('soort')}
        />
        {organisaties.length > 0 && (
          <Select
            id="veld-organisatie"
            label={t('veld.organisatie')}
            empty={t('veld.eigen')}
            value={elders}
            options={organisaties.map(({ organisatieId, naam }) => ({
              value: String(organisatieId),
              label: naam,
            }))}
            onChange={({ target: { value } }) => setElders(value)}
          />
        )}
        {elders ? (
          <TextField label={t('veld.naam')} hint={t('veld.naam-hint')} {...f.veld('naam')} />
        ) : (
          <Select
            label={t('veld.collega')}
            options={collegas.map((naam) => ({ value: naam, label: naam }))}
            {...f.veld('naam')}
          />
        )}
        <TextArea label={t('veld.reden')} {...f.veld('reden')} />
        <DateField
          label={t('veld.tot')}
          hint={t('veld.tot-hint', { n: HOOGSTENS_DAGEN })}
          min={vandaag}
          {...f.veld('totEnMet')}
        />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('laat')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
