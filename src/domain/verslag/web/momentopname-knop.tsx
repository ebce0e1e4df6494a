import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { zTekst } from '../../../platform/endpoint.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { freezeCijferEndpoint, listMomentopnamenEndpoint } from '../momentopname.contract.ts';
import { useTeksten } from './teksten.ts';
import { toBody, type Vraag } from './vraag.ts';

/** Keeps the figure as it is now, for when it goes out. */
export function MomentopnameKnop({ vraag }: { readonly vraag: Vraag }) {
  const t = useTeksten();
  const may = useMay('cijfers.uitvoer');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('momentopname.knop')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('momentopname.maak-titel')}>
        {open && <MomentopnameForm vraag={vraag} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

const schema = z.object({ toelichting: zTekst(500) });

function MomentopnameForm({ vraag, onClose }: { readonly vraag: Vraag; readonly onClose: () => void }) {
  const t = useTeksten();
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(freezeCijferEndpoint, {
    refreshes: [listMomentopnamenEndpoint],
    onSuccess: ({ momentopnameId }) => {
      toast(t('momentopname.gemaakt'));
      void navigate({ to: '/momentopnamen/$momentopnameId', params: { momentopnameId } });
    },
  });
  const f = useFormulier({ schema, start: { toelichting: '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...toBody(vraag), ...values }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <p className="schoolgang-muted">{t('momentopname.maak-uitleg')}</p>
      <TextArea
        label={t('momentopname.waarvoor')}
        hint={t('momentopname.waarvoor-hint')}
        {...f.veld('toelichting')}
      />
      <div className="schoolgang-row">
        <Button type="submit" kind="primary" busy={act.isPending}>
          {t('momentopname.maak')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
