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
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { handOverEndpoint, mergeMeldingEndpoint, setTriageEndpoint } from '../intake.contract.ts';
import { listMeldingenEndpoint, readMeldingEndpoint } from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { intakeTeksten } from './teksten-intake.ts';

type Props = { readonly melding: Melding; readonly onClose: () => void; readonly onReload: () => void };
const refreshes = [readMeldingEndpoint, listMeldingenEndpoint];

function Actions({
  text,
  busy,
  onClose,
}: {
  readonly text: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}) {
  const shared = useAlgemeen();
  return (
    <div className="schoolgang-form__actions">
      <Button kind="primary" type="submit" busy={busy}>
        {text}
      </Button>
      <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
    </div>
  );
}

const triageSchema = bodyOf(setTriageEndpoint);
const KLEUREN = ['groen', 'oranje', 'rood'] as const;

/** Another colour than the rule gives, with a reason (VI-07). */
export function TriageDialog({ melding, onClose, onReload }: Props) {
  const t = useTekst(intakeTeksten);
  const toast = useToast();
  const act = useAct(setTriageEndpoint, {
    refreshes,
    onSuccess: () => {
      toast(t('triage.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: triageSchema,
    start: { kleur: melding.triage?.keuze?.kleur ?? melding.triage?.kleur ?? 'groen', reden: '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('doe.triage')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((keuze) => act.mutate({ ...keuze, meldingId: melding.meldingId }))}
      >
        <p className="schoolgang-muted">{t('triage.niet-bewaard')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <RadioGroup
          label={t('triage.kleur')}
          options={KLEUREN.map((kleur) => ({ value: kleur, label: t(`triage.${kleur}`) }))}
          {...f.veld('kleur')}
        />
        <TextArea label={t('triage.reden')} {...f.veld('reden')} />
        <Actions text={t('doe.triage')} busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

const mergeSchema = bodyOf(mergeMeldingEndpoint).omit({ versie: true });

/** Two reports about one absence: this one follows the other (VI-10). */
export function SamenvoegDialog({ melding, onClose, onReload }: Props) {
  const t = useTekst(intakeTeksten);
  const term = useTermen();
  const toast = useToast();
  const andere = melding.eerdere.filter(({ status }) => status === 'nieuw' || status === 'in-behandeling');
  const act = useAct(mergeMeldingEndpoint, {
    refreshes,
    onSuccess: () => {
      toast(t('samen.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: mergeSchema,
    start: { inMeldingId: andere[0]?.meldingId ?? '', reden: '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('doe.samenvoegen')} onClose={onClose}>
      {andere.length === 0 ? (
        <p>{t('samen.geen')}</p>
      ) : (
        <form
          className="schoolgang-form"
          noValidate
          onSubmit={f.submit((keuze) =>
            act.mutate({ ...keuze, meldingId: melding.meldingId, versie: melding.versie }),
          )}
        >
          <p className="schoolgang-muted">{t('samen.uitleg')}</p>
          <FormErrors errors={f.errors} submitCount={f.submitCount} />
          <ProblemAlert error={act.error} onReload={onReload} />
          <RadioGroup
            label={t('samen.kies')}
            options={andere.map(({ meldingId, nummer, gemeldOp, soortVerzuim }) => ({
              value: meldingId,
              label: `${nummer}: ${term('verzuim', soortVerzuim)}, ${formatDatum(gemeldOp)}`,
            }))}
            {...f.veld('inMeldingId')}
          />
          <TextArea label={t('samen.reden')} {...f.veld('reden')} />
          <Actions text={t('doe.samenvoegen')} busy={act.isPending} onClose={onClose} />
        </form>
      )}
    </Dialog>
  );
}

const overSchema = bodyOf(handOverEndpoint).omit({ versie: true });

/** Somebody outside takes it over; that stays ours (VI-12). */
export function OverdrachtDialog({ melding, onClose, onReload }: Props) {
  const t = useTekst(intakeTeksten);
  const toast = useToast();
  const act = useAct(handOverEndpoint, {
    refreshes,
    onSuccess: () => {
      toast(t('over.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: overSchema,
    start: { naar: melding.toewijzing?.andereUitvoerder ?? '', reden: '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('doe.overdragen')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((keuze) =>
          act.mutate({ ...keuze, meldingId: melding.meldingId, versie: melding.versie }),
        )}
      >
        <p className="schoolgang-muted">{t('over.uitleg')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <TextField label={t('over.naar')} {...f.veld('naar')} />
        <TextArea label={t('over.reden')} {...f.veld('reden')} />
        <Actions text={t('doe.overdragen')} busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
