import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Actor } from '../../platform/act.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { includeOpsporing, type Tx } from '../../platform/db/tx.ts';
import { MimeFout, parseMime } from '../../platform/mime.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { markOpsporing } from '../handhaving/index.ts';
import { herkenSoort } from './herken-soort.ts';
import { type Deel, MOST_BYTES } from './post.contract.ts';
import {
  findByNummers,
  getPostBySleutel,
  insertBestanden,
  insertPost,
  type NieuwBestand,
} from './post.sql.ts';

type Binnen = {
  readonly kanaal: 'upload' | 'scan' | 'e-mail';
  readonly sleutel: string | null;
  readonly afzender: string | null;
  readonly onderwerp: string;
  readonly tekst: string | null;
  readonly bestanden: readonly NieuwBestand[];
};

/**
 * Takes what comes in: a file of a person, a scan, or a message of a mail gateway. A number in the subject (or in the
 * name of the file) leads it to its file; without one, or with numbers of two jongeren, it waits in the inbox.
 */
export const receivePost =
  (db: Db, clock: Clock) =>
  async (actor: Actor, { naam = '' }: Readonly<Record<string, string>>, stream: Readable) => {
    const bytes = await readAtMost(stream, MOST_BYTES);
    if (!bytes) return refuse('te-groot', `Een bestand of e-mail is hooguit ${MOST_BYTES / 1024 / 1024} MB.`);
    const binnen = /\.eml$/i.test(naam) ? await ofMessage(bytes) : ofFile(actor, naam, bytes);
    if ('geweigerd' in binnen) return refuse('bestand-geweigerd', binnen.geweigerd);
    const { organisatieId, id } = actor;
    return ok(
      await db.transact({ organisatieId, actor: id }, (tx) =>
        keep(tx, organisatieId, clock.vandaag(), binnen),
      ),
    );
  };

async function keep(tx: Tx, organisatieId: number, vandaag: Datum, { bestanden, ...binnen }: Binnen) {
  // An answer to a letter of the opsporing goes where that letter is, whoever carries it in.
  await includeOpsporing(tx);
  const waar = await findWaar(tx, binnen.onderwerp);
  const made = await insertPost(tx, { organisatieId, ...binnen, ...waar });
  // Only what has a key can be there already.
  if (!made) return { ...(await getPostBySleutel(tx, binnen.sleutel ?? '')), nieuw: false };
  await insertBestanden(tx, { organisatieId, poststukId: made.poststukId }, bestanden);
  if (waar.deel === 'opsporing' && waar.jongereId) {
    const stuk = {
      soort: 'post',
      objectId: made.poststukId,
      jongereId: waar.jongereId,
      dag: vandaag,
    } as const;
    await markOpsporing(tx, { organisatieId, ...stuk });
  }
  return { ...made, nieuw: true };
}

type Waar = {
  readonly jongereId: string | null;
  readonly werkprocesId: string | null;
  readonly soort: string | null;
  readonly deel: Deel;
  readonly reden: string | null;
};

/** Numbers have digits and are longer than a year; people write them in any case, in brackets, with a full stop after. */
const NUMMER = /[a-z]{0,6}-?\d[a-z0-9-]{3,}/gi;
const MOST_NUMMERS = 20;

async function findWaar(tx: Tx, onderwerp: string): Promise<Waar> {
  const nergens = { jongereId: null, werkprocesId: null, soort: null, deel: 'toezicht' } as const;
  const nummers = [...new Set([...onderwerp.matchAll(NUMMER)].map(([een]) => een.toUpperCase()))];
  const found = await findByNummers(tx, nummers.slice(0, MOST_NUMMERS));
  const [eerste] = found;
  if (!eerste) return { ...nergens, reden: null };
  if (new Set(found.map(({ jongereId }) => jongereId)).size > 1) {
    return { ...nergens, reden: 'Het onderwerp noemt nummers van meer dan één jongere.' };
  }
  const zaken = new Set(found.flatMap(({ werkprocesId }) => werkprocesId ?? []));
  return {
    jongereId: eerste.jongereId,
    werkprocesId: zaken.size === 1 ? ([...zaken][0] ?? null) : null,
    soort: 'reactie',
    deel: found.some(({ deel }) => deel === 'opsporing') ? 'opsporing' : 'toezicht',
    reden: `Kenmerk ${eerste.nummer} staat in het onderwerp.`,
  };
}

function ofFile({ rol }: Actor, naam: string, bytes: Buffer): Binnen | { readonly geweigerd: string } {
  const bestand = toBestand(naam, bytes);
  if (bestand.geweigerd) return { geweigerd: bestand.geweigerd };
  const scan = rol === 'machine';
  return {
    kanaal: scan ? 'scan' : 'upload',
    sleutel: scan ? `scan:${bestand.hash}` : null,
    afzender: null,
    onderwerp: clean(naam),
    tekst: null,
    bestanden: [bestand],
  };
}

async function ofMessage(bytes: Buffer): Promise<Binnen | { readonly geweigerd: string }> {
  try {
    const { kenmerk, afzender, onderwerp, tekst, bijlagen } = await parseMime(bytes);
    return {
      kanaal: 'e-mail',
      sleutel: `e-mail:${kenmerk ?? hashOf(bytes)}`.slice(0, 500),
      afzender: afzender && clean(afzender),
      onderwerp: clean(onderwerp) || '(geen onderwerp)',
      tekst: tekst.slice(0, MOST_TEKST) || null,
      bestanden: bijlagen.map(({ naam, inhoud }) => toBestand(naam, inhoud)),
    };
  } catch (error) {
    if (error instanceof MimeFout) return { geweigerd: 'Dit is geen e-mailbericht (.eml).' };
    throw error;
  }
}

const MOST_TEKST = 200_000;
const MOST_NAAM = 300;

function toBestand(naam: string, inhoud: Buffer): NieuwBestand {
  const soort = herkenSoort(inhoud);
  const wat = { naam: clean(naam) || 'bestand', bytes: inhoud.length, hash: hashOf(inhoud) };
  return 'geweigerd' in soort
    ? { ...wat, type: null, inhoud: null, geweigerd: soort.geweigerd }
    : { ...wat, type: soort.type, inhoud, geweigerd: null };
}

/** One line, without signs that steer a machine. */
const clean = (tekst: string): string =>
  tekst
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_NAAM);

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** All of it, or nothing when it is more: reading stops there. */
async function readAtMost(stream: Readable, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    if (size > most) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
