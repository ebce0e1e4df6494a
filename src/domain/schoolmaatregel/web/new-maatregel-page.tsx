import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dropConcept, readConcept, saveConcept } from '../../../web/concept.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereKeuze } from '../../../web/ui/jongere-keuze.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import type { JongereKort } from '../../persoon/persoon.contract.ts';
import {
  createMaatregelEndpoint,
  listMaatregelenEndpoint,
  redenenMaatregel,
  soortenMaatregel,
} from '../schoolmaatregel.contract.ts';
import { teksten } from './teksten.ts';

const CONCEPT = 'schoolmaatregel';
/** A school cannot look a pupil up by id, so the draft keeps who was chosen as well. */
const CONCEPT_LEERLING = 'schoolmaatregel-leerling';
/** Radio buttons give text, so that answer is kept beside the form. */
const schema = bodyOf(createMaatregelEndpoint).omit({ inspectieGemeld: true });

type Leerling = Pick<JongereKort, 'jongereId' | 'naam' | 'geboortedatum'>;

/** A schorsing or verwijdering: by a school about its own pupil, or by the office for a school that phoned. */
export function NewMaatregelPage() {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const [leerling, setLeerling] = useState(
    () => readConcept<Leerling>(CONCEPT_LEERLING) as Leerling | undefined,
  );
  const [inspectie, setInspectie] = useState('');
  const act = useAct(createMaatregelEndpoint, {
    refreshes: [listMaatregelenEndpoint],
    onSuccess: () => {
      f.done();
      dropConcept(CONCEPT_LEERLING);
      toast(t('nieuw.gedaan'));
      void navigate({ to: '/schorsingen', search: { status: 'alle' } });
    },
  });
  const f = useFormulier({
    schema,
    start: {
      jongereId: '',
      soort: 'schorsing',
      vanaf: '',
      totEnMet: '',
      reden: '',
      toelichting: '',
      contactpersoon: '',
    },
    concept: CONCEPT,
    error: act.error,
  });
  const choose = (next: Leerling | undefined) => {
    setLeerling(next);
    if (next) saveConcept(CONCEPT_LEERLING, next);
    else dropConcept(CONCEPT_LEERLING);
    f.form.setValue('jongereId', next?.jongereId ?? '', { shouldValidate: f.submitCount > 0 });
  };
  const soort = f.value('soort') ?? 'schorsing';
  const [vanaf, totEnMet] = [f.value('vanaf'), f.value('totEnMet')];
  const asksInspectie = soort === 'schorsing' && Boolean(vanaf) && Boolean(totEnMet) && vanaf !== totEnMet;
  const save = f.submit(({ totEnMet: laatste, ...values }) => {
    if (soort === 'schorsing' && !laatste) return f.require('totEnMet');
    act.mutate({
      ...values,
      ...(soort === 'schorsing' && laatste && { totEnMet: laatste }),
      ...(asksInspectie && inspectie && { inspectieGemeld: inspectie === 'ja' }),
    });
  });

  return (
    <>
      <PageHeader
        title={t('nieuw.titel')}
        back={
          <Link to="/schorsingen" search={{}}>
            ← {t('titel')}
          </Link>
        }
      />
      <form className="schoolgang-form" noValidate onSubmit={save}>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <DraftNote
          form={{
            hasConcept: f.hasConcept,
            done: () => {
              choose(undefined);
              f.done();
            },
          }}
        />
        <Panel title={t('nieuw.leerling')}>
          <JongereKeuze
            id="veld-jongereId"
            label={t('nieuw.zoek')}
            fout={f.errors['jongereId'] ? t('nieuw.kies') : undefined}
            jongere={leerling}
            ander={t('nieuw.andere')}
            onChoose={choose}
          />
        </Panel>
        <Panel title={t('nieuw.wat')}>
          <RadioGroup
            label={t('nieuw.soort')}
            row
            options={soortenMaatregel.map((value) => ({ value, label: t(`soort.${value}`) }))}
            {...f.veld('soort')}
          />
          <p className="schoolgang-muted">{t(`soort-uitleg.${soort}`)}</p>
          <div className="schoolgang-form__row">
            <DateField label={t(soort === 'schorsing' ? 'nieuw.vanaf' : 'nieuw.op')} {...f.veld('vanaf')} />
            {soort === 'schorsing' && <DateField label={t('nieuw.tot')} {...f.veld('totEnMet')} />}
          </div>
          {asksInspectie && (
            <RadioGroup
              id="inspectie"
              name="inspectie"
              label={t('nieuw.inspectie')}
              row
              options={(['ja', 'nee'] as const).map((value) => ({ value, label: t(`nieuw.${value}`) }))}
              value={inspectie}
              onChange={(event) => setInspectie(event.currentTarget.value)}
            />
          )}
          <Select
            label={t('reden.titel')}
            options={redenenMaatregel.map((value) => ({ value, label: t(`reden.${value}`) }))}
            {...f.veld('reden')}
          />
          <TextArea
            label={t('nieuw.toelichting')}
            hint={t('nieuw.toelichting-hint')}
            optional
            {...f.veld('toelichting')}
          />
          <TextField label={t('nieuw.contact')} optional {...f.veld('contactpersoon')} />
        </Panel>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('nieuw.verstuur')}
          </Button>
          <ButtonLink to="/schorsingen">{shared('actie.annuleren')}</ButtonLink>
        </div>
      </form>
    </>
  );
}
