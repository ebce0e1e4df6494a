import { z } from 'zod';
import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  listUitvoeringEndpoint,
  setUitvoeringEndpoint,
  tryToewijzingEndpoint,
} from '../toewijzing.contract.ts';
import { teksten } from './teksten.ts';
import { emptyVelden, toVoorwaarden, VoorwaardenVelden, zVelden } from './voorwaarden.tsx';

const schema = zVelden.extend({
  uitvoerderId: z.string().optional(),
  uitvoerderNaam: z.string().trim().max(200).optional(),
});

/** A new agreement: which organisatie executes which part of the tasks. */
export function AfspraakDialog({
  organisaties,
  onClose,
}: {
  readonly organisaties: readonly { readonly organisatieId: number; readonly naam: string }[];
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(setUitvoeringEndpoint, {
    refreshes: [listUitvoeringEndpoint, tryToewijzingEndpoint],
    onSuccess: () => {
      toast(t('organisatie.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { ...emptyVelden(vandaag), uitvoerderId: '', uitvoerderNaam: '' },
    error: act.error,
  });
  return (
    <Dialog open wide title={t('organisatie.nieuw')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ uitvoerderId, uitvoerderNaam, ...velden }) =>
          act.mutate({
            ...toVoorwaarden(velden),
            uitvoerderId: uitvoerderId ? Number(uitvoerderId) : null,
            uitvoerderNaam: uitvoerderNaam || null,
          }),
        )}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <VoorwaardenVelden veld={f.veld} />
        <div className="schoolgang-form__row">
          <Select
            label={t('organisatie.kies')}
            hint={t('organisatie.kies-hint')}
            optional
            options={organisaties.map(({ organisatieId, naam }) => ({
              value: String(organisatieId),
              label: naam,
            }))}
            {...f.veld('uitvoerderId')}
          />
          <TextField
            label={t('organisatie.naam')}
            hint={t('organisatie.naam-hint')}
            optional
            {...f.veld('uitvoerderNaam')}
          />
        </div>
        <p className="schoolgang-muted">{t('organisatie.zelf-hint')}</p>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('voor.opslaan')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
