import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  cancelGesprekEndpoint,
  dropPlekEndpoint,
  listPlekkenEndpoint,
  type Plek,
} from '../spreekuur.contract.ts';
import { teksten } from './teksten.ts';

type Sluit = { readonly onClose: () => void; readonly onReload: () => void };

/** A slot that goes does not come back: it is asked first. */
export function VervalDialog({
  plek: { spreekuurplekId },
  wanneer,
  onClose,
  onReload,
}: Sluit & { readonly plek: Plek; readonly wanneer: string }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(dropPlekEndpoint, {
    refreshes: [listPlekkenEndpoint],
    onSuccess: () => toast(t('vervallen.gedaan')),
  });
  return (
    <Dialog open title={t('vervallen.titel', { wanneer })} onClose={onClose}>
      <form
        className="schoolgang-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ spreekuurplekId });
        }}
      >
        <ProblemAlert error={act.error} onReload={onReload} />
        <p>{t('vervallen.uitleg')}</p>
        <DialogFoot kind="danger" busy={act.isPending} onClose={onClose}>
          {t('vervallen.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Somebody counts on it: what is called off is told by the school. */
export function AfzegDialog({
  gesprek: { spreekuurgesprekId, versie, jongere },
  onClose,
  onReload,
}: Sluit & { readonly gesprek: NonNullable<Plek['gesprek']> }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(cancelGesprekEndpoint, {
    refreshes: [listPlekkenEndpoint],
    onSuccess: () => toast(t('afzeggen.gedaan')),
  });
  return (
    <Dialog open title={t('afzeggen.titel', { naam: jongere })} onClose={onClose}>
      <form
        className="schoolgang-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ spreekuurgesprekId, versie });
        }}
      >
        <ProblemAlert error={act.error} onReload={onReload} />
        <p>{t('afzeggen.uitleg')}</p>
        <DialogFoot kind="danger" busy={act.isPending} onClose={onClose}>
          {t('afzeggen.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
