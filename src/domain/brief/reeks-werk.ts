import { z } from 'zod';
import type { Actor } from '../../platform/act.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { findBrief, insertBrief, setVerzonden, startVerzending } from './brief.sql.ts';
import { planPost } from './brief-acts.ts';
import { type Bureau, composeSamenstel, openBureau, type Samenstel } from './compose-samenstel.ts';
import { makeDefinite } from './fix-brief.ts';
import {
  findWerk,
  isNogAbsoluut,
  type Lid,
  lockLeden,
  lockReeks,
  setLid,
  setReeksStatus,
  type Werk,
} from './reeks.sql.ts';
import type { Sjabloon } from './sjabloon.ts';

/** Looks through a batch, and writes it: one job for each batch. */
export const BRIEFREEKS_JOB = 'briefreeks';

const LOOK_AT = 20;

const zPayload = z.object({ organisatieId: z.int(), briefreeksId: z.uuid() });

export const planReeks = (tx: Tx, organisatieId: number, briefreeksId: string): Promise<void> =>
  planJob(tx, BRIEFREEKS_JOB, briefreeksId, { organisatieId, briefreeksId });

type Aan = {
  readonly db: Db;
  readonly clock: Clock;
  readonly organisatieId: number;
  readonly briefreeksId: string;
  readonly werk: Werk;
  readonly bureau: Bureau;
  readonly sjabloon: Sjabloon;
};

/**
 * First who must be held apart; after the start one letter after the other. Each jongere is a transaction of its own that
 * holds the row, writes the letter, hands it over and marks the row: a worker that is killed loses the one at hand and
 * the next worker begins with it, and none is written twice (BD-03).
 */
export function briefreeks({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId, briefreeksId } = zPayload.parse(payload);
    const opened = await db.transact({ organisatieId, actor: BRIEFREEKS_JOB }, async (tx) => {
      const werk = await findWerk(tx, briefreeksId);
      const bureau = await openBureau(tx, organisatieId, clock.vandaag());
      const sjabloon = werk && bureau.boek.find(werk.sjabloon);
      return werk && sjabloon ? { werk, bureau, sjabloon } : undefined;
    });
    if (!opened) return;
    const aan: Aan = { db, clock, organisatieId, briefreeksId, ...opened };
    if (opened.werk.status === 'bekijken') {
      while (await lookAtNext(aan));
      await finish(aan, 'bekijken', 'klaargezet');
    } else {
      while (await writeNext(aan));
      await finish(aan, 'bezig', 'klaar');
    }
  };
}

/** Only when it was not stopped meanwhile. */
const finish = ({ db, organisatieId, briefreeksId, werk }: Aan, van: Werk['status'], naar: Werk['status']) =>
  db.transact({ organisatieId, actor: werk.actor }, async (tx) => {
    if ((await lockReeks(tx, briefreeksId))?.status !== van) return;
    await setReeksStatus(tx, briefreeksId, naar);
    if (naar === 'klaar') await planPost(tx, organisatieId);
  });

/** Looking writes only the answer, so several share a transaction; who stops the batch waits no longer than for these. */
const lookAtNext = ({ db, clock, organisatieId, briefreeksId, werk, bureau, sjabloon }: Aan) =>
  db.transact({ organisatieId, actor: werk.actor }, async (tx) => {
    const leden = await lockLeden(tx, briefreeksId, 'nieuw', 'bekijken', LOOK_AT);
    for (const lid of leden) {
      const samenstel = await compose(tx, { bureau, sjabloon, werk, clock }, lid, '');
      const uitzondering = (await findVervallen(tx, werk, lid)) ?? findUitzondering(samenstel, sjabloon);
      await setLid(
        tx,
        lid.briefreeksLidId,
        uitzondering ? { status: 'apart', uitzondering } : { status: 'wacht' },
      );
    }
    return leden.length > 0;
  });

