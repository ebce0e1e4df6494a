import { useEffect, useState } from 'react';
import {
  createNotitieEndpoint,
  listNotitiesEndpoint,
  readZaakEndpoint,
  soortenNotitie,
} from '../../domain/werkproces/werkproces.contract.ts';
import type { Endpoint } from '../../platform/endpoint.ts';
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
import { TextArea, TextField } from './text-field.tsx';
import { useToast } from './toast.tsx';

const schema = bodyOf(createNotitieEndpoint).omit({ werkprocesId: true });
const resultaten = ['bereikt', 'niet-bereikt', 'terugbellen', 'afspraak-gemaakt'] as const;

/** The key `n` opens the note, unless someone is typing. */
export function useNotitieKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== 'n' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
}

/** A contact or note in a few keys (WP-04); on a zaak when one is given. Ctrl+Enter saves. */
export function SnelleNotitie({
  jongereId,
  werkprocesId,
  open,
  onClose,
  refreshes = [],
}: {
  readonly jongereId: string;
  readonly werkprocesId?: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly refreshes?: readonly Endpoint[];
}) {
  const t = useTekst(algemeen);
  return (
    <Dialog open={open} title={t('notitie.titel')} onClose={onClose}>
      <NotitieForm
        jongereId={jongereId}
        onDone={onClose}
        refreshes={refreshes}
        {...(werkprocesId ? { werkprocesId } : {})}
      />
    </Dialog>
  );
}

function NotitieForm({
  jongereId,
  werkprocesId,
  onDone,
  refreshes,
}: {
  readonly jongereId: string;
  readonly werkprocesId?: string;
  readonly onDone: () => void;
  readonly refreshes: readonly Endpoint[];
}) {
  const t = useTekst(algemeen);
  const term = useTermen();
  const toast = useToast();
  const [more, setMore] = useState(false);
  const act = useAct(createNotitieEndpoint, {
    refreshes: [readZaakEndpoint, listNotitiesEndpoint, ...refreshes],
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
