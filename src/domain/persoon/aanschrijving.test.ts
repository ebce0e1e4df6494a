import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { one } from '../../platform/db/tx.ts';
import type { Aanschrijving, Contact } from './persoon.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const kind = await insertJongere(
  kantoor.db,
  kantoor.oefenstad,
  '999990056',
  'Kind',
  'Gescheiden',
  '2015-01-01',
  kantoor.school,
);

const parent = async (voornamen: string, gezag: string, rol = 'ouder') => {
  const { id } = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{ id: string }>`
        insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag, telefoon, bron)
        values (${kantoor.oefenstad}, ${kind}, ${rol}, ${voornamen}, 'Ouder', ${gezag}, '0344111111', 'BRP 1-8-2026')
        returning betrokkene_id as id`,
    ),
  );
  return id;
};
const moeder = await parent('Moeder', 'ja');
const vader = await parent('Vader', 'ja');
const zonder = await parent('Zonder', 'nee');
const onbekend = await parent('Onbekend', 'onbekend', 'kennis');

const read = async (op?: string) => {
  const found = await json<Aanschrijving>(
    await officer.api(`/jongeren/${kind}/aanschrijving${op ? `?op=${op}` : ''}`),
  );
  return { ...found, van: new Map(found.geadresseerden.map((een) => [een.betrokkeneId, een])) };
};
const contact = (body: object) => officer.api(`/jongeren/${kind}/contactgegevens`, 'PUT', body);

describe('[PB-03] a child whose parents share the gezag and live apart', () => {
  beforeAll(async () => {
    await json(
      await contact({
        betrokkeneId: vader,
        woont: 'elders',
        straatnaam: 'Anderweg',
        huisnummer: '5',
        postcode: '4001 ab',
        woonplaats: 'Tiel',
        telefoon: '06 1234 5678',
        versie: 0,
      }),
    );
  });

  test('both who have gezag may be invited, each at the own address, with the source of the gezag', async () => {
    const { van } = await read();
    expect(van.get(moeder)).toMatchObject({
      horen: { mag: 'ja' },
      gezagBron: 'BRP 1-8-2026',
      adres: { straat: 'Verzonnenlaan 1', postcode: '4000ZZ' },
      adresVan: 'aangenomen',
    });
    expect(van.get(vader)).toMatchObject({
      horen: { mag: 'ja' },
      adres: { straat: 'Anderweg 5', postcode: '4001AB', woonplaats: 'Tiel' },
      adresVan: 'eigen',
      telefoon: '06 1234 5678',
    });
  });

  test('a parent without gezag may not, and hears why; of whom it is unknown it is to be found out first', async () => {
    const { van } = await read();
    expect(van.get(zonder)?.horen).toMatchObject({ mag: 'nee', artikel: 'Lpw art. 2 lid 1' });
    expect(van.get(zonder)?.horen.uitleg).toContain('geen gezag');
    expect(van.get(onbekend)?.horen).toMatchObject({ mag: 'uitzoeken' });
  });

  test('the child of eleven is not written to itself, and from twelve on it is', async () => {
    const zelf = async (op: string) => (await read(op)).geadresseerden[0];
    expect(await zelf(VANDAAG)).toMatchObject({ wie: 'jongere', horen: { mag: 'nee' } });
    expect(await zelf('2027-01-01')).toMatchObject({ wie: 'jongere', horen: { mag: 'ja' } });
  });

  test('a day before the oldest text of the law is refused, an unknown child is not found', async () => {
    expect((await officer.api(`/jongeren/${kind}/aanschrijving?op=2001-01-01`)).status).toBe(400);
    expect((await officer.api(`/jongeren/${moeder}/aanschrijving`)).status).toBe(404);
  });
});

