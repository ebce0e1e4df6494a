import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  artikelenVrijstelling,
  changeThemaEndpoint,
  createThemaEndpoint,
  listThemasEndpoint,
  type Thema,
} from '../advies.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createThemaEndpoint).pick({ naam: true, uitleg: true });

export function ThemaDialog({
  thema,
  onClose,
  onReload,
}: {
  readonly thema?: Thema;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [artikelen, setArtikelen] = useState(thema?.artikelen ?? []);
  const [gestopt, setGestopt] = useState(Boolean(thema?.gestoptOp));
  const done = {
    refreshes: [listThemasEndpoint],
    onSuccess: () => {
      toast(t('bewaard'));
      onClose();
    },
  };
  const create = useAct(createThemaEndpoint, done);
  const change = useAct(changeThemaEndpoint, done);
  const error = create.error ?? change.error;
  const f = useFormulier({ schema, start: { naam: thema?.naam ?? '', uitleg: thema?.uitleg ?? '' }, error });
  const save = f.submit((values) =>
    thema
      ? change.mutate({ ...values, artikelen, gestopt, themaId: thema.themaId, versie: thema.versie })
      : create.mutate({ ...values, artikelen }),
  );
  return (
    <Dialog open title={thema?.naam ?? t('nieuw')} onClose={onClose}>
      <form className="schoolgang-form" noValidate onSubmit={save}>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={error} onReload={onReload} />
        <TextField label={t('veld.naam')} hint={t('veld.naam-hint')} {...f.veld('naam')} />
        <TextArea label={t('veld.uitleg')} optional {...f.veld('uitleg')} />
        <fieldset className="utrecht-form-fieldset schoolgang-field">
          <legend className="utrecht-form-label schoolgang-legend">{t('veld.artikelen')}</legend>
          <p className="utrecht-form-field-description">{t('veld.artikelen-hint')}</p>
          <div className="schoolgang-row">
            {artikelenVrijstelling.map((artikel) => (
              <Checkbox
                key={artikel}
                id={`artikel-${artikel}`}
                label={t(`artikel.${artikel}`)}
                checked={artikelen.includes(artikel)}
                onChange={({ target: { checked } }) =>
                  setArtikelen(checked ? [...artikelen, artikel] : artikelen.filter((een) => een !== artikel))
                }
              />
            ))}
          </div>
        </fieldset>
        {thema && (
          <Checkbox
            id="thema-gestopt"
            label={t('veld.gestopt')}
            checked={gestopt}
            onChange={({ target: { checked } }) => setGestopt(checked)}
          />
        )}
        <DialogFoot busy={create.isPending || change.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
