import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { listZakenEndpoint, readZaakEndpoint, setTakEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

const schema = bodyOf(setTakEndpoint).omit({ versie: true });
const TAKKEN = ['a', 'b', 'absoluut'] as const;

type Props = { readonly zaak: Zaak; readonly onClose: () => void; readonly onReload: () => void };

/** Chooses another branch of the method for this zaak, and says why. */
export function TakDialog({ open, ...rest }: Props & { readonly open: boolean }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('zaak.tak-kiezen')} onClose={rest.onClose}>
      <TakForm {...rest} />
    </Dialog>
  );
}

function TakForm({ zaak, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const act = useAct(setTakEndpoint, {
    refreshes: [readZaakEndpoint, listZakenEndpoint, readKlokEndpoint],
    onSuccess: () => {
      toast(t('zaak.tak-gekozen'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { tak: '', reden: '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) =>
        act.mutate({ ...values, werkprocesId: zaak.werkprocesId, versie: zaak.versie }),
      )}
    >
      <p>{t('zaak.tak-uitleg')}</p>
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <RadioGroup
        label={t('zaak.tak')}
        options={TAKKEN.filter((tak) => tak !== zaak.tak).map((tak) => ({
          value: tak,
          label: term('tak', tak),
        }))}
        {...f.veld('tak')}
      />
      <TextArea label={t('zaak.tak-reden')} {...f.veld('reden')} />
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t('zaak.tak-kiezen')}
      </DialogFoot>
    </form>
  );
}
