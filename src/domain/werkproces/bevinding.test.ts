import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { findPdfProblems, NO_PDFTOTEXT, readPdfText } from '../../../test/pdf.ts';
import { deriveSignaal } from '../../regels/mas/signalering.ts';
import { signaleringswoorden } from '../../regels/mas/signalering-woorden.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();

type Zaak = { werkprocesId: string; versie: number };
const open = async () =>
  json<Zaak>(await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }));
const put = (zaak: Zaak, what: string, body: object) =>
  officer.api(`/zaken/${zaak.werkprocesId}/${what}`, 'PUT', body);
const step = (zaak: Zaak, versie: number, body: object) =>
  officer.api(`/zaken/${zaak.werkprocesId}/stappen`, 'POST', { versie, ...body });

const woorden: Readonly<Record<string, string>> = signaleringswoorden;

const angst = {
  'soort-verzuim': 'langdurig',
  eerder: 'nooit',
  verwijtbaar: 'nee',
  problemen: 'ernstig',
  hulp: 'nog-niet-gevraagd',
  medewerking: 'ja',
  leeftijd: '16-of-17',
} as const;

test('(MW-03, first part) the same answers give the same advice, and which of them counted is told', async () => {
  const [first, second] = [await open(), await open()];
  for (const zaak of [first, second]) {
    const saved = await json(await put(zaak, 'signalering', { antwoorden: angst, versie: 0 }));
    expect(saved).toMatchObject({ advies: 'vrijwilligehulp', onzekerheid: 'klein' });
  }
  expect(await json(await officer.api(`/zaken/${first.werkprocesId}/bevindingen`))).toMatchObject({
    advies: 'vrijwilligehulp',
    signalering: { antwoorden: angst, ingevuldOp: '2026-11-02' },
  });
  const wrong = { antwoorden: { ...angst, hulp: 'misschien' }, versie: 1 };
  expect(await json(await put(first, 'signalering', wrong), 400)).toMatchObject({
    type: '/problemen/onbekend-antwoord',
  });
  expect(await json(await put(first, 'signalering', { antwoorden: {}, versie: 0 }), 409)).toMatchObject({
    type: '/problemen/gewijzigd',
  });
});

test('own weights hold from a day on: seen before, with what they change; what was filled in earlier weighs as it did', async () => {
  const manager = await kantoor.login({ rol: 'teammanager' });
  const [earlier, later] = [await open(), await open()];
  await json(await put(earlier, 'signalering', { antwoorden: angst, versie: 0 }));
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    sql`update signalering set ingevuld_op = '2026-11-01' where werkproces_id = ${earlier.werkprocesId}`.execute(
      tx,
    ),
  );
  const zwaarder = {
    zonder: ['omvang'],
    gewichten: { leeftijd: { '16-of-17': { halt: 9 } }, medewerking: { ja: { halt: 9 } } },
  };
  type Voorbeeld = {
    ingevuld: number;
    anders: number;
    adviezen: { advies: string | null; nu: number; straks: number }[];
  };
  const look = await json<Voorbeeld>(await manager.api('/signalering/wegingen/_voorbeeld', 'POST', zwaarder));
  expect(look.anders).toBeGreaterThan(0);
  expect(look.adviezen.reduce((som, { nu }) => som + nu, 0)).toBe(look.ingevuld);
  expect(look.adviezen.reduce((som, { straks }) => som + straks, 0)).toBe(look.ingevuld);
  const lists = () =>
    manager.api('/signalering/wegingen').then((answer) => json<{ wegingen: object[] }>(answer));
  expect((await lists()).wegingen).toEqual([]);

  const weging = { ...zwaarder, vanaf: '2026-11-02', reden: 'Besproken in het team' };
  const make = (body: object) => manager.api('/signalering/wegingen', 'POST', { ...weging, ...body });
  const unknown = await json(await make({ gewichten: { hulp: { misschien: { halt: 1 } } } }), 400);
  expect(unknown).toMatchObject({ type: '/problemen/onbekend-antwoord' });
  expect((await make({ vanaf: '2026-11-01' })).status).toBe(409);
  expect((await make({ gewichten: { hulp: { loopt: { halt: 10 } } } })).status).toBe(400);
  expect((await officer.api('/signalering/wegingen', 'POST', weging)).status).toBe(403);
  await json(await make({}));
  expect(await json(await make({}), 409)).toMatchObject({ type: '/problemen/bestaat-al' });
  expect((await lists()).wegingen).toMatchObject([weging]);

  const adviesOf = async ({ werkprocesId }: Zaak) =>
    (await json<{ advies: string }>(await officer.api(`/zaken/${werkprocesId}/bevindingen`))).advies;
  expect(await json(await put(later, 'signalering', { antwoorden: angst, versie: 0 }))).toMatchObject({
    advies: 'halt',
  });
  expect([await adviesOf(earlier), await adviesOf(later)]).toEqual(['vrijwilligehulp', 'halt']);
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect(await json(await elders.api('/signalering/wegingen'))).toEqual({ wegingen: [] });
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    sql`delete from weging`.execute(tx),
  );
});

