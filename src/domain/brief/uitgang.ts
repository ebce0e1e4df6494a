import { z } from 'zod';
import type { Act } from '../../platform/act.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countPages, renderPdf } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { secondsOf } from './fix-brief.ts';
import { renderPrintbestand } from './render-brief.ts';
import type { Deel } from './sjabloon.ts';
import { hashOf } from './standaard-sjablonen.ts';
import type { listPrintbestandenEndpoint } from './uitgang.contract.ts';
import {
  countUitgang,
  insertPrintbestand,
  listPrintbestanden,
  lockVolgendeEmail,
  lockWachtendePost,
  markGemaild,
  markGeprint,
  type WachtendeEmail,
} from './uitgang.sql.ts';

/** Letters in one file: what a printer and a person still oversee. */
const MOST_IN_PRINT = 250;

export async function readPrintbestanden({ tx }: Act, page: InputOf<typeof listPrintbestandenEndpoint>) {
  return ok({ printbestanden: await listPrintbestanden(tx, page), ...(await countUitgang(tx)) });
}

/** Everything that waits for the post in one file. The file and the mark on each letter are one act: none is in two files. */
export async function createPrintbestand({ tx, actor, vandaag, log }: Act) {
  // Never both in one file: whoever carries the letters of the supervision to the printer need not see the others.
  let deel: Deel = 'toezicht';
  let wacht = await lockWachtendePost(tx, MOST_IN_PRINT, deel);
  if (wacht.length === 0) {
    deel = 'opsporing';
    wacht = await lockWachtendePost(tx, MOST_IN_PRINT, deel);
  }
  if (wacht.length === 0) return refuse('niets-te-printen', 'Er wachten geen brieven op de printer.');
  const pdf = renderPdf(renderPrintbestand(wacht.map(({ bron }) => bron)), 'ua-1', secondsOf(vandaag));
  const made = await insertPrintbestand(tx, {
    organisatieId: actor.organisatieId,
    brieven: wacht.length,
    bladzijden: countPages(pdf),
    pdf,
    hash: hashOf(pdf),
    deel,
  });
  await markGeprint(
    tx,
    made.printbestandId,
    wacht.map(({ briefOntvangerId }) => briefOntvangerId),
  );
  for (const { jongereId } of wacht) log({ id: made.printbestandId, jongereId });
  return ok(made);
}

/** A message for the mail outside. `sleutel` names it: handed over twice, it is delivered once. */
export type Mailbericht = {
  readonly sleutel: string;
  readonly van: string;
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
};
/** Hands a message over, answers what proves it. */
export type Postbus = { deliver(bericht: Mailbericht): Promise<string> };

/** Messages of another slice that go out by the same post: the next one, held, and the mark that it went. */
export type Uitbak = {
  readonly next: (tx: Tx) => Promise<Mailbericht | undefined>;
  readonly mark: (tx: Tx, sleutel: string, bewijs: string) => Promise<unknown>;
};

const zPayload = z.object({ organisatieId: z.int() });

/**
 * Hands over the e-mails of one organisatie, each in a transaction of its own: a worker that is killed between handing
 * over and writing it down does so again under the same key.
 */
export function briefpost({
  db,
  postbus,
  ook = [],
}: {
  readonly db: Db;
  readonly postbus: Postbus;
  readonly ook?: readonly Uitbak[];
}): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    const next = () =>
      db.transact({ organisatieId, actor: 'briefpost', opsporing: true }, async (tx) => {
        const wacht = await lockVolgendeEmail(tx);
        if (!wacht) return false;
        await markGemaild(tx, wacht.briefOntvangerId, await postbus.deliver(toMail(wacht)));
        return true;
      });
    while (await next());
    for (const { next: other, mark } of ook) {
      const nextOther = () =>
        db.transact({ organisatieId, actor: 'briefpost' }, async (tx) => {
          const bericht = await other(tx);
          if (!bericht) return false;
          await mark(tx, bericht.sleutel, await postbus.deliver(bericht));
          return true;
        });
      while (await nextOther());
    }
  };
}

/** Nothing of the letter, of whom it is about or what for: mail is read by others. */
const toMail = (w: WachtendeEmail): Mailbericht => ({
  sleutel: w.briefOntvangerId,
  van: w.afzenderEmail,
  aan: w.email,
  onderwerp: `Er staat een brief voor u klaar [${w.nummer}]`,
  tekst: `Beste lezer,

Er staat een brief voor u klaar van ${w.afzender}.
U leest hem hier: ${w.portaal}
Noem bij vragen ons kenmerk: ${w.nummer}

Liever op papier? Bel ${w.telefoon}.

${w.afzender}
`,
});
