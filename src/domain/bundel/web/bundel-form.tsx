import { useId, useState } from 'react';
import { formatGetal } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listZakenEndpoint } from '../../werkproces/werkproces.contract.ts';
import {
  createBundelEndpoint,
  type DeelBundel,
  type DoelBundel,
  delenBundel,
  delenVoorDoel,
  doelenBundel,
  listBundelsEndpoint,
} from '../bundel.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createBundelEndpoint).pick({
  aan: true,
  werkprocesId: true,
  vanaf: true,
  totEnMet: true,
});

/** The purpose proposes the parts; the person chooses among what that purpose may have. */
export function BundelForm({ jongereId }: { readonly jongereId: string }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const id = useId();
  const [doel, setDoel] = useState<DoelBundel>('inzage');
  const [delen, setDelen] = useState<ReadonlySet<DeelBundel>>(new Set(delenVoorDoel.inzage.voorstel));
  const [tried, setTried] = useState(false);
  const act = useAct(createBundelEndpoint, {
    refreshes: [listBundelsEndpoint],
    onSuccess: ({ bladzijden }) => toast(t('gemaakt', { n: formatGetal(bladzijden) })),
  });
  const { data: zaken } = useRead(listZakenEndpoint, { jongereId, lopend: 'false', limiet: 200 });
  const f = useFormulier({
    schema,
    start: { aan: '', werkprocesId: '', vanaf: '', totEnMet: '' },
    error: act.error,
  });
  const { mag } = delenVoorDoel[doel];
  const fout = tried && delen.size === 0 ? t('delen.geen') : undefined;
  const choose = (next: DoelBundel) => {
    setDoel(next);
    setDelen(new Set(delenVoorDoel[next].voorstel));
  };
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={(event) => {
        setTried(true);
        void f.submit((inhoud) => {
          if (delen.size > 0) act.mutate({ jongereId, doel, delen: [...delen], ...inhoud });
        })(event);
      }}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      {act.data && act.data.los > 0 && (
        <Alert kind="warning">
          <p>{t('los', { n: formatGetal(act.data.los) })}</p>
        </Alert>
      )}
      <Select
        id={`${id}-doel`}
        label={t('doel')}
        empty={false}
        value={doel}
        options={doelenBundel.map((een) => ({ value: een, label: t(`doel.${een}`) }))}
        onChange={({ target }) => choose(doelenBundel.find((een) => een === target.value) ?? doel)}
      />
      <TextField label={t('aan')} hint={t('aan-hint')} {...f.veld('aan')} />
      <fieldset
        className="utrecht-form-fieldset schoolgang-field"
        aria-describedby={fout ? `${id}-fout` : undefined}
      >
        <legend className="utrecht-form-label schoolgang-legend">{t('delen')}</legend>
        {fout && (
          <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
            {fout}
          </p>
        )}
        <div className="schoolgang-choices">
          {delenBundel.map((deel) => {
            const allowed = mag.includes(deel);
            return (
              <Checkbox
                key={deel}
                id={`${id}-${deel}`}
                label={allowed ? t(`deel.${deel}`) : `${t(`deel.${deel}`)} (${t('deel.mag-niet')})`}
                checked={delen.has(deel)}
                disabled={!allowed}
                onChange={({ target }) => {
                  const next = new Set(delen);
                  if (target.checked) next.add(deel);
                  else next.delete(deel);
                  setDelen(next);
                }}
              />
            );
          })}
        </div>
      </fieldset>
      {zaken && zaken.zaken.length > 0 && (
        <Select
          label={t('zaak')}
          empty={t('zaak.alle')}
          options={zaken.zaken.map(({ werkprocesId, nummer }) => ({ value: werkprocesId, label: nummer }))}
          {...f.veld('werkprocesId')}
        />
      )}
      <div className="schoolgang-row">
        <DateField label={t('vanaf')} optional {...f.veld('vanaf')} />
        <DateField label={t('totEnMet')} optional {...f.veld('totEnMet')} />
      </div>
      <p className="schoolgang-muted">{t('geheim')}</p>
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {t('maak')}
        </Button>
      </div>
    </form>
  );
}
