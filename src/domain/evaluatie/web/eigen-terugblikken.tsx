import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { veldenVan } from '../../../regels/mas/gastvraag.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { createTerugblikEndpoint, listTerugblikkenEndpoint } from '../evaluatie.contract.ts';
import { teksten } from './teksten.ts';

type Zaak = ResponseOf<typeof listTerugblikkenEndpoint>['zaken'][number];

/** For a school: closed zaken of its pupils on which it can look back. Nothing when there are none. */
export function EigenTerugblikken() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listTerugblikkenEndpoint, {});
  const [open, setOpen] = useState<Zaak>();
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data || data.zaken.length === 0) return null;
  return (
    <Panel title={t('school.titel')} count={data.zaken.length} flush>
      <p className="schoolgang-empty">{t('school.uitleg')}</p>
      <ul className="schoolgang-lines">
        {data.zaken.map((zaak) => (
          <li key={zaak.werkprocesId} className="schoolgang-lines__head">
            <span className="schoolgang-strong">{zaak.jongere}</span>
            <Button
              small
              aria-label={t('school.terugkijken-van', { naam: zaak.jongere })}
              onClick={() => setOpen(zaak)}
            >
              {t('school.terugkijken')}
            </Button>
            <span className="schoolgang-lines__when">
              {t('school.tot', { dag: formatDatum(zaak.totEnMet) })}
            </span>
          </li>
        ))}
      </ul>
      {open && <TerugblikDialog zaak={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}

const schema = bodyOf(createTerugblikEndpoint);
const keuzesVan = (naam: string) => veldenVan('evaluatie').find((veld) => veld.naam === naam)?.keuzes ?? [];

function TerugblikDialog({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const toast = useToast();
  const act = useAct(createTerugblikEndpoint, {
    refreshes: [listTerugblikkenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('school.dank'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { ging: '', contact: '', goed: '', beter: '' },
    concept: `terugblik-${zaak.werkprocesId}`,
    error: act.error,
  });
  const options = (naam: 'ging' | 'contact') =>
    keuzesVan(naam).map((value) => ({ value, label: term(naam, value) }));
  return (
    <Dialog open title={t('school.terugkijken-van', { naam: zaak.jongere })} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId: zaak.werkprocesId }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <RadioGroup row label={t('vraag.ging')} options={options('ging')} {...f.veld('ging')} />
        <RadioGroup row label={t('vraag.contact')} options={options('contact')} {...f.veld('contact')} />
        <TextArea label={t('vraag.goed')} optional {...f.veld('goed')} />
        <TextArea label={t('vraag.beter')} hint={t('school.hint')} optional {...f.veld('beter')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('school.verstuur')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
