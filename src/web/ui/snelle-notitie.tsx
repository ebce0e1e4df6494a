import { useEffect, useState } from 'react';
import {
  createNotitieEndpoint,
  listNotitiesEndpoint,
  readZaakEndpoint,
  soortenNotitie,
} from '../../domain/werkproces/werkproces.contract.ts';
import { bodyOf, useFormulier } from '../formulier.ts';
import { algemeen } from '../taal/algemeen.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { useAct } from '../vraag.ts';
import { ProblemAlert } from './alert.tsx';
import { Button } from './button.tsx';
import { RadioGroup } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { DraftNote } from './draft-note.tsx';
import { FormErrors } from './form-error.tsx';
import { JongereKeuze } from './jongere-keuze.tsx';
import type { Subject } from './subject.tsx';
import { TextArea, TextField } from './text-field.tsx';
import { useToast } from './toast.tsx';

const schema = bodyOf(createNotitieEndpoint).omit({ werkprocesId: true });
const resultaten = ['bereikt', 'niet-bereikt', 'terugbellen', 'afspraak-gemaakt'] as const;

/** A contact or note in a few keys (WP-03, WP-04): about whom the screen is about, else about whom is looked for. Ctrl+Enter saves. */
export function SnelleNotitie({
  subject,
  open,
  onClose,
}: {
  readonly subject: Subject | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useTekst(algemeen);
  const [gekozen, setGekozen] = useState<Subject>();
  const over = subject ?? gekozen;
  const mustSearch = open && over === undefined;
  useEffect(() => {
    if (mustSearch) document.getElementById('notitie-jongere')?.focus();
  }, [mustSearch]);
  const close = () => {
    setGekozen(undefined);
    onClose();
  };
  return (
    <Dialog open={open} title={t('notitie.titel')} onClose={close}>
      <JongereKeuze
        id="notitie-jongere"
        label={t('zoek.label')}
        placeholder={t('zoek.hint')}
        jongere={over}
        ander={subject ? undefined : t('notitie.ander')}
        onChoose={setGekozen}
      />
      {over && (
        <NotitieForm
          key={over.jongereId}
          jongereId={over.jongereId}
          onDone={close}
          {...(over.werkprocesId ? { werkprocesId: over.werkprocesId } : {})}
        />
      )}
    </Dialog>
  );
}

function NotitieForm({
  jongereId,
  werkprocesId,
  onDone,
}: {
  readonly jongereId: string;
  readonly werkprocesId?: string;
  readonly onDone: () => void;
}) {
  const t = useTekst(algemeen);
  const term = useTermen();
  const toast = useToast();
  const [more, setMore] = useState(false);
  const act = useAct(createNotitieEndpoint, {
    refreshes: [readZaakEndpoint, listNotitiesEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('notitie.bewaard'));
      onDone();
    },
  });
  const f = useFormulier({
    schema,
    start: { soort: 'telefoon', tekst: '', met: '' },
    concept: `notitie-${werkprocesId ?? jongereId}`,
    error: act.error,
  });
  const save = f.submit((values) =>
    act.mutate({ ...values, jongereId, ...(werkprocesId ? { werkprocesId } : {}) }),
  );
  const { setFocus } = f.form;
  useEffect(() => setFocus('tekst'), [setFocus]);
  const isContact = f.value('soort') !== 'notitie';
  return (
    <form className="schoolgang-form" noValidate onSubmit={save}>
      <DraftNote form={f} />
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <RadioGroup
        row
        label={t('notitie.soort')}
        options={soortenNotitie.map((soort) => ({ value: soort, label: term('notitie', soort) }))}
        {...f.veld('soort')}
      />
      <TextArea
        label={t('notitie.tekst')}
        rows={4}
        {...f.veld('tekst')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
        }}
      />
      {isContact && (
        <RadioGroup
          row
          label={t('notitie.resultaat')}
          options={resultaten.map((code) => ({ value: code, label: term('resultaat', code) }))}
          {...f.veld('resultaat')}
        />
      )}
      {more ? (
        <TextField label={t('notitie.met')} optional {...f.veld('met')} />
      ) : (
        <div>
          <Button kind="subtle" small onClick={() => setMore(true)}>
            {t('notitie.met')}…
          </Button>
        </div>
      )}
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {t('actie.bewaren')}
        </Button>
        <span className="schoolgang-muted schoolgang-small">
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </span>
      </div>
    </form>
  );
}
