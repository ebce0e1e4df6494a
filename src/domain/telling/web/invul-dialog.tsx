import { z } from 'zod';
import { useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readTellingEndpoint, writeInvullingEndpoint } from '../telling.contract.ts';
import { teksten } from './teksten.ts';

export type Invulregel = {
  readonly code: string;
  readonly label: string;
  readonly waarde: number | null;
  readonly herkomst: string;
  readonly versie: number | undefined;
};
type Props = {
  readonly code: string;
  readonly schooljaar: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** A number as it is typed here: a comma or a point before the decimals. */
const GETAL = /^\d{1,12}([.,]\d{1,2})?$/;
const schema = z.object({
  waarde: z.string().trim().regex(GETAL),
  herkomst: z.string().trim().min(1).max(500),
});

/** What the record cannot tell, with where it comes from. */
export function InvulDialog({ regel, ...rest }: Props & { readonly regel: Invulregel | undefined }) {
  return (
    <Dialog open={regel !== undefined} title={regel?.label ?? ''} onClose={rest.onClose}>
      {regel && <InvulForm key={regel.code} regel={regel} {...rest} />}
    </Dialog>
  );
}

function InvulForm({ regel, code, schooljaar, onClose, onReload }: Props & { readonly regel: Invulregel }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(writeInvullingEndpoint, {
    refreshes: [readTellingEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      waarde: regel.waarde === null ? '' : String(regel.waarde).replace('.', ','),
      herkomst: regel.herkomst,
    },
    concept: `telling-${code}-${schooljaar}-${regel.code}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ waarde, herkomst }) =>
        act.mutate({
          code,
          schooljaar,
          regel: regel.code,
          waarde: Number(waarde.replace(',', '.')),
          herkomst,
          ...(regel.versie !== undefined && { versie: regel.versie }),
        }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert
        error={act.error}
        onReload={() => {
          onClose();
          onReload();
        }}
      />
      <p>{t('invullen-uitleg')}</p>
      <TextField
        short
        inputMode="decimal"
        label={t('waarde')}
        hint={t('waarde-hint')}
        {...f.veld('waarde')}
      />
      <TextField label={t('herkomst')} hint={t('herkomst-hint')} {...f.veld('herkomst')} />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
