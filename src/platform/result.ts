/** What an act answers: done with a value, or refused for a declared reason. A refusal rolls the act back. */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refusal<Code extends string> = {
  readonly ok: false;
  readonly code: Code;
  /** What was wrong, where and what to do; Dutch, without personal data. */
  readonly detail?: string;
  /** What the act recorded stays: it was not done, but it waits for somebody. */
  readonly keeps?: true;
};
export type Result<T, Code extends string> = Ok<T> | Refusal<Code>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export function refuse<const Code extends string>(code: Code, detail?: string): Refusal<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
