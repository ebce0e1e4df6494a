import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The log of the process, a JSON line per event. It holds what happened, never about whom: no bodies, no query
 * values, no names. Who did what stands in the logboek, joined by the trace id.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}

type Described = {
  readonly soort: string;
  readonly code?: string;
  readonly melding?: string;
  readonly waar?: string[];
  readonly oorzaak?: unknown;
};

/** An error without the values in it: a constraint that fails quotes the row, and a row is about somebody. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { soort: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    soort: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof table === 'string' ? { tabel: table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    melding: withoutValues(error.message),
    waar: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause ? { oorzaak: describeError(error.cause) } : {}),
  };
}

/** Quoted text, bracketed rows and longer digits are values; the rest of a message is ours. */
const withoutValues = (message: string) =>
  message
    .replaceAll(/(["'`])(?:(?!\1).)*\1/gs, '"…"')
    .replaceAll(/\([^)]*\)/gs, '(…)')
    .replaceAll(/\d{4,}/g, '#')
    .slice(0, 300);
