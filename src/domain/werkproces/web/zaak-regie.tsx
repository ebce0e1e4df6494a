import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { answerRegieEndpoint, askRegieEndpoint, type Regie, readPlanEndpoint } from '../plan.contract.ts';
import { listZakenEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

const schema = bodyOf(askRegieEndpoint);

/** Who leads, who is the fallback, and who was asked and has yet to accept (MW-12). */
export function ZaakRegie({ zaak }: { readonly zaak: Zaak }) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen') && zaak.totEnMet === null;
  const { werkprocesId } = zaak;
  const { data, error, refetch } = useRead(readPlanEndpoint, { werkprocesId });
  const [asking, setAsking] = useState(false);
  const regie = data?.regie;
  return (
    <Panel
      title={t('regie.titel')}
      action={
        mayAct &&
        data &&
        !data.voorstel && (
          <Button small onClick={() => setAsking(true)}>
            {t('regie.vraag')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={2} />}
      {data && (
        <p>
          {regie ? (
            <>
              <span className="schoolgang-strong">{regie.naam}</span>{' '}
              {t('regie.sinds', { dag: formatDatum(regie.beantwoordOp ?? regie.gevraagdOp) })}
              {regie.vervanger && `. ${t('regie.vervanger')}: ${regie.vervanger}`}
            </>
          ) : (
            t('regie.geen')
          )}
        </p>
      )}
      {data?.voorstel && <Voorstel voorstel={data.voorstel} may={mayAct && data.magAanvaarden} />}
      <Dialog open={asking} title={t('regie.vraag')} onClose={() => setAsking(false)}>
        <VraagForm werkprocesId={werkprocesId} onClose={() => setAsking(false)} />
      </Dialog>
    </Panel>
  );
}

function Voorstel({ voorstel, may }: { readonly voorstel: Regie; readonly may: boolean }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(answerRegieEndpoint, {
    refreshes: [readPlanEndpoint, readKlokEndpoint],
    onSuccess: () => toast(t('regie.is-beantwoord')),
  });
  const answer = (aanvaard: boolean) =>
    act.mutate({ regieId: voorstel.regieId, versie: voorstel.versie, aanvaard });
  return (
    <>
      <p>{t('regie.gevraagd', { naam: voorstel.naam, dag: formatDatum(voorstel.gevraagdOp) })}</p>
      <ProblemAlert error={act.error} />
      {may && (
        <div className="schoolgang-form__actions">
          <Button small kind="primary" busy={act.isPending} onClick={() => answer(true)}>
            {t('regie.aanvaard')}
          </Button>
          <Button small onClick={() => answer(false)}>
            {t('regie.weiger')}
          </Button>
        </div>
      )}
    </>
  );
}

function VraagForm({
  werkprocesId,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { data } = useRead(listZakenEndpoint, { limiet: 1 });
  const act = useAct(askRegieEndpoint, {
    refreshes: [readPlanEndpoint],
    onSuccess: () => {
      toast(t('regie.is-gevraagd'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { naam: '', extern: false, vervanger: '' }, error: act.error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId }))}
    >
      <p>{t('regie.uitleg')}</p>
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <TextField label={t('regie.naam')} list="regie-namen" {...f.veld('naam')} />
      <datalist id="regie-namen">
        {data?.behandelaars.map((naam) => (
          <option key={naam} value={naam}>
            {naam}
          </option>
        ))}
      </datalist>
      <Checkbox label={t('regie.extern')} {...f.veld('extern')} />
      <TextField label={t('regie.vervanger')} optional {...f.veld('vervanger')} />
      <DialogFoot busy={act.isPending} onClose={onClose}>
        {t('regie.vraag')}
      </DialogFoot>
    </form>
  );
}
