import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum, formatGetal, formatMoment } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readVerzuimregisterEndpoint, setKoppelingEndpoint } from '../verzuimregister.contract.ts';
import { teksten } from './teksten.ts';

type Stand = ResponseOf<typeof readVerzuimregisterEndpoint>;
const TONE: Readonly<Record<Stand['certificaat'], Tone>> = {
  onbekend: 'neutral',
  geldig: 'ok',
  verloopt: 'attention',
  verlopen: 'danger',
};

/** How the connection stands, and until when its certificate holds. */
export function KoppelingStand({ stand, may }: { readonly stand: Stand; readonly may: boolean }) {
  const t = useTekst(teksten);
  const [open, setOpen] = useState(false);
  const { fout, foutOp, gehaaldOp, certificaat, certificaatTotEnMet } = stand;
  return (
    <>
      {fout && foutOp && <Alert kind="error">{t('mislukt', { moment: formatMoment(foutOp), fout })}</Alert>}
      <Panel
        title={t('gekoppeld')}
        action={
          may && (
            <Button small onClick={() => setOpen(true)}>
              {t('certificaat.vastleggen')}
            </Button>
          )
        }
      >
        <DescriptionList
          items={[
            { term: t('gekoppeld'), value: t(stand.gekoppeld ? 'gekoppeld.ja' : 'gekoppeld.nee') },
            { term: t('gehaald'), value: gehaaldOp ? formatMoment(gehaaldOp) : t('nooit') },
            {
              term: t('certificaat'),
              value: (
                <StatusChip
                  tone={TONE[certificaat]}
                  text={t(`certificaat.${certificaat}`, {
                    dag: certificaatTotEnMet ? formatDatum(certificaatTotEnMet) : '',
                  })}
                />
              ),
            },
            {
              term: t('ongelezen'),
              value:
                stand.ongelezenTeLang > 0
                  ? `${formatGetal(stand.ongelezen)} (${t('ongelezen-lang', { n: stand.ongelezenTeLang })})`
                  : formatGetal(stand.ongelezen),
            },
            { term: t('te-laat'), value: formatGetal(stand.teLaatGeleverd) },
          ]}
        />
      </Panel>
      {open && <CertificaatDialog stand={stand} onClose={() => setOpen(false)} />}
    </>
  );
}

const schema = bodyOf(setKoppelingEndpoint).omit({ versie: true });

function CertificaatDialog({ stand, onClose }: { readonly stand: Stand; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(setKoppelingEndpoint, {
    refreshes: [readVerzuimregisterEndpoint],
    onSuccess: () => {
      toast(t('certificaat.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { certificaatTotEnMet: stand.certificaatTotEnMet ?? '' },
    error: act.error,
  });
  return (
    <Dialog open title={t('certificaat.vastleggen')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, versie: stand.versie }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <DateField label={t('certificaat.dag')} {...f.veld('certificaatTotEnMet')} />
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('opslaan')}
          </Button>
          <Button onClick={onClose}>{t('annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
