import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { onServer } from '../../../test/database.ts';
import { insertJongere, json, openKantoor, VANDAAG, vault } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { importFolder } from '../invoer/index.ts';
import { dubbelen } from './dubbel-nacht.ts';
import { verwijzingen } from './verwijzingen.ts';

const kantoor = await openKantoor();
const administratie = await kantoor.login({ rol: 'administratie' });
const manager = await kantoor.login({ rol: 'teammanager' });
const officer = await kantoor.officer();
const scratch = mkdtempSync(join(tmpdir(), 'schoolgang-dubbel-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const inOefenstad = <T>(query: RawBuilder<T>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));
const change = (query: RawBuilder<unknown>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => run(tx, query));
const nacht = () => dubbelen(kantoor)({ organisatieId: kantoor.oefenstad });

type Kort = { jongereId: string; naam: string };
type Paar = {
  dubbelId: string;
  sterkte: string;
  kenmerken: string[];
  versie: number;
  een: Kort;
  ander: Kort;
};
type Paren = { paren: Paar[]; totaal: number };
const paren = async (vraag = '') => json<Paren>(await officer.api(`/dubbele-dossiers?limiet=200${vraag}`));
const names = ({ paren: found }: Paren) =>
  found.map(({ een, ander }) => [een.naam, ander.naam].sort().join(' / ')).sort();
const paarVan = async (naam: string) => {
  const found = (await paren()).paren.find(
    ({ een, ander }) => een.naam.includes(naam) || ander.naam.includes(naam),
  );
  if (!found) throw new Error(`No pair with ${naam}`);
  return found;
};

let nummer = 0;
/** A bsn of the 999 range that passes the elfproef, another one each time. */
function nextBsn(): string {
  for (;;) {
    const text = String(999_910_000 + ++nummer);
    const som = [...text].reduce((total, cijfer, at) => total + Number(cijfer) * (at === 8 ? -1 : 9 - at), 0);
    if (som % 11 === 0) return text;
  }
}
/** Registered here by hand, so with what was known: often no bsn. */
async function insertPersoon(
  voornamen: string,
  achternaam: string,
  geboortedatum: string,
  { bsn = false, adres = null as string | null } = {},
): Promise<string> {
  const nieuw = bsn ? nextBsn() : undefined;
  const [rij] = await inOefenstad(sql<{ id: string }>`
    insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum, bsn_hash, bsn_cipher)
    values (${kantoor.oefenstad}, ${voornamen}, ${achternaam}, ${geboortedatum},
            ${nieuw ? vault.hash(nieuw) : null}, ${nieuw ? vault.encrypt(nieuw) : null}) returning jongere_id as id`);
  const id = rij?.id ?? '';
  if (adres) {
    await change(sql`insert into verblijf (organisatie_id, jongere_id, postcode, huisnummer, woonplaats, vanaf)
                     values (${kantoor.oefenstad}, ${id}, ${adres}, '7', 'Tiel', '2020-01-01')`);
  }
  return id;
}

/** All that the database holds of the world, without what tells when and how often a row was written. */
async function snapshot(): Promise<Record<string, unknown[]>> {
  return onServer(kantoor.beheerUrl, async (client) => {
    const { rows: tabellen } = await client.query<{ naam: string }>(
      `select distinct c.conrelid::regclass::text as naam from pg_constraint c
        where c.contype = 'f' and c.confrelid = 'jongere'::regclass union select 'jongere' order by 1`,
    );
    const alles: Record<string, unknown[]> = {};
    for (const { naam } of tabellen) {
      const { rows: found } = await client.query(
        `select (to_jsonb(t) - '{versie,vastgelegd_op,vastgelegd_door}'::text[]) as rij from ${naam} t order by 1`,
      );
      alles[naam] = found.map(({ rij }) => rij);
    }
    return alles;
  });
}
const countAll = (alles: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(alles).map(([tabel, rijen]) => [tabel, rijen.length]));

describe('[PB-07] who is proposed', () => {
  test.each<[string, Parameters<typeof insertPersoon>, Parameters<typeof insertPersoon>, boolean]>([
    [
      'one letter other',
      ['Femke', 'Brouwer', '2012-02-02', { bsn: true }],
      ['Femke', 'Brouwers', '2012-02-02'],
      true,
    ],
    [
      'as it sounds',
      ['Thijs', 'van Eyck', '2012-02-03', { bsn: true }],
      ['Tijs', 'van Eijk', '2012-02-03'],
      true,
    ],
    [
      'accents',
      ['Zoë', 'Çelik', '2012-02-04', { bsn: true }],
      ['Zoe', 'Celik', '2012-02-04', { bsn: true }],
      true,
    ],
    [
      'one of two given names',
      ['Anna Maria', 'Kok', '2012-02-05', { bsn: true }],
      ['Maria', 'Kok', '2012-02-05'],
      true,
    ],
    ['an initial', ['Gerard', 'Postma', '2012-02-06', { bsn: true }], ['G.', 'Postma', '2012-02-06'], true],
    [
      'half of a double name',
      ['Ilse', 'Mulder-Vos', '2012-02-07', { bsn: true }],
      ['Ilse', 'Mulder', '2012-02-07'],
      true,
    ],
    ['names changed round', ['Berend', 'Alberts', '2012-02-08'], ['Alberts', 'Berend', '2012-02-08'], true],
    [
      'day and month changed round',
      ['Pien', 'Hoekstra', '2012-03-09'],
      ['Pien', 'Hoekstra', '2012-09-03'],
      true,
    ],
    ['another day of birth', ['Joep', 'Kramer', '2012-03-10'], ['Joep', 'Kramer', '2011-07-21'], false],
    ['another first name', ['Sanne', 'Visser', '2012-03-11'], ['Wouter', 'Visser', '2012-03-11'], false],
    ['another surname', ['Lotte', 'Smit', '2012-03-12'], ['Lotte', 'Bakker', '2012-03-12'], false],
    [
      'twins in one home',
      ['Marit', 'Peters', '2012-03-13', { bsn: true, adres: '4001AA' }],
      ['Marin', 'Peters', '2012-03-13', { bsn: true, adres: '4001AA' }],
      false,
    ],
    [
      'one letter other, two bsn’s, two homes',
      ['Merel', 'Prins', '2012-03-14', { bsn: true, adres: '4001AB' }],
      ['Mereld', 'Prins', '2012-03-14', { bsn: true, adres: '4001AC' }],
      true,
    ],
  ])('%s', async (_, een, ander, expected) => {
    const ids = [await insertPersoon(...een), await insertPersoon(...ander)].sort();
    await nacht();
    const found = (await paren()).paren.map(({ een: a, ander: b }) =>
      [a.jongereId, b.jongereId].sort().join(),
    );
    expect(found.includes(ids.join())).toBe(expected);
  });

  test('the clearest first, with what is the same and what not', async () => {
    const { paren: alle } = await paren();
    const rang = ['vrijwel-zeker', 'waarschijnlijk', 'mogelijk'];
    const order = alle.map(({ sterkte }) => rang.indexOf(sterkte));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect((await paarVan('Brouwers')).kenmerken).toEqual(['geboortedatum-gelijk', 'naam-lijkt', 'een-bsn']);
    expect(await paarVan('Zoë Çelik')).toMatchObject({ sterkte: 'mogelijk' });
    expect(await paarVan('Pien')).toMatchObject({ sterkte: 'mogelijk' });
  });

  test('a second night changes nothing; who no longer looks alike goes', async () => {
    const eerst = await paren();
    await nacht();
    expect(await paren()).toEqual(eerst);
    await change(
      sql`update jongere set achternaam = 'Wiersma' where achternaam = 'Postma' and voornamen = 'G.'`,
    );
    await nacht();
    expect(names(await paren())).toEqual(names(eerst).filter((naam) => !naam.includes('Postma')));
  });

  test('a refused pair stays away until one of both changes', async () => {
    const { dubbelId, versie } = await paarVan('Ilse');
    const path = `/dubbele-dossiers/${dubbelId}/_weigeren`;
    expect((await officer.api(path, 'POST', { reden: 'Ander kind', versie })).status).toBe(403);
    expect((await administratie.api(path, 'POST', { reden: '', versie })).status).toBe(400);
    await json(await administratie.api(path, 'POST', { reden: 'Nichtjes, gebeld met moeder', versie }));
    await json(await administratie.api(path, 'POST', { reden: 'Nog eens', versie }), 409);
    await nacht();
    expect(names(await paren())).not.toContain('Ilse Mulder / Ilse Mulder-Vos');
    const geweigerd = await paren('&status=geweigerd');
    expect(geweigerd.paren).toMatchObject([
      { reden: 'Nichtjes, gebeld met moeder', vastgelegdDoor: expect.any(String) },
    ]);

    await change(sql`update jongere set achternaam = 'Mulder - Vos' where achternaam = 'Mulder-Vos'`);
    await nacht();
    expect(names(await paren())).toContain('Ilse Mulder / Ilse Mulder - Vos');
  });
});

/** A child known from the BRP, and the same child as a school registered it: every kind of fact on both. */
async function makeBeide() {
  const bsn = nextBsn();
  const bekend = await insertJongere(
    kantoor.db,
    kantoor.oefenstad,
    bsn,
    'Jasmijn',
    'Schouten',
    '2011-05-05',
    kantoor.school,
  );
  const anderBsn = nextBsn();
  const dubbel = await insertJongere(
    kantoor.db,
    kantoor.oefenstad,
    anderBsn,
    'Jasmein',
    'Schauten',
    '2011-05-05',
    kantoor.andereSchool,
  );
  const zaken: string[] = [];
  for (const jongereId of [bekend, dubbel]) {
    const melding = await json<{ meldingId: string }>(
      await officer.api('/meldingen', 'POST', {
        jongereId,
        soortVerzuim: 'overig',
        verzuimVanaf: '2026-10-05',
      }),
    );
    expect(melding.meldingId).toBeTruthy();
    const zaak = await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId, soort: 'relatief-verzuim' }),
    );
    zaken.push(zaak.werkprocesId);
    await json(
      await officer.api(`/jongeren/${jongereId}/notities`, 'POST', {
        soort: 'telefoon',
        werkprocesId: zaak.werkprocesId,
        tekst: 'Gebeld.',
      }),
    );
    await change(sql`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, toelichting, vanaf)
      values (${kantoor.oefenstad}, ${jongereId}, 'tolk', 'Pools', '2026-01-01')`);
    await change(sql`
      insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag)
      values (${kantoor.oefenstad}, ${jongereId}, 'moeder', 'Ola', 'Schouten', 'ja')`);
    for (const lesuur of [1, 2]) {
      await change(sql`
        insert into verzuim_les (organisatie_id, jongere_id, school_id, dag, lesuur, oordeel)
        values (${kantoor.oefenstad}, ${jongereId}, ${kantoor.school}, '2026-10-05',
                ${jongereId === bekend ? lesuur : lesuur + 1}, 'ongeoorloofd')`);
    }
  }
  await nacht();
  return { bekend, dubbel, bsn, anderBsn, zaken };
}

