import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  createMeldingEndpoint,
  listBerichtenEndpoint,
  listMeldingenEndpoint,
} from '../../domain/melding/melding.contract.ts';
import type { JongereKort } from '../../domain/persoon/persoon.contract.ts';
import { dropConcept, readConcept, saveConcept } from '../concept.ts';
import { bodyOf, useFormulier } from '../formulier.ts';
import { useSessie } from '../sessie.tsx';
import { useAlgemeen } from '../taal/algemeen.ts';
import { useTekst } from '../taal/catalogus.ts';
import { Alert, ProblemAlert } from '../ui/alert.tsx';
import { Button, ButtonLink, Link } from '../ui/button.tsx';
import { DraftNote } from '../ui/draft-note.tsx';
import { FormErrors } from '../ui/form-error.tsx';
import { JongereKeuze } from '../ui/jongere-keuze.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { DateField, TextArea, TextField } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAct } from '../vraag.ts';
import { SoortKiezer } from './soort-kiezer.tsx';
import { teksten } from './teksten.ts';

const CONCEPT = 'school-melding';
/** A school cannot look a pupil up by id, so the draft keeps who was chosen as well. */
const CONCEPT_LEERLING = 'school-melding-leerling';
const schema = bodyOf(createMeldingEndpoint).omit({ bron: true });

type Leerling = Pick<JongereKort, 'jongereId' | 'naam' | 'geboortedatum' | 'schoolnaam'>;

/** A report in two minutes (VI-02): who, what kind, when, what the school did and asks. */
export function NewMeldingPage() {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const { naam, vandaag } = useSessie();
  const [leerling, setLeerling] = useState(
    () => readConcept<Leerling>(CONCEPT_LEERLING) as Leerling | undefined,
  );
  const act = useAct(createMeldingEndpoint, {
    refreshes: [listMeldingenEndpoint, listBerichtenEndpoint],
    onSuccess: ({ meldingId, nummer }) => {
      f.done();
      dropConcept(CONCEPT_LEERLING);
      toast(t('nieuw.klaar', { nummer }));
      void navigate({ to: '/meldingen/$meldingId', params: { meldingId } });
    },
  });
  const f = useFormulier({
    schema,
    start: {
      jongereId: '',
      soortVerzuim: '',
      verzuimVanaf: '',
      verzuimTotEnMet: '',
      uren: '',
      toelichting: '',
      schoolDeed: '',
      schoolVraagt: '',
      contactpersoon: naam,
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

  return (
    <>
      <PageHeader title={t('nieuw.titel')} back={<Link to="/">← {t('start.titel')}</Link>} />
      <form className="schoolgang-form" noValidate onSubmit={f.submit((values) => act.mutate(values))}>
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
            placeholder={t('nieuw.zoek-hint')}
            fout={f.errors['jongereId'] ? t('nieuw.kies') : undefined}
            jongere={leerling}
            ander={t('nieuw.andere')}
            onChoose={choose}
          />
          {leerling && !leerling.schoolnaam && (
            <Alert kind="warning">
              <p>{t('nieuw.niet-ingeschreven')}</p>
            </Alert>
          )}
        </Panel>
        <Panel title={t('nieuw.wat')}>
          <SoortKiezer {...f.veld('soortVerzuim')} />
          <div className="schoolgang-form__row">
            <DateField label={t('nieuw.vanaf')} max={vandaag} {...f.veld('verzuimVanaf')} />
            <DateField
              label={t('nieuw.tot')}
              hint={t('nieuw.tot-hint')}
              optional
              {...f.veld('verzuimTotEnMet')}
            />
            <TextField
              label={t('uren')}
              hint={t('nieuw.uren-hint')}
              short
              inputMode="decimal"
              optional
              {...f.veld('uren', { getal: true })}
            />
          </div>
        </Panel>
        <Panel title={t('nieuw.verhaal')}>
          <TextArea label={t('nieuw.deed')} hint={t('nieuw.deed-hint')} optional {...f.veld('schoolDeed')} />
          <TextArea
            label={t('nieuw.vraagt')}
            hint={t('nieuw.vraagt-hint')}
            optional
            {...f.veld('schoolVraagt')}
          />
          <TextArea
            label={t('nieuw.toelichting')}
            hint={t('nieuw.toelichting-hint')}
            optional
            {...f.veld('toelichting')}
          />
          <TextField
            label={t('nieuw.contact')}
            hint={t('nieuw.contact-hint')}
            optional
            {...f.veld('contactpersoon')}
          />
        </Panel>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('nieuw.verstuur')}
          </Button>
          <ButtonLink to="/">{shared('actie.annuleren')}</ButtonLink>
        </div>
        <p className="schoolgang-muted">{t('nieuw.bewaard')}</p>
      </form>
    </>
  );
}
