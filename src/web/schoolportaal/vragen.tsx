import { useState } from 'react';
import { answerVraagEndpoint, listVragenEndpoint, type Vraag } from '../../domain/melding/intake.contract.ts';
import { readMeldingEndpoint } from '../../domain/melding/melding.contract.ts';
import { formatDatum } from '../datum.ts';
import { bodyOf, useFormulier } from '../formulier.ts';
import { useTekst } from '../taal/catalogus.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { Button, Link } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-error.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAct, useRead } from '../vraag.ts';
import { teksten } from './teksten.ts';

/** What the gemeente asks of us now, to be answered on the spot; of one report, or of all. */
export function Vragen({ meldingId }: { readonly meldingId?: string }) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(
    listVragenEndpoint,
    meldingId ? { meldingId } : { open: 'true', limiet: 20 },
    { keep: false },
  );
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data || data.vragen.length === 0) return null;
  return (
    <Panel title={t('vragen.titel')} count={data.totaal} flush>
      <ul className="schoolgang-lines">
        {data.vragen.map((vraag) => (
          <li key={vraag.vraagId}>
            <div className="schoolgang-lines__head">
              {!meldingId && (
                <Link to="/meldingen/$meldingId" params={{ meldingId: vraag.meldingId }}>
                  {vraag.jongere}, {vraag.meldingnummer}
                </Link>
              )}
              <span>{vraag.gesteldDoor}</span>
              {!vraag.beantwoordOp && (
                <span className="schoolgang-lines__when">
                  {t('vragen.uiterlijk', { dag: formatDatum(vraag.uiterlijkOp) })}
                </span>
              )}
            </div>
            <p className="schoolgang-preserve">{vraag.tekst}</p>
            {vraag.antwoord ? (
              <p className="schoolgang-quote schoolgang-preserve">{vraag.antwoord}</p>
            ) : (
              <Antwoord vraag={vraag} onReload={() => void refetch()} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const schema = bodyOf(answerVraagEndpoint).omit({ versie: true });

function Antwoord({ vraag, onReload }: { readonly vraag: Vraag; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const act = useAct(answerVraagEndpoint, {
    refreshes: [listVragenEndpoint, readMeldingEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('vragen.gedaan'));
    },
  });
  const f = useFormulier({
    schema,
    start: { antwoord: '' },
    concept: `vraag-${vraag.vraagId}`,
    error: act.error,
  });
  if (!open && !f.hasConcept) {
    return (
      <Button small kind="primary" onClick={() => setOpen(true)}>
        {t('vragen.beantwoorden')}
      </Button>
    );
  }
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ antwoord }) =>
        act.mutate({ antwoord, vraagId: vraag.vraagId, versie: vraag.versie }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextArea label={t('vragen.antwoord')} hint={t('vragen.hint')} {...f.veld('antwoord')} />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {t('vragen.stuur')}
        </Button>
      </div>
    </form>
  );
}
