import { useNavigate } from '@tanstack/react-router';
import { formatDag } from '../../../web/datum.ts';
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
  mergeDubbelEndpoint,
  type Veld,
  type Vergelijking,
} from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';

type Keuze = {
  readonly paar: Vergelijking;
  readonly blijft: string;
  readonly overnemen: readonly Veld[];
};
type Props = { readonly keuze: Keuze; readonly onClose: () => void; readonly onReload: () => void };

/** Says in whole sentences what will happen before it happens. */
export function SamenvoegenDialog({ open, ...rest }: Props & { readonly open: boolean }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('samenvoegen.titel')} onClose={rest.onClose}>
      {open && <Samenvoegen {...rest} />}
    </Dialog>
  );
}

function Samenvoegen({ keuze: { paar, blijft, overnemen }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const { dubbelId, versie, een, ander } = paar;
  const [blijvend, verdwijnt] = blijft === een.jongereId ? [een, ander] : [ander, een];
  const act = useAct(mergeDubbelEndpoint, {
    refreshes: [listDubbelenEndpoint, listSamenvoegingenEndpoint],
    onSuccess: ({ jongereId }) => {
      toast(t('samenvoegen.gedaan'));
      void navigate({ to: '/jongeren/$jongereId', params: { jongereId }, search: {} });
    },
  });
  const wie = ({ naam, geboortedatum }: Vergelijking['een']) => ({ naam, dag: formatDag(geboortedatum) });
  return (
    <div className="schoolgang-form">
      <ProblemAlert
        error={act.error}
        onReload={() => {
          onClose();
          onReload();
        }}
      />
      <p className="schoolgang-strong">{t('samenvoegen.blijft', wie(blijvend))}</p>
      <p>{t('samenvoegen.gaat', wie(verdwijnt))}</p>
      {overnemen.length > 0 && (
        <p>
          {t('samenvoegen.overnemen', {
            velden: overnemen.map((veld) => t(`veld.${veld}`).toLowerCase()).join(', '),
          })}
        </p>
      )}
      {een.bsn && ander.bsn && <p>{t('samenvoegen.bsn')}</p>}
      <p>{t('samenvoegen.wat')}</p>
      <div className="schoolgang-form__actions">
        <Button
          kind="primary"
          busy={act.isPending}
          onClick={() =>
            act.mutate({
              dubbelId,
              blijft,
              overnemen: [...overnemen],
              versie,
              versieBlijft: blijvend.versie,
              versieVerdwijnt: verdwijnt.versie,
            })
          }
        >
          {t('samenvoegen.doe')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </div>
  );
}
