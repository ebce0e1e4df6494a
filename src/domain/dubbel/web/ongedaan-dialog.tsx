import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  listDubbelenEndpoint,
  listSamenvoegingenEndpoint,
  type Samenvoeging,
  undoSamenvoegingEndpoint,
} from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';

type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** Two files again; says first what goes where. */
export function OngedaanDialog({
  samenvoeging,
  ...rest
}: Props & { readonly samenvoeging: Samenvoeging | undefined }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={samenvoeging !== undefined} title={t('ongedaan.titel')} onClose={rest.onClose}>
      {samenvoeging && <Ongedaan samenvoegingId={samenvoeging.samenvoegingId} {...rest} />}
    </Dialog>
  );
}

function Ongedaan({ samenvoegingId, onClose, onReload }: Props & { readonly samenvoegingId: string }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(undoSamenvoegingEndpoint, {
    refreshes: [listDubbelenEndpoint, listSamenvoegingenEndpoint],
    onSuccess: () => {
      toast(t('ongedaan.gedaan'));
      onClose();
    },
  });
  return (
    <div className="schoolgang-form">
      <ProblemAlert error={act.error} onReload={onReload} />
      <p>{t('ongedaan.wat')}</p>
      <div className="schoolgang-form__actions">
        <Button kind="primary" busy={act.isPending} onClick={() => act.mutate({ samenvoegingId })}>
          {t('ongedaan.doe')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </div>
  );
}
