import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UITVOER_VORM } from '../../src/cli/uitvoer-vorm.ts';
import { openBsnVault } from '../../src/platform/bsn-vault.ts';
import type { Db } from '../../src/platform/db/pool.ts';
import { one, rows } from '../../src/platform/db/tx.ts';
import { isExit, readExit } from '../../src/platform/exit/read-exit.ts';
import { writeExit } from '../../src/platform/exit/write-exit.ts';
import { freshDatabase, onServer } from '../database.ts';
import { vault } from '../kantoor.ts';
import { oefenregioTemplate, organisatieOf } from '../oefenregio.ts';

/** Two installations with keys of their own, and an organisatie with a week of work that moves from one to the other. */
/** Every table is written, read, compared and written again. */
const RUIM = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-uitvoer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const code = 'oefenregio';
const note = () => {};
const elders = openBsnVault(new Uint8Array(32).fill(9));

const here = await freshDatabase(await oefenregioTemplate());
const there = await freshDatabase();
const map = (naam: string) => join(folder, naam);
const write = (beheerUrl: string, naam: string, sleutel = vault) =>
  writeExit({
    beheerUrl,
    vault: sleutel,
    shape: UITVOER_VORM,
    code,
    folder: map(naam),
    gemaaktOp: new Date(0).toISOString(),
    note,
  });
const read = (beheerUrl: string, naam: string, dryRun = false, sleutel = elders) =>
  readExit({ beheerUrl, vault: sleutel, shape: UITVOER_VORM, folder: map(naam), code, dryRun, note });

const filesOf = (naam: string) =>
  readdirSync(map(naam), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(map(naam), file)).isFile())
    .sort();

