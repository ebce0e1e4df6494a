import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereKeuze } from '../../../web/ui/jongere-keuze.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listBrievenEndpoint } from '../../brief/brief.contract.ts';
import { createVerzoekEndpoint, listVerzoekenEndpoint, soortenVerzoek } from '../verzoek.contract.ts';
import { Collegas } from './collegas.tsx';
import { teksten } from './teksten.ts';
import './verzoek.css';

const schema = bodyOf(createVerzoekEndpoint).omit({ over: true, commissie: true, jongereId: true });
const BRIEVEN = 200;

type Gekozen = { readonly jongereId: string; readonly naam: string; readonly geboortedatum: string };

/** Writes down what came in. No draft is kept: what a klacht says should not stay behind in a browser. */
export function NewVerzoekPage() {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const { vandaag } = useSessie();
  const [jongere, setJongere] = useState<Gekozen>();
  const [over, setOver] = useState<string[]>([]);
  const [commissie, setCommissie] = useState(false);
  const act = useAct(createVerzoekEndpoint, {
    refreshes: [listVerzoekenEndpoint],
    onSuccess: ({ verzoekId, nummer, uiterlijk, zichtbaar }) => {
      toast(t('nieuw.gedaan', { nummer, dag: uiterlijk ? formatDatum(uiterlijk) : '–' }));
      if (zichtbaar) void navigate({ to: '/verzoeken/$verzoekId', params: { verzoekId } });
      else void navigate({ to: '/verzoeken', search: {} });
    },
  });
  const f = useFormulier({
    schema,
    start: {
      soort: 'klacht',
      ontvangenOp: vandaag,
      indiener: '',
      straat: '',
      postcode: '',
      plaats: '',
      onderwerp: '',
      omschrijving: '',
      briefId: '',
      besluitOp: '',
      besluitKenmerk: '',
      gepostOp: '',
    },
    error: act.error,
  });
  const soort = f.value('soort') ?? 'klacht';
  const save = f.submit(({ briefId, besluitOp, besluitKenmerk, gepostOp, ...values }) =>
    act.mutate({
      ...values,
      over,
      commissie: commissie && (soort === 'klacht' || soort === 'bezwaar'),
      ...(jongere && { jongereId: jongere.jongereId }),
      ...(soort === 'bezwaar' && {
        ...(briefId ? { briefId } : { besluitOp, besluitKenmerk }),
        gepostOp,
      }),
    }),
  );
  return (
    <>
      <PageHeader
        title={t('nieuw.titel')}
        back={
          <Link to="/verzoeken" search={{}}>
            ← {t('titel')}
          </Link>
        }
      />
      <form className="schoolgang-form" noValidate onSubmit={save}>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <Panel title={t('nieuw.wat')}>
          <RadioGroup
            label={t('kol.soort')}
            row
            options={soortenVerzoek.map((value) => ({ value, label: t(`soort.${value}`) }))}
            {...f.veld('soort')}
          />
          <p className="schoolgang-muted">{t(`soort-uitleg.${soort}`)}</p>
          <DateField label={t('veld.ontvangen')} hint={t('veld.ontvangen-hint')} {...f.veld('ontvangenOp')} />
          <TextField label={t('veld.onderwerp')} hint={t('veld.onderwerp-hint')} {...f.veld('onderwerp')} />
          <TextArea label={t('veld.omschrijving')} optional {...f.veld('omschrijving')} />
          {(soort === 'klacht' || soort === 'bezwaar') && (
            <Checkbox
              id="veld-commissie"
              label={t('veld.commissie')}
              checked={commissie}
              onChange={(event) => setCommissie(event.currentTarget.checked)}
            />
          )}
        </Panel>
        <Panel title={t('nieuw.van')}>
          <TextField label={t('veld.indiener')} {...f.veld('indiener')} />
          <TextField label={t('veld.straat')} hint={t('veld.adres-hint')} optional {...f.veld('straat')} />
          <div className="schoolgang-form__row">
            <TextField label={t('veld.postcode')} short optional {...f.veld('postcode')} />
            <TextField label={t('veld.plaats')} optional {...f.veld('plaats')} />
          </div>
        </Panel>
        <Panel title={t('nieuw.over')}>
          <JongereKeuze
            optional
            id="veld-jongere"
            label={t('veld.jongere')}
            jongere={jongere}
            ander={t('veld.andere')}
            onChoose={(treffer) => {
              setJongere(treffer);
              f.form.setValue('briefId', '');
            }}
          />
          {soort === 'bezwaar' && <BesluitVelden jongere={jongere} f={f} />}
          <Collegas over={over} onChange={setOver} />
        </Panel>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('nieuw.bewaar')}
          </Button>
          <ButtonLink to="/verzoeken">{shared('actie.annuleren')}</ButtonLink>
        </div>
      </form>
    </>
  );
}

/** Which besluit: one of our letters about this jongere, or another with the day it was sent. */
function BesluitVelden({
  jongere,
  f,
}: {
  readonly jongere: Gekozen | undefined;
  readonly f: ReturnType<typeof useFormulier<typeof schema>>;
}) {
  const t = useTekst(teksten);
  const briefId = f.value('briefId');
  return (
    <>
      {jongere && <OnzeBesluiten jongereId={jongere.jongereId} f={f} />}
      {(!jongere || !briefId) && (
        <div className="schoolgang-form__row">
          <DateField label={t('veld.besluit-op')} hint={t('veld.besluit-op-hint')} {...f.veld('besluitOp')} />
          <TextField label={t('veld.besluit-kenmerk')} optional {...f.veld('besluitKenmerk')} />
        </div>
      )}
      <DateField label={t('veld.gepost')} hint={t('veld.gepost-hint')} optional {...f.veld('gepostOp')} />
    </>
  );
}

function OnzeBesluiten({
  jongereId,
  f,
}: {
  readonly jongereId: string;
  readonly f: ReturnType<typeof useFormulier<typeof schema>>;
}) {
  const t = useTekst(teksten);
  const { data, error } = useRead(listBrievenEndpoint, { jongereId, status: 'verzonden', limiet: BRIEVEN });
  const besluiten = (data?.brieven ?? []).filter(({ soort }) => soort === 'besluit');
  if (error) return <ProblemAlert error={error} />;
  if (besluiten.length === 0) return <p className="schoolgang-muted">{t('veld.geen-besluiten')}</p>;
  return (
    <Select
      label={t('veld.besluit')}
      empty={t('veld.ander-besluit')}
      optional
      options={besluiten.map((een) => ({
        value: een.briefId,
        label: `${een.onderwerp}, ${een.verzondenOp ? formatDatum(een.verzondenOp) : een.nummer}`,
      }))}
      {...f.veld('briefId')}
    />
  );
}
