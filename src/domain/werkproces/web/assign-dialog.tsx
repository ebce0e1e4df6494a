import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { assignZaakEndpoint, listZakenEndpoint, readZaakEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

const schema = bodyOf(assignZaakEndpoint).omit({ versie: true });

type Props = { readonly zaak: Zaak; readonly onClose: () => void; readonly onReload: () => void };

/** Gives the zaak to someone else; suggests those who have zaken now. */
export function AssignDialog({ open, ...rest }: Props & { readonly open: boolean }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('zaak.toewijzen')} onClose={rest.onClose}>
      <AssignForm {...rest} />
    </Dialog>
  );
}

function AssignForm({ zaak, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { data } = useRead(listZakenEndpoint, { limiet: 1 });
  const act = useAct(assignZaakEndpoint, {
    refreshes: [readZaakEndpoint, listZakenEndpoint, readKlokEndpoint],
    onSuccess: () => {
      toast(t('zaak.toegewezen'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { behandelaar: '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ behandelaar }) =>
        act.mutate({ behandelaar, werkprocesId: zaak.werkprocesId, versie: zaak.versie }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextField label={t('zaak.toewijzen-aan')} list="behandelaars" {...f.veld('behandelaar')} />
      <datalist id="behandelaars">
        {data?.behandelaars.map((naam) => (
          <option key={naam} value={naam}>
            {naam}
          </option>
        ))}
      </datalist>
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t('zaak.toewijzen')}
      </DialogFoot>
    </form>
  );
}
