import { formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { closeAgendaEndpoint, openAgendaEndpoint, readAgendaEndpoint } from '../afspraak.contract.ts';
import { teksten } from './teksten.ts';

/** The secret address of one's own calendar: shown once, replaced or closed here (AT-03). */
export function AgendaPaneel() {
  const t = useTekst(teksten);
  const toast = useToast();
  const { data, error } = useRead(readAgendaEndpoint, {});
  const open = useAct(openAgendaEndpoint, { refreshes: [readAgendaEndpoint] });
  const close = useAct(closeAgendaEndpoint, {
    refreshes: [readAgendaEndpoint],
    onSuccess: () => {
      open.reset();
      toast(t('agenda.gesloten'));
    },
  });
  return (
    <Panel title={t('agenda.titel')}>
      <p className="schoolgang-muted">{t('agenda.uitleg')}</p>
      <ProblemAlert error={error ?? open.error ?? close.error} />
      {data?.sinds && <p>{t('agenda.sinds', { moment: formatMoment(data.sinds) })}</p>}
      {open.data && (
        <TextField
          id="agenda-adres"
          label={t('agenda.adres')}
          hint={t('agenda.adres-hint')}
          readOnly
          value={location.origin + open.data.pad}
          onFocus={(event) => event.target.select()}
        />
      )}
      <div className="schoolgang-form__actions">
        <Button busy={open.isPending} onClick={() => open.mutate({})}>
          {t(data?.sinds ? 'agenda.nieuw' : 'agenda.maak')}
        </Button>
        {data?.sinds && (
          <Button kind="danger" busy={close.isPending} onClick={() => close.mutate({})}>
            {t('agenda.sluit')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
