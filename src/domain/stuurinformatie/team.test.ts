import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { maybe, one, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const { db, oefenstad, school, andereSchool, emma, bram } = kantoor;
const inDb = { organisatieId: oefenstad, actor: 'test' };
const manager = await kantoor.login({ rol: 'teammanager' });

type Melding = {
  gemeld: string;
  status: string;
  wie?: string;
  school?: string;
  behandelaar?: string;
  /** Days on which the school heard something; the receipt is always there. */
  berichten?: string[];
  volgende?: string;
};

let nummer = 0;
/** A melding straight into the record, so that days lie where the case needs them. */
async function melding({
  gemeld,
  status,
  wie = emma,
  school: van = school,
  behandelaar,
  berichten = [],
  volgende,
}: Melding) {
  nummer += 1;
  return db.transact(inDb, async (tx) => {
    const { id } = await one(
      tx,
      sql<{ id: string }>`
        insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim, schoolnaam, status, behandelaar)
        values (${oefenstad}, ${wie}, ${van}, ${`T-${nummer}`}, ${gemeld}, 'wettelijk', 'De Regenboog', ${status}, ${behandelaar ?? null})
        returning melding_id as id`,
    );
    for (const [at, dag] of [gemeld, ...berichten].entries()) {
      await run(
        tx,
        sql`insert into bericht (organisatie_id, melding_id, school_id, stap, tekst, volgende_datum, created_at)
            values (${oefenstad}, ${id}, ${van}, ${at === 0 ? 'nieuw' : 'in-behandeling'}, 'Bericht',
                    ${at === berichten.length && at > 0 ? (volgende ?? null) : null}, ${`${dag}T12:00:00+01:00`})`,
      );
    }
    return id;
  });
}

// Today is 2 November 2026.
await melding({ gemeld: '2026-10-30', status: 'nieuw' });
await melding({ gemeld: '2026-10-01', status: 'nieuw', wie: bram, school: andereSchool });
await melding({
  gemeld: '2026-10-05',
  status: 'in-behandeling',
  behandelaar: 'A. Verzonnen',
  berichten: ['2026-10-07'],
  volgende: '2026-11-09',
});
await melding({
  gemeld: '2026-09-01',
  status: 'in-behandeling',
  behandelaar: 'A. Verzonnen',
  berichten: ['2026-09-11', '2026-10-05'],
  volgende: '2026-10-20',
});
await melding({
  gemeld: '2026-06-01',
  status: 'in-behandeling',
  behandelaar: 'B. Verzonnen',
  berichten: ['2026-06-02', '2026-10-04'],
});
await melding({ gemeld: '2026-09-15', status: 'afgesloten', berichten: ['2026-09-15', '2026-10-01'] });
await melding({ gemeld: '2026-10-02', status: 'ingetrokken' });
for (const [vanaf, tot, behandelaar] of [
  ['2026-10-20', null, 'A. Verzonnen'],
  ['2026-01-10', '2026-10-12', 'A. Verzonnen'],
  ['2026-01-11', null, null],
] as const) {
  nummer += 1;
  await db.transact(inDb, (tx) =>
    run(
      tx,
      sql`insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, tot_en_met, behandelaar)
          values (${oefenstad}, ${emma}, ${`Z-${nummer}`}, 'relatief-verzuim', ${vanaf}, ${tot}, ${behandelaar})`,
    ),
  );
}

type Team = {
  geteldOp: string;
  vanaf: string;
  maten: Record<string, number>;
  contact: { mediaan: number | null; p90: number | null };
  leeftijd: { klasse: string; meldingen: number; zaken: number }[];
  instroom: { week: string; aantal: number }[];
  last: { behandelaar: string; openMeldingen: number; openZaken: number; teLaat: number }[];
};
type Rijen = { totaal: number; rijen: { naam: string; dag: string; stilDagen: number | null }[] };
const team = async (zoek = '') => json<Team>(await manager.api(`/team${zoek}`));
const rijen = async (maat: string, zoek = '') => json<Rijen>(await manager.api(`/team/${maat}/rijen${zoek}`));

describe('[RP-09] the team', () => {
  test('shows inflow, answers, terms and age, each by its own definition', async () => {
    const { maten, contact, leeftijd, last, vanaf } = await team();
    expect(vanaf).toBe('2026-08-11');
    expect(maten).toEqual({
      instroom: 5,
      beantwoord: 3,
      'zonder-antwoord': 2,
      'open-meldingen': 5,
      // Silent for exactly 28 days is still in time; 29 days, and 32 after the receipt alone, is not.
      teruggekoppeld: 3,
      'terugkoppeling-te-laat': 2,
      'wacht-te-lang': 1,
      'datum-voorbij': 1,
      'nieuwe-zaken': 1,
      'gesloten-zaken': 1,
      'open-zaken': 2,
    });
    // Answered after 0, 2 and 10 days.
    expect(contact).toEqual({ mediaan: 2, p90: 10 });
    expect(leeftijd).toEqual([
      { klasse: '0-7', meldingen: 1, zaken: 0 },
      { klasse: '8-28', meldingen: 1, zaken: 1 },
      { klasse: '29-84', meldingen: 2, zaken: 0 },
      { klasse: '85+', meldingen: 1, zaken: 1 },
    ]);
    expect(last).toEqual([
      { behandelaar: 'A. Verzonnen', openMeldingen: 2, openZaken: 1, teLaat: 0 },
      { behandelaar: 'nog niemand', openMeldingen: 2, openZaken: 1, teLaat: 1 },
      { behandelaar: 'B. Verzonnen', openMeldingen: 1, openZaken: 0, teLaat: 1 },
    ]);
  });

  test('a week without reports is there with nought, and the weeks add up to the inflow', async () => {
    const { instroom, maten } = await team();
    expect(instroom).toContainEqual({ week: '2026-10-19', aantal: 0 });
    expect(instroom.reduce((som, { aantal }) => som + aantal, 0)).toBe(maten['instroom']);
  });

  test('every number opens exactly its rows, also by age and per officer', async () => {
    const { maten, leeftijd, last } = await team();
    for (const [maat, aantal] of Object.entries(maten)) {
      const found = await rijen(maat);
      expect([maat, found.totaal, found.rijen.length]).toEqual([maat, aantal, aantal]);
    }
    for (const { klasse, meldingen, zaken } of leeftijd) {
      expect((await rijen('open-meldingen', `?klasse=${encodeURIComponent(klasse)}`)).totaal).toBe(meldingen);
      expect((await rijen('open-zaken', `?klasse=${encodeURIComponent(klasse)}`)).totaal).toBe(zaken);
    }
    for (const { behandelaar, openMeldingen, openZaken } of last) {
      const zoek = `?behandelaar=${encodeURIComponent(behandelaar)}`;
      expect((await rijen('open-meldingen', zoek)).totaal).toBe(openMeldingen);
      expect((await rijen('open-zaken', zoek)).totaal).toBe(openZaken);
    }
    expect(
      (await rijen('terugkoppeling-te-laat')).rijen.map(({ naam, stilDagen }) => [naam, stilDagen]),
    ).toEqual([
      ['Emma Jansen', 29],
      ['Bram de Vries', 32],
    ]);
  });

  test('narrows to a school, a gemeente and a period, for the numbers and the rows alike', async () => {
    expect((await team(`?schoolId=${andereSchool}`)).maten).toMatchObject({
      instroom: 1,
      'open-meldingen': 1,
      'open-zaken': 0,
    });
    expect((await rijen('instroom', `?schoolId=${andereSchool}`)).rijen.map(({ naam }) => naam)).toEqual([
      'Bram de Vries',
    ]);
    expect((await team('?gemeente=Elders')).maten['open-meldingen']).toBe(0);
    expect((await team('?gemeente=Tiel')).maten['open-meldingen']).toBe(5);
    const september = '?vanaf=2026-09-01&totEnMet=2026-09-30';
    expect((await team(september)).maten).toMatchObject({ instroom: 2, 'open-meldingen': 5 });
    expect((await manager.api('/team?vanaf=2026-10-01&totEnMet=2026-09-01')).status).toBe(400);
  });

  test('is counted at the moment it is asked: what was just done is in it', async () => {
    const before = (await team()).maten;
    const id = await melding({ gemeld: '2026-11-01', status: 'nieuw' });
    const { geteldOp, maten } = await team();
    expect(maten['instroom']).toBe((before['instroom'] ?? 0) + 1);
    const age = await db.transact(inDb, (tx) =>
      one(
        tx,
        sql<{
          seconden: number;
        }>`select extract(epoch from now() - ${geteldOp}::timestamptz)::float8 as seconden`,
      ),
    );
    expect(age.seconden).toBeLessThan(300);
    await db.transact(inDb, (tx) =>
      run(tx, sql`update melding set status = 'ingetrokken' where melding_id = ${id}`),
    );
    expect((await team()).maten).toEqual(before);
  });

  test('follows the term of the organisatie, with a preview before it is chosen', async () => {
    const preview = await json<{ regels: { nu: number; straks: number }[] }>(
      await manager.api('/parameters/terugkoppelDagen/_voorbeeld', 'POST', {
        vanaf: '2026-11-02',
        waarde: 14,
      }),
    );
    expect(preview.regels).toEqual([expect.objectContaining({ nu: 2, straks: 4 })]);
  });

  test('is for the manager alone; who looked at the rows stands in the logboek', async () => {
    for (const rol of [
      'leerplichtambtenaar',
      'administratie',
      'doorstroomcoach',
      'applicatiebeheerder',
      'fg',
    ] as const) {
      const ander = await kantoor.login(rol === 'leerplichtambtenaar' ? { rol, medewerker: 'M1' } : { rol });
      expect([rol, (await ander.api('/team')).status]).toEqual([rol, 403]);
    }
    const opSchool = await kantoor.login({ rol: 'school', school });
    expect((await opSchool.api('/team/instroom/rijen')).status).toBe(403);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
    expect((await json<Team>(await elders.api('/team'))).maten['open-meldingen']).toBe(0);
    const logged = await db.transact(inDb, (tx) =>
      maybe(
        tx,
        sql`select 1 from logboek where handeling = 'teamrijenLezen' and jongere_id = ${bram} limit 1`,
      ),
    );
    expect(logged).toBeDefined();
  });
});
