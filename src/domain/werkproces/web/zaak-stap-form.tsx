import { afwijkingGronden } from '../../../regels/mas/afwijking.ts';
import { isMasRoute, masRoutes } from '../../../regels/mas/routes.ts';
import { sluitgronden } from '../../../regels/mas/sluiten.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { heel } from '../../../web/ui/heel.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import { readBevindingEndpoint } from '../bevinding.contract.ts';
import { readPlanEndpoint } from '../plan.contract.ts';
import { listZakenEndpoint, readZaakEndpoint, routesZaak, stepZaakEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

const schema = bodyOf(stepZaakEndpoint).omit({ versie: true });

type Props = { readonly zaak: Zaak; readonly onReload: () => void };

/** The step to take now; a closed zaak, or a reader who may not act, gets told so instead. */
export function ZaakStapForm({ zaak, onReload }: Props) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen');
  if (zaak.totEnMet) {
    return (
      <Panel title={t('zaak.volgende')}>
        <p className="schoolgang-strong">{t('zaak.is-gesloten', { dag: formatDatum(zaak.totEnMet) })}</p>
        <p>{t('zaak.gesloten-uitleg')}</p>
        <OpenMeldingen meldingen={zaak.meldingen} />
      </Panel>
    );
  }
  if (!mayAct) return null;
  // A new form per step: what was typed for the former one does not belong here.
  return <StapForm key={zaak.stap} zaak={zaak} onReload={onReload} />;
}

