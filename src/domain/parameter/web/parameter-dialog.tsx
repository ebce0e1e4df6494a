import { useMemo } from 'react';
import { z } from 'zod';
import { zDatum, zTekst } from '../../../platform/endpoint.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  listParametersEndpoint,
  type ParameterStand,
  previewParameterEndpoint,
  setParameterEndpoint,
} from '../parameter.contract.ts';
import { naamVan, teksten } from './teksten.ts';
import { readWaarde, showWaarde } from './waarde.ts';

/** What was typed, as a value of this kind; nothing typed is the standard again. */
const schemaOf = (soort: ParameterStand['soort'], fout: string) =>
  z.object({
    waarde: z
      .string()
      .default('')
      .transform((text, context) => {
        if (text.trim() === '') return null;
        const waarde = readWaarde(soort, text);
        if (waarde !== undefined) return waarde;
        context.addIssue({ code: 'custom', message: fout });
        return z.NEVER;
      }),
    vanaf: zDatum,
    reden: zTekst(500),
  });

type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** Another value from a day on; first look at what it changes, then keep it. */
export function ParameterDialog({
  parameter,
  ...rest
}: Props & { readonly parameter: ParameterStand | undefined }) {
  const t = useTekst(teksten);
  return (
    <Dialog
      open={parameter !== undefined}
      title={parameter ? t(naamVan(parameter.naam)) : ''}
      onClose={rest.onClose}
    >
      {parameter && <ParameterForm parameter={parameter} {...rest} />}
    </Dialog>
  );
}

function ParameterForm({ parameter, onClose, onReload }: Props & { readonly parameter: ParameterStand }) {
  const { naam, soort, standaard, keuzen } = parameter;
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const preview = useAct(previewParameterEndpoint);
  const act = useAct(setParameterEndpoint, {
    refreshes: [listParametersEndpoint],
    onSuccess: () => {
      toast(t('bewaard'));
      onClose();
    },
  });
  const schema = useMemo(
    () => schemaOf(soort, t(soort === 'aantal' ? 'fout.getal' : 'fout.lijst')),
    [soort, t],
  );
  const f = useFormulier({
    schema,
    start: { waarde: showWaarde(parameter.waarde), vanaf: vandaag, reden: '' },
    error: act.error,
  });
  const versieOp = (vanaf: string) => keuzen.find((keuze) => keuze.vanaf === vanaf)?.versie;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => {
        const versie = versieOp(values.vanaf);
        act.mutate({ ...values, naam, ...(versie !== undefined && { versie }) });
      })}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error ?? preview.error} onReload={onReload} />
      <TextField
        label={t('waarde')}
        hint={t(soort === 'aantal' ? 'waarde-hint' : 'waarde-lijst-hint', {
          standaard: showWaarde(standaard),
        })}
        optional
        short
        inputMode={soort === 'aantal' ? 'numeric' : 'text'}
        {...f.veld('waarde')}
      />
      <DateField label={t('vanaf')} hint={t('vanaf-hint')} min={vandaag} {...f.veld('vanaf')} />
      <TextArea label={t('reden')} hint={t('reden-hint')} {...f.veld('reden')} />
      {preview.data && (
        <div role="status">
          <p className="schoolgang-strong">
            {t('verandert', {
              waarde:
                preview.variables?.waarde == null
                  ? showWaarde(standaard)
                  : showWaarde(preview.variables.waarde),
            })}
          </p>
          <div className="utrecht-table-container">
            <table className="utrecht-table schoolgang-table">
              <caption className="schoolgang-hidden">{t('verandert-tabel')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('wat')}</th>
                  <th scope="col" className="schoolgang-number">
                    {t('nu')}
                  </th>
                  <th scope="col" className="schoolgang-number">
                    {t('straks')}
                  </th>
                </tr>
              </thead>
              <tbody lang="nl">
                {preview.data.regels.map(({ wat, nu, straks }) => (
                  <tr key={wat}>
                    <td data-kop={t('wat')}>{wat}</td>
                    <td data-kop={t('nu')} className="schoolgang-number">
                      {formatGetal(nu)}
                    </td>
                    <td data-kop={t('straks')} className="schoolgang-number">
                      {formatGetal(straks)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button
          busy={preview.isPending}
          onClick={() => {
            void f.form.trigger(['waarde', 'vanaf']).then((good) => {
              const asked = schema.pick({ waarde: true, vanaf: true }).safeParse(f.form.getValues());
              if (good && asked.success) preview.mutate({ naam, ...asked.data });
            });
          }}
        >
          {t('bekijk')}
        </Button>
        <Button kind="subtle" onClick={onClose}>
          {shared('actie.annuleren')}
        </Button>
      </div>
    </form>
  );
}
