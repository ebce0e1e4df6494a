import type { z } from 'zod';
import type { Endpoint, Probleem, ResponseOf } from '../platform/endpoint.ts';

const API_ROOT = '/api/v1';

type Given<T> = [T] extends [z.ZodUndefined] ? unknown : T extends z.ZodType ? z.input<T> : unknown;
/** What a screen hands over: path, query and body in one object, before the contract fills in defaults. */
export type CallInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R, infer _F> ? Given<P> & Given<Q> & Given<B> : never;

/** A refusal of the server as it came (RFC 9457), or our own when no answer came at all. */
export class ProblemError extends Error {
  readonly probleem: Probleem;
  constructor(probleem: Probleem) {
    super(probleem.title);
    this.name = 'ProblemError';
    this.probleem = probleem;
  }
  /** The last part of the problem type: `gewijzigd`, `geen-bevoegdheid`, `geen-verbinding`. */
  get code(): string {
    return this.probleem.type.split('/').at(-1) ?? '';
  }
}

let csrf = '';
/** The session hands out the token that every changing request must carry. */
export const setCsrf = (token: string): void => {
  csrf = token;
};

/**
 * Calls an endpoint of the contract.
 * @param outlivesPage goes on when the page is closed meanwhile; a browser allows that for little text only
 * @throws ProblemError for every answer that is not a success, also when there is no connection
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  signal?: AbortSignal,
  outlivesPage = false,
): Promise<ResponseOf<E>> {
  const { path, query, body } = split(endpoint, (input ?? {}) as Record<string, unknown>);
  const response = await fetch(API_ROOT + path + query, {
    method: endpoint.method,
    credentials: 'same-origin',
    keepalive: outlivesPage,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(endpoint.method === 'GET' ? {} : { 'x-csrf': csrf }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ProblemError(ownProblem('geen-verbinding', 0));
  });
  if (response.ok) return (await response.json()) as ResponseOf<E>;
  throw new ProblemError(await readProblem(response));
}

function split(endpoint: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input };
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  const inQuery = endpoint.query ? Object.keys(shapeOf(endpoint.query)) : [];
  const search = new URLSearchParams();
  for (const name of inQuery) {
    const value = rest[name];
    delete rest[name];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const query = search.size > 0 ? `?${search}` : '';
  return { path, query, body: endpoint.body ? rest : undefined };
}

const shapeOf = (schema: z.ZodType): Record<string, unknown> =>
  'shape' in schema ? (schema.shape as Record<string, unknown>) : {};

async function readProblem(response: Response): Promise<Probleem> {
  const body: unknown = await response.json().catch(() => undefined);
  const isProblem = typeof body === 'object' && body !== null && 'type' in body && 'title' in body;
  return isProblem ? (body as Probleem) : ownProblem('storing', response.status);
}

const ownProblem = (code: string, status: number): Probleem => ({
  type: `/problemen/${code}`,
  title: code,
  status,
  detail: '',
});

/**
 * Sends a file as it is to an address below the API.
 * @throws ProblemError as `call` does
 */
export async function sendFile<T>(path: string, file: Blob): Promise<T> {
  const response = await fetch(API_ROOT + path, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream', 'x-csrf': csrf },
    body: file,
  }).catch(() => {
    throw new ProblemError(ownProblem('geen-verbinding', 0));
  });
  if (response.ok) return (await response.json()) as T;
  throw new ProblemError(await readProblem(response));
}

/** The address of a file to download. */
export const fileAddress = (path: string): string => API_ROOT + path;
