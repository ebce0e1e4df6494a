import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import { findPdfProblems } from '../../../test/pdf.ts';
import { one, run } from '../../platform/db/tx.ts';
import type { Blad } from './blad.contract.ts';

const kantoor = await openKantoor();
const { db, oefenstad, school, emma, bram } = kantoor;
const inDb = { organisatieId: oefenstad, actor: 'test' };
const officer = await kantoor.officer();
const record = (statement: ReturnType<typeof sql>) => db.transact(inDb, (tx) => run(tx, statement));

type Melding = {
  school?: string | null;
  wie?: string;
  dag: string;
  na?: number;
  soort?: string;
  antwoordOp?: string;
  status?: string;
};
let nummer = 0;
async function melding({
  school: van = school,
  wie = emma,
  dag,
  na = 7,
  soort = 'wettelijk',
  antwoordOp,
  status = 'afgesloten',
}: Melding) {
  nummer += 1;
  const { id } = await db.transact(inDb, (tx) =>
    one(
      tx,
      sql<{ id: string }>`
        insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, verzuim_vanaf, soort_verzuim, status)
        values (${oefenstad}, ${wie}, ${van}, ${`M-${nummer}`}, ${dag}::date, ${dag}::date - ${na}::int, ${soort}, ${status})
        returning melding_id as id`,
    ),
  );
  if (antwoordOp) {
    await record(sql`insert into bericht (organisatie_id, melding_id, school_id, stap, tekst, verwachting, volgende_datum, created_at)
                     values (${oefenstad}, ${id}, ${van}, 'in-behandeling', 'Bericht', 'Stuur het verzuimoverzicht', '2026-11-20',
                             ${`${antwoordOp}T12:00:00+01:00`})`);
  }
}

const rij = (blad: Blad, label: string) =>
  blad.delen
    .flatMap(({ tabel }) => tabel?.rijen ?? [])
    .find(([naam]) => naam === label)
    ?.slice(1);

// De Regenboog (VO): 2 pupils of ours, 4 reports in 2026-2027, one of them withdrawn, one a year earlier.
await record(sql`update school set onderwijssoort = 'VO' where organisatie_id = ${oefenstad}`);
await insertJongere(db, oefenstad, '999990032', 'Tess', 'Bakker', '2011-01-01', school);
await melding({ dag: '2026-09-14', na: 10, antwoordOp: '2026-09-16' });
await melding({ dag: '2026-10-01', na: 36, antwoordOp: '2026-10-05' });
await melding({
  dag: '2026-10-19',
  na: 35,
  soort: 'luxe',
  status: 'in-behandeling',
  antwoordOp: '2026-10-19',
});
await melding({ dag: '2026-10-20', status: 'ingetrokken' });
await melding({ dag: '2025-10-20' });

/** So many schools beside it, each with ten pupils and as many reports as its place in the list. */
async function peers(from: number, to: number) {
  for (let at = from; at <= to; at += 1) {
    const { id } = await db.transact(inDb, (tx) =>
      one(
        tx,
        sql<{ id: string }>`insert into school (organisatie_id, brin, vestiging, naam, onderwijssoort)
                            values (${oefenstad}, ${`98A${at}`}, '00', ${`School ${at}`}, 'VO') returning school_id as id`,
      ),
    );
    await record(sql`
      with nieuw as (insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum)
                     select ${oefenstad}, 'P', ${`S${at}-`} || n, '2011-05-05' from generate_series(1, 10) n returning jongere_id)
      insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf)
      select ${oefenstad}, jongere_id, ${id}, jongere_id::text, ${`School ${at}`}, 'VO', '2024-08-01' from nieuw`);
    for (let keer = 0; keer < at; keer += 1)
      await melding({ school: id, wie: bram, dag: '2026-09-20', na: at });
  }
}

