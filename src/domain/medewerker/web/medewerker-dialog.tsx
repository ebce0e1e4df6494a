import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint, type Medewerker, saveMedewerkerEndpoint } from '../medewerker.contract.ts';
import { teksten } from './teksten.ts';

const body = bodyOf(saveMedewerkerEndpoint);
/** Themes are typed as one line with commas. */
const schema = body
  .omit({ naam: true, versie: true, themas: true })
  .extend({ themaregel: body.shape.functie });

type Props = {
  readonly namen: readonly string[];
  readonly onClose: () => void;
  readonly onReload: () => void;
};

export function MedewerkerDialog({
  medewerker,
  ...rest
}: Props & { readonly medewerker: Medewerker | undefined }) {
  return (
    <Dialog open={medewerker !== undefined} title={medewerker?.naam ?? ''} onClose={rest.onClose}>
      {medewerker && <MedewerkerForm medewerker={medewerker} {...rest} />}
    </Dialog>
  );
}

function MedewerkerForm({
  medewerker: { naam, versie, themas, urenPerWeek, ...gegevens },
  namen,
  onClose,
  onReload,
}: Props & { readonly medewerker: Medewerker }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(saveMedewerkerEndpoint, {
    refreshes: [listMedewerkersEndpoint],
    onSuccess: () => {
      toast(t('medewerkers.bewaard', { naam }));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      functie: gegevens.functie ?? '',
      telefoon: gegevens.telefoon ?? '',
      email: gegevens.email ?? '',
      urenPerWeek: urenPerWeek === null ? '' : String(urenPerWeek).replace('.', ','),
      leidinggevende: gegevens.leidinggevende ?? '',
      stageTotEnMet: gegevens.stageTotEnMet ?? '',
      begeleider: gegevens.begeleider ?? '',
      themaregel: themas.join(', '),
    },
    error: act.error,
  });
  const anderen = namen.filter((een) => een !== naam).map((een) => ({ value: een, label: een }));
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ themaregel, ...values }) =>
        act.mutate({
          ...values,
          naam,
          versie,
          themas: (themaregel ?? '')
            .split(',')
            .map((thema) => thema.trim())
            .filter(Boolean),
        }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextField label={t('veld.functie')} optional {...f.veld('functie')} />
      <TextField label={t('veld.telefoon')} optional type="tel" {...f.veld('telefoon')} />
      <TextField label={t('veld.email')} optional type="email" {...f.veld('email')} />
      <TextField
        label={t('veld.uren')}
        hint={t('veld.uren-hint')}
        optional
        short
        inputMode="decimal"
        {...f.veld('urenPerWeek', { getal: true })}
      />
      <Select
        label={t('veld.leidinggevende')}
        hint={t('veld.leidinggevende-hint')}
        optional
        options={anderen}
        {...f.veld('leidinggevende')}
      />
      <TextField label={t('veld.themas')} hint={t('veld.themas-hint')} optional {...f.veld('themaregel')} />
      <DateField label={t('veld.stage')} hint={t('veld.stage-hint')} optional {...f.veld('stageTotEnMet')} />
      <Select label={t('veld.begeleider')} optional options={anderen} {...f.veld('begeleider')} />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
