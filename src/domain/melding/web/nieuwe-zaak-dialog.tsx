import { useNavigate } from '@tanstack/react-router';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { createZaakEndpoint, listZakenEndpoint, soortenZaak } from '../../werkproces/werkproces.contract.ts';
import { listMeldingenEndpoint, readMeldingEndpoint } from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createZaakEndpoint).pick({ soort: true, toelichting: true });

const likely = (soortVerzuim: Melding['soortVerzuim']): string =>
  soortVerzuim === 'absoluut'
    ? 'absoluut-verzuim'
    : soortVerzuim === 'luxe'
      ? 'luxe-verzuim'
      : 'relatief-verzuim';

/** Opens a zaak out of the melding, which is then in behandeling there; goes to the new zaak. */
export function NieuweZaakDialog({
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
  const navigate = useNavigate();
  const act = useAct(createZaakEndpoint, {
    refreshes: [readMeldingEndpoint, listMeldingenEndpoint, listZakenEndpoint],
    onSuccess: ({ werkprocesId, nummer }) => {
      f.done();
      toast(t('zaak.gedaan', { nummer }));
      void navigate({ to: '/zaken/$werkprocesId', params: { werkprocesId } });
    },
  });
  const f = useFormulier({
    schema,
    start: { soort: likely(melding.soortVerzuim), toelichting: '' },
    concept: `melding-${melding.meldingId}-zaak`,
    error: act.error,
  });
  return (
    <Dialog open title={t('doe.nieuwe-zaak')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) =>
          act.mutate({ ...values, meldingId: melding.meldingId, jongereId: melding.jongere.jongereId }),
        )}
      >
        <DraftNote form={f} />
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <Select
          label={t('zaak.soort')}
          options={soortenZaak.map((soort) => ({ value: soort, label: term('zaak', soort) }))}
          {...f.veld('soort')}
        />
        <TextArea label={t('zaak.toelichting')} optional {...f.veld('toelichting')} />
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('zaak.open')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