/** Of an organisatie, counted by a statement that knows nothing of how an exit is made. */
async function countAll(beheerUrl: string): Promise<Record<string, number>> {
  return onServer(beheerUrl, async (client) => {
    const { rows: tables } = await client.query<{ naam: string }>(
      `select table_name as naam from information_schema.columns
        where table_schema = 'public' and column_name = 'organisatie_id' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { naam } of tables) {
      const { rows: found } = await client.query<{ aantal: number }>(
        `select count(*)::int as aantal from ${naam} where organisatie_id = (select organisatie_id from organisatie where code = $1)`,
        [code],
      );
      counts[naam] = found[0]?.aantal ?? -1;
    }
    return counts;
  });
}

/** What the week of work does not touch and an exit must treat apart: encrypted values, records set aside, neighbours. */
async function addRarities(beheerUrl: string): Promise<void> {
  const bytes = (text: string) => `'\\x${vault.hash(text).toString('hex')}'::bytea`;
  const sealed = (text: string) => `'\\x${vault.encrypt(text).toString('hex')}'::bytea`;
  await onServer(beheerUrl, (client) =>
    client.query(`
      select set_config('app.actor', 'test', false);
      insert into organisatie (code, naam) values ('uitvoerder', 'Uitvoerder');
      create temp table wie as
        select o.organisatie_id as org, u.organisatie_id as ander, j.jongere_id as een,
               (select b.jongere_id from jongere b where b.jongere_id > j.jongere_id order by 1 limit 1) as twee
          from organisatie o, organisatie u, lateral (select jongere_id from jongere order by 1 limit 1) j
         where o.code = '${code}' and u.code = 'uitvoerder';
      insert into dubbel (organisatie_id, een_id, ander_id, sterkte, kenmerken, feiten, status)
        select org, een, twee, 'mogelijk', '{naam}', 'x', 'samengevoegd' from wie;
      insert into samenvoeging (organisatie_id, dubbel_id, blijft_id, verdwenen_id, op, jongere, blijft_was,
                                blijft_versie, bsn_hash_oud)
        select org, dubbel_id, een, gen_random_uuid(), '2026-10-01',
               jsonb_build_object('organisatie_id', org, 'voornamen', 'Weg', 'bsn_hash', ${bytes('999990019')},
                                  'bsn_cipher', ${sealed('999990019')}),
               jsonb_build_object('organisatie_id', org, 'bsn_hash', null, 'bsn_cipher', null), 1, ${bytes('999990019')}
          from wie join dubbel on dubbel.een_id = wie.een;
      insert into samenvoeging_rij
        select samenvoeging_id, organisatie_id, 'contactgegeven', 'terzijde',
               jsonb_build_object('organisatie_id', organisatie_id, 'bsn_cipher', ${sealed('999990020')})
          from samenvoeging;
      insert into registerlevering (organisatie_id, kanaal, aantal, nieuw, gewijzigd, ingetrokken, ongewijzigd, fout, te_laat)
        select org, 'bestand', 1, 0, 0, 0, 0, 1, 0 from wie;
      insert into registerfout (organisatie_id, registerlevering_id, code, bericht, inhoud)
        select organisatie_id, registerlevering_id, 'E1', 'Onleesbaar', ${sealed('eyJhIjoiw6kifQ==')} from registerlevering limit 1;
      update registerfout set inhoud = ${sealed('e30=')};
      insert into melding_doorzending (organisatie_id, melding_id, richting, andere_organisatie_id, andere_melding_id, waarom, op)
        select org, (select melding_id from melding order by 1 limit 1), 'naar', ander, gen_random_uuid(), '{leeftijd}', '2026-10-01'
          from wie;
      update melding_doorzending set waarom = '{leeftijd,taak}';
      drop table wie`),
  );
}

beforeAll(async () => {
  // The number of the organisatie differs there, as it will in life.
  await there.db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
    one(tx, sql`insert into organisatie (code, naam) values ('buren', 'Buren') returning organisatie_id`),
  );
  await addRarities(here.beheerUrl);
  await write(here.beheerUrl, 'eerste');
});

test(
  'how every column of bytes leaves was decided: a new one fails here until somebody did',
  async () => {
    const { rows: columns } = await onServer(here.beheerUrl, (client) =>
      client.query<{ kolom: string }>(
        `select table_name || '.' || column_name as kolom from information_schema.columns
        where table_schema = 'public' and data_type = 'bytea' and table_name !~ '_historie$' order by 1`,
      ),
    );
    expect(columns.map(({ kolom }) => kolom)).toEqual([
      'agendasleutel.sleutel_hash',
      'brief_stuk.pdf',
      'bundel.pdf',
      'contactgegeven.bsn_cipher',
      'gastvraag.sleutel_hash',
      'jongere.bsn_cipher',
      'jongere.bsn_hash',
      'levering_regel.bsn_cipher',
      'levering_regel.bsn_hash',
      'post_bestand.inhoud',
      'printbestand.pdf',
      'registerfout.inhoud',
      'samenvoeging.bsn_hash_oud',
      'sessie.token_hash',
      'verzoek_brief.pdf',
    ]);
  },
  RUIM,
);

test(
  '[MI-05] another installation loads the full exit equal: every table, every file, and a second exit byte for byte',
  async () => {
    const before = await countAll(here.beheerUrl);
    // A week of work touched many tables: an exit of an empty organisatie would show nothing.
    expect(Object.values(before).filter((aantal) => aantal > 0).length).toBeGreaterThan(55);
    expect(filesOf('eerste').filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(2);

    expect(await read(there.beheerUrl, 'eerste', true)).toMatchObject({ nieuw: true });
    expect(
      await there.db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
        rows(tx, sql`select from organisatie`),
      ),
    ).toHaveLength(1);

    expect(await read(there.beheerUrl, 'eerste')).toMatchObject({ nieuw: true });
    const neighbours = await there.db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
      rows(tx, sql<{ code: string }>`select code from organisatie order by code`),
    );
    // The executor that records name is known there by name, without records.
    expect(neighbours.map((een) => een.code)).toEqual(['buren', 'oefenregio', 'uitvoerder']);
    const moved = { ...before, machine_client: 0, agendasleutel: 0 };
    expect(await countAll(there.beheerUrl)).toEqual(moved);

    await write(there.beheerUrl, 'terug', elders);
    expect(filesOf('terug')).toEqual(filesOf('eerste'));
    for (const file of filesOf('eerste').filter((one) => one !== 'manifest.json')) {
      expect(
        readFileSync(join(map('terug'), file)).equals(readFileSync(join(map('eerste'), file))),
        file,
      ).toBe(true);
    }
    const manifest = (naam: string) => JSON.parse(readFileSync(join(map(naam), 'manifest.json'), 'utf8'));
    expect(manifest('terug')).toEqual(manifest('eerste'));

    // A second run of the same folder changes nothing.
    expect(await read(there.beheerUrl, 'eerste')).toMatchObject({ nieuw: false });
    expect(await countAll(there.beheerUrl)).toEqual(moved);
  },
  RUIM,
);

const findByBsn = async (db: Db, sleutel: typeof vault, bsn: string) => {
  const organisatieId = await db.transact(
    { organisatieId: null, actor: 'test' },
    async (tx) =>
      (await one(tx, sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${code}`))
        .id,
  );
  return db.transact({ organisatieId, actor: 'test' }, (tx) =>
    rows(
      tx,
      sql<{ jongereId: string; bsnCipher: Buffer }>`
        select jongere_id as "jongereId", bsn_cipher as "bsnCipher" from jongere where bsn_hash = ${sleutel.hash(bsn)}`,
    ),
  );
};

