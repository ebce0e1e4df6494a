import { type ReactNode, useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type ActVerzoek,
  assignVerzoekEndpoint,
  changeOverEndpoint,
  closeVerzoekEndpoint,
  extendVerzoekEndpoint,
  listBehandelaarsEndpoint,
  listVerzoekenEndpoint,
  pauseVerzoekEndpoint,
  readVerzoekEndpoint,
  resumeVerzoekEndpoint,
  type Verzoek,
} from '../verzoek.contract.ts';
import { Collegas } from './collegas.tsx';
import { teksten } from './teksten.ts';

type Venster = Exclude<ActVerzoek, 'bevestigen'>;
type Props = { readonly verzoek: Verzoek; readonly onClose: () => void; readonly onReload: () => void };

const FORMS: Readonly<Record<Venster, (props: Props) => ReactNode>> = {
  verdelen: VerdeelForm,
  over: OverForm,
  stilzetten: StilForm,
  hervatten: HervatForm,
  verdagen: VerdaagForm,
  afdoen: AfdoenForm,
};

export function VerzoekDialog({ doe, ...props }: Props & { readonly doe: Venster }) {
  const t = useTekst(teksten);
  const Form = FORMS[doe];
  return (
    <Dialog open title={t(`${doe}.titel`)} onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  );
}

/** What every act here does afterwards. */
function useDone(doe: Venster, onClose: () => void) {
  const t = useTekst(teksten);
  const toast = useToast();
  return {
    refreshes: [readVerzoekEndpoint, listVerzoekenEndpoint],
    onSuccess: () => {
      toast(t(`${doe}.gedaan`));
      onClose();
    },
  };
}

function Acties({
  doe,
  busy,
  onClose,
  disabled,
}: {
  readonly doe: Venster;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  return (
    <DialogFoot busy={busy} onClose={onClose} {...(disabled ? { disabled } : {})}>
      {t(`${doe}.doe`)}
    </DialogFoot>
  );
}

const verdeelSchema = bodyOf(assignVerzoekEndpoint).omit({ versie: true });

/** Who may handle it; below, who may not and why. */
function VerdeelForm({ verzoek: { verzoekId, versie, behandelaar }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const { data, error } = useRead(listBehandelaarsEndpoint, { verzoekId });
  const act = useAct(assignVerzoekEndpoint, useDone('verdelen', onClose));
  const f = useFormulier({
    schema: verdeelSchema,
    start: { naam: behandelaar ?? '' },
    error: act.error,
  });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={3} />;
  const niet = data.behandelaars.filter(({ mag }) => !mag);
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, verzoekId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <Select
        label={t('kol.behandelaar')}
        options={data.behandelaars.filter(({ mag }) => mag).map(({ naam }) => ({ value: naam, label: naam }))}
        {...f.veld('naam')}
      />
      {niet.length > 0 && (
        <details className="schoolgang-more">
          <summary>{t('verdelen.niet', { n: niet.length })}</summary>
          <ul>
            {niet.map(({ naam, reden, artikel }) => (
              <li key={naam}>
                <strong>{naam}</strong>: {reden} <span className="schoolgang-muted">{artikel}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Acties doe="verdelen" busy={act.isPending} onClose={onClose} />
    </form>
  );
}

function OverForm({ verzoek: { verzoekId, versie, over: was }, onClose, onReload }: Props) {
  const [over, setOver] = useState<string[]>([...was]);
  const act = useAct(changeOverEndpoint, useDone('over', onClose));
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ verzoekId, versie, over });
      }}
    >
      <ProblemAlert error={act.error} onReload={onReload} />
      <Collegas over={over} onChange={setOver} />
      <Acties doe="over" busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const stilSchema = bodyOf(pauseVerzoekEndpoint).omit({ versie: true });

function StilForm({ verzoek: { verzoekId, versie, redenen }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const act = useAct(pauseVerzoekEndpoint, useDone('stilzetten', onClose));
  const f = useFormulier({
    schema: stilSchema,
    start: { reden: redenen[0] ?? '', gevraagdOp: vandaag },
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, verzoekId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <RadioGroup
        label={t('stilzetten.reden')}
        options={redenen.map((value) => ({ value, label: t(`reden.${value}`) }))}
        {...f.veld('reden')}
      />
      <DateField label={t('stilzetten.gevraagd')} {...f.veld('gevraagdOp')} />
      <Acties doe="stilzetten" busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const hervatSchema = bodyOf(resumeVerzoekEndpoint).omit({ versie: true });

function HervatForm({ verzoek: { verzoekId, versie }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const act = useAct(resumeVerzoekEndpoint, useDone('hervatten', onClose));
  const f = useFormulier({ schema: hervatSchema, start: { op: vandaag }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, verzoekId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <DateField label={t('hervatten.op')} hint={t('hervatten.op-hint')} {...f.veld('op')} />
      <Acties doe="hervatten" busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const verdaagSchema = bodyOf(extendVerzoekEndpoint).omit({ versie: true, instemming: true });

function VerdaagForm({ verzoek, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const { verzoekId, versie, verdaagd, verdagingHoogstens, magMetInstemming, termijn } = verzoek;
  const [instemming, setInstemming] = useState(verdaagd !== null && magMetInstemming);
  const act = useAct(extendVerzoekEndpoint, useDone('verdagen', onClose));
  const f = useFormulier({
    schema: verdaagSchema,
    start: { aantal: String(verdagingHoogstens), reden: '' },
    error: act.error,
  });
  const maanden = termijn.eenheid === 'maanden';
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, instemming, verzoekId, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <p>
        {verdaagd === null
          ? t('verdagen.uitleg', {
              duur: t(maanden ? 'duur.maanden' : 'duur.weken', { n: verdagingHoogstens }),
            })
          : t(magMetInstemming ? 'verdagen.al' : 'verdagen.al-geen')}
      </p>
      <TextField
        label={t(maanden ? 'verdagen.maanden' : 'verdagen.weken')}
        short
        inputMode="numeric"
        {...f.veld('aantal', { getal: true })}
      />
      {magMetInstemming && (
        <Checkbox
          id="veld-instemming"
          label={t('verdagen.instemming')}
          checked={instemming}
          onChange={(event) => setInstemming(event.currentTarget.checked)}
        />
      )}
      <TextArea label={t('verdagen.reden')} hint={t('verdagen.reden-hint')} {...f.veld('reden')} />
      <Acties doe="verdagen" busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const afdoenSchema = bodyOf(closeVerzoekEndpoint).omit({ versie: true });

function AfdoenForm({ verzoek: { verzoekId, versie, uitkomsten }, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const act = useAct(closeVerzoekEndpoint, useDone('afdoen', onClose));
  const f = useFormulier({
    schema: afdoenSchema,
    start: { uitkomst: '', motivering: '' },
    error: act.error,
  });
  const ingetrokken = f.value('uitkomst') === 'ingetrokken';
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => {
        if (!ingetrokken && !values.motivering) return f.require('motivering');
        act.mutate({ ...values, verzoekId, versie });
      })}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <Select
        label={t('wat.uitkomst')}
        options={uitkomsten.map((value) => ({ value, label: t(`uitkomst.${value}`) }))}
        {...f.veld('uitkomst')}
      />
      <TextArea
        label={t('afdoen.waarom')}
        hint={t(ingetrokken ? 'afdoen.waarom-ingetrokken' : 'afdoen.waarom-hint')}
        optional={ingetrokken}
        rows={6}
        {...f.veld('motivering')}
      />
      <Acties doe="afdoen" busy={act.isPending} onClose={onClose} />
    </form>
  );
}
