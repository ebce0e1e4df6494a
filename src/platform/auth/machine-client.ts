import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../act.ts';
import type { Db } from '../db/pool.ts';
import { maybe, run } from '../db/tx.ts';
import { type Bevoegdheid, bevoegdheden } from '../endpoint.ts';
import { upsertGebruiker } from './gebruiker.ts';
import { deriveKey, isSame, newToken, sha256 } from './seal.ts';

export const TOKEN_SECONDS = 600;
const AUDIENCE = 'schoolgang-api';
/** Issuer and reader of these tokens are the same program, so one secret key serves. */
const ALGORITHM = 'HS256';

/** Shown once, at making: only a hash of the secret is kept. */
export type NewMachineClient = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly Bevoegdheid[];
};

/** Makes a machine client for an organisatie. Its scopes are names of bevoegdheden. */
export async function createMachineClient(
  db: Db,
  organisatieId: number,
  naam: string,
  scopes: readonly Bevoegdheid[],
): Promise<NewMachineClient> {
  const client = {
    clientId: `schoolgang-${randomBytes(9).toString('hex')}`,
    clientSecret: newToken(),
    scopes,
  };
  await putMachineClient(db, organisatieId, naam, client);
  return client;
}

/**
 * The machine client of a demo organisatie: made or renewed, with the same secret at every start of this
 * installation, so that it can be printed again although only its hash is kept.
 */
export async function ensureDemoClient(
  db: Db,
  secret: Uint8Array,
  organisatie: { readonly organisatieId: number; readonly code: string },
  scopes: readonly Bevoegdheid[] = bevoegdheden,
): Promise<NewMachineClient> {
  const clientId = `demo-${organisatie.code}`;
  const clientSecret = deriveKey(secret, `demo client ${clientId}`).toString('base64url');
  const client = { clientId, clientSecret, scopes };
  await putMachineClient(db, organisatie.organisatieId, `Demo-koppeling ${organisatie.code}`, client);
  return client;
}

async function putMachineClient(db: Db, organisatieId: number, naam: string, client: NewMachineClient) {
  const { clientId, clientSecret, scopes } = client;
  await db.transact({ organisatieId, actor: 'beheer', aanmelding: true }, async (tx) => {
    const gebruiker = { organisatieId, subject: clientId, naam, rol: 'machine', schoolId: null } as const;
    const { gebruikerId } = await upsertGebruiker(tx, gebruiker);
    await run(
      tx,
      sql`insert into machine_client (client_id, organisatie_id, gebruiker_id, naam, secret_hash, scopes)
          values (${clientId}, ${organisatieId}, ${gebruikerId}, ${naam}, ${sha256(clientSecret).toString('hex')},
                  ${[...scopes]}::text[])
          on conflict (client_id) do update
            set secret_hash = excluded.secret_hash, scopes = excluded.scopes, naam = excluded.naam
          where machine_client.organisatie_id = excluded.organisatie_id`,
    );
  });
}

export type MachineClient = {
  readonly clientId: string;
  readonly organisatieId: number;
  readonly gebruikerId: string;
  readonly naam: string;
  readonly scopes: readonly string[];
};

/** The client that knows this secret; undefined for any other. */
export async function findMachineClient(db: Db, clientId: string, clientSecret: string) {
  const row = await db.transact({ organisatieId: null, actor: 'aanmelding', aanmelding: true }, (tx) =>
    maybe(
      tx,
      sql<MachineClient & { secretHash: string }>`
        select client_id as "clientId", organisatie_id as "organisatieId", gebruiker_id as "gebruikerId", naam,
               scopes, secret_hash as "secretHash"
          from machine_client where client_id = ${clientId} and gesloten_op is null`,
    ),
  );
  return row && isSame(row.secretHash, sha256(clientSecret).toString('hex')) ? row : undefined;
}

/** Gives and reads the short-lived tokens of machine clients. */
export type TokenDesk = {
  issue(client: MachineClient, scopes: readonly string[], issuer: string): Promise<string>;
  /** Who works with this token; undefined when it is not ours, changed or too old. */
  read(token: string): Promise<Actor | undefined>;
};

const zInhoud = z.object({
  gebruiker: z.uuid(),
  organisatie: z.int(),
  naam: z.string(),
  scope: z.string(),
});

export function openTokenDesk(key: Uint8Array): TokenDesk {
  return {
    issue: (client, scopes, issuer) =>
      new SignJWT({
        client_id: client.clientId,
        scope: scopes.join(' '),
        organisatie: client.organisatieId,
        gebruiker: client.gebruikerId,
        naam: client.naam,
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setSubject(client.clientId)
        .setAudience(AUDIENCE)
        .setJti(randomBytes(12).toString('hex'))
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_SECONDS}s`)
        .sign(key),
    async read(token) {
      const checked = await jwtVerify(token, key, {
        audience: AUDIENCE,
        typ: 'at+jwt',
        algorithms: [ALGORITHM],
      }).catch(() => undefined);
      const inhoud = zInhoud.safeParse(checked?.payload);
      if (!inhoud.success) return undefined;
      const { gebruiker, organisatie, naam, scope } = inhoud.data;
      return {
        id: gebruiker,
        naam,
        rol: 'machine',
        organisatieId: organisatie,
        schoolId: null,
        scopes: scope.split(' ').filter((text) => (bevoegdheden as readonly string[]).includes(text)),
      };
    },
  };
}
