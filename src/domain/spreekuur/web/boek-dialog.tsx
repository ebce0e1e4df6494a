import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereKeuze } from '../../../web/ui/jongere-keuze.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { aanleidingen, bookPlekEndpoint, listPlekkenEndpoint, type Plek } from '../spreekuur.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(bookPlekEndpoint).omit({ ouders: true });

type Leerling = { readonly jongereId: string; readonly naam: string; readonly geboortedatum: string };

/** Which pupil comes, and why in one word: this is no melding. */
export function BoekDialog({ plek, onClose }: { readonly plek: Plek; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [leerling, setLeerling] = useState<Leerling>();
  const [ouders, setOuders] = useState(false);
  const { spreekuurplekId, dag, tijd } = plek;
  const act = useAct(bookPlekEndpoint, {
    refreshes: [listPlekkenEndpoint],
    onSuccess: () => {
      toast(t('boek.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { jongereId: '', aanleiding: '', contact: '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('boek.titel', { dag: formatDag(dag), tijd })} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, ouders, spreekuurplekId }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <p className="schoolgang-muted">{t('boek.uitleg')}</p>
        <JongereKeuze
          id="veld-jongereId"
          label={t('boek.leerling')}
          fout={f.errors['jongereId'] ? t('boek.kies') : undefined}
          jongere={leerling}
          ander={t('boek.andere')}
          onChoose={(next) => {
            setLeerling(next);
            f.form.setValue('jongereId', next?.jongereId ?? '', { shouldValidate: f.submitCount > 0 });
          }}
        />
        <Select
          label={t('boek.aanleiding')}
          options={aanleidingen.map((value) => ({ value, label: t(`aanleiding.${value}`) }))}
          {...f.veld('aanleiding')}
        />
        <TextField label={t('boek.contact')} hint={t('boek.contact-hint')} {...f.veld('contact')} />
        <Checkbox
          id="veld-ouders"
          label={t('boek.ouders')}
          checked={ouders}
          onChange={(event) => setOuders(event.currentTarget.checked)}
        />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('boek.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
