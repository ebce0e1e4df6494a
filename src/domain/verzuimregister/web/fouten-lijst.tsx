import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  closeFoutEndpoint,
  listRegisterfoutenEndpoint,
  readVerzuimregisterEndpoint,
  retryFoutEndpoint,
} from '../verzuimregister.contract.ts';
import { LIMIET, usePaging } from './paging.ts';
import { teksten } from './teksten.ts';

type Fout = ResponseOf<typeof listRegisterfoutenEndpoint>['fouten'][number];
const refreshes = [listRegisterfoutenEndpoint, readVerzuimregisterEndpoint];

/** Reports that could not be taken in, with the words of the register, and what one can do about it. */
export function FoutenLijst({ may }: { readonly may: boolean }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vanaf, onVanaf } = usePaging();
  const [closing, setClosing] = useState<Fout | undefined>();
  const { data, error, isFetching, refetch } = useRead(listRegisterfoutenEndpoint, { limiet: LIMIET, vanaf });
  const retry = useAct(retryFoutEndpoint, { refreshes, onSuccess: () => toast(t('fout.gepland')) });
  return (
    <>
      <ProblemAlert error={error ?? retry.error} onReload={() => void refetch()} />
      <DataTable<Fout>
        lijst="registerfouten"
        titel={t('deel.fouten')}
        rijen={data?.fouten}
        sleutel={({ foutId }) => foutId}
        loading={isFetching}
        leeg={
          <EmptyState title={t('fout.leeg')}>
            <p>{t('fout.leeg-uitleg')}</p>
          </EmptyState>
        }
        totaal={data?.totaal}
        limiet={LIMIET}
        vanaf={vanaf}
        onVanaf={onVanaf}
        kolommen={[
          {
            id: 'nummer',
            kop: t('fout.nummer'),
            vast: true,
            cel: ({ meldingsnummer }) => meldingsnummer ?? t('fout.geen-nummer'),
          },
          {
            id: 'bericht',
            kop: t('fout.bericht'),
            breedte: 'breed',
            cel: ({ code, bericht }) => `${bericht} (${code})`,
          },
          { id: 'keren', kop: t('fout.keren'), getal: true, cel: ({ aantal }) => formatGetal(aantal) },
          { id: 'op', kop: t('fout.op'), cel: ({ op }) => formatMoment(op) },
          ...(may
            ? [
                {
                  id: 'doe',
                  kop: '',
                  vast: true,
                  cel: (fout: Fout) => (
                    <span className="schoolgang-row">
                      <Button
                        small
                        onClick={() => retry.mutate({ foutId: fout.foutId, versie: fout.versie })}
                      >
                        {t('fout.opnieuw')}
                      </Button>
                      <Button small kind="subtle" onClick={() => setClosing(fout)}>
                        {t('fout.sluiten')}
                      </Button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {closing && <SluitDialog fout={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}

const schema = bodyOf(closeFoutEndpoint).omit({ versie: true });

function SluitDialog({ fout, onClose }: { readonly fout: Fout; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(closeFoutEndpoint, {
    refreshes,
    onSuccess: () => {
      toast(t('fout.gesloten'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { reden: '' }, error: act.error });
  return (
    <Dialog open title={t('fout.sluiten')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ reden }) => act.mutate({ reden, foutId: fout.foutId, versie: fout.versie }))}
      >
        <p className="schoolgang-muted">{t('fout.sluit-uitleg')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextArea label={t('fout.reden')} {...f.veld('reden')} />
        <div className="schoolgang-form__actions">
          <Button kind="danger" type="submit" busy={act.isPending}>
            {t('fout.sluiten')}
          </Button>
          <Button onClick={onClose}>{t('annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
