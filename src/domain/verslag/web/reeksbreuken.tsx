import { useState } from 'react';
import { z } from 'zod';
import { zDatum, zTekst } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  compareCijfersEndpoint,
  listReeksbreukenEndpoint,
  recordReeksbreukEndpoint,
  soortenBreuk,
  withdrawReeksbreukEndpoint,
} from '../reeks.contract.ts';
import { listCijfersEndpoint } from '../verslag.contract.ts';
import { useTeksten } from './teksten.ts';
import { useWoorden } from './woorden.ts';

const refreshes = [listReeksbreukenEndpoint, compareCijfersEndpoint];

/** Days across which figures cannot be compared, with who recorded them. */
export function Reeksbreuken() {
  const t = useTeksten();
  const woorden = useWoorden();
  const toast = useToast();
  const mag = useMay('definitie.beheren');
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useRead(listReeksbreukenEndpoint, {});
  const withdraw = useAct(withdrawReeksbreukEndpoint, {
    refreshes,
    onSuccess: () => toast(t('breuk.weggehaald')),
  });
  const reload = () => void refetch();
  return (
    <Panel
      title={t('breuk.titel')}
      action={
        mag && (
          <Button small onClick={() => setOpen(true)}>
            {t('breuk.leg-vast')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error ?? withdraw.error} onReload={reload} />
      {!data && !error && <Skeleton lines={3} />}
      {data?.reeksbreuken.length === 0 && <p className="schoolgang-muted">{t('breuk.geen')}</p>}
      {data && data.reeksbreuken.length > 0 && (
        <ul className="cijfers-breuken">
          {data.reeksbreuken.map(
            ({ reeksbreukId, indicator, vanaf, soort, toelichting, versie, vastgelegdDoor }) => (
              <li key={reeksbreukId}>
                <span>
                  <strong>{formatDatum(vanaf)}</strong>,{' '}
                  {indicator ? woorden.indicator(indicator) : t('breuk.elk-cijfer')} (
                  {t(`breuk.soort.${soort}`)}): <span lang="nl">{toelichting}</span>{' '}
                  <span className="schoolgang-muted">{t('breuk.door', { wie: vastgelegdDoor })}</span>
                </span>
                {mag && (
                  <Button
                    small
                    kind="subtle"
                    disabled={withdraw.isPending}
                    onClick={() => withdraw.mutate({ reeksbreukId, versie })}
                    aria-label={t('breuk.haal-weg-van', { dag: formatDatum(vanaf) })}
                  >
                    {t('breuk.haal-weg')}
                  </Button>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('breuk.leg-vast')}>
        {open && <BreukForm onClose={() => setOpen(false)} onReload={reload} />}
      </Dialog>
    </Panel>
  );
}

function BreukForm({ onClose, onReload }: { readonly onClose: () => void; readonly onReload: () => void }) {
  const t = useTeksten();
  const woorden = useWoorden();
  const shared = useAlgemeen();
  const toast = useToast();
  const { data } = useRead(listCijfersEndpoint, {});
  const act = useAct(recordReeksbreukEndpoint, {
    refreshes,
    onSuccess: () => {
      toast(t('breuk.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { indicator: '', vanaf: '', soort: '', toelichting: '' },
    error: act.error,
  });
  return (
    <form className="schoolgang-form" noValidate onSubmit={f.submit((values) => act.mutate(values))}>
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <DateField label={t('breuk.vanaf')} hint={t('breuk.vanaf-hint')} {...f.veld('vanaf')} />
      <Select
        label={t('breuk.soort')}
        empty={t('breuk.soort-kies')}
        options={soortenBreuk.map((value) => ({ value, label: t(`breuk.soort.${value}`) }))}
        {...f.veld('soort')}
      />
      <Select
        label={t('breuk.cijfer')}
        empty={t('breuk.elk-cijfer')}
        options={(data?.indicatoren ?? []).map(({ indicator }) => ({
          value: indicator,
          label: woorden.indicator(indicator),
        }))}
        {...f.veld('indicator')}
      />
      <TextArea
        label={t('breuk.toelichting')}
        hint={t('breuk.toelichting-hint')}
        {...f.veld('toelichting')}
      />
      <div className="schoolgang-row">
        <Button type="submit" kind="primary" disabled={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}

const schema = z.object({
  indicator: z.string().optional(),
  vanaf: zDatum,
  soort: z.enum(soortenBreuk),
  toelichting: zTekst(1000),
});
