import { useEffect, useMemo, useState } from 'react';
import { type FieldValues, type Resolver, type ResolverResult, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { ProblemError } from './api.ts';
import { dropConcept, readConcept, saveConcept } from './concept.ts';
import { algemeen } from './taal/algemeen.ts';
import { translate } from './taal/catalogus.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong in a field, in words for the person who filled it in. */
export function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? translate(algemeen, 'fout.verplicht')
        : translate(algemeen, 'fout.te-klein', { min: String(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string'
        ? translate(algemeen, 'fout.te-lang', { max: String(issue.maximum) })
        : translate(algemeen, 'fout.te-groot', { max: String(issue.maximum) });
    case 'invalid_value':
      return translate(algemeen, 'fout.kies');
    case 'invalid_format':
      return translate(algemeen, issue.format === 'date' ? 'fout.datum' : 'fout.ongeldig');
    case 'invalid_type':
      return translate(
        algemeen,
        issue.expected === 'number' && issue.input !== undefined ? 'fout.getal' : 'fout.verplicht',
      );
    case 'custom':
      return issue.message;
    default:
      return translate(algemeen, 'fout.ongeldig');
  }
}

/** An empty field is an absent one: contracts know optional, not ''; radio buttons of which none is chosen give null. */
const withoutEmpty = (values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  );

const resolverOf =
  (schema: z.ZodType): Resolver<FieldValues> =>
  (values): ResolverResult<FieldValues> => {
    const parsed = schema.safeParse(withoutEmpty(values));
    if (parsed.success) return { values: parsed.data as FieldValues, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of parsed.error.issues) {
      errors[String(issue.path[0] ?? 'root')] ??= { type: issue.code, message: describeIssue(issue) };
    }
    return { values: {}, errors };
  };

/**
 * A form after the schema of a contract. What is typed is kept as a draft under `concept` (this tab only) until
 * `form.done()`; a refusal of the server (`error`) marks the fields it names.
 */
export function useFormulier<S extends z.ZodObject>({
  schema,
  start,
  concept,
  geheim = NIETS,
  versie,
  error,
}: {
  readonly schema: S;
  readonly start: Partial<Record<keyof z.input<S> & string, unknown>>;
  readonly concept?: string;
  /** Fields that no draft keeps. */
  readonly geheim?: readonly (keyof z.input<S> & string)[];
  /** Of the record this form would write over: text typed on an earlier one is put back, and `botst` says so. */
  readonly versie?: number;
  readonly error?: ProblemError | null;
}) {
  const [kept] = useState(() => (concept ? readConcept<FieldValues>(concept) : undefined));
  const [basis, setBasis] = useState<number | undefined>(() => kept?.[BASIS] ?? versie);
  const [draft, setDraft] = useState(() => withComma(kept));
  const resolver = useMemo(() => resolverOf(schema), [schema]);
  const form = useForm<FieldValues>({
    resolver,
    defaultValues: { ...start, ...draft },
    shouldFocusError: false,
  });

  useEffect(() => {
    if (!concept) return;
    const { unsubscribe } = form.watch((values) => {
      const kept = Object.fromEntries(Object.entries(values).filter(([naam]) => !geheim.includes(naam)));
      saveConcept(concept, basis === undefined ? kept : { ...kept, [BASIS]: basis });
    }) as { unsubscribe: () => void };
    return unsubscribe;
  }, [form, concept, basis, geheim]);

  useEffect(() => {
    for (const { name, reason } of error?.probleem.invalidParams ?? []) {
      form.setError(name.split('.').at(-1) ?? name, { message: reason });
    }
  }, [form, error]);

  const { errors, submitCount } = form.formState;
  return {
    form,
    errors,
    submitCount,
    /** Whether text of an earlier visit was put back. */
    hasConcept: draft !== undefined,
    /** Somebody else changed the record since this was typed. */
    botst: versie !== undefined && basis !== undefined && basis !== versie,
    value: <K extends keyof z.input<S> & string>(name: K) => form.watch(name) as z.input<S>[K] | undefined,
    /** The props that tie a field component to this form. `getal`: typed text becomes a number. */
    veld: (name: keyof z.input<S> & string, { getal = false } = {}) => {
      const fout = errors[name]?.message;
      return {
        ...form.register(name, getal ? { setValueAs: toGetal } : {}),
        id: `veld-${name}`,
        ...(typeof fout === 'string' ? { fout } : {}),
      };
    },
    /** Marks a field as still needed and goes to it. */
    require: (name: keyof z.input<S> & string) => {
      form.setError(name, { message: translate(algemeen, 'fout.verplicht') });
      form.setFocus(name);
    },
    submit: (onValid: (values: z.output<S>) => void) =>
      form.handleSubmit((values) => onValid(values as z.output<S>)),
    /** After success: forget the draft, and start over. */
    done: () => {
      setDraft(undefined);
      setBasis(versie);
      form.reset(start as FieldValues);
      // After the reset, which is a change of the form as well.
      if (concept) dropConcept(concept);
    },
  };
}

const NIETS: readonly never[] = [];

/** In a draft: on which version of the record it was typed. */
const BASIS = '__versie';

/** A draft keeps numbers as numbers; the field shows them as they are typed here. */
const withComma = (draft: FieldValues | undefined): FieldValues | undefined =>
  draft &&
  Object.fromEntries(
    Object.entries(draft)
      .filter(([name]) => name !== BASIS)
      .map(([name, value]) => [name, typeof value === 'number' ? String(value).replace('.', ',') : value]),
  );

/** `1,5` becomes 1.5; text that is no number stays as it is, so that the schema can refuse it. */
function toGetal(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (text === '') return undefined;
  const getal = Number(text.replace(',', '.'));
  return Number.isNaN(getal) ? text : getal;
}

/** The body a contract asks for, to make a form of (`.omit({ versie: true })` and the like). @throws when it asks none */
export function bodyOf<B extends z.ZodType>(endpoint: { readonly body?: B; readonly operation: string }): B {
  if (!endpoint.body) throw new Error(`${endpoint.operation} has no body`);
  return endpoint.body;
}