test(
  'there the work goes on: a child is found by bsn under the new key, by name, and history is kept',
  async () => {
    const [first] = parse(readFileSync(join(map('eerste'), 'tabellen/jongere.csv')), {
      columns: true,
    }) as Record<string, string>[];
    const bsn = first?.['bsn'] ?? '';
    expect(bsn).toMatch(/^999\d{6}$/);
    const [found] = await findByBsn(there.db, elders, bsn);
    expect(found?.jongereId).toBe(first?.['jongere_id']);
    expect(elders.decrypt(found?.bsnCipher ?? Buffer.alloc(0))).toBe(bsn);
    expect(await findByBsn(there.db, vault, bsn)).toEqual([]);

    const { rows: kept } = await onServer(there.beheerUrl, (client) =>
      client.query<{
        oud: Buffer;
        jongere: Record<string, string>;
        rij: Record<string, string>;
        fout: Buffer;
      }>(
        `select s.bsn_hash_oud as oud, s.jongere, r.rij, f.inhoud as fout
         from samenvoeging s join samenvoeging_rij r using (samenvoeging_id), registerfout f`,
      ),
    );
    const secret = (hex = '') => elders.decrypt(Buffer.from(hex.slice(2), 'hex'));
    expect(kept).toHaveLength(1);
    expect(kept[0]?.oud.equals(elders.hash('999990019'))).toBe(true);
    expect(kept[0]?.jongere['bsn_hash']).toBe(`\\x${elders.hash('999990019').toString('hex')}`);
    expect(secret(kept[0]?.jongere['bsn_cipher'])).toBe('999990019');
    expect(secret(kept[0]?.rij['bsn_cipher'])).toBe('999990020');
    expect(elders.decrypt(kept[0]?.fout ?? Buffer.alloc(0))).toBe('e30=');

    const organisatieId = await there.db.transact(
      { organisatieId: null, actor: 'test' },
      async (tx) =>
        (
          await one(
            tx,
            sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${code}`,
          )
        ).id,
    );
    expect(organisatieId).not.toBe(await organisatieOf(here.db));
    await there.db.transact({ organisatieId, actor: 'test' }, async (tx) => {
      const hits = await rows(tx, sql`select * from zoek_jongeren(${first?.['achternaam'] ?? ''}, 50)`);
      expect(hits.length).toBeGreaterThan(0);
      const changed = await rows(
        tx,
        sql`update jongere set voornamen = 'Anders' where jongere_id = ${first?.['jongere_id']}::uuid returning 1`,
      );
      expect(changed).toHaveLength(1);
      const { aantal } = await one(
        tx,
        sql<{ aantal: number }>`select count(*)::int as aantal from jongere_historie
                               where jongere_id = ${first?.['jongere_id']}::uuid and voornamen = ${first?.['voornamen']}`,
      );
      expect(aantal).toBeGreaterThan(0);
    });
  },
  RUIM,
);

test(
  'no key of this installation leaves, and no bsn that is not asked for',
  async () => {
    const all = filesOf('eerste').filter((file) => file.endsWith('.csv'));
    expect(all.filter((file) => /machine_client|agendasleutel|sessie/.test(file))).toEqual([]);
    const text = all.map((file) => readFileSync(join(map('eerste'), file), 'utf8')).join('');
    expect(text).not.toContain('bsn_cipher');
    expect(text).not.toContain('bsn_hash');
  },
  RUIM,
);

test(
  'refused, and nothing done: half a folder, a changed file, another code, an organisatie that differs, a folder in use',
  async () => {
    const copy = (naam: string, change: (at: string) => void) => {
      cpSync(map('eerste'), map(naam), { recursive: true });
      change(map(naam));
    };
    copy('half', (at) => rmSync(join(at, 'tabellen/melding.csv')));
    copy('veranderd', (at) => appendFileSync(join(at, 'tabellen/melding.csv'), 'x'));
    copy('kapot', (at) => writeFileSync(join(at, 'manifest.json'), '{"schoolgang":'));
    copy('buiten', (at) => {
      const manifest = JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8'));
      manifest.bestanden.push({ pad: 'bestanden/../../../etc/hostname', som: 'x' });
      writeFileSync(join(at, 'manifest.json'), JSON.stringify(manifest));
    });
    copy('vreemd', (at) => writeFileSync(join(at, 'manifest.json'), '{"version": 3, "files": []}'));
    expect(
      await Promise.all(['eerste', 'kapot', 'vreemd', 'bestaat-niet'].map((naam) => isExit(map(naam)))),
    ).toEqual([true, true, false, false]);
    const leeg = await freshDatabase();
    for (const [naam, says] of [
      ['half', /melding\.csv ontbreekt/],
      ['veranderd', /melding\.csv is veranderd/],
      ['kapot', /geen hele JSON/],
      ['buiten', /ontbreekt/],
    ] as const) {
      await expect(read(leeg.beheerUrl, naam), naam).rejects.toThrow(says);
    }
    await expect(
      readExit({
        beheerUrl: leeg.beheerUrl,
        vault: elders,
        shape: UITVOER_VORM,
        folder: map('eerste'),
        code: 'ander',
        dryRun: false,
        note,
      }),
    ).rejects.toThrow(/Noem die met --organisatie/);
    expect(
      await leeg.db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
        rows(tx, sql`select from organisatie`),
      ),
    ).toEqual([]);
    // Somebody worked on there in the meantime (the test before this one).
    await expect(read(there.beheerUrl, 'eerste')).rejects.toThrow(/is hier al, met andere gegevens/);
    await expect(write(here.beheerUrl, 'eerste')).rejects.toThrow(/staat al iets/);
  },
  RUIM,
);