test('(MW-03, first part) the printout shows where the answers point, which counted and for how much, and which did not', async (ctx) => {
  const zaak = await open();
  const pdf = () => officer.ask(`/api/v1/zaken/${zaak.werkprocesId}/signalering/pdf`);
  expect(await json(await pdf(), 409)).toMatchObject({ type: '/problemen/niet-ingevuld' });
  await json(await put(zaak, 'signalering', { antwoorden: angst, versie: 0 }));
  const inhoud = Buffer.from(await (await pdf()).arrayBuffer());
  expect(findPdfProblems(inhoud)).toEqual([]);
  // Made anew from the same answers it is the same file.
  expect(Buffer.from(await (await pdf()).arrayBuffer()).equals(inhoud)).toBe(true);
  const tekst = await readPdfText(inhoud, '-layout');
  if (tekst === null) return ctx.skip(NO_PDFTOTEXT);
  const { telden, open: onbeantwoord } = deriveSignaal(angst);
  expect(tekst).toContain('Vrijwillige hulp');
  for (const { vraag, gewicht } of telden) {
    expect(tekst).toMatch(new RegExp(`${woorden[`vraag.${vraag}`]?.replace('?', '.')}.*\\b${gewicht}\\b`));
  }
  expect(tekst).toMatch(/Is er eerder iets opgelegd\?\s+Nee\s+telde niet mee/);
  for (const vraag of onbeantwoord) expect(tekst).toContain(woorden[`vraag.${vraag}`]);
  expect(tekst).not.toContain('Emma');
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
  expect((await elders.ask(`/api/v1/zaken/${zaak.werkprocesId}/signalering/pdf`)).status).toBe(404);
});

test('a question of the organisatie itself is asked and weighed from its day on, seen before, and stands on the printout', async (ctx) => {
  const manager = await kantoor.login({ rol: 'teammanager' });
  const [earlier, later] = [await open(), await open()];
  await json(await put(earlier, 'signalering', { antwoorden: angst, versie: 0 }));
  const eigen = {
    code: 'eigen-vervoer',
    vraag: 'Kan de jongere op school komen?',
    antwoorden: [
      { code: 'ja', tekst: 'Ja', weging: {} },
      { code: 'nee', tekst: 'Nee, geen vervoer', weging: { afspraken: 9 } },
    ],
  };
  const weging = {
    zonder: [],
    gewichten: {},
    eigen: [eigen],
    vanaf: '2026-11-02',
    reden: 'Streek zonder bus',
  };
  const make = (body: object) => manager.api('/signalering/wegingen', 'POST', { ...weging, ...body });
  const antwoorden = { ...angst, 'eigen-vervoer': 'nee' };
  expect((await put(later, 'signalering', { antwoorden, versie: 0 })).status).toBe(400);
  expect(await json(await make({ eigen: [eigen, eigen] }), 400)).toMatchObject({
    type: '/problemen/dubbele-vraag',
  });
  expect((await make({ eigen: [{ ...eigen, antwoorden: eigen.antwoorden.slice(1) }] })).status).toBe(400);
  await json(await make({}));
  expect(await json(await put(later, 'signalering', { antwoorden, versie: 0 }))).toMatchObject({
    advies: 'afspraken',
  });
  expect(
    (await put(later, 'signalering', { antwoorden: { 'eigen-vervoer': 'fiets' }, versie: 1 })).status,
  ).toBe(400);
  const pdf = await officer.ask(`/api/v1/zaken/${later.werkprocesId}/signalering/pdf`);
  const tekst = await readPdfText(Buffer.from(await pdf.arrayBuffer()), '-layout');
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    sql`delete from weging`.execute(tx),
  );
  if (tekst === null) return ctx.skip(NO_PDFTOTEXT);
  expect(tekst).toMatch(/Kan de jongere op school komen\?\s+Nee, geen vervoer\s+9/);
});

