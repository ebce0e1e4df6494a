import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { one, run, type Tx } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const scope = { organisatieId: kantoor.oefenstad, actor: 'test' };
const write = <T>(work: (tx: Tx) => Promise<T>) => kantoor.db.transact(scope, work);

const melding = (jongere: string, op: string, soort: string) =>
  write(async (tx) => {
    const { id } = await one(
      tx,
      sql<{ id: string }>`
        insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim)
        values (${kantoor.oefenstad}, ${jongere}, nieuw_id(), ${op}, ${soort}) returning melding_id as id`,
    );
    return id;
  });
const change = (id: string, values: ReturnType<typeof sql>) =>
  write((tx) => run(tx, sql`update melding set ${values} where melding_id = ${id}`));

type Stand = { datum: string | null; waarden: Record<string, string> };
type Verschil = {
  wat: string;
  id: string;
  naam: string | null;
  toen: Stand | null;
  nu: Stand | null;
  anders: string[];
  reden: string | null;
  gewijzigdOp: string | null;
};
type Detail = {
  hash: string;
  hashKlopt: boolean;
  rijen: number;
  toen: { totaal: number; uniek: number };
  nu: { totaal: number; uniek: number };
  verschillen: Record<string, number>;
};
const freeze = async (body: object, indicator = 'meldingen') =>
  json<{ momentopnameId: string; hash: string; rijen: number }>(
    await officer.api(`/cijfers/${indicator}/momentopnamen`, 'POST', {
      schooljaar: '2025-2026',
      toelichting: 'Antwoord aan de raad',
      ...body,
    }),
  );
const read = async (id: string) => json<Detail>(await officer.api(`/momentopnamen/${id}`));
const differences = async (id: string, query = '') =>
  json<{ totaal: number; verschillen: Verschil[] }>(
    await officer.api(`/momentopnamen/${id}/verschillen${query}`),
  );

const [eerste, tweede, derde] = [
  await melding(kantoor.emma, '2025-09-02', 'luxe'),
  await melding(kantoor.emma, '2025-09-03', 'luxe'),
  await melding(kantoor.bram, '2025-09-04', 'luxe'),
];
await melding(kantoor.bram, '2025-09-05', 'overig');
const luxe = await freeze({
  per: ['onderwijssoort'],
  waar: [{ dimensie: 'soort-verzuim', waarde: 'luxe' }],
});
const alle = await freeze({ per: ['soort-verzuim'] });
const jongeren = await freeze({ per: [] }, 'jongeren-met-melding');

