import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listTakenEndpoint, setTaakEndpoint, type Taak } from '../taak.contract.ts';
import { useTaakWoorden } from './taak-woorden.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(setTaakEndpoint).pick({ toelichting: true });

type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** Ends an open task with a word about what was done, or opens a done one again. */
export function AfrondenDialog({ taak, ...rest }: Props & { readonly taak: Taak | undefined }) {
  const t = useTekst(teksten);
  const { watGebeurde } = useTaakWoorden();
  const title = taak ? t('taak.afronden-titel', { soort: watGebeurde(taak), naam: taak.jongere.naam }) : '';
  return (
    <Dialog open={taak !== undefined} title={title} onClose={rest.onClose}>
      {taak && <AfrondenForm taak={taak} {...rest} />}
    </Dialog>
  );
}

function AfrondenForm({ taak, onClose, onReload }: Props & { readonly taak: Taak }) {
  const t = useTekst(teksten);
  const { watTeDoen } = useTaakWoorden();
  const toast = useToast();
  const status = taak.status === 'open' ? 'gedaan' : 'open';
  const act = useAct(setTaakEndpoint, {
    refreshes: [listTakenEndpoint],
    onSuccess: () => {
      toast(t(status === 'gedaan' ? 'taak.afgerond' : 'taak.heropend'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { toelichting: taak.toelichting ?? '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ toelichting }) =>
        act.mutate({ taakId: taak.taakId, status, versie: taak.versie, toelichting }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <p>{watTeDoen(taak)}</p>
      <TextArea
        label={t('taak.toelichting')}
        hint={t('taak.toelichting-hint')}
        optional
        {...f.veld('toelichting')}
      />
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t(status === 'gedaan' ? 'taak.afronden' : 'taak.heropenen')}
      </DialogFoot>
    </form>
  );
}
