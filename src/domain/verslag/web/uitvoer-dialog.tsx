import { useState } from 'react';
import { z } from 'zod';
import { zTekst } from '../../../platform/endpoint.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { BULK_VANAF, listUitvoerEndpoint, requestUitvoerEndpoint } from '../uitvoer.contract.ts';
import { useTeksten } from './teksten.ts';
import { toBody, type Vraag } from './vraag.ts';

/** Takes the figure or its rows out as a file: what, in which form and why; that is kept (RP-14). */
export function UitvoerKnop({ vraag }: { readonly vraag: Vraag }) {
  const t = useTeksten();
  const may = useMay('cijfers.uitvoer');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('uitvoer.knop')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('uitvoer.titel')}>
        {open && <UitvoerForm vraag={vraag} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

const schema = z.object({
  wat: z.enum(['tabel', 'rijen']),
  soort: z.enum(['csv', 'ods', 'xlsx']),
  reden: zTekst(500),
});

function UitvoerForm({ vraag, onClose }: { readonly vraag: Vraag; readonly onClose: () => void }) {
  const t = useTeksten();
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(requestUitvoerEndpoint, {
    refreshes: [listUitvoerEndpoint],
    onSuccess: ({ bestand, aantal }) => {
      const link = document.createElement('a');
      link.href = bestand;
      link.download = '';
      link.click();
      toast(t('uitvoer.klaar', { n: aantal, aantal: formatGetal(aantal) }));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { wat: 'tabel', soort: 'ods', reden: '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...toBody(vraag), ...values }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <Select
        label={t('uitvoer.wat')}
        hint={t('uitvoer.wat-hint', { n: formatGetal(BULK_VANAF) })}
        empty={false}
        options={[
          { value: 'tabel', label: t('uitvoer.tabel') },
          { value: 'rijen', label: t('uitvoer.rijen') },
        ]}
        {...f.veld('wat')}
      />
      <Select
        label={t('uitvoer.soort')}
        empty={false}
        options={[
          { value: 'ods', label: t('uitvoer.ods') },
          { value: 'xlsx', label: t('uitvoer.xlsx') },
          { value: 'csv', label: t('uitvoer.csv') },
        ]}
        {...f.veld('soort')}
      />
      <TextArea label={t('uitvoer.reden')} hint={t('uitvoer.reden-hint')} {...f.veld('reden')} />
      <div className="schoolgang-row">
        <Button type="submit" kind="primary" disabled={act.isPending}>
          {t('uitvoer.maak')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
