import { parseArgs } from 'node:util';
import type { Program } from './program.ts';

/** Exit codes of every opdracht (contract § 2). */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USE = 2;

/** Wrong use of the command line: exits with 2 and says what exists. */
export class UsageError extends Error {}

export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly uitleg: string;
};

export type Invocation = {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** Opens the program, once; it is closed when the opdracht is done. */
  readonly program: () => Promise<Program>;
  /** Writes to stdout. */
  readonly out: (text: string) => void;
  /** Progress and messages, to stderr. */
  readonly note: (text: string) => void;
};

/** One opdracht of the command line. */
export type Command = {
  readonly naam: string;
  readonly gebruik: string;
  readonly uitleg: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many words stand before the options. */
  readonly args: { readonly min: number; readonly max: number };
  run(invocation: Invocation): Promise<number>;
};

export function helpOf(command: Command): string {
  const width = Math.max(0, ...Object.keys(command.options).map((name) => name.length));
  const options = Object.entries(command.options).map(
    ([name, { uitleg }]) => `  --${name.padEnd(width)}  ${uitleg}`,
  );
  return [`Gebruik: schoolgang ${command.gebruik}`, '', command.uitleg, '', 'Opties:', ...options, ''].join(
    '\n',
  );
}

/** Reads the words after the opdracht. @throws UsageError naming the option or word that is wrong */
export function readWords(command: Command, words: readonly string[]) {
  const specs = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple }]) => [
      name,
      { type, multiple: multiple ?? false },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...specs, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { min, max } = command.args;
    if (!values['help'] && (positionals.length < min || positionals.length > max)) {
      throw new UsageError(
        `Dit vraagt ${min === max ? min : `${min} tot ${max}`} woord(en), u gaf er ${positionals.length}.`,
      );
    }
    return { values, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A text option that must be there. @throws UsageError when it is not */
export function required(invocation: Pick<Invocation, 'options'>, name: string): string {
  const value = invocation.options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} ontbreekt.`);
  return value;
}
