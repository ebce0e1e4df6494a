import { useEffect } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readJaarverslagEndpoint, writeTekstEndpoint } from '../jaarverslag/jaarverslag.contract.ts';
import { useTeksten } from './teksten.ts';

/** A text being written: of this year, or one that stands there every year. */
export type TeSchrijven = {
  readonly deel: string;
  readonly kop: string;
  readonly soort: 'jaar' | 'elk-jaar';
};
type Bewaard = { readonly tekst: string; readonly versie: number; readonly vastgelegdDoor: string };
type Props = {
  readonly een: TeSchrijven;
  /** As it is on the server now. */
  readonly bewaard: Bewaard | undefined;
  readonly schooljaar: string;
  readonly onTyped: (tekst: string) => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const schema = bodyOf(writeTekstEndpoint).pick({ tekst: true, versie: true });

/**
 * Writing beside the report, which shows at once what is typed. What is typed survives a closed tab; when somebody else
 * saved meanwhile both texts stand beside each other, and neither is lost.
 */
export function VerslagEditor({ een, bewaard, schooljaar, onTyped, onClose, onReload }: Props) {
  const t = useTeksten();
  const shared = useAlgemeen();
  const toast = useToast();
  const { deel, kop, soort } = een;
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
    start: { tekst: bewaard?.tekst ?? '', versie: bewaard?.versie },
    concept: `verslag-${schooljaar}-${soort}-${deel}`,
    error: act.error,
  });
  const tekst = f.value('tekst') ?? '';
  useEffect(() => onTyped(tekst), [tekst, onTyped]);
  const botst = act.error?.probleem.type.endsWith('/gewijzigd') === true;
  const send = (versie: number | undefined) =>
    f.submit((values) =>
      act.mutate({
        tekst: values.tekst ?? '',
        schooljaar: soort === 'jaar' ? schooljaar : 'elk-jaar',
        deel,
        ...(versie !== undefined && { versie }),
      }),
    );
  // The version that was there when writing began: the one that comes in meanwhile must not be written over unseen.
  const begonnen = f.form.getValues('versie') as number | undefined;

  return (
    <Panel title={t(soort === 'jaar' ? 'verslag.tekst-bij' : 'verslag.vaste-tekst-bij', { deel: kop })}>
      <form className="schoolgang-form" noValidate onSubmit={send(begonnen)}>
        <DraftNote form={f} />
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        {botst ? (
          <Botsing bewaard={bewaard} onReload={onReload} onKeep={send(bewaard?.versie)} />
        ) : (
          <ProblemAlert error={act.error} onReload={onReload} />
        )}
        <TextArea
          label={t('verslag.tekst')}
          hint={t(soort === 'jaar' ? 'verslag.tekst-hint' : 'verslag.vaste-tekst-hint')}
          rows={14}
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
    </Panel>
  );
}

/** Somebody else saved first: their text beside one's own. */
function Botsing({
  bewaard,
  onReload,
  onKeep,
}: {
  readonly bewaard: Bewaard | undefined;
  readonly onReload: () => void;
  readonly onKeep: () => void;
}) {
  const t = useTeksten();
  useEffect(() => onReload(), [onReload]);
  return (
    <Alert kind="warning" title={t('verslag.botst')}>
      <p>{t('verslag.botst-uitleg', { wie: bewaard?.vastgelegdDoor ?? '' })}</p>
      <blockquote className="schoolgang-quote verslag-ander">{bewaard?.tekst}</blockquote>
      <Button small onClick={onKeep}>
        {t('verslag.mijn-tekst')}
      </Button>
    </Alert>
  );
}
