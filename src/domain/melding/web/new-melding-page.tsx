import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereKeuze } from '../../../web/ui/jongere-keuze.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { type JongereKort, readJongereEndpoint } from '../../persoon/persoon.contract.ts';
import { createMeldingEndpoint, listMeldingenEndpoint, soortenVerzuim } from '../melding.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createMeldingEndpoint);
const BRONNEN = ['school', 'telefoon', 'e-mail', 'burger', 'collega', 'eigen-waarneming'] as const;

type Chosen = Pick<JongereKort, 'jongereId' | 'naam' | 'geboortedatum'> & {
  readonly schoolnaam?: string | null;
};

/** A melding by the office itself: a phone call, an e-mail, what someone saw. */
export function NewMeldingPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const { jongereId } = useSearch({ from: '/meldingen/nieuw' });
  const [chosen, setChosen] = useState<Chosen | undefined>();
  const act = useAct(createMeldingEndpoint, {
    refreshes: [listMeldingenEndpoint],
    onSuccess: ({ meldingId, nummer }) => {
      f.done();
      toast(t('nieuw.gedaan', { nummer }));
      void navigate({ to: '/meldingen/$meldingId', params: { meldingId } });
    },
  });
  const f = useFormulier({
    schema,
    start: {
      jongereId: jongereId ?? '',
      soortVerzuim: '',
      verzuimVanaf: '',
      verzuimTotEnMet: '',
      uren: '',
      toelichting: '',
      schoolDeed: '',
      schoolVraagt: '',
      contactpersoon: '',
      bron: 'telefoon',
    },
    concept: 'nieuwe-melding',
    error: act.error,
  });
  const about = f.value('jongereId') || undefined;
  // Known by its id only: from the address, or from a draft.
  const known = useRead(
    readJongereEndpoint,
    { jongereId: about ?? '' },
    { enabled: about !== undefined && about !== chosen?.jongereId },
  );
  const jongere: Chosen | undefined =
    about === undefined ? undefined : about === chosen?.jongereId ? chosen : known.data;
  const choose = (next: Chosen | undefined) => {
    setChosen(next);
    f.form.setValue('jongereId', next?.jongereId ?? '', { shouldValidate: f.submitCount > 0 });
  };

  return (
    <>
      <PageHeader title={t('nieuw.titel')} back={<Link to="/meldingen">← {t('melding.terug')}</Link>} />
      <form className="schoolgang-form" noValidate onSubmit={f.submit((values) => act.mutate(values))}>
        <DraftNote form={f} />
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? known.error} />
        <Panel title={t('nieuw.jongere')}>
          <JongereKeuze
            id="veld-jongereId"
            label={shared('zoek.label')}
            placeholder={shared('zoek.hint')}
            fout={f.errors['jongereId'] ? t('nieuw.kies-jongere') : undefined}
            jongere={jongere}
            ander={t('nieuw.andere')}
            onChoose={(treffer) => {
              choose(treffer);
              if (!treffer) void navigate({ to: '/meldingen/nieuw', search: {}, replace: true });
            }}
          >
            {jongere?.schoolnaam && <span className="schoolgang-muted">{jongere.schoolnaam}</span>}
          </JongereKeuze>
        </Panel>
        <Panel title={t('melding.van-school')}>
          <div className="schoolgang-form__row">
            <Select
              label={t('melding.soort')}
              options={soortenVerzuim.map((soort) => ({ value: soort, label: term('verzuim', soort) }))}
              {...f.veld('soortVerzuim')}
            />
            <Select
              label={t('nieuw.bron')}
              empty={false}
              options={BRONNEN.map((bron) => ({ value: bron, label: term('bron', bron) }))}
              {...f.veld('bron')}
            />
          </div>
          <div className="schoolgang-form__row">
            <DateField label={t('nieuw.vanaf')} {...f.veld('verzuimVanaf')} />
            <DateField
              label={t('nieuw.tot')}
              hint={t('nieuw.tot-hint')}
              optional
              {...f.veld('verzuimTotEnMet')}
            />
            <TextField
              label={t('nieuw.uren')}
              short
              inputMode="decimal"
              optional
              {...f.veld('uren', { getal: true })}
            />
          </div>
          <TextArea label={t('melding.toelichting')} optional {...f.veld('toelichting')} />
          <TextArea label={t('melding.school-deed')} optional {...f.veld('schoolDeed')} />
          <TextArea label={t('melding.school-vraagt')} optional {...f.veld('schoolVraagt')} />
          <TextField label={t('melding.contactpersoon')} optional {...f.veld('contactpersoon')} />
        </Panel>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('nieuw.opslaan')}
          </Button>
          <ButtonLink to="/meldingen">{shared('actie.annuleren')}</ButtonLink>
        </div>
      </form>
    </>
  );
}
