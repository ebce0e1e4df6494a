import { z } from 'zod';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { findBehandelaar } from '../medewerker/index.ts';
import { lockWachtend, noteMislukt, setUitslag, type Wachtend } from '../melding/index.ts';
import { findOrganisatieCode, listOrganisaties } from '../organisatie/index.ts';
import type { redenenAfsluiten } from './codelijsten.ts';
import { unseal } from './inhoud.ts';
import { type Registers, Registerweigering, type Statusopgave, type VerzuimregisterPoort } from './poort.ts';
import { OPHALEN_JOB } from './register-acts.ts';
import { parseRegistermelding } from './registermelding.ts';
import { takeLevering } from './take-levering.ts';
import {
  findKoppeling,
  lockFout,
  noteFout,
  setFout,
  setKoppelfout,
  setStand,
} from './verzuimregister.sql.ts';

/** Every quarter of an hour: one job for each organisatie that is connected. */
export const REGISTER_RONDE = 'verzuimregister-ronde';
export const REGISTER_CRON = { task: REGISTER_RONDE, match: '*/15 * * * *' } as const;

export type Werk = {
  readonly db: Db;
  readonly vault: BsnVault;
  readonly clock: Clock;
  readonly registers: Registers;
};
const ACTOR = 'verzuimregister';
const zOrganisatie = z.object({ organisatieId: z.int() });

export function planRonde({ db, registers }: Pick<Werk, 'db' | 'registers'>): Task {
  return () =>
    db.transact({ organisatieId: null, actor: ACTOR }, async (tx) => {
      for (const { organisatieId, code } of await listOrganisaties(tx)) {
        if (registers(code)) await planJob(tx, OPHALEN_JOB, String(organisatieId), { organisatieId });
      }
    });
}

async function poortVan(
  { db, registers }: Werk,
  organisatieId: number,
): Promise<VerzuimregisterPoort | undefined> {
  const code = await db.transact({ organisatieId, actor: ACTOR }, (tx) =>
    findOrganisatieCode(tx, organisatieId),
  );
  return code === undefined ? undefined : registers(code);
}

/** Asks for what is new and takes it in. The place to ask on from moves in the same transaction as the reports. */
export function ophalen(werk: Werk): Task {
  return async (payload) => {
    const { organisatieId } = zOrganisatie.parse(payload);
    const { db, vault, clock } = werk;
    const poort = await poortVan(werk, organisatieId);
    if (!poort) return;
    const scope = { organisatieId, actor: ACTOR };
    const sinds = (await db.transact(scope, findKoppeling))?.stand ?? null;
    const antwoord = await poort.haalNieuweMeldingen(sinds).catch(async (error: unknown) => {
      await db.transact(scope, (tx) => setKoppelfout(tx, organisatieId, words(error)));
      throw error;
    });
    await db.transact(scope, async (tx) => {
      if (antwoord.berichten.length > 0) {
        const ontvangst = { tx, organisatieId, vandaag: clock.vandaag(), vault };
        await takeLevering(ontvangst, antwoord.berichten, { kanaal: 'koppeling', bestand: null });
      }
      await setStand(tx, organisatieId, antwoord.stand);
    });
  };
}

const words = (error: unknown): string =>
  error instanceof Registerweigering ? error.message : 'Het register is niet bereikbaar.';

