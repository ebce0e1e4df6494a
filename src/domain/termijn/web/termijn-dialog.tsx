import type { ReactNode } from 'react';
import { eenheden } from '../../../regels/kalender/termijnen.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  endTermijnEndpoint,
  extendTermijnEndpoint,
  listTermijnenEndpoint,
  pauseTermijnEndpoint,
  resumeTermijnEndpoint,
  type Termijn,
} from '../termijn.contract.ts';
import { teksten } from './teksten.ts';

export type Doe = 'einde' | 'pauze' | 'hervatting' | 'verlenging';

const ENDPOINT = {
  einde: endTermijnEndpoint,
  pauze: pauseTermijnEndpoint,
  hervatting: resumeTermijnEndpoint,
  verlenging: extendTermijnEndpoint,
} as const;
const SCHEMA = {
  einde: bodyOf(endTermijnEndpoint).omit({ versie: true }),
  pauze: bodyOf(pauseTermijnEndpoint).omit({ versie: true }),
  hervatting: bodyOf(resumeTermijnEndpoint).omit({ versie: true }),
  verlenging: bodyOf(extendTermijnEndpoint).omit({ versie: true }),
} as const;

type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** Ends, pauses, resumes or extends one term. */
export function TermijnDialog({
  chosen,
  ...rest
}: Props & { readonly chosen: { readonly termijn: Termijn; readonly doe: Doe } | undefined }) {
  const t = useTekst(teksten);
  const title = chosen ? t('doe.van', { doe: t(`doe.${chosen.doe}`), wat: chosen.termijn.wat }) : '';
  return (
    <Dialog open={chosen !== undefined} title={title} onClose={rest.onClose}>
      {chosen && <TermijnForm {...chosen} {...rest} />}
    </Dialog>
  );
}

function TermijnForm({
  termijn: { termijnId, versie },
  doe,
  onClose,
  onReload,
}: Props & { readonly termijn: Termijn; readonly doe: Doe }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  // One form for four acts that differ in their fields: what is sent is checked by the schema of the act.
  const act = useAct(ENDPOINT[doe] as typeof endTermijnEndpoint, {
    refreshes: [listTermijnenEndpoint],
    onSuccess: () => {
      toast(t(`klaar.${doe}`));
      onClose();
    },
  });
  const f = useFormulier({
    schema: SCHEMA[doe] as (typeof SCHEMA)['einde'],
    start: START[doe](vandaag),
    error: act.error,
  });
  const veld = f.veld as (naam: string, options?: { getal: boolean }) => ReturnType<typeof f.veld>;
  const FIELDS: Readonly<Record<Doe, ReactNode>> = {
    einde: (
      <>
        <DateField label={t('veld.op')} {...veld('op')} />
        <TextArea label={t('veld.waardoor')} {...veld('waardoor')} />
      </>
    ),
    pauze: (
      <>
        <DateField label={t('veld.vanaf')} {...veld('vanaf')} />
        <TextArea label={t('veld.reden')} {...veld('reden')} />
      </>
    ),
    hervatting: <DateField label={t('veld.tot')} {...veld('totEnMet')} />,
    verlenging: (
      <>
        <TextField label={t('veld.aantal')} short inputMode="numeric" {...veld('aantal', { getal: true })} />
        <Select
          label={t('veld.eenheid')}
          empty={false}
          options={eenheden.map((een) => ({ value: een, label: t(`eenheid.${een}`) }))}
          {...veld('eenheid')}
        />
        <TextArea label={t('veld.reden')} {...veld('reden')} />
      </>
    ),
  };
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, termijnId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      {FIELDS[doe]}
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t(`doe.${doe}`)}
      </DialogFoot>
    </form>
  );
}

const START: Readonly<Record<Doe, (vandaag: string) => Record<string, unknown>>> = {
  einde: (vandaag) => ({ op: vandaag, waardoor: '' }),
  pauze: (vandaag) => ({ vanaf: vandaag, reden: '' }),
  hervatting: (vandaag) => ({ totEnMet: vandaag }),
  verlenging: () => ({ aantal: '', eenheid: 'weken', reden: '' }),
};
