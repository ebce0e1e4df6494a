import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { linkMeldingEndpoint, listMeldingenEndpoint, readMeldingEndpoint } from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(linkMeldingEndpoint).omit({ versie: true });

/** Puts the melding with a zaak that already runs for the same jongere. */
export function LinkDialog({
  melding,
  onClose,
  onReload,
}: {
  readonly melding: Melding;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(linkMeldingEndpoint, {
    refreshes: [readMeldingEndpoint, listMeldingenEndpoint],
    onSuccess: () => {
      toast(t('koppel.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { werkprocesId: melding.zaken[0]?.werkprocesId ?? '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('doe.koppelen')} onClose={onClose}>
      {melding.zaken.length === 0 ? (
        <p>{t('koppel.geen')}</p>
      ) : (
        <form
          className="schoolgang-form"
          noValidate
          onSubmit={f.submit(({ werkprocesId }) =>
            act.mutate({ werkprocesId, meldingId: melding.meldingId, versie: melding.versie }),
          )}
        >
          <FormErrors errors={f.errors} submitCount={f.submitCount} />
          <ProblemAlert error={act.error} onReload={onReload} />
          <RadioGroup
            label={t('koppel.kies')}
            options={melding.zaken.map(({ werkprocesId, nummer, soort, vanaf, stap }) => ({
              value: werkprocesId,
              label: `${nummer}: ${term('zaak', soort)}, ${formatDatum(vanaf)}, ${term('stap', stap)}`,
            }))}
            {...f.veld('werkprocesId')}
          />
          <div className="schoolgang-form__actions">
            <Button kind="primary" type="submit" busy={act.isPending}>
              {t('doe.koppelen')}
            </Button>
            <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
