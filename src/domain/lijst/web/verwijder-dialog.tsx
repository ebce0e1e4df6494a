import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { type EigenLijst, listLijstenEndpoint, removeLijstEndpoint } from '../lijst.contract.ts';
import { teksten } from './teksten.ts';

/** Asks back before the saved filters go. */
export function VerwijderDialog({
  lijst,
  onClose,
}: {
  readonly lijst: EigenLijst | undefined;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(removeLijstEndpoint, {
    refreshes: [listLijstenEndpoint],
    onSuccess: () => {
      toast(t('verwijderd'));
      onClose();
    },
  });
  return (
    <Dialog open={lijst !== undefined} title={t('zeker', { naam: lijst?.naam ?? '' })} onClose={onClose}>
      {lijst && (
        <div className="schoolgang-form">
          <ProblemAlert error={act.error} />
          <p>
            {t('zeker-uitleg')} {lijst.gedeeld && t('zeker-gedeeld')}
          </p>
          <div className="schoolgang-form__actions">
            <Button kind="danger" busy={act.isPending} onClick={() => act.mutate({ lijstId: lijst.lijstId })}>
              {t('verwijderen')}
            </Button>
            <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