describe('a figure kept as it was', () => {
  test('nothing changed: the same number, the same hash, no difference', async () => {
    expect(luxe.rijen).toBe(3);
    expect(await read(luxe.momentopnameId)).toMatchObject({
      hash: luxe.hash,
      hashKlopt: true,
      toen: { totaal: 3, uniek: 2 },
      nu: { totaal: 3, uniek: 2 },
      verschillen: { toegevoegd: 0, gewijzigd: 0, verdwenen: 0 },
    });
    expect(await differences(luxe.momentopnameId)).toEqual({ totaal: 0, verschillen: [] });
  });

  test('of records added, corrected and gone since, exactly these are named, with old and new', async () => {
    const nieuw = await melding(kantoor.bram, '2025-10-01', 'luxe');
    await change(eerste, sql`onderwijssoort = 'VO'`);
    await change(tweede, sql`soort_verzuim = 'wettelijk'`);
    await change(derde, sql`status = 'ingetrokken'`);

    const detail = await read(luxe.momentopnameId);
    expect(detail).toMatchObject({
      hashKlopt: true,
      toen: { totaal: 3, uniek: 2 },
      nu: { totaal: 2, uniek: 2 },
      verschillen: { toegevoegd: 1, gewijzigd: 1, verdwenen: 2 },
    });
    const { totaal, verschillen } = await differences(luxe.momentopnameId);
    expect(totaal).toBe(4);
    const byId = new Map(verschillen.map((een) => [een.id, een]));
    expect(byId.get(nieuw)).toMatchObject({
      wat: 'toegevoegd',
      naam: 'Bram de Vries',
      toen: null,
      nu: { datum: '2025-10-01', waarden: { 'soort-verzuim': 'luxe' } },
    });
    expect(byId.get(eerste)).toMatchObject({
      wat: 'gewijzigd',
      anders: ['onderwijssoort'],
      toen: { datum: '2025-09-02', waarden: { onderwijssoort: 'onbekend' } },
      nu: { datum: '2025-09-02', waarden: { onderwijssoort: 'VO' } },
      gewijzigdOp: expect.any(String),
    });
    expect(byId.get(tweede)).toMatchObject({
      wat: 'verdwenen',
      reden: 'valt-elders',
      anders: ['soort-verzuim'],
      toen: { waarden: { 'soort-verzuim': 'luxe' } },
      nu: { waarden: { 'soort-verzuim': 'wettelijk' } },
    });
    expect(byId.get(derde)).toMatchObject({ wat: 'verdwenen', reden: 'telt-niet-meer', nu: null });

    // A wider figure of the same year: the second only changed its kind there.
    const { verschillen: breed } = await differences(alle.momentopnameId, '?wat=gewijzigd');
    expect(breed.map(({ id }) => id).sort()).toEqual([eerste, tweede].sort());
    // Counted in jongeren nothing came or went.
    expect(await read(jongeren.momentopnameId)).toMatchObject({
      toen: { uniek: 2 },
      nu: { uniek: 2 },
      verschillen: { toegevoegd: 0, verdwenen: 0 },
    });
  });

  test('a record that no longer exists is told so; the list pages', async () => {
    await write((tx) => run(tx, sql`delete from melding where melding_id = ${derde}`));
    const weg = await differences(luxe.momentopnameId, '?wat=verdwenen&limiet=1&vanaf=0');
    expect(weg.totaal).toBe(2);
    expect(weg.verschillen).toHaveLength(1);
    const { verschillen } = await differences(luxe.momentopnameId, '?wat=verdwenen');
    expect(verschillen.find(({ id }) => id === derde)?.reden).toBe('bestaat-niet-meer');
  });

  test('what was kept cannot be changed by the program, and a change beside it shows', async () => {
    for (const what of [sql`update momentopname_rij set datum = null`, sql`delete from momentopname`]) {
      await expect(write((tx) => run(tx, what))).rejects.toThrow(/permission denied/);
    }
    await write((tx) =>
      run(
        tx,
        sql`insert into momentopname_rij (organisatie_id, momentopname_id, soort, id, dims)
            values (${kantoor.oefenstad}, ${alle.momentopnameId}, 'melding', nieuw_id(), '{}')`,
      ),
    );
    expect((await read(alle.momentopnameId)).hashKlopt).toBe(false);
  });

  test('the list names what it was for; another organisatie and a school see nothing of it', async () => {
    const { totaal, momentopnamen } = await json<{ totaal: number; momentopnamen: { indicator: string }[] }>(
      await officer.api('/momentopnamen?indicator=meldingen'),
    );
    expect(totaal).toBe(2);
    expect(momentopnamen[0]).toMatchObject({
      indicator: 'meldingen',
      schooljaar: '2025-2026',
      toelichting: 'Antwoord aan de raad',
      gemaaktDoor: 'A. Verzonnen',
    });
    const ander = await kantoor.login({ rol: 'leerplichtambtenaar', organisatie: 'anderstad' });
    expect((await ander.api(`/momentopnamen/${luxe.momentopnameId}`)).status).toBe(404);
    expect((await ander.api(`/momentopnamen/${luxe.momentopnameId}/verschillen`)).status).toBe(404);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/momentopnamen')).status).toBe(403);
  });

  test('a doorstroomcoach sees the number and not the records; a question that is wrong is refused', async () => {
    const coach = await kantoor.login({ rol: 'doorstroomcoach', medewerker: 'M1' });
    expect((await coach.api(`/momentopnamen/${luxe.momentopnameId}`)).status).toBe(200);
    expect((await coach.api(`/momentopnamen/${luxe.momentopnameId}/verschillen`)).status).toBe(403);
    const body = { schooljaar: '2025-2026', toelichting: 'x', per: ['schoenmaat'] };
    expect((await officer.api('/cijfers/meldingen/momentopnamen', 'POST', body)).status).toBe(400);
  });
});
