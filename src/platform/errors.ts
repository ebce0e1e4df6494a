import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { alert, htmlPage } from './auth/page.ts';
import type { Probleem } from './endpoint.ts';
import { problem } from './problem.ts';
import { API_ROOT, type Route, sendProblem, traceOf } from './serve.ts';

/** Hangs on the server what everybody gets who asks for what is not there, or when something breaks. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const found = problemOf(error, traceOf(request));
    // Where it broke, once, at the root; to the outside only the reference.
    if (found.status >= 500) request.log.error({ err: error, trace: traceOf(request) }, 'interne fout');
    return answerProblem(request, reply, found);
  });
}

/** A page for people in a browser, a problem after RFC 9457 for programs. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, body: Probleem) {
  if (request.url.startsWith('/api/') || !wantsPage(request)) return sendProblem(reply, body);
  return reply
    .code(body.status)
    .type('text/html; charset=utf-8')
    .send(htmlPage('nl', body.title, alert(body.detail)));
}

/** The page for a person when something breaks outside the server's own routes. */
export const brokenPage = (traceId: string): string => {
  const { title, detail } = brokenProblem(traceId);
  return htmlPage('nl', title, alert(detail));
};

/** Whether a browser asks. */
const wantsPage = (request: FastifyRequest): boolean => (request.headers.accept ?? '').includes('text/html');

/** Whether a page is welcome: also to a program that takes anything. */
export const takesPage = (request: FastifyRequest): boolean =>
  /text\/html|^\*\/\*/.test(request.headers.accept ?? '*/*');

/** Mistakes in how something was asked, by the code of the server. */
const known: Readonly<Record<string, readonly [code: string, status: number, detail: string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['ongeldige-invoer', 400, 'De inhoud is geen geldige JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['ongeldige-invoer', 400, 'De inhoud is leeg; er werd JSON verwacht.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['ongeldige-invoer', 400, 'De lengte van de inhoud klopt niet.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['te-groot', 413, 'De inhoud is te groot. Splits hem in delen.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['verkeerde-inhoudssoort', 415, 'Stuur de inhoud als application/json.'],
  FST_ERR_BAD_URL: ['ongeldige-invoer', 400, 'Het adres is niet goed geschreven.'],
};

function problemOf(error: FastifyError, traceId: string): Probleem {
  const found = known[error.code];
  if (found) return problem(...found, traceId);
  if (error.statusCode === 429) return problem('te-veel-verzoeken', 429, undefined, traceId);
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return problem('ongeldige-invoer', 400, 'Het verzoek is niet goed opgebouwd.', traceId);
  }
  return brokenProblem(traceId);
}

const brokenProblem = (traceId: string): Probleem =>
  problem(
    'interne-fout',
    500,
    `Probeer het later opnieuw. Blijft het misgaan, noem dan referentie ${traceId}.`,
    traceId,
  );

/** Which methods an address of the API does take; empty when there is no such address. */
export function openMethods(routes: readonly Route[]): (url: string) => readonly string[] {
  const known = routes.map(({ endpoint }) => ({
    method: endpoint.method,
    pattern: new RegExp(`^${API_ROOT}${endpoint.path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
  }));
  return (url) => {
    const [path = ''] = url.split('?');
    return [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  };
}