describe('[PB-10] how people are reached', () => {
  const history = async () =>
    (
      await json<{ contactgegevens: (Contact & { betrokkeneId: string | null })[] }>(
        await officer.api(`/jongeren/${kind}/contactgegevens`),
      )
    ).contactgegevens;

  test('holds from a day until a day, and what was replaced stays', async () => {
    const first = { betrokkeneId: moeder, taal: 'Pools', tolk: true, vanaf: '2026-09-01', versie: 0 };
    await json(await contact(first));
    const second = {
      betrokkeneId: moeder,
      taal: 'Pools',
      tolk: false,
      voorkeur: 'e-mail',
      email: 'moeder@example.org',
      nietBenaderen: 'Na 17 uur niet: nachtdienst.',
      vanaf: '2026-10-01',
    };
    expect((await contact({ ...second, versie: 0 })).status).toBe(409);
    await json(await contact({ ...second, versie: 1 }));
    expect((await read('2026-08-31')).van.get(moeder)).toMatchObject({ tolk: false, telefoon: '0344111111' });
    expect((await read('2026-09-30')).van.get(moeder)).toMatchObject({
      tolk: true,
      taal: 'Pools',
      telefoon: null,
    });
    expect((await read('2026-10-01')).van.get(moeder)).toMatchObject({
      tolk: false,
      kanaal: 'e-mail',
      email: 'moeder@example.org',
      nietBenaderen: 'Na 17 uur niet: nachtdienst.',
    });
    expect(
      (await history())
        .filter(({ betrokkeneId }) => betrokkeneId === moeder)
        .map(({ vanaf, totEnMet }) => [vanaf, totEnMet]),
    ).toEqual([
      ['2026-10-01', null],
      ['2026-09-01', '2026-09-30'],
    ]);
  });

  test('an earlier day than what stands there is refused; the same day puts it right', async () => {
    expect((await contact({ betrokkeneId: moeder, vanaf: '2026-09-15', versie: 1 })).status).toBe(409);
    await json(
      await contact({ betrokkeneId: moeder, telefoon: '0344222222', vanaf: '2026-10-01', versie: 1 }),
    );
    expect((await read()).van.get(moeder)).toMatchObject({ telefoon: '0344222222', kanaal: 'brief' });
  });

  test('an interpreter that is set once in the file appears with everyone who is invited or heard', async () => {
    await json(await officer.api(`/jongeren/${kind}/bijzonderheden`, 'POST', { soort: 'tolk' }));
    const { geadresseerden } = await read();
    expect(geadresseerden.map(({ tolk }) => tolk)).toEqual(geadresseerden.map(() => true));
  });

  test('a telephone number of letters, and somebody of another file, are refused', async () => {
    expect((await contact({ telefoon: 'bel maar', versie: 0 })).status).toBe(400);
    expect((await contact({ betrokkeneId: kantoor.emma, versie: 0 })).status).toBe(404);
  });

  test('who only reads, another gemeente and a school do not record or read it', async () => {
    const coach = await kantoor.login({ rol: 'doorstroomcoach' });
    const url = `/jongeren/${kind}/contactgegevens`;
    expect((await coach.api(url, 'PUT', { versie: 0 })).status).toBe(403);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect((await elders.api(url, 'PUT', { versie: 0 })).status).toBe(404);
    expect((await elders.api(url)).status).toBe(404);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api(url)).status).toBe(403);
    expect((await school.api(`/jongeren/${kind}/aanschrijving`)).status).toBe(403);
  });
});

describe('[PB-11] a secret address', () => {
  beforeAll(async () => {
    await json(await officer.api(`/jongeren/${kind}/bijzonderheden`, 'POST', { soort: 'geheim-adres' }));
  });

  test('is refused to another party, and stands in no answer', async () => {
    const { van, geadresseerden, adresGeheim } = await read();
    expect(adresGeheim).toBe(true);
    expect(van.get(moeder)).toMatchObject({
      adres: null,
      geenAdres: 'geheim-adres',
      magAdresJongere: false,
    });
    expect(van.get(vader)).toMatchObject({ adres: { straat: 'Anderweg 5' }, magAdresJongere: false });
    expect(JSON.stringify(geadresseerden)).not.toContain('Verzonnenlaan');
  });

  test('is for the letter to who lives there, once that is recorded', async () => {
    await json(await contact({ betrokkeneId: moeder, woont: 'bij-jongere', versie: 2 }));
    expect((await read()).van.get(moeder)).toMatchObject({
      adres: null,
      adresGeheim: true,
      geenAdres: null,
      magAdresJongere: true,
    });
  });

  test('of a parent stays when the record is changed by somebody who could not see it', async () => {
    const geheim = { betrokkeneId: vader, woont: 'elders', adresGeheim: true };
    await json(await contact({ ...geheim, straatnaam: 'Schuilplaats', huisnummer: '9', versie: 1 }));
    await json(await contact({ ...geheim, telefoon: '0699999999', versie: 2 }));
    const { van } = await read();
    expect(van.get(vader)).toMatchObject({ adres: null, adresGeheim: true, geenAdres: null });
    const kept = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      one(
        tx,
        sql<{ straatnaam: string }>`select straatnaam from contactgegeven
                                     where betrokkene_id = ${vader} and tot_en_met is null`,
      ),
    );
    expect(kept).toEqual({ straatnaam: 'Schuilplaats' });
  });
});

test('who moved away or died has no address to write to', async () => {
  const move = (reden: string) =>
    kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      one(
        tx,
        sql`update verblijf set tot = '2026-10-15', reden_uitschrijving = ${reden} where jongere_id = ${kind}
            returning verblijf_id`,
      ),
    );
  await move('vertrokken naar het buitenland');
  expect((await read()).geadresseerden[0]).toMatchObject({ geenAdres: 'vertrokken', adres: null });
  expect((await read('2026-10-14')).geadresseerden[0]).toMatchObject({ geenAdres: null });
  await move('overleden');
  expect(await read()).toMatchObject({ overleden: true });
});
