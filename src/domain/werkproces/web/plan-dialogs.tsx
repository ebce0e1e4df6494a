import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { GewijzigdNote } from '../../../web/ui/gewijzigd-note.tsx';
import { DateField, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  createActieEndpoint,
  endActieEndpoint,
  giveWaarschuwingEndpoint,
  readPlanEndpoint,
  savePlanEndpoint,
  type Zaakactie,
} from '../plan.contract.ts';
import { readZaakEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';

type Bij = { readonly werkprocesId: string; readonly onClose: () => void };

/** What the jongere and the parents think; final needs the voice of the jongere. */
export function PlanDialog({
  werkprocesId,
  plan,
  onClose,
  onReload,
}: Bij & { readonly plan: ResponseOf<typeof readPlanEndpoint>; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(savePlanEndpoint, {
    refreshes: [readPlanEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('plan.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(savePlanEndpoint).omit({ versie: true, definitief: true }),
    start: { stemJongere: plan.stemJongere ?? '', stemOuders: plan.stemOuders ?? '' },
    concept: `plan-${werkprocesId}`,
    versie: plan.versie,
    error: act.error,
  });
  const save = (definitief: boolean) =>
    f.submit((values) => {
      if (definitief && !values.stemJongere) return f.require('stemJongere');
      act.mutate({ ...values, definitief, werkprocesId, versie: plan.versie });
    });
  return (
    <Dialog open wide title={t('plan.stem')} onClose={onClose}>
      <form className="schoolgang-form" noValidate onSubmit={save(true)}>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={f.botst ? null : act.error} onReload={onReload} />
        <DraftNote form={f} />
        <GewijzigdNote form={f}>
          <DescriptionList
            items={[
              { term: t('plan.stem-jongere'), value: plan.stemJongere },
              { term: t('plan.stem-ouders'), value: plan.stemOuders },
            ]}
          />
        </GewijzigdNote>
        <TextArea label={t('plan.stem-jongere')} hint={t('plan.stem-hint')} {...f.veld('stemJongere')} />
        <TextArea label={t('plan.stem-ouders')} optional {...f.veld('stemOuders')} />
        <DialogFoot
          busy={act.isPending}
          onClose={onClose}
          beside={<Button onClick={() => void save(false)()}>{t('plan.bewaar')}</Button>}
        >
          {t('plan.definitief')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Who does what before when. */
export function ActieDialog({ werkprocesId, onClose }: Bij) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const { naam } = useSessie();
  const act = useAct(createActieEndpoint, {
    refreshes: [readPlanEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('plan.vastgelegd'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(createActieEndpoint),
    start: { soort: 'afspraak', wat: '', wie: naam, uiterlijk: '' },
    concept: `actie-${werkprocesId}`,
    error: act.error,
  });
  return (
    <Dialog open title={t('plan.nieuw')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <RadioGroup
          row
          label={t('plan.soort')}
          options={(['afspraak', 'doel'] as const).map((een) => ({ value: een, label: term('actie', een) }))}
          {...f.veld('soort')}
        />
        <TextField label={t('plan.wat')} {...f.veld('wat')} />
        <TextField label={t('plan.wie')} {...f.veld('wie')} />
        <DateField label={t('plan.uiterlijk')} {...f.veld('uiterlijk')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('plan.voeg-toe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

export function KlaarDialog({ actie, onClose }: { readonly actie: Zaakactie; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(endActieEndpoint, {
    refreshes: [readPlanEndpoint],
    onSuccess: () => {
      toast(t('plan.afgerond'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(endActieEndpoint).omit({ versie: true }),
    start: { resultaat: '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('plan.klaar-titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) =>
          act.mutate({ ...values, zaakactieId: actie.zaakactieId, versie: actie.versie }),
        )}
      >
        <p className="schoolgang-strong">{actie.wat}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextArea label={t('plan.resultaat')} optional {...f.veld('resultaat')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('plan.klaar')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

export function WaarschuwingDialog({ werkprocesId, onClose }: Bij) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(giveWaarschuwingEndpoint, {
    refreshes: [readZaakEndpoint],
    onSuccess: ({ nummer, bewaaktTotEnMet }) => {
      toast(t('waarschuwing.gegeven', { nummer, dag: formatDatum(bewaaktTotEnMet) }));
      onClose();
    },
  });
  return (
    <Dialog open title={t('waarschuwing.geef')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ werkprocesId });
        }}
      >
        <p>{t('waarschuwing.vraag')}</p>
        <ProblemAlert error={act.error} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('waarschuwing.geef')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
