import { useState } from 'react';
import type { InputOf, ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readZaakverwijzingenEndpoint } from '../../verwijzing/verwijzing.contract.ts';
import {
  createGastvraagEndpoint,
  listGastvragenEndpoint,
  previewGastvraagEndpoint,
  terugblikkers,
} from '../gastvraag.contract.ts';
import { teksten } from './teksten.ts';

type Vraag = Omit<InputOf<typeof createGastvraagEndpoint>, 'bekeken' | 'werkprocesId'>;
type Gemaakt = ResponseOf<typeof createGastvraagEndpoint> & { readonly aan: string };

/** First the question, then the page as the guest will see it, and only then the link, which is shown once. */
export function GastvraagDialog({
  werkprocesId,
  gesloten,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly gesloten: boolean;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const [vraag, setVraag] = useState<Vraag>();
  const [gemaakt, setGemaakt] = useState<Gemaakt>();
  const preview = useAct(previewGastvraagEndpoint, {});
  const create = useAct(createGastvraagEndpoint, {
    refreshes: [listGastvragenEndpoint],
    onSuccess: (answer) => setGemaakt({ ...answer, aan: vraag?.aan ?? '' }),
  });
  const seen = preview.data;
  if (gemaakt) {
    return (
      <Dialog open title={t('link.titel')} onClose={onClose}>
        <Link gemaakt={gemaakt} onClose={onClose} />
      </Dialog>
    );
  }
  if (vraag && seen) {
    return (
      <Dialog open wide title={t('voorbeeld.titel')} onClose={onClose}>
        <div className="schoolgang-form">
          <ProblemAlert error={create.error} />
          <blockquote className="schoolgang-quote schoolgang-stack">
            <p className="schoolgang-strong">{seen.titel}</p>
            {seen.tekst.map((tekst) => (
              <p key={tekst} className="schoolgang-preserve">
                {tekst}
              </p>
            ))}
            <p>{t('voorbeeld.velden')}</p>
            <ul>
              {seen.velden.map(({ label, keuzes }) => (
                <li key={label}>
                  {label}
                  {keuzes.length > 0 && ` (${keuzes.join(' · ')})`}
                </li>
              ))}
            </ul>
          </blockquote>
          <div className="schoolgang-form__actions">
            <Button
              kind="primary"
              busy={create.isPending}
              onClick={() => create.mutate({ ...vraag, werkprocesId, bekeken: true })}
            >
              {t('voorbeeld.maak')}
            </Button>
            <Button onClick={() => preview.reset()}>{t('voorbeeld.terug')}</Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open wide title={t('nieuw')} onClose={onClose}>
      <VraagForm
        werkprocesId={werkprocesId}
        gesloten={gesloten}
        vorige={vraag}
        preview={preview}
        onPreview={(next) => {
          setVraag(next);
          preview.mutate({ ...next, werkprocesId });
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}

const schema = bodyOf(createGastvraagEndpoint).omit({ bekeken: true });
const LOPEND = ['belastbaarheid', 'verwijzing', 'vraag'] as const;

function VraagForm({
  werkprocesId,
  gesloten,
  vorige,
  preview,
  onPreview,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly gesloten: boolean;
  readonly vorige: Vraag | undefined;
  readonly preview: Pick<ReturnType<typeof useAct<typeof previewGastvraagEndpoint>>, 'error' | 'isPending'>;
  readonly onPreview: (vraag: Vraag) => void;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const { data } = useRead(readZaakverwijzingenEndpoint, { werkprocesId }, { enabled: !gesloten });
  const wachtend = (data?.verwijzingen ?? []).filter(
    ({ stand }) => stand === 'verzonden' || stand === 'aanvaard',
  );
  const soorten = LOPEND.filter((soort) => soort !== 'verwijzing' || wachtend.length > 0);
  const start = gesloten ? 'evaluatie' : 'belastbaarheid';
  const f = useFormulier({
    schema,
    start: {
      soort: vorige?.soort ?? start,
      voor: vorige?.voor ?? (gesloten ? 'partner' : ''),
      verwijzingId: vorige?.verwijzingId ?? '',
      aan: vorige?.aan ?? '',
      vraag: vorige?.vraag ?? t(`standaard.${start}`),
    },
    concept: `gastvraag-${werkprocesId}`,
    error: preview.error,
  });
  const soort = f.value('soort');
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ verwijzingId, voor, ...values }) => {
        if (values.soort === 'verwijzing' && !verwijzingId) return f.require('verwijzingId');
        f.done();
        onPreview({
          ...values,
          ...(values.soort === 'verwijzing' && { verwijzingId }),
          ...(values.soort === 'evaluatie' && { voor }),
        });
      })}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={preview.error} />
      {!gesloten && (
        <RadioGroup
          label={t('veld.soort')}
          options={soorten.map((value) => ({ value, label: t(`soort.${value}`) }))}
          {...f.veld('soort')}
        />
      )}
      {gesloten && (
        <RadioGroup
          row
          label={t('veld.voor')}
          options={terugblikkers.map((value) => ({ value, label: t(`voor.${value}`) }))}
          {...f.veld('voor')}
        />
      )}
      {soort === 'verwijzing' && (
        <Select
          label={t('veld.verwijzing')}
          options={wachtend.map(({ verwijzingId: value, partner, nummer }) => ({
            value,
            label: `${partner} (${nummer})`,
          }))}
          {...f.veld('verwijzingId')}
        />
      )}
      <TextField label={t('veld.aan')} hint={t('veld.aan-hint')} {...f.veld('aan')} />
      <TextArea label={t('veld.vraag')} hint={t('veld.vraag-hint')} rows={4} {...f.veld('vraag')} />
      <DialogFoot busy={preview.isPending} onClose={onClose}>
        {t('bekijk')}
      </DialogFoot>
    </form>
  );
}

function Link({ gemaakt, onClose }: { readonly gemaakt: Gemaakt; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const adres = location.origin + gemaakt.pad;
  return (
    <div className="schoolgang-form">
      <p>{t('link.uitleg', { dag: formatDatum(gemaakt.geldigTotEnMet) })}</p>
      <TextField
        id="gastlink"
        label={t('link.label', { aan: gemaakt.aan })}
        value={adres}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="schoolgang-form__actions">
        <Button
          kind="primary"
          onClick={() => void navigator.clipboard.writeText(adres).then(() => toast(t('link.gekopieerd')))}
        >
          {t('link.kopieer')}
        </Button>
        <Button onClick={onClose}>{t('link.klaar')}</Button>
      </div>
    </div>
  );
}
