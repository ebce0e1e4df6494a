import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readJaarverslagEndpoint, writeTekstEndpoint } from '../jaarverslag/jaarverslag.contract.ts';
import { useTeksten } from './teksten.ts';

export type TeSchrijven = {
  readonly deel: string;
  readonly kop: string;
  readonly tekst: string;
  readonly versie: number | undefined;
};
type Props = { readonly schooljaar: string; readonly onClose: () => void; readonly onReload: () => void };

const schema = bodyOf(writeTekstEndpoint).pick({ tekst: true });

/** The team's own text in a part of the report. What is typed survives a closed tab; two writers see each other. */
export function VerslagtekstDialog({ een, ...rest }: Props & { readonly een: TeSchrijven | undefined }) {
  const t = useTeksten();
  return (
    <Dialog
      open={een !== undefined}
      wide
      title={een ? t('verslag.tekst-bij', { deel: een.kop }) : ''}
      onClose={rest.onClose}
    >
      {een && <VerslagtekstForm een={een} {...rest} />}
    </Dialog>
  );
}

function VerslagtekstForm({
  een: { deel, tekst, versie },
  schooljaar,
  onClose,
  onReload,
}: Props & { readonly een: TeSchrijven }) {
  const t = useTeksten();
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(writeTekstEndpoint, {
    refreshes: [readJaarverslagEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('verslag.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: schema.partial(),
    start: { tekst },
    concept: `verslag-${schooljaar}-${deel}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) =>
        act.mutate({
          tekst: values.tekst ?? '',
          schooljaar,
          deel,
          ...(versie !== undefined && { versie }),
        }),
      )}
    >
      <DraftNote form={f} />
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextArea
        label={t('verslag.tekst')}
        hint={t('verslag.tekst-hint')}
        rows={12}
        optional
        {...f.veld('tekst')}
      />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
