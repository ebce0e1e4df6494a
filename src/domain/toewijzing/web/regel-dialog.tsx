import { z } from 'zod';
import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint } from '../../medewerker/medewerker.contract.ts';
import {
  listToewijzingenEndpoint,
  setToewijzingEndpoint,
  tryToewijzingEndpoint,
} from '../toewijzing.contract.ts';
import { teksten } from './teksten.ts';
import { emptyVelden, toVoorwaarden, VoorwaardenVelden, zVelden } from './voorwaarden.tsx';

const schema = zVelden.extend({ behandelaar: z.string().min(1) });
const ALLEN = 200;

/** A new rule: who of the own people handles which reports. */
export function RegelDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const mensen = useRead(listMedewerkersEndpoint, { limiet: ALLEN, vanaf: 0 });
  const act = useAct(setToewijzingEndpoint, {
    refreshes: [listToewijzingenEndpoint, tryToewijzingEndpoint],
    onSuccess: () => {
      toast(t('regel.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { ...emptyVelden(vandaag), behandelaar: '' }, error: act.error });
  return (
    <Dialog open wide title={t('regel.nieuw')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ behandelaar, ...velden }) =>
          act.mutate({ ...toVoorwaarden(velden), behandelaar }),
        )}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? mensen.error} />
        <VoorwaardenVelden veld={f.veld} />
        <Select
          label={t('voor.wie')}
          options={(mensen.data?.medewerkers ?? []).map(({ naam }) => ({ value: naam, label: naam }))}
          {...f.veld('behandelaar')}
        />
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
