import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { leefgebieden, type Oorzaak, oorzaken } from '../../../regels/mas/oorzaken.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { GewijzigdNote } from '../../../web/ui/gewijzigd-note.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readBevindingEndpoint, saveOnderzoekEndpoint } from '../bevinding.contract.ts';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

type Onderzoek = ResponseOf<typeof readBevindingEndpoint>['onderzoek'];

/** What was found: facts, what each says, causes per life area and what protects (MW-09). */
export function ZaakOnderzoek({ zaak }: { readonly zaak: Zaak }) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen') && zaak.totEnMet === null;
  const { werkprocesId } = zaak;
  const { data, error, refetch } = useRead(readBevindingEndpoint, { werkprocesId });
  const [writing, setWriting] = useState(false);
  return (
    <Panel
      title={t('onderzoek.titel')}
      action={
        mayAct &&
        data && (
          <Button small onClick={() => setWriting(true)}>
            {t('onderzoek.schrijf')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data && <Bevonden {...data.onderzoek} />}
      {data && writing && (
        <OnderzoekDialog
          werkprocesId={werkprocesId}
          onderzoek={data.onderzoek}
          onClose={() => setWriting(false)}
          onReload={() => void refetch()}
        />
      )}
    </Panel>
  );
}

function Bevonden(onderzoek: Onderzoek) {
  const t = useTekst(teksten);
  const term = useTermen();
  if (onderzoek.versie === 0) return <p className="schoolgang-muted">{t('onderzoek.leeg')}</p>;
  const causes = [...onderzoek.oorzaken.map((een) => term('oorzaak', een)), onderzoek.oorzaakAnders];
  const items = [
    { term: t('onderzoek.feiten'), value: onderzoek.feiten },
    { term: t('onderzoek.school'), value: onderzoek.schoolZegt },
    { term: t('onderzoek.ouders'), value: onderzoek.oudersZeggen },
    { term: t('onderzoek.jongere'), value: onderzoek.jongereZegt },
    { term: t('onderzoek.oorzaken'), value: causes.filter(Boolean).join(', ') },
    { term: t('onderzoek.beschermend'), value: onderzoek.beschermend },
  ];
  return <DescriptionList items={items.filter(({ value }) => value)} />;
}

function OnderzoekDialog({
  werkprocesId,
  onderzoek,
  onClose,
  onReload,
}: {
  readonly werkprocesId: string;
  readonly onderzoek: Onderzoek;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const act = useAct(saveOnderzoekEndpoint, {
    refreshes: [readBevindingEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('onderzoek.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(saveOnderzoekEndpoint).omit({ versie: true }),
    start: {
      feiten: onderzoek.feiten ?? '',
      schoolZegt: onderzoek.schoolZegt ?? '',
      oudersZeggen: onderzoek.oudersZeggen ?? '',
      jongereZegt: onderzoek.jongereZegt ?? '',
      oorzaakAnders: onderzoek.oorzaakAnders ?? '',
      beschermend: onderzoek.beschermend ?? '',
      oorzaken: onderzoek.oorzaken,
    },
    concept: `onderzoek-${werkprocesId}`,
    versie: onderzoek.versie,
    error: act.error,
  });
  const chosen: readonly Oorzaak[] = f.value('oorzaken') ?? [];
  const toggle = (oorzaak: Oorzaak, on: boolean) =>
    f.form.setValue('oorzaken', on ? [...chosen, oorzaak] : chosen.filter((een) => een !== oorzaak));
  return (
    <Dialog open wide title={t('onderzoek.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId, versie: onderzoek.versie }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={f.botst ? null : act.error} onReload={onReload} />
        <DraftNote form={f} />
        <GewijzigdNote form={f}>
          <Bevonden {...onderzoek} />
        </GewijzigdNote>
        <TextArea label={t('onderzoek.feiten')} optional {...f.veld('feiten')} />
        <TextArea label={t('onderzoek.school')} optional {...f.veld('schoolZegt')} />
        <TextArea label={t('onderzoek.ouders')} optional {...f.veld('oudersZeggen')} />
        <TextArea label={t('onderzoek.jongere')} optional {...f.veld('jongereZegt')} />
        {leefgebieden.map((gebied) => (
          <fieldset key={gebied} className="utrecht-form-fieldset schoolgang-field">
            <legend className="utrecht-form-label schoolgang-legend">
              {t('onderzoek.oorzaken')}: {term('leefgebied', gebied)}
            </legend>
            <div className="zaak-oorzaken">
              {oorzaken[gebied].map((een) => (
                <Checkbox
                  key={een}
                  id={`oorzaak-${een}`}
                  label={term('oorzaak', een)}
                  checked={chosen.includes(een)}
                  onChange={(event) => toggle(een, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <TextField label={t('onderzoek.anders')} optional {...f.veld('oorzaakAnders')} />
        <TextArea label={t('onderzoek.beschermend')} optional {...f.veld('beschermend')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('onderzoek.bewaar')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
