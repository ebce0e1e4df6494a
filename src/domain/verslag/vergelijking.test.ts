import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const manager = await kantoor.login({ rol: 'teammanager', medewerker: 'M1' });
const officer = await kantoor.officer();
const scope = { organisatieId: kantoor.oefenstad, actor: 'test' };

/** Source 2: pupils and cases of 2022-2023 of the five gemeenten, as its tables print them. */
const RIVIERENLAND = [
  { gemeente: 'Buren', code: '0214', leerlingen: 3722, zaken: 316, gedrukt: 8.49 },
  { gemeente: 'Neder-Betuwe', code: '1740', leerlingen: 4381, zaken: 361, gedrukt: 8.24 },
  { gemeente: 'West Betuwe', code: '1960', leerlingen: 7842, zaken: 825, gedrukt: 10.52 },
  { gemeente: 'West Maas en Waal', code: '0668', leerlingen: 2440, zaken: 284, gedrukt: 11.64 },
  { gemeente: 'Zaltbommel', code: '0297', leerlingen: 4655, zaken: 486, gedrukt: 10.44 },
];

await kantoor.db.transact(scope, async (tx) => {
  for (const { gemeente, code, leerlingen, zaken } of RIVIERENLAND) {
    await run(
      tx,
      sql`with kind as (
            insert into jongere (organisatie_id, geboortedatum)
            select ${kantoor.oefenstad}, '2012-05-05' from generate_series(1, ${leerlingen}::int) returning jongere_id),
          huis as (
            insert into verblijf (organisatie_id, jongere_id, gemeente, gemeentecode, vanaf)
            select ${kantoor.oefenstad}, jongere_id, ${gemeente}, ${code}, '2012-05-05' from kind)
          insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf)
          select ${kantoor.oefenstad}, jongere_id, ${code} || '-' || row_number() over (), 'zorg-en-preventie', '2023-01-09'
            from kind limit ${zaken}::int`,
    );
  }
  await run(
    tx,
    sql`insert into referentiecijfer (organisatie_id, schooljaar, gebied, indicator, waarde, eenheid, bron)
        values (${kantoor.oefenstad}, '2021-2022', 'Nederland', 'absoluut verzuim', 2.5, 'per 1.000', 'DUO'),
               (${kantoor.oefenstad}, '2022-2023', 'Nederland', 'absoluut verzuim', 4.5, 'per 1.000', 'DUO')`,
  );
  await run(tx, sql`select werk_statistiek_bij()`);
});

type Punt = { schooljaar: string; waarde: number | null; noemer: number | null; uitkomst: number | null };
type Vergelijking = {
  teller: object;
  noemer: object;
  geheel: Punt[];
  reeksen: { naam: string; punten: Punt[] }[];
  referenties: { gebied: string; punten: { schooljaar: string; waarde: number }[] }[];
  breuken: { schooljaar: string; soort: string; toelichting: string }[];
  waarschuwingen: string[];
  definities: { schooljaar: string; versie: string; tekst: string }[];
};
const compare = async (indicator: string, query: string, browser: Browser = officer) =>
  json<Vergelijking>(await browser.api(`/cijfers/${indicator}/vergelijking?schooljaar=2022-2023&${query}`));

describe('[RP-06] comparisons', () => {
  test('[RP-06] 8.49, 8.24, 10.52, 11.64 and 10.44 of source 2: zaken beside leerlingen, both named, per gemeente', async () => {
    const { reeksen, teller, noemer, geheel, waarschuwingen } = await compare(
      'zaken',
      'jaren=1&per=gemeente&maat=per-1000',
    );
    const per100 = new Map(
      reeksen.map(({ naam, punten }) => [naam, ((punten[0]?.uitkomst ?? 0) / 10).toFixed(2)]),
    );
    for (const { gemeente, gedrukt } of RIVIERENLAND) expect(per100.get(gemeente)).toBe(gedrukt.toFixed(2));
    expect([teller, noemer]).toEqual([
      { indicator: 'zaken', eenheid: 'zaak' },
      { indicator: 'leerlingen', eenheid: 'jongere' },
    ]);
    expect(waarschuwingen.join()).toContain('geen percentage');
    // The total source 2 prints, 2.445, is of another year; the rows add up to 2.272. Three children of the office live here too.
    expect(geheel[0]).toMatchObject({ waarde: 2272 });
  });

  test('[RP-06] a percentage is given of jongeren and refused of zaken', async () => {
    const refused = await officer.api(
      '/cijfers/zaken/vergelijking?schooljaar=2022-2023&jaren=1&maat=procent',
    );
    expect((await json<{ type: string }>(refused, 409)).type).toContain('eenheden-verschillen');
    const { geheel, noemer } = await compare('jongeren-met-melding', 'jaren=1&maat=procent');
    expect(noemer).toEqual({ indicator: 'leerlingen', eenheid: 'jongere' });
    expect(geheel[0]).toMatchObject({ waarde: 0, uitkomst: 0 });
  });

  test('[RP-06] up to ten years, a year without records is 0 and not left out; an eleventh is refused', async () => {
    const { geheel, reeksen } = await compare('zaken', 'jaren=10&per=gemeente');
    expect(geheel.map(({ waarde }) => waarde)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2272]);
    expect(reeksen.every(({ punten }) => punten.length === 10)).toBe(true);
    expect((await officer.api('/cijfers/zaken/vergelijking?schooljaar=2022-2023&jaren=11')).status).toBe(400);
  });

  test('[RP-06] figures from outside stand apart with their source and are in no series of one’s own', async () => {
    const { referenties, geheel, reeksen } = await compare('absoluut', 'jaren=3&maat=per-1000');
    expect(referenties).toEqual([
      {
        gebied: 'Nederland',
        indicator: 'absoluut verzuim',
        eenheid: 'per 1.000',
        bron: 'DUO',
        punten: [
          { schooljaar: '2021-2022', waarde: 2.5 },
          { schooljaar: '2022-2023', waarde: 4.5 },
        ],
      },
    ]);
    expect(geheel.every(({ waarde }) => waarde === 0)).toBe(true);
    expect(reeksen).toEqual([]);
  });

  test('the national jump of absoluut verzuim is warned of when the years lie on both sides', async () => {
    expect((await compare('absoluut', 'jaren=3')).waarschuwingen.join()).toContain('2020-2021 en 2021-2022');
    expect((await compare('absoluut', 'jaren=2')).waarschuwingen.join()).not.toContain('springen');
  });
});

