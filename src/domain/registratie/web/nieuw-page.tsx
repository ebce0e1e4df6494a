import { useNavigate } from '@tanstack/react-router';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { createJongereEndpoint, soortenBuitenBrp } from '../registratie.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createJongereEndpoint).omit({ tochNieuw: true });

/** Who is here without a bsn; the file is like every other (PB-06). */
export function NieuwPage() {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const { vandaag, gemeenten } = useSessie();
  const act = useAct(createJongereEndpoint, {
    onSuccess: ({ jongereId }) => {
      f.done();
      toast(t('bewaard'));
      void navigate({ to: '/jongeren/$jongereId', params: { jongereId } });
    },
  });
  const f = useFormulier({
    schema,
    start: {
      achternaam: '',
      voorvoegsel: '',
      voornamen: '',
      geboortedatum: '',
      kenmerk: '',
      gemeentecode: gemeenten.length === 1 ? (gemeenten[0]?.code ?? '') : '',
      verblijfplaats: '',
      toelichting: '',
      bron: '',
      vanaf: vandaag,
    },
    concept: 'jongere-nieuw',
    error: act.error,
  });
  const lijktOp = act.error?.code === 'lijkt-op-bekende';
  return (
    <>
      <PageHeader title={t('titel')} back={<Link to="/jongeren">← {t('terug')}</Link>} />
      <form
        className="schoolgang-stack"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, ...(lijktOp && { tochNieuw: true }) }))}
      >
        <p className="schoolgang-muted">{t('uitleg')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <Panel title={t('wie')}>
          <div className="schoolgang-form">
            <TextField label={t('voornamen')} optional {...f.veld('voornamen')} />
            <TextField label={t('voorvoegsel')} short optional {...f.veld('voorvoegsel')} />
            <TextField label={t('achternaam')} {...f.veld('achternaam')} />
            <DateField label={t('geboortedatum')} {...f.veld('geboortedatum')} />
            <RadioGroup
              label={t('geslacht')}
              row
              options={(['M', 'V', 'X'] as const).map((value) => ({ value, label: t(`geslacht.${value}`) }))}
              {...f.veld('geslacht')}
            />
          </div>
        </Panel>
        <Panel title={t('waar')}>
          <div className="schoolgang-form">
            <RadioGroup
              label={t('soort')}
              options={soortenBuitenBrp.map((value) => ({ value, label: t(`soort.${value}`) }))}
              {...f.veld('soort')}
            />
            <TextField label={t('kenmerk')} hint={t('kenmerk-hint')} optional {...f.veld('kenmerk')} />
            <Select
              label={t('gemeente')}
              hint={t('gemeente-hint')}
              empty={t('gemeente-geen')}
              optional
              options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
              {...f.veld('gemeentecode')}
            />
            <TextField
              label={t('verblijfplaats')}
              hint={t('verblijfplaats-hint')}
              optional
              {...f.veld('verblijfplaats')}
            />
            <DateField label={t('vanaf')} {...f.veld('vanaf')} />
            <TextField label={t('bron')} {...f.veld('bron')} />
            <TextArea label={t('toelichting')} optional {...f.veld('toelichting')} />
          </div>
        </Panel>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t(lijktOp ? 'toch-nieuw' : 'bewaren')}
          </Button>
          <ButtonLink to="/jongeren">{t('annuleren')}</ButtonLink>
        </div>
      </form>
    </>
  );
}