/** The second look is the one that counts: an address may have become secret since. */
async function writeNext(aan: Aan): Promise<boolean> {
  const { db, organisatieId, briefreeksId, werk } = aan;
  const scope = { organisatieId, actor: werk.actor };
  const done = await db.transact(scope, async (tx, rollback) => {
    const [lid] = await lockLeden(tx, briefreeksId, 'wacht', 'bezig', 1);
    if (!lid) return undefined;
    const uitzondering = await writeLid(tx, aan, lid);
    if (uitzondering !== null) rollback();
    return { lid, uitzondering };
  });
  if (!done) return false;
  const { lid, uitzondering } = done;
  if (uitzondering !== null) {
    await db.transact(scope, (tx) => setLid(tx, lid.briefreeksLidId, { status: 'apart', uitzondering }));
  }
  return true;
}

/** Writes, fixes and hands over one letter; answers why not, and then all of it must be undone. */
async function writeLid(tx: Tx, aan: Aan, lid: Lid): Promise<string | null> {
  const { organisatieId, werk, bureau, sjabloon, clock } = aan;
  const vandaag = clock.vandaag();
  const vervallen = await findVervallen(tx, werk, lid);
  if (vervallen) return vervallen;
  const { briefId, nummer } = await insertBrief(tx, {
    organisatieId,
    jongereId: lid.jongereId,
    werkprocesId: lid.werkprocesId,
    sjabloon: sjabloon.code,
    soort: sjabloon.soort,
    deel: sjabloon.deel,
    vierOgen: false,
    velden: werk.velden,
    keuzes: {},
    taal: null,
    tekst: null,
    onderwerp: sjabloon.naam,
  });
  const samenstel = await compose(tx, aan, lid, nummer);
  const uitzondering = findUitzondering(samenstel, sjabloon);
  if (uitzondering) return uitzondering;
  const brief = await findBrief(tx, briefId);
  if (!brief || typeof samenstel === 'string') return 'onbekend';
  const actor = { id: werk.actor, naam: werk.naam, organisatieId } as Actor;
  const vast = await makeDefinite({ tx, actor, vandaag }, bureau, brief, null, samenstel);
  if (!vast.ok) return 'onvolledig';
  await startVerzending(tx, briefId, vandaag);
  await setVerzonden(tx, briefId, vandaag);
  await setLid(tx, lid.briefreeksLidId, { status: 'klaar', briefId });
  return null;
}

const compose = (
  tx: Tx,
  { bureau, sjabloon, werk, clock }: Pick<Aan, 'bureau' | 'sjabloon' | 'werk' | 'clock'>,
  { jongereId, werkprocesId }: Lid,
  kenmerk: string,
) =>
  composeSamenstel(
    tx,
    bureau,
    {
      sjabloon,
      jongereId,
      werkprocesId,
      velden: werk.velden,
      keuzes: {},
      taal: null,
      tekst: null,
      kenmerk: kenmerk || '…',
      behandelaar: werk.naam,
    },
    clock.vandaag(),
  );

/** Who found a school since the batch was made needs no letter that asks for one. */
const findVervallen = async (tx: Tx, { bron }: Werk, { jongereId }: Lid): Promise<string | undefined> =>
  bron === 'absoluut-verzuim' && !(await isNogAbsoluut(tx, jongereId)) ? 'vervallen' : undefined;

/** Why a person must look at this one first; nothing when it can go. */
function findUitzondering(samenstel: Samenstel | string, sjabloon: Sjabloon): string | undefined {
  if (typeof samenstel === 'string') return samenstel;
  const { ontvangers, huisstijl } = samenstel;
  const mee = ontvangers.filter((een) => een.mee);
  const [eerst] = [
    ...ontvangers.filter(({ uitzonderingen }) => uitzonderingen.includes('overleden')),
    ...mee.filter(({ uitzonderingen }) => uitzonderingen.length > 0),
  ];
  if (eerst) return eerst.uitzonderingen[0];
  if (mee.length === 0) {
    return ontvangers.some((een) => een.uitzonderingen.includes('gezag-onbekend'))
      ? 'gezag-onbekend'
      : 'niemand';
  }
  if (
    huisstijl.vierOgen === 'alles' ||
    (huisstijl.vierOgen === 'besluiten' && sjabloon.soort === 'besluit')
  ) {
    return 'vier-ogen';
  }
  if (mee.some((ontvanger) => samenstel.papier(ontvanger, false).ontbreekt.length > 0)) return 'onvolledig';
  return undefined;
}