/** One report again: as the register has it now, or without a connection as it came. */
export function opnieuw(werk: Werk): Task {
  return async (payload) => {
    const { organisatieId, foutId } = zOrganisatie.extend({ foutId: z.uuid() }).parse(payload);
    const { db, vault, clock } = werk;
    const poort = await poortVan(werk, organisatieId);
    await db.transact({ organisatieId, actor: ACTOR }, async (tx) => {
      const fout = await lockFout(tx, foutId);
      if (fout?.status !== 'open') return;
      const gevraagd = await ask(poort, fout, vault);
      if (!gevraagd.ok) return void (await noteFout(tx, foutId, gevraagd.code, gevraagd.bericht));
      const gelezen = parseRegistermelding(gevraagd.bericht);
      if (gelezen.soort === 'fout') return void (await noteFout(tx, foutId, gelezen.code, gelezen.bericht));
      const ontvangst = { tx, organisatieId, vandaag: clock.vandaag(), vault };
      const uitkomst = await takeLevering(ontvangst, [gevraagd.bericht], {
        kanaal: 'koppeling',
        bestand: null,
      });
      if (uitkomst.fout === 0) await setFout(tx, foutId, 'opgelost', null);
    });
  };
}

type Antwoord =
  | { readonly ok: true; readonly bericht: unknown }
  | { readonly ok: false; readonly code: string; readonly bericht: string };

async function ask(
  poort: VerzuimregisterPoort | undefined,
  { meldingsnummer, inhoud }: { readonly meldingsnummer: string | null; readonly inhoud: Uint8Array | null },
  vault: BsnVault,
): Promise<Antwoord> {
  if (poort && meldingsnummer) {
    try {
      return { ok: true, bericht: await poort.haalMelding(meldingsnummer) };
    } catch (error) {
      if (!(error instanceof Registerweigering)) throw error;
      return { ok: false, code: error.code, bericht: error.message };
    }
  }
  return inhoud
    ? { ok: true, bericht: unseal(vault, inhoud) }
    : { ok: false, code: 'inhoud-weg', bericht: 'De inhoud van dit bericht is er niet meer.' };
}

/**
 * Sends what waits about a melding, one by one in order. The row is held while the register answers; should we be killed
 * between its answer and our commit, the same kenmerk goes again and the register counts it once.
 */
export function verzenden(werk: Werk): Task {
  return async (payload) => {
    const { organisatieId, meldingId } = zOrganisatie.extend({ meldingId: z.uuid() }).parse(payload);
    const poort = await poortVan(werk, organisatieId);
    if (!poort) return;
    const scope = { organisatieId, actor: ACTOR };
    for (;;) {
      const gestuurd = await werk.db.transact(scope, async (tx) => {
        const wachtend = await lockWachtend(tx, meldingId);
        if (!wachtend) return { klaar: true } as const;
        try {
          const { bewijs } = await poort.zetStatus(await toOpgave(tx, wachtend));
          await setUitslag(tx, wachtend.registerstatusId, { stand: 'verstuurd', kenmerk: bewijs });
        } catch (error) {
          if (!(error instanceof Registerweigering))
            return { klaar: true, mislukt: { error, statusId: wachtend.registerstatusId } } as const;
          await setUitslag(tx, wachtend.registerstatusId, { stand: 'geweigerd', fout: error.message });
        }
        return { klaar: false } as const;
      });
      if ('mislukt' in gestuurd) {
        const { statusId, error } = gestuurd.mislukt;
        await werk.db.transact(scope, (tx) => noteMislukt(tx, statusId, words(error)));
        throw error;
      }
      if (gestuurd.klaar) return;
    }
  };
}

/** The contact person is who handles it on the day of sending. */
async function toOpgave(tx: Tx, wachtend: Wachtend): Promise<Statusopgave> {
  const { behandelaar } = wachtend;
  const bereik = behandelaar ? await findBehandelaar(tx, behandelaar) : undefined;
  return {
    kenmerk: wachtend.registerstatusId,
    meldingsnummer: wachtend.meldingsnummer,
    status: wachtend.status,
    redenAfsluiten: wachtend.sluitreden as keyof typeof redenenAfsluiten | null,
    opmerking: wachtend.opmerking,
    contactpersoon: behandelaar
      ? {
          naam: behandelaar,
          functie: bereik?.functie ?? null,
          telefoonnummer: bereik?.telefoon ?? null,
          emailadres: bereik?.email ?? null,
        }
      : null,
  };
}