test('[MW-05] another route than the answers point to asks a reason; the advised one does not', async () => {
  const zaak = await open();
  await json(await put(zaak, 'signalering', { antwoorden: angst, versie: 0 }));
  const { versie } = await json<{ versie: number }>(
    await step(zaak, zaak.versie, { naar: 'routekeuze', afwijkingReden: 'Alles bekend' }),
  );
  expect(await json(await step(zaak, versie, { naar: 'routelopend', route: 'halt' }), 409)).toMatchObject({
    type: '/problemen/afwijking-reden-nodig',
  });
  await json(await step(zaak, versie, { naar: 'routelopend', route: 'vrijwilligehulp' }));

  const without = await open();
  const at = await json<{ versie: number }>(
    await step(without, without.versie, { naar: 'routekeuze', afwijkingReden: 'Alles bekend' }),
  );
  const chosen = { naar: 'routelopend', route: 'halt' };
  expect((await step(without, at.versie, chosen)).status).toBe(409);
  await json(await step(without, at.versie, { ...chosen, afwijkingReden: 'Gesproken met Halt' }));
  expect(await json(await officer.api(`/zaken/${without.werkprocesId}`))).toMatchObject({
    verloop: [{ naar: 'routekeuze' }, { naar: 'routelopend', afwijkingReden: 'Gesproken met Halt' }],
  });
});

test('[AI-05] no score of a child is kept: no column for one, and in the answers nothing but answers', async () => {
  const zaak = await open();
  await json(await put(zaak, 'signalering', { antwoorden: angst, versie: 0 }));
  const inDatabase = await kantoor.db.transact(
    { organisatieId: kantoor.oefenstad, actor: 'test' },
    async (tx) => ({
      columns: await sql<{ naam: string }>`
        select c.table_name || '.' || c.column_name as naam from information_schema.columns c
         where c.table_schema = 'public' and c.column_name ~* '(^|_)(score|risico|kans|gewicht|advies)(_|$)'
           and exists (select from information_schema.columns j
                        where j.table_name = c.table_name and j.column_name = 'jongere_id')`.execute(tx),
      signalering: await sql<{ naam: string }>`
        select column_name::text as naam from information_schema.columns where table_name = 'signalering'`.execute(
        tx,
      ),
      kept: await sql<{ antwoorden: object }>`
        select antwoorden from signalering where werkproces_id = ${zaak.werkprocesId}`.execute(tx),
    }),
  );
  expect(inDatabase.columns.rows).toEqual([]);
  expect(inDatabase.signalering.rows.map(({ naam }) => naam).sort()).toEqual([
    'antwoorden',
    'ingevuld_op',
    'jongere_id',
    'organisatie_id',
    'signalering_id',
    'vastgelegd_door',
    'vastgelegd_op',
    'versie',
    'werkproces_id',
  ]);
  expect(inDatabase.kept.rows).toEqual([{ antwoorden: angst }]);
});

test('[MW-09] an investigation holds what each says, several causes and free text; causes are counted per zaak', async () => {
  const before = await oorzaken();
  const [first, second] = [await open(), await open()];
  const bevonden = {
    feiten: 'Sinds september 60 uur',
    schoolZegt: 'Vaak moe',
    oudersZeggen: 'Wil niet',
    jongereZegt: 'Bang in de klas',
    oorzaken: ['angst', 'pesten', 'angst'],
    oorzaakAnders: 'Nieuwe klas',
    beschermend: 'Oma is dichtbij',
  };
  await json(await put(first, 'onderzoek', { ...bevonden, versie: 0 }));
  await json(await put(second, 'onderzoek', { oorzaken: ['angst'], versie: 0 }));
  expect(await json(await officer.api(`/zaken/${first.werkprocesId}/bevindingen`))).toMatchObject({
    onderzoek: { ...bevonden, oorzaken: ['angst', 'pesten'], versie: 1 },
  });
  expect(await oorzaken()).toEqual({
    angst: (before['angst'] ?? 0) + 2,
    pesten: (before['pesten'] ?? 0) + 1,
  });
  const unknown = await put(second, 'onderzoek', { oorzaken: ['luiheid'], versie: 1 });
  expect(unknown.status).toBe(400);
});

async function oorzaken(): Promise<Readonly<Record<string, number>>> {
  const found = await json<{ oorzaken: { oorzaak: string; zaken: number }[] }>(
    await officer.api('/oorzaken?periodeVanaf=2026-11-01&periodeTotEnMet=2026-11-30'),
  );
  return Object.fromEntries(found.oorzaken.map(({ oorzaak, zaken }) => [oorzaak, zaken]));
}

test.each(['school', 'fg', 'doorstroomcoach'])('%s answers and investigates nothing', async (rol) => {
  const browser = await kantoor.login(rol === 'school' ? { rol, school: kantoor.school } : { rol });
  const { werkprocesId } = await open();
  const write = (what: string, body: object) => browser.api(`/zaken/${werkprocesId}/${what}`, 'PUT', body);
  expect((await write('signalering', { antwoorden: {}, versie: 0 })).status).toBe(403);
  expect((await write('onderzoek', { oorzaken: [], versie: 0 })).status).toBe(403);
  const read = await browser.api(`/zaken/${werkprocesId}/bevindingen`);
  expect(read.status).toBe(rol === 'doorstroomcoach' ? 200 : 403);
});