describe('(RP-07, first part) breaks', () => {
  test('(RP-07, first part) a marked year shows its note in the comparison of that figure, and of no other', async () => {
    const breuk = { vanaf: '2021-11-01', soort: 'systeem', toelichting: 'Overgestapt naar Schoolgang.' };
    const made = await json<{ reeksbreukId: string; versie: number }>(
      await manager.api('/reeksbreuken', 'POST', { ...breuk, indicator: 'zaken' }),
    );
    expect((await compare('zaken', 'jaren=3')).breuken).toMatchObject([
      { schooljaar: '2021-2022', ...breuk },
    ]);
    expect((await compare('meldingen', 'jaren=3')).breuken).toEqual([]);
    expect((await compare('zaken', 'jaren=1')).breuken).toEqual([]);
    const path = `/reeksbreuken/${made.reeksbreukId}`;
    expect((await manager.api(`${path}?versie=9`, 'DELETE')).status).toBe(409);
    expect((await manager.api(`${path}?versie=${made.versie}`, 'DELETE')).status).toBe(200);
    expect((await compare('zaken', 'jaren=3')).breuken).toEqual([]);
  });

  test('who may read figures but not keep definitions records no break and adds to no definition', async () => {
    const body = { vanaf: '2021-11-01', soort: 'systeem', toelichting: 'x' };
    expect((await officer.api('/reeksbreuken', 'POST', body)).status).toBe(403);
    expect(
      (await officer.api('/definities/zaken/2022-2023', 'PUT', { tekst: 'x', eigenaar: 'y' })).status,
    ).toBe(403);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/definities')).status).toBe(403);
  });
});

describe('[RP-04] the register of definitions', () => {
  test('[RP-04] a definition has text, version, owner and the years it holds; an old year keeps its own', async () => {
    const body = { tekst: 'Een zaak zonder gesprek telt ook.', eigenaar: 'Kwaliteitsmedewerker' };
    expect(await json(await manager.api('/definities/zaken/2022-2023', 'PUT', body))).toMatchObject({
      versie: '1.1',
    });
    expect((await manager.api('/definities/zaken/2022-2023', 'PUT', body)).status).toBe(409);

    type Register = { definities: { indicator: string; code: string; versies: Record<string, unknown>[] }[] };
    const { definities } = await json<Register>(await officer.api('/definities'));
    expect(definities.find(({ indicator }) => indicator === 'zaken')).toMatchObject({
      code: 'Z1',
      versies: [
        {
          versie: '1.1',
          vanafSchooljaar: '2022-2023',
          totEnMetSchooljaar: null,
          eigenaar: 'Kwaliteitsmedewerker',
        },
        { versie: '1', vanafSchooljaar: null, totEnMetSchooljaar: '2021-2022', eigenaar: 'Schoolgang' },
      ],
    });
    const inJaar = async (schooljaar: string) =>
      (
        await json<{ definitie: { versie: string; tekst: string } }>(
          await officer.api(`/cijfers/zaken?schooljaar=${schooljaar}`),
        )
      ).definitie;
    expect((await inJaar('2021-2022')).versie).toBe('1');
    expect(await inJaar('2023-2024')).toMatchObject({
      versie: '1.1',
      tekst: expect.stringContaining(body.tekst),
    });
    // The print names the definition by its number, in each year the one that held.
    const print = async (jaar: string) => (await officer.api(`/jaarverslagen/${jaar}/raad/html`)).text();
    const [oud, nieuw] = [await print('2021-2022'), await print('2023-2024')];
    expect(oud).toContain('(Z1, versie 1):');
    expect(oud).not.toContain(body.tekst);
    expect(nieuw).toContain('(Z1, versie 1.1):');
    expect(nieuw).toContain(body.tekst);
    // So does a figure that is taken out as a file.
    const blad = async (schooljaar: string) => {
      const vraag = { schooljaar, wat: 'tabel', soort: 'csv', reden: 'Vergelijking van definities' };
      const { bestand } = await json<{ bestand: string }>(
        await officer.api('/cijfers/zaken/uitvoer', 'POST', vraag),
      );
      return (await officer.api(bestand.replace('/api/v1', ''))).text();
    };
    expect(await blad('2021-2022')).toMatch(/Z1, versie 1[^.]/);
    expect(await blad('2023-2024')).toContain('Z1, versie 1.1');
    // Counted otherwise than the year before: that is a break, whether or not somebody thought of recording it.
    const { breuken } = await compare('zaken', 'jaren=2');
    expect(breuken).toMatchObject([{ schooljaar: '2022-2023', soort: 'definitie' }]);
  });
});
