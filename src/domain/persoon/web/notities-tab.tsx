import { useEffect } from 'react';
import { z } from 'zod';
import { zTekst } from '../../../platform/endpoint.ts';
import { formatMoment } from '../../../web/datum.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  createNotitieEndpoint,
  listNotitiesEndpoint,
  listZakenEndpoint,
  soortenNotitie,
} from '../../werkproces/werkproces.contract.ts';
import { readJongereEndpoint, readTijdlijnEndpoint } from '../persoon.contract.ts';
import { useTeksten, useTermen } from './teksten.ts';

const resultaten = ['bereikt', 'niet-bereikt', 'terugbellen', 'afspraak-gemaakt'] as const;
const zNotitie = z.object({
  soort: z.enum(soortenNotitie),
  met: zTekst(200).optional(),
  resultaat: z.enum(resultaten).optional(),
  tekst: zTekst(8000),
  werkprocesId: z.uuid().optional(),
});

/** To the text of a new note, if the form is there. */
export const focusNotitie = (): void => document.getElementById('veld-tekst')?.focus();

/** `focus`: start typing at once. */
export function NotitiesTab({ jongereId, focus }: { readonly jongereId: string; readonly focus: boolean }) {
  useEffect(() => {
    if (focus) focusNotitie();
  }, [focus]);
  const mayWrite = useMay('notitie.schrijven');
  return (
    <div className={mayWrite ? 'schoolgang-columns-2 dossier-naast' : undefined}>
      <Notities jongereId={jongereId} />
      {mayWrite && <NieuweNotitie jongereId={jongereId} />}
    </div>
  );
}

/** A note in fifteen seconds (WP-04): kind, what, save. */
function NieuweNotitie({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const term = useTermen();
  const toast = useToast();
  const maySeeZaken = useMay('werkproces.lezen');
  const { data } = useRead(
    listZakenEndpoint,
    { jongereId, limiet: 200 },
    { enabled: maySeeZaken, keep: false },
  );
  const act = useAct(createNotitieEndpoint, {
    refreshes: [listNotitiesEndpoint, readJongereEndpoint, readTijdlijnEndpoint],
    onSuccess: () => {
      done();
      toast(t('notities.bewaard'));
    },
  });
  const { veld, submit, errors, submitCount, done } = useFormulier({
    schema: zNotitie,
    start: { soort: 'telefoon', met: '', resultaat: '', tekst: '', werkprocesId: '' },
    concept: `notitie-${jongereId}`,
    error: act.error,
  });
  return (
    <Panel title={t('notities.nieuw')}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={submit((values) => act.mutate({ ...values, jongereId }))}
      >
        <FormErrors errors={errors} submitCount={submitCount} />
        <ProblemAlert error={act.error} />
        <Select
          label={t('notities.soort')}
          empty={false}
          options={soortenNotitie.map((value) => ({ value, label: t(`notitie.${value}`) }))}
          {...veld('soort')}
        />
        <TextField label={t('notities.met')} optional {...veld('met')} />
        <TextArea label={t('notities.tekst')} hint={t('notities.tekst-hint')} rows={4} {...veld('tekst')} />
        <Select
          label={t('notities.resultaat')}
          optional
          empty={t('notities.geen-resultaat')}
          options={resultaten.map((value) => ({ value, label: t(`resultaat.${value}`) }))}
          {...veld('resultaat')}
        />
        {data && data.zaken.length > 0 && (
          <Select
            label={t('notities.zaak')}
            empty={t('notities.geen-zaak')}
            options={data.zaken.map(({ werkprocesId, nummer, soort }) => ({
              value: werkprocesId,
              label: `${nummer} · ${term('soort-zaak', soort)}`,
            }))}
            {...veld('werkprocesId')}
          />
        )}
        <Button kind="primary" type="submit" busy={act.isPending}>
          {t('notities.bewaar')}
        </Button>
      </form>
    </Panel>
  );
}

function Notities({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const term = useTermen();
  const { data, error, refetch } = useRead(listNotitiesEndpoint, { jongereId }, { keep: false });
  return (
    <Panel title={t('notities.titel')} {...(data ? { count: data.notities.length } : {})} flush>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.notities.length === 0 && (
        <EmptyState title={t('notities.geen')}>
          <p>{t('notities.geen-uitleg')}</p>
        </EmptyState>
      )}
      <ul className="schoolgang-lines">
        {data?.notities.map(({ notitieId, werkprocesId, soort, met, resultaat, tekst, op, door }) => (
          <li key={notitieId}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">{term('notitie', soort)}</span>
              <span className="schoolgang-muted">
                {[met, resultaat && term('resultaat', resultaat)].filter(Boolean).join(' · ')}
              </span>
              {werkprocesId && (
                <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                  {t('notities.bij-zaak')}
                </Link>
              )}
              <span className="schoolgang-lines__when">
                {formatMoment(op)} · {door}
              </span>
            </div>
            <p className="schoolgang-preserve">{tekst}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
