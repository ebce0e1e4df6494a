import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { searchJongerenEndpoint } from '../../domain/persoon/persoon.contract.ts';
import type { ResponseOf } from '../../platform/endpoint.ts';
import { call } from '../api.ts';
import { formatDag } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { readKey, useRead } from '../vraag.ts';
import { ProblemAlert } from './alert.tsx';
import { classes } from './classes.ts';

export type Treffer = ResponseOf<typeof searchJongerenEndpoint>['treffers'][number];

const LIMIET = 12;

/** The text as it was a moment ago: one question per pause in typing. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(settled);
}

/**
 * Find a jongere while typing (ARIA combobox with listbox): name with typos, bsn, number, school. What is typed
 * goes in a POST body and never in an address.
 */
export function JongereZoeker({
  id,
  label,
  labelShown,
  optional,
  placeholder,
  shortcut,
  fout,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  /** Show the label above; without it only a screen reader gets it. */
  readonly labelShown?: boolean;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly shortcut?: string;
  readonly fout?: string;
  readonly onChoose: (treffer: Treffer) => void;
}) {
  const t = useAlgemeen();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const vraag = useSettled(text.trim());
  const { data, isPlaceholderData, error } = useRead(
    searchJongerenEndpoint,
    { vraag, limiet: LIMIET },
    { enabled: vraag.length >= 2 },
  );
  // What is shown answers what is typed now, not what was typed a moment ago.
  const isFresh = vraag.length >= 2 && vraag === text.trim() && data !== undefined && !isPlaceholderData;
  const treffers = vraag.length >= 2 && open ? (data?.treffers ?? []) : [];
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);

  const choose = (treffer: Treffer | undefined) => {
    if (!treffer) return;
    setText('');
    setOpen(false);
    field.current?.blur();
    onChoose(treffer);
  };
  /** Enter before the answer came: ask at once and take the best. What goes wrong, the list below the field tells. */
  const chooseFirst = async (typed: string) => {
    const input = { vraag: typed, limiet: LIMIET };
    const answer = await client
      .fetchQuery({
        queryKey: readKey(searchJongerenEndpoint, input),
        queryFn: () => call(searchJongerenEndpoint, input),
      })
      .catch(() => undefined);
    choose(answer?.treffers[0]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = treffers.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && isFresh) choose(treffers[active]);
    else if (event.key === 'Enter' && text.trim().length >= 2) void chooseFirst(text.trim());
    else if (event.key === 'Escape') setOpen(false);
    else return;
    if (event.key !== 'Escape' || open) event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const isOpen = open && text.trim() !== '';
  const says =
    text.trim().length < 2
      ? t('zoek.typ')
      : !isFresh
        ? t('zoek.bezig')
        : treffers.length === 0
          ? t('zoek.geen')
          : t('zoek.aantal', { n: treffers.length });

  return (
    <div
      className="schoolgang-zoeker"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <label className={labelShown ? 'utrecht-form-label' : 'schoolgang-hidden'} htmlFor={id}>
        {label}
        {optional && <span className="schoolgang-optional"> ({t('formulier.niet-verplicht')})</span>}
      </label>
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {fout}
        </p>
      )}
      <div className="schoolgang-zoeker__box">
        <input
          ref={field}
          id={id}
          className={classes('utrecht-textbox', fout && 'utrecht-textbox--invalid')}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          aria-expanded={isOpen}
          aria-controls={`${id}-lijst`}
          aria-autocomplete="list"
          aria-describedby={fout ? `${id}-fout` : undefined}
          aria-invalid={fout ? true : undefined}
          aria-activedescendant={treffers[active] ? `${id}-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        {shortcut && text === '' && <kbd className="schoolgang-zoeker__key">{shortcut}</kbd>}
      </div>
      <div className={classes('schoolgang-zoeker__popup', !isOpen && 'schoolgang-hidden-fully')}>
        <p className="schoolgang-zoeker__says" role="status">
          {isOpen ? says : ''}
        </p>
        <ProblemAlert error={error} />
        <div id={`${id}-lijst`} role="listbox" aria-label={label}>
          {treffers.map((treffer, index) => (
            <TrefferOption
              key={`${treffer.jongereId}-${treffer.gevondenOp}`}
              id={`${id}-${index}`}
              treffer={treffer}
              active={index === active}
              onChoose={() => choose(treffer)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function TrefferOption({
  id,
  treffer,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly treffer: Treffer;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const t = useAlgemeen();
  const { naam, geboortedatum, leeftijd, schoolnaam, gemeente, lopendeZaken, gevondenOp } = treffer;
  return (
    // The combobox keeps the focus and handles the keys; the mouse may choose too.
    <div
      id={id}
      tabIndex={-1}
      role="option"
      aria-selected={active}
      className="schoolgang-zoeker__option"
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span className="schoolgang-zoeker__name">{naam}</span>
      <span>
        {formatDag(geboortedatum)} ({leeftijd})
      </span>
      <span className="schoolgang-muted">
        {[
          schoolnaam,
          gemeente,
          lopendeZaken > 0 && t('zoek.zaken', { n: lopendeZaken }),
          gevondenOp !== 'naam' && t(`zoek.op.${gevondenOp}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