type Kant = Kort & { versie: number; bsn: string; aantallen: { soort: string; aantal: number }[] };
type Vergelijking = Paar & { een: Kant; ander: Kant };
async function readPaar(jongereId: string): Promise<Vergelijking> {
  const [paar] = (await paren(`&jongereId=${jongereId}`)).paren;
  return json<Vergelijking>(await administratie.api(`/dubbele-dossiers/${paar?.dubbelId}`));
}
function askFor(paar: Vergelijking, blijft: string, overnemen: string[] = []) {
  const [blijvend, weg] = paar.een.jongereId === blijft ? [paar.een, paar.ander] : [paar.ander, paar.een];
  return [
    `/dubbele-dossiers/${paar.dubbelId}/_samenvoegen`,
    'POST',
    { blijft, overnemen, versie: paar.versie, versieBlijft: blijvend.versie, versieVerdwijnt: weg.versie },
  ] as const;
}
const EIGEN = ['jongere', 'verblijf', 'bijzonderheid', 'betrokkene', 'verzuim_les'];

describe('[PB-07] merging', async () => {
  const { bekend, dubbel, bsn, anderBsn, zaken } = await makeBeide();

  test('both beside each other, field by field, with what each holds', async () => {
    const { een, ander } = await readPaar(bekend);
    expect([een.bsn, ander.bsn].sort()).toEqual([bsn, anderBsn].sort());
    for (const kant of [een, ander]) {
      expect(kant.aantallen).toContainEqual({ soort: 'melding', aantal: 1 });
      expect(kant.aantallen).toContainEqual({ soort: 'werkproces', aantal: 1 });
    }
    const log = await inOefenstad(
      sql<{
        id: string;
      }>`select distinct jongere_id as id from logboek where handeling = 'dubbelDossierLezen'`,
    );
    expect(log.map(({ id }) => id).sort()).toEqual([bekend, dubbel].sort());
  });

  test('every event is kept, counted over all tables of the database', async () => {
    const voor = await snapshot();
    const paar = await readPaar(bekend);
    expect((await officer.api(...askFor(paar, bekend))).status).toBe(403);
    await json(await administratie.api(...askFor(paar, kantoor.emma)), 409);
    const { samenvoegingId } = await json<{ samenvoegingId: string }>(
      await administratie.api(...askFor(paar, bekend)),
    );
    const na = await snapshot();
    const eerst = countAll(voor);
    // One person less; what both had word for word, once: the interpreter, the mother, one lesson, the address not chosen.
    expect(countAll(na)).toEqual({
      ...eerst,
      ...Object.fromEntries(EIGEN.map((tabel) => [tabel, (eerst[tabel] ?? 0) - 1])),
    });
    expect(JSON.stringify(na)).not.toContain(dubbel);

    const nu = await json<{
      lopendeZaken: number;
      openMeldingen: number;
      inschrijvingen: unknown[];
      bsn: string;
    }>(await officer.api(`/jongeren/${bekend}`));
    expect(nu).toMatchObject({ lopendeZaken: 2, openMeldingen: 2, bsn });
    expect(nu.inschrijvingen).toHaveLength(2);
    expect((await officer.api(`/jongeren/${dubbel}`)).status).toBe(404);
    expect(await json(await officer.api(`/dossierverwijzingen/${dubbel}`))).toEqual({ jongereId: bekend });
    const { treffers } = await json<{ treffers: { jongereId: string }[] }>(
      await officer.api('/jongeren/_zoek', 'POST', { vraag: anderBsn }),
    );
    expect(treffers.map(({ jongereId }) => jongereId)).toEqual([bekend]);
    const { regels } = await json<{ regels: { handeling: string }[] }>(
      await manager.api(`/jongeren/${bekend}/inzage?vanaf=2020-01-01&totEnMet=2099-01-01`),
    );
    expect(regels.filter(({ handeling }) => handeling === 'zaakOpenen')).toHaveLength(2);

    // Written after the merge: at the matter that goes back, and at the child alone.
    await json(
      await officer.api(`/jongeren/${bekend}/notities`, 'POST', {
        soort: 'telefoon',
        werkprocesId: zaken[1],
        tekst: 'Na het samenvoegen.',
      }),
    );
    await json(
      await officer.api(`/jongeren/${bekend}/notities`, 'POST', { soort: 'telefoon', tekst: 'Los.' }),
    );

    const terug = await json<{ jongereId: string }>(
      await administratie.api(`/samenvoegingen/${samenvoegingId}/_ongedaan`, 'POST', {}),
    );
    expect(terug.jongereId).toBe(dubbel);
    const weer = await snapshot();
    const nieuweNotities = weer['notitie']?.filter((rij) => !voor['notitie']?.some((oud) => same(oud, rij)));
    expect(nieuweNotities).toEqual([
      expect.objectContaining({ tekst: 'Na het samenvoegen.', jongere_id: dubbel }),
      expect.objectContaining({ tekst: 'Los.', jongere_id: bekend }),
    ]);
    expect({ ...weer, notitie: [] }).toEqual({ ...voor, notitie: [] });
    expect((await officer.api(`/dossierverwijzingen/${dubbel}`)).status).toBe(404);
    await json(await administratie.api(`/samenvoegingen/${samenvoegingId}/_ongedaan`, 'POST', {}), 409);
  });

  test('of two who merge at once one is told that it changed', async () => {
    const paar = await readPaar(bekend);
    const answers = await Promise.all([
      administratie.api(...askFor(paar, bekend)),
      manager.api(...askFor(paar, dubbel)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [gelukt] = await Promise.all(
      answers
        .filter(({ status }) => status === 200)
        .map((answer) => json<{ samenvoegingId: string }>(answer)),
    );
    await json(await administratie.api(`/samenvoegingen/${gelukt?.samenvoegingId}/_ongedaan`, 'POST', {}));
  });

  test('what is asked for comes from the file that goes; an import under the old bsn finds the one that stayed', async () => {
    const paar = await readPaar(bekend);
    const { samenvoegingId } = await json<{ samenvoegingId: string }>(
      await administratie.api(...askFor(paar, bekend, ['naam', 'bsn'])),
    );
    expect(await json(await officer.api(`/jongeren/${bekend}`))).toMatchObject({
      naam: 'Jasmein Schauten',
      bsn: anderBsn,
    });
    writeFileSync(
      join(scratch, 'personen.csv'),
      `bsn;voornamen;achternaam;geboortedatum\n${bsn};Oude;Naam;2011-05-05\n`,
    );
    writeFileSync(
      join(scratch, 'diplomas.csv'),
      `diplomanummer;bsn;soort;datum\nD-1;${bsn};vmbo;2026-07-01\n`,
    );
    const report = await importFolder({
      db: kantoor.db,
      vault,
      clock: fixedClock(VANDAAG),
      organisatieCode: 'oefenstad',
      folder: scratch,
      actor: 'beheerder',
    });
    expect(report.waarschuwingen).toEqual([
      expect.stringContaining('personen.csv: 1 rijen hebben het oude bsn'),
      expect.stringContaining('diplomas.csv: 1 rijen hebben het oude bsn'),
    ]);
    const [diploma] = await inOefenstad(
      sql<{ id: string }>`select jongere_id as id from diploma where nummer = 'D-1'`,
    );
    expect(diploma?.id).toBe(bekend);

    await change(sql`update samenvoeging set op = op - 1 where samenvoeging_id = ${samenvoegingId}`);
    const laat = await json(
      await administratie.api(`/samenvoegingen/${samenvoegingId}/_ongedaan`, 'POST', {}),
      409,
    );
    expect(laat['detail']).toContain('op de dag van het samenvoegen');
    const { samenvoegingen } = await json<{ samenvoegingen: unknown[] }>(
      await officer.api('/samenvoegingen'),
    );
    expect(samenvoegingen).toContainEqual(
      expect.objectContaining({
        samenvoegingId,
        verdwenenNaam: 'Jasmein Schauten',
        blijft: expect.objectContaining({ jongereId: bekend }),
        ongedaanOp: null,
      }),
    );
  });
});

const same = (een: unknown, ander: unknown) => JSON.stringify(een) === JSON.stringify(ander);

test('[PB-07] every table that names a jongere is known to the merge', async () => {
  const found = await onServer(kantoor.beheerUrl, (client) =>
    client.query<{ tabel: string }>(
      `select c.conrelid::regclass::text as tabel from pg_constraint c
        where c.contype = 'f' and c.confrelid = 'jongere'::regclass order by 1`,
    ),
  );
  expect(verwijzingen.map(({ tabel }) => tabel).sort()).toEqual(found.rows.map(({ tabel }) => tabel).sort());
});
