import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { linkBsnEndpoint, readRegistratieEndpoint } from '../../registratie/registratie.contract.ts';
import { readJongereEndpoint } from '../persoon.contract.ts';
import { useTeksten } from './teksten.ts';

/** Says above a file that there is no bsn, and why; and links it when it is there (PB-06). */
export function BuitenBrp({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const may = useMay('jongere.vastleggen');
  const [open, setOpen] = useState(false);
  const { data } = useRead(readRegistratieEndpoint, { jongereId }, { keep: false });
  if (!data || data.heeftBsn) return null;
  const nu = data.buitenBrp.find(({ totEnMet }) => totEnMet === null);
  return (
    <Alert>
      <p>
        {[
          t('buiten.geen-bsn'),
          nu && `${t('buiten.sinds', { soort: t(`buiten.soort.${nu.soort}`), dag: formatDag(nu.vanaf) })}.`,
          nu?.verblijfplaats && `${nu.verblijfplaats}.`,
          nu?.kenmerk && `${t('buiten.nummer', { kenmerk: nu.kenmerk })}.`,
          nu?.toelichting,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {may && (
        <Button small onClick={() => setOpen(true)}>
          {t('buiten.koppelen')}
        </Button>
      )}
      <Dialog open={open} title={t('buiten.koppelen')} onClose={() => setOpen(false)}>
        {open && <KoppelForm jongereId={jongereId} versie={data.versie} onClose={() => setOpen(false)} />}
      </Dialog>
    </Alert>
  );
}

const schema = bodyOf(linkBsnEndpoint).omit({ versie: true });

function KoppelForm({
  jongereId,
  versie,
  onClose,
}: {
  readonly jongereId: string;
  readonly versie: number;
  readonly onClose: () => void;
}) {
  const t = useTeksten();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(linkBsnEndpoint, {
    refreshes: [readJongereEndpoint, readRegistratieEndpoint],
    onSuccess: ({ uitkomst, dubbelId }) => {
      toast(t(`buiten.${uitkomst}`));
      onClose();
      if (dubbelId) void navigate({ to: '/dubbele-dossiers/$dubbelId', params: { dubbelId } });
    },
  });
  const f = useFormulier({ schema, start: { bsn: '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ bsn }) => act.mutate({ jongereId, bsn, versie }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <p>{t('buiten.koppelen-uitleg')}</p>
      <TextField label={t('buiten.bsn')} short inputMode="numeric" {...f.veld('bsn')} />
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t('buiten.koppelen')}
      </DialogFoot>
    </form>
  );
}
