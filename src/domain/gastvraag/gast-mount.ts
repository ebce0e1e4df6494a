import type { IncomingMessage } from 'node:http';
import type { Act, Actor } from '../../platform/act.ts';
import type { Mount } from '../../platform/app.ts';
import type { Taal } from '../../platform/auth/page.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { writeLogboek } from '../../platform/logboek.ts';
import { answerGastvraag, findOpenVraag } from './answer-gastvraag.ts';
import { renderDank, renderDood, renderGastpagina } from './gast-pagina.ts';
import { GAST_PAD } from './gastvraag-acts.ts';

const ADRES = /^\/gast\/(\d{1,9})\.([\w-]{43})$/;
const MEESTE_BYTES = 32_768;
const PER_MINUUT = 30;
const GAST = 'gast';

type Bezoek = {
  readonly organisatieId: number;
  readonly sleutel: string;
  readonly taal: Taal;
  readonly herkomst: string;
  readonly traceId: string;
};
type Pagina = { readonly status: number; readonly html: string };

/**
 * The page behind a link: no login, no cookie, no script (KI-12). Looking changes nothing, so a mail program that opens links
 * beforehand does no harm; the answer is one form, and the link dies with it.
 */
export const gastMount = (db: Db, clock: Clock): Mount => ({
  prefix: GAST_PAD,
  perMinuut: PER_MINUUT,
  async handle(request, response, _origin, { herkomst, traceId }) {
    const [pad = '', vraag = ''] = (request.url ?? '').split('?');
    const taal: Taal = new URLSearchParams(vraag).get('taal') === 'en' ? 'en' : 'nl';
    const send = ({ status, html }: Pagina) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('x-robots-tag', 'noindex, nofollow');
      response.writeHead(status).end(html);
    };
    const [, organisatie = '', sleutel = ''] = ADRES.exec(pad) ?? [];
    if (sleutel === '') return send({ status: 404, html: renderDood(taal) });
    const bezoek = { organisatieId: Number(organisatie), sleutel, taal, herkomst, traceId };
    if (request.method !== 'POST') return send(await look(db, clock, bezoek));
    const gegeven = await readForm(request);
    return send(gegeven ? await answer(db, clock, bezoek, gegeven) : { status: 413, html: renderDood(taal) });
  },
});

/** One transaction in the organisatie the link names; row-level security shows nothing of another. */
async function withAct<T>(
  db: Db,
  clock: Clock,
  { organisatieId, herkomst, traceId }: Bezoek,
  handeling: string,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  return db.transact({ organisatieId, actor: GAST }, async (tx) => {
    const actor: Actor = {
      id: GAST,
      naam: 'Gast',
      rol: 'machine',
      organisatieId,
      schoolId: null,
      scopes: [],
    };
    const touched: Parameters<Act['log']>[0][] = [];
    const answer = await work({
      tx,
      actor,
      vandaag: clock.vandaag(),
      log: (object) => touched.push(object),
    });
    await writeLogboek(
      tx,
      actor,
      touched.map((object) => ({
        handeling,
        soort: 'gastvraag',
        ...object,
        resultaat: 'gedaan',
        herkomst,
        traceId,
      })),
    );
    return answer;
  });
}

const look = (db: Db, clock: Clock, bezoek: Bezoek): Promise<Pagina> =>
  withAct(db, clock, bezoek, 'gastvraagLezen', async (act) => {
    const opened = await findOpenVraag(act, bezoek.sleutel);
    return opened
      ? { status: 200, html: renderGastpagina(opened.pagina, bezoek.taal) }
      : { status: 404, html: renderDood(bezoek.taal) };
  });

const answer = (
  db: Db,
  clock: Clock,
  bezoek: Bezoek,
  gegeven: Readonly<Record<string, string>>,
): Promise<Pagina> =>
  withAct(db, clock, bezoek, 'gastvraagBeantwoorden', async (act) => {
    const done = await answerGastvraag(act, bezoek.sleutel, gegeven);
    switch (done.uitkomst) {
      case 'dood':
        return { status: 404, html: renderDood(bezoek.taal) };
      case 'fouten':
        return { status: 400, html: renderGastpagina(done.pagina, bezoek.taal, done) };
      case 'dank':
        return { status: 200, html: renderDank(bezoek.taal) };
    }
  });

/** The fields of a form; nothing when it is no form, or too much. */
async function readForm(request: IncomingMessage): Promise<Record<string, string> | undefined> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MEESTE_BYTES) return undefined;
    parts.push(part);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
}
