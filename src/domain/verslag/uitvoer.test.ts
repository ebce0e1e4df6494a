import { read, utils } from '@e965/xlsx';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { one, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const [officer, manager] = [
  await kantoor.officer(),
  await kantoor.login({ rol: 'teammanager', medewerker: 'M1' }),
];
const scope = { organisatieId: kantoor.oefenstad, actor: 'test' };

await kantoor.db.transact(scope, async (tx) => {
  const melding = (jongere: string, aantal: number, soort: string, school: string) =>
    run(
      tx,
      sql`insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim, schoolnaam)
          select ${kantoor.oefenstad}, ${jongere}, ${soort} || n, date '2025-09-01' + n, ${soort}, ${school}
            from generate_series(1, ${aantal}::int) n`,
    );
  await melding(kantoor.emma, 3, 'luxe', '=HYPERLINK("x";"<&>")');
  await melding(kantoor.bram, 2, 'overig', 'De Linde; noord');
});

type Antwoord = { cijferuitvoerId: string; aantal: number; bestand: string };
const ask = (browser: Browser, body: object, indicator = 'meldingen') =>
  browser.api(`/cijfers/${indicator}/uitvoer`, 'POST', {
    schooljaar: '2025-2026',
    wat: 'tabel',
    soort: 'csv',
    reden: 'Vraag van de raad over luxeverzuim',
    ...body,
  });
const fetchFile = async (browser: Browser, { bestand }: Antwoord) => {
  const response = await browser.api(bestand.replace('/api/v1', ''));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const sheets = (bytes: Buffer) => {
  const boek = read(bytes, { cellDates: false });
  return Object.fromEntries(
    boek.SheetNames.map((naam) => [
      naam,
      utils.sheet_to_json<(string | number)[]>(boek.Sheets[naam] ?? {}, { header: 1, raw: true }),
    ]),
  );
};

describe('[RP-14] a figure or its rows as a file', () => {
  test.each(['ods', 'xlsx'] as const)(
    '[RP-14] %s holds the numbers of the screen, with the definition and the reason beside them',
    async (soort) => {
      const made = await json<Antwoord>(await ask(officer, { soort, per: ['soort-verzuim'] }));
      const { Cijfers, Uitleg } = sheets(await fetchFile(officer, made));
      expect(Cijfers).toEqual([
        ['soort-verzuim', 'waarde', 'unieke jongeren'],
        ['overig', 2, 1],
        ['luxe', 3, 1],
        ['totaal', 5, 2],
      ]);
      expect(Object.fromEntries(Uitleg ?? [])).toMatchObject({
        definitienummer: 'V1, V5, versie 1',
        'reden van uitvoer': 'Vraag van de raad over luxeverzuim',
      });
    },
  );

  test('[RP-14] csv has the rows with names and no bsn, and no cell that a spreadsheet would run', async () => {
    const body = { wat: 'rijen', per: ['school'], waar: [{ dimensie: 'soort-verzuim', waarde: 'luxe' }] };
    const made = await json<Antwoord>(await ask(officer, body));
    expect(made.aantal).toBe(3);
    const text = (await fetchFile(officer, made)).toString();
    const [kop, eerste, ...rest] = text.split('\r\n');
    expect(kop).toBe('\uFEFFsoort;datum;jongere;geboortedatum;woonplaats;school;onderwijssoort;school');
    expect(eerste).toMatch(/^melding;2025-09-02;.*Jansen.*;2012-03-04;/);
    expect(eerste).toContain(`"'=HYPERLINK(""x"";""<&>"")"`);
    expect(rest.filter((line) => line.startsWith('melding;'))).toHaveLength(2);
    expect(text).not.toMatch(/99999\d{4}/);
  });

  test('[RP-14] who, what, how many and why is kept and shown to who reads the logboek', async () => {
    const { uitvoer } = await json<{ uitvoer: object[] }>(await manager.api('/cijferuitvoer?limiet=1'));
    expect(uitvoer).toMatchObject([
      {
        indicator: 'meldingen',
        wat: 'rijen',
        soort: 'csv',
        aantal: 3,
        reden: 'Vraag van de raad over luxeverzuim',
        gevraagdDoor: 'A. Verzonnen',
      },
    ]);
    const { regels } = await kantoor.db.transact(scope, (tx) =>
      one(
        tx,
        sql<{ regels: number }>`select count(*)::int as regels from logboek
                                 where handeling in ('cijferUitvoeren', 'cijferuitvoerHalen')`,
      ),
    );
    expect(regels).toBe(6);
  });

  test('[RP-14] without a reason nothing is made, and a file is only for who asked it', async () => {
    expect((await ask(officer, { reden: ' ' })).status).toBe(400);
    const { bestand } = await json<Antwoord>(await ask(officer, {}));
    expect((await manager.api(bestand.replace('/api/v1', ''))).status).toBe(404);
  });

  test('[RP-14] more than a thousand rows need a bevoegdheid of their own; a coach, a school and an fg take nothing out', async () => {
    await kantoor.db.transact(scope, (tx) =>
      run(
        tx,
        sql`insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim)
            select ${kantoor.oefenstad}, ${kantoor.emma}, 'B' || n, '2024-10-01', 'ziekte' from generate_series(1, 1001) n`,
      ),
    );
    const bulk = { wat: 'rijen', schooljaar: '2024-2025', soort: 'ods' };
    expect((await json<{ type: string }>(await ask(officer, bulk), 403)).type).toContain('bulk-mag-niet');
    const made = await json<Antwoord>(await ask(manager, bulk));
    const { Rijen } = sheets(await fetchFile(manager, made));
    expect([made.aantal, Rijen?.length]).toEqual([1001, 1002]);
    for (const keuze of [
      { rol: 'doorstroomcoach', medewerker: 'M1' },
      { rol: 'fg' },
      { rol: 'school', school: kantoor.school },
    ]) {
      expect((await ask(await kantoor.login(keuze), {})).status).toBe(403);
    }
  });

  test('what cannot be asked on the screen cannot be taken out either', async () => {
    expect((await ask(officer, { per: ['kleur'] })).status).toBe(400);
    expect((await ask(officer, {}, 'spijbelaars')).status).toBe(404);
  });
});
