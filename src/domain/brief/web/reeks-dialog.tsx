import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { DateField, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { createReeksEndpoint, listReeksenEndpoint } from '../reeks.contract.ts';
import { listSjablonenEndpoint } from '../sjabloon.contract.ts';
import { SjabloonKiezer } from './sjabloon-kiezer.tsx';
import { teksten } from './teksten.ts';

/** One letter for many: which, with what, and a name to find it by. */
export function ReeksDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const { data } = useRead(listSjablonenEndpoint, {});
  const [code, setCode] = useState('absoluut-1');
  const [naam, setNaam] = useState('');
  const [velden, setVelden] = useState<Record<string, string>>({});
  const sjablonen = (data?.sjablonen ?? []).filter(({ aan }) => aan === 'gezin');
  const sjabloon = sjablonen.find((een) => een.code === code);
  const act = useAct(createReeksEndpoint, {
    refreshes: [listReeksenEndpoint],
    onSuccess: ({ briefreeksId, aantal }) => {
      toast(t('reeks.gemaakt', { n: aantal }));
      void navigate({ to: '/briefreeksen/$briefreeksId', params: { briefreeksId } });
    },
  });
  const filled = Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== ''));
  return (
    <Dialog open title={t('reeks.nieuw')} onClose={onClose}>
      <form
        className="schoolgang-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ sjabloon: code, naam, velden: filled, bron: 'absoluut-verzuim' });
        }}
      >
        <ProblemAlert error={act.error} />
        <p>
          <strong>{t('reeks.wie')}</strong> {t('reeks.absoluut')}
        </p>
        <SjabloonKiezer
          sjablonen={sjablonen.filter(({ deel }) => deel === 'toezicht')}
          value={code}
          onChange={setCode}
        />
        <TextField
          id="reeks-naam"
          label={t('reeks.naam')}
          hint={t('reeks.naam-hint')}
          required
          value={naam}
          onChange={(event) => setNaam(event.target.value)}
        />
        {sjabloon?.velden.map((veld) => {
          const props = {
            id: `reeks-${veld.naam}`,
            label: veld.label,
            optional: true,
            value: velden[veld.naam] ?? '',
            onChange: (event: { target: { value: string } }) =>
              setVelden({ ...velden, [veld.naam]: event.target.value }),
          };
          if (veld.soort === 'datum')
            return <DateField key={veld.naam} {...props} hint={t('invullen.voorstel')} />;
          if (veld.soort === 'lang') return <TextArea key={veld.naam} {...props} />;
          return <TextField key={veld.naam} {...props} />;
        })}
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('reeks.maak')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