describe('[RP-12] the page for the talk with a school', () => {
  const read = async (zoek = '') => json<{ blad: Blad }>(await officer.api(`/scholen/${school}/blad${zoek}`));

  test('has its own figures beside those of last year, and hides the peers while they are too few', async () => {
    await peers(1, 3);
    const { blad } = await read('?schooljaar=2026-2027');
    expect(rij(blad, 'Meldingen')).toEqual(['3', '1']);
    expect(rij(blad, 'Leerlingen met een melding')).toEqual(['1', '1']);
    expect(rij(blad, 'Waarvan twee keer of vaker')).toEqual(['1', '0']);
    expect(rij(blad, 'Meldingen van luxeverzuim')).toEqual(['1', '0']);
    expect(rij(blad, 'Meldingen per 100 leerlingen')).toEqual(['150', '50']);
    // After 10, 35 and 36 days: only the last is later than five weeks.
    expect(rij(blad, 'Van eerste verzuim tot melding (helft binnen)')?.[0]).toBe('35 dagen');
    expect(rij(blad, 'Later dan vijf weken gemeld')?.[0]).toBe('33,3%');
    // Answered after 0, 2 and 4 days.
    expect(rij(blad, 'Van melding tot ons antwoord (helft binnen)')?.[0]).toBe('2 dagen');
    expect(JSON.stringify(blad)).toContain('te weinig andere scholen met VO');
  });

  test('lays five or more like schools beside it, the middle one, like with like', async () => {
    await peers(4, 7);
    // A primary school with a thousand reports is no peer.
    await record(sql`insert into school (organisatie_id, brin, vestiging, naam, onderwijssoort)
                     values (${oefenstad}, '97AA', '00', 'Basisschool', 'PO')`);
    const { blad } = await read('?schooljaar=2026-2027');
    // Het Kompas has 1 pupil and no report: 0, 10, 20 … 70 per hundred.
    expect(rij(blad, 'Meldingen per 100 leerlingen')).toEqual(['150', '50', '35']);
    expect(rij(blad, 'Van eerste verzuim tot melding (helft binnen)')?.[2]).toBe('4 dagen');
    // Nobody answered the others yet: too few to say.
    expect(rij(blad, 'Van melding tot ons antwoord (helft binnen)')?.[2]).toBe('te weinig scholen');
    expect(JSON.stringify(blad)).not.toMatch(/School \d|Het Kompas/);
  });

  test('tells what is agreed by number of the report, and names no pupil', async () => {
    const { blad } = await read();
    expect(blad.delen.at(-1)?.lijst).toEqual([
      'Melding M-3 van 19-10-2026; wij vragen: Stuur het verzuimoverzicht; u hoort uiterlijk 20-11-2026 van ons',
    ]);
    expect(JSON.stringify(blad)).not.toMatch(/Emma|Jansen|Tess/);
  });

  test('is one click from the page of the school as an accessible PDF, and no other school can ask it', async () => {
    const answer = await officer.api(`/scholen/${school}/blad/2026-2027/pdf`);
    expect(answer.headers.get('content-type')).toContain('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(findPdfProblems(pdf)).toEqual([]);
    const opSchool = await kantoor.login({ rol: 'school', school });
    expect((await opSchool.api(`/scholen/${school}/blad`)).status).toBe(403);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
    expect((await elders.api(`/scholen/${school}/blad`)).status).toBe(404);
  });
});

describe('[RP-10] the page for wethouder and raad', () => {
  const read = async (zoek: string) =>
    json<{ blad: Blad; gemeenten: string[] }>(await officer.api(`/raadsblad${zoek}`));
  const tabel = ({ blad }: { blad: Blad }) =>
    Object.fromEntries(
      blad.delen.flatMap(({ tabel: een }) => een?.rijen ?? []).map(([naam, nu]) => [naam, nu]),
    );

  test('shows no count of one to four, nor one from which it can be worked out', async () => {
    for (let keer = 0; keer < 6; keer += 1) await melding({ dag: '2024-11-11', soort: 'wettelijk' });
    for (let keer = 0; keer < 7; keer += 1) await melding({ dag: '2024-11-11', soort: 'luxe' });
    for (let keer = 0; keer < 3; keer += 1) await melding({ dag: '2024-11-11', soort: 'ziekte' });
    const found = tabel(await read('?schooljaar=2024-2025'));
    expect(found['Vaak of lang ziek']).toBe('niet getoond');
    // 16 in all: with both others shown, the three would be known.
    const getoond = [
      found['Weg zonder toestemming, 16 uur of meer'],
      found['Op vakantie zonder toestemming'],
      found['Alle meldingen'],
    ];
    expect(getoond.filter((getal) => getal === 'niet getoond')).toHaveLength(1);
    expect(found['Op geen enkele school ingeschreven']).toBe('0');
    const alles = JSON.stringify((await read('?schooljaar=2024-2025')).blad.delen);
    // Only Emma was reported: one jongere is not shown either.
    expect(alles).toContain('Over hoeveel kinderen een melding kwam, tonen wij niet.');
  });

  test('the pages of the gemeenten beside that of the region tell no more', async () => {
    const buur = await insertJongere(db, oefenstad, '999990044', 'Noor', 'Visser', '2011-02-02');
    await record(
      sql`update verblijf set gemeente = 'Buren', gemeentecode = '0214' where jongere_id = ${buur}`,
    );
    for (let keer = 0; keer < 8; keer += 1) await melding({ dag: '2024-12-12', soort: 'overig' });
    for (let keer = 0; keer < 2; keer += 1)
      await melding({ dag: '2024-12-12', soort: 'overig', wie: buur, school: null });
    const soort = 'Ander verzuim, bijvoorbeeld vaak te laat';
    const [regio, tiel, buren] = [
      await read('?schooljaar=2024-2025'),
      await read('?schooljaar=2024-2025&gemeente=Tiel'),
      await read('?schooljaar=2024-2025&gemeente=Buren'),
    ].map(tabel);
    expect(buren?.[soort]).toBe('niet getoond');
    expect([regio?.[soort], tiel?.[soort]]).toContain('niet getoond');
    expect((await officer.api('/raadsblad?schooljaar=2024-2025&gemeente=Elders')).status).toBe(404);
  });

  test('comes as an accessible PDF of one page with the same words', async () => {
    const answer = await officer.api('/raadsblad/2024-2025/-/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(findPdfProblems(pdf)).toEqual([]);
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    const opSchool = await kantoor.login({ rol: 'school', school });
    expect((await opSchool.api('/raadsblad')).status).toBe(403);
  });
});