/** A zaak that ends leaves its reports to be closed, each with its own reason for the school and the register. */
function OpenMeldingen({ meldingen }: Pick<Zaak, 'meldingen'>) {
  const t = useTekst(teksten);
  const open = meldingen.filter(({ status }) => status === 'nieuw' || status === 'in-behandeling');
  if (open.length === 0) return null;
  return (
    <Alert kind="warning" title={t('zaak.meldingen-open', { n: open.length })}>
      <p>{t('zaak.meldingen-open-uitleg')}</p>
      <ul className="utrecht-unordered-list">
        {open.map(({ meldingId, nummer }) => (
          <li key={meldingId}>
            <Link to="/meldingen/$meldingId" params={{ meldingId }}>
              {nummer}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** By when this step should be done; late is said in words. */
function ZaakTermijn({ uiterlijk }: { readonly uiterlijk: string | null }) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  if (!uiterlijk) return null;
  const late = uiterlijk < vandaag;
  return (
    <p className={late ? 'zaak-te-laat' : 'schoolgang-muted'}>
      {heel(t(late ? 'zaak.stap-te-laat' : 'zaak.stap-op-tijd', { dag: formatDatum(uiterlijk) }))}
    </p>
  );
}

function StapForm({ zaak, onReload }: Props) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const act = useAct(stepZaakEndpoint, {
    refreshes: [readZaakEndpoint, listZakenEndpoint, readVandaagEndpoint, readKlokEndpoint, readPlanEndpoint],
    onSuccess: ({ stap }) => {
      f.done();
      toast(t('zaak.stap-gezet', { stap: term('stap', stap) }));
    },
  });
  const f = useFormulier({
    schema,
    start: {
      naar: zaak.magNu[0] ?? '',
      toelichting: '',
      afwijkingGrond: '',
      afwijkingReden: '',
      uitkomst: '',
      routeResultaat: '',
      sluitgrond: '',
      gestoptOp: '',
      route: zaak.route ?? '',
    },
    concept: `zaak-stap-${zaak.werkprocesId}-${zaak.stap}`,
    error: act.error,
  });
  const naar = f.value('naar') ?? '';
  const bevinding = useRead(readBevindingEndpoint, { werkprocesId: zaak.werkprocesId });
  const chosenRoute = f.value('route') || zaak.route;
  const leavesAdvice =
    naar === 'routelopend' && !!chosenRoute && !!bevinding.data && bevinding.data.advies !== chosenRoute;
  const deviates = zaak.magMetReden.includes(naar) || leavesAdvice;
  const stopped = naar === 'gesloten' && f.value('sluitgrond') === 'verzuim-gestopt';
  const results: readonly string[] =
    zaak.stap === 'routelopend' && naar === 'terugkoppeling' && zaak.route && isMasRoute(zaak.route)
      ? masRoutes[zaak.route].resultaten
      : [];
  const option = (stap: string) => ({ value: stap, label: term('stap', stap) });
  const save = f.submit((values) => {
    // Pas toe of leg uit is asked here at once; the server asks it again.
    if (deviates && !values.afwijkingGrond) return f.require('afwijkingGrond');
    if (deviates && !values.afwijkingReden) return f.require('afwijkingReden');
    if (naar === 'routelopend' && !values.route) return f.require('route');
    if (results.length > 0 && !values.routeResultaat) return f.require('routeResultaat');
    if (naar === 'gesloten' && !values.sluitgrond) return f.require('sluitgrond');
    if (stopped && !values.gestoptOp) return f.require('gestoptOp');
    if (naar === 'gesloten' && !values.uitkomst) return f.require('uitkomst');
    act.mutate({ ...values, werkprocesId: zaak.werkprocesId, versie: zaak.versie });
  });

  return (
    <Panel title={t('zaak.volgende')}>
      <ZaakTermijn uiterlijk={zaak.stapUiterlijk} />
      {zaak.stapBrief && (
        <p>
          <Link
            to="/brieven/nieuw"
            search={{
              sjabloon: zaak.stapBrief,
              jongereId: zaak.jongere.jongereId,
              werkprocesId: zaak.werkprocesId,
            }}
          >
            {t('zaak.stap-brief')}
          </Link>
        </p>
      )}
      <form className="schoolgang-form" noValidate onSubmit={save}>
        <DraftNote form={f} />
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <RadioGroup
          row
          label={t('zaak.volgende-uitleg')}
          options={zaak.magNu.map(option)}
          {...f.veld('naar')}
        />
        <details className="schoolgang-more" open={zaak.magMetReden.includes(naar) || undefined}>
          <summary>{t('zaak.anders')}</summary>
          <p className="schoolgang-muted">{t('zaak.anders-uitleg')}</p>
          <RadioGroup
            row
            label={t('zaak.naar')}
            options={zaak.magMetReden.map(option)}
            {...f.veld('naar')}
            id="veld-anders"
          />
        </details>
        {(naar === 'routekeuze' || naar === 'routelopend') && (
          <Select
            label={t('zaak.route')}
            optional={naar === 'routekeuze'}
            empty={t('zaak.route-open')}
            options={routesZaak.map((route) => ({ value: route, label: term('route', route) }))}
            {...f.veld('route')}
          />
        )}
        {deviates && (
          <>
            <Select
              label={t('zaak.afwijking-grond')}
              options={afwijkingGronden.map((grond) => ({ value: grond, label: term('afwijking', grond) }))}
              {...f.veld('afwijkingGrond')}
            />
            <TextArea label={t('zaak.afwijking-reden')} {...f.veld('afwijkingReden')} />
          </>
        )}
        {results.length > 0 && (
          <RadioGroup
            label={t('zaak.route-resultaat')}
            options={results.map((een) => ({ value: een, label: term('routeresultaat', een) }))}
            {...f.veld('routeResultaat')}
          />
        )}
        {naar === 'gesloten' && (
          <RadioGroup
            label={t('zaak.sluitgrond')}
            options={sluitgronden.map((grond) => ({ value: grond, label: term('sluitgrond', grond) }))}
            {...f.veld('sluitgrond')}
          />
        )}
        {stopped && <DateField label={t('zaak.gestopt-op')} {...f.veld('gestoptOp')} />}
        {naar === 'gesloten' && (
          <TextField label={t('zaak.uitkomst')} hint={t('zaak.uitkomst-hint')} {...f.veld('uitkomst')} />
        )}
        <TextArea label={t('zaak.toelichting')} optional {...f.veld('toelichting')} />
        <div className="schoolgang-form__actions">
          <Button type="submit" busy={act.isPending}>
            {t('zaak.zet-stap')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
