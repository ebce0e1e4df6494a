import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { one, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const school = await kantoor.login({ rol: 'school', school: kantoor.school });

type Gesprek = {
  gesprekId: string;
  afspraken: { wat: string; wie: string; uiterlijk: string }[];
  brief: { briefId: string; status: string } | null;
  school: { schoolnaam: string; afspraken: object[] } | null;
};
type Gelezen = {
  gesprekken: Gesprek[];
  concept: { inhoud: { verslag: string }; versie: number; door: string } | null;
  gepland: { afspraakId: string }[];
  school: { naam: string | null; besloten: boolean };
};

const inOefenstad = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
beforeAll(() =>
  inOefenstad((tx) =>
    run(
      tx,
      sql`insert into huisstijl (organisatie_id, gemeentecode, afzender, straat, postcode, plaats, telefoon, email, mandaat)
          values (${kantoor.oefenstad}, null, 'Gemeente Oefenstad', 'Plein 1', '4000 AA', 'Oefenstad', '0344 000 000',
                  'post@oefenstad.example', 'Namens burgemeester en wethouders')`,
    ),
  ),
);

const open = async (soort = 'relatief-verzuim') =>
  (
    await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort }),
    )
  ).werkprocesId;
const read = async (id: string) => json<Gelezen>(await officer.api(`/zaken/${id}/gesprekken`));
const GEHEIM = 'paniekaanvallen in de klas; moeder krijgt begeleiding thuis';
const inhoud = (more: object = {}) => ({
  vorm: 'gesprek',
  gehoudenOp: VANDAAG,
  aanwezig: [
    { naam: 'Emma Jansen', rol: 'jongere' },
    { naam: 'Aylin Jansen', rol: 'ouder' },
  ],
  verslag: GEHEIM,
  stemJongere: 'Ik wil best, maar niet meteen hele dagen.',
  oorzaken: ['angst', 'pesten'],
  afspraken: [
    { wat: 'De eerste twee uren komen', wie: 'Emma', uiterlijk: '2026-11-09', naarSchool: true },
    { wat: 'Elke vrijdag met moeder bellen', wie: 'mentor', uiterlijk: '2026-11-13', naarSchool: true },
    { wat: 'Afspraak bij de ggz maken', wie: 'A. Verzonnen', uiterlijk: '2026-11-02', naarSchool: false },
  ],
  volgendeOp: '2026-11-30',
  conceptVersie: 0,
  ...more,
});
const record = (id: string, more: object = {}) =>
  officer.api(`/zaken/${id}/gesprekken`, 'POST', inhoud(more));

test('[MW-10] one act leaves the report, a letter, tasks with owners, and a school copy without care content', async () => {
  const id = await open();
  // On the way the method advises, a talk leads to its agreements.
  let versie = 1;
  for (const naar of ['inventarisatie', 'onderzoek', 'gesprekgepland']) {
    ({ versie } = await json<{ versie: number }>(
      await officer.api(`/zaken/${id}/stappen`, 'POST', { naar, versie }),
    ));
  }
  const made = await json<{ gesprekId: string; briefId: string; stapGezet: boolean }>(await record(id));
  expect(made.stapGezet).toBe(true);

  const { gesprekken } = await read(id);
  expect(gesprekken).toHaveLength(1);
  expect(gesprekken[0]).toMatchObject({
    verslag: GEHEIM,
    brief: { briefId: made.briefId, status: 'concept' },
  });
  const brief = await json<{ sjabloon: string; velden: Record<string, string> }>(
    await officer.api(`/brieven/${made.briefId}`),
  );
  expect(brief.sjabloon).toBe('afspraken');
  expect(brief.velden['afspraken']).toContain('- mentor: Elke vrijdag met moeder bellen. Uiterlijk');
  const preview = await json<{ tekst: string; ontbreekt: object[] }>(
    await officer.api('/brieven/_voorbeeld', 'POST', {
      sjabloon: 'afspraken',
      jongereId: kantoor.emma,
      werkprocesId: id,
      velden: brief.velden,
    }),
  );
  expect(preview.ontbreekt).toEqual([]);
  expect(preview.tekst).toMatch(/- Emma: De eerste twee uren komen\.[^\n]*\n\n- mentor:/);
  expect(preview.tekst).not.toContain('paniek');

  const plan = await json<{ acties: { soort: string; wie: string; uiterlijk: string }[] }>(
    await officer.api(`/zaken/${id}/plan`),
  );
  expect(plan.acties.map(({ soort, wie }) => `${soort} ${wie}`).sort()).toEqual([
    'afspraak A. Verzonnen',
    'afspraak Emma',
    'afspraak mentor',
  ]);
  const vandaag = await json<{ blokken: { blok: string; regels: { id: string; wat: string }[] }[] }>(
    await officer.api('/vandaag?voor=mij'),
  );
  expect(vandaag.blokken.find(({ blok }) => blok === 'bewaking')?.regels.map((een) => een.id)).toContain(id);

  const portaal = await (await school.api('/eigen-school/zaken')).text();
  const stand = (
    JSON.parse(portaal) as { zaken: { werkprocesId: string; laatsteStap: string; afgesproken: object }[] }
  ).zaken.find(({ werkprocesId }) => werkprocesId === id);
  expect(stand).toMatchObject({
    laatsteStap: 'Wij hebben afspraken gemaakt met ouders en leerling.',
    afgesproken: {
      op: VANDAAG,
      afspraken: [
        { wat: 'De eerste twee uren komen', wie: 'Emma', uiterlijk: '2026-11-09' },
        { wat: 'Elke vrijdag met moeder bellen', wie: 'mentor', uiterlijk: '2026-11-13' },
      ],
    },
  });
  for (const word of ['paniek', 'begeleiding', 'ggz', 'angst', 'pesten', 'hele dagen']) {
    expect(portaal.toLowerCase()).not.toContain(word);
  }
  expect((await school.api(`/zaken/${id}/gesprekken`)).status).toBe(403);
  // A later message does not take the agreements away.
  await json(await officer.api(`/zaken/${id}/terugkoppelingen`, 'POST', { verwachting: 'programma' }));
  expect(await (await school.api('/eigen-school/zaken')).text()).toContain('Elke vrijdag met moeder bellen');
});

test('[MW-09] causes named in a conversation count in the figures beside those of the onderzoek', async () => {
  const id = await open();
  const put = { oorzaken: ['gamen'], versie: 0 };
  await json(await officer.api(`/zaken/${id}/onderzoek`, 'PUT', put));
  await json(await record(id));
  const { onderzoek } = await json<{ onderzoek: { oorzaken: string[] } }>(
    await officer.api(`/zaken/${id}/bevindingen`),
  );
  expect(onderzoek.oorzaken.sort()).toEqual(['angst', 'gamen', 'pesten']);
});

test('on a closed route the school hears fixed words, whatever was ticked', async () => {
  const id = await open();
  let versie = 1;
  for (const body of [{ naar: 'routekeuze' }, { naar: 'routelopend', route: 'dwangciviel' }]) {
    ({ versie } = await json<{ versie: number }>(
      await officer.api(`/zaken/${id}/stappen`, 'POST', { ...body, afwijkingReden: 'x', versie }),
    ));
  }
  expect((await read(id)).school).toEqual({ naam: 'De Regenboog', besloten: true });
  await json(await record(id));
  expect((await read(id)).gesprekken[0]?.school).toMatchObject({ afspraken: [] });
  const { zaken } = await json<{ zaken: { werkprocesId: string; afgesproken: unknown }[] }>(
    await school.api('/eigen-school/zaken'),
  );
  expect(zaken.find(({ werkprocesId }) => werkprocesId === id)?.afgesproken).toBeNull();
});

test.each([
  [{ gehoudenOp: '2026-11-03' }, 'dag-in-de-toekomst'],
  [{ volgendeOp: '2026-11-01' }, 'dag-voorbij'],
  [{ stemJongere: undefined }, 'stem-nodig'],
  [{ conceptVersie: 3 }, 'gewijzigd'],
  [
    { afspraken: [{ wat: 'Naar de GGZ', wie: 'Emma', uiterlijk: '2026-11-09', naarSchool: true }] },
    'zorg-in-afschrift',
  ],
])('with %o it is refused whole: %s', async (more, code) => {
  const id = await open();
  expect(await json(await record(id, more), 409)).toMatchObject({ type: `/problemen/${code}` });
  expect((await read(id)).gesprekken).toEqual([]);
  expect(await json(await officer.api(`/zaken/${id}/plan`))).toMatchObject({ acties: [] });
});

test('what is typed is kept as it is typed, for everybody of the team, and another is never overwritten', async () => {
  const id = await open();
  const leeg = {
    ...{ afspraakId: '', vorm: 'gesprek', gehoudenOp: '', aanwezig: [], anderen: '', verslag: '' },
    ...{ stemJongere: '', geenStem: '', stemOuders: '', oorzaken: [], afspraken: [], volgendeOp: '' },
  };
  const keep = (verslag: string, versie: number, who = officer) =>
    who.api(`/zaken/${id}/gesprekconcept`, 'PUT', { inhoud: { ...leeg, verslag }, versie });
  expect(await json(await keep('Half een zin', 0))).toEqual({ versie: 1 });
  const manager = await kantoor.login({ rol: 'teammanager' });
  expect(await json(await keep('Van een ander', 0, manager), 409)).toMatchObject({
    type: '/problemen/gewijzigd',
  });
  expect(await json(await keep('Half een zin en meer', 1))).toEqual({ versie: 2 });
  expect((await read(id)).concept).toMatchObject({
    inhoud: { verslag: 'Half een zin en meer' },
    door: 'A. Verzonnen',
  });
  // The report cannot be made over what another has typed meanwhile; made, the draft is gone.
  expect(await json(await record(id, { conceptVersie: 1 }), 409)).toMatchObject({
    type: '/problemen/gewijzigd',
  });
  await json(await record(id, { conceptVersie: 2 }));
  expect((await read(id)).concept).toBeNull();
  await json(await keep('Nieuw', 0));
  await json(await officer.api(`/zaken/${id}/gesprekconcept`, 'DELETE'));
  expect((await read(id)).concept).toBeNull();
});

test('the appointment it was planned as is held, and gets one report', async () => {
  const id = await open();
  const { afspraakId } = await json<{ afspraakId: string }>(
    await officer.api('/afspraken', 'POST', {
      ...{ jongereId: kantoor.emma, werkprocesId: id, soort: 'huisbezoek', dag: VANDAAG, tijd: '10:00' },
    }),
  );
  expect((await read(id)).gepland).toMatchObject([
    { afspraakId, vorm: 'huisbezoek', aanwezig: [{ rol: 'jongere' }] },
  ]);
  await json(await record(id, { afspraakId }));
  expect((await read(id)).gepland).toEqual([]);
  const { status } = await inOefenstad((tx) =>
    one(tx, sql<{ status: string }>`select status from afspraak where afspraak_id = ${afspraakId}`),
  );
  expect(status).toBe('gehouden');
  const elders = await open();
  expect(await json(await record(elders, { afspraakId }), 404)).toMatchObject({
    type: '/problemen/afspraak-onbekend',
  });
});

test.each(['school', 'fg', 'applicatiebeheerder', 'doorstroomcoach'])(
  '%s records no conversation',
  async (rol) => {
    const browser = await kantoor.login(rol === 'school' ? { rol, school: kantoor.school } : { rol });
    const id = await open();
    expect((await browser.api(`/zaken/${id}/gesprekken`, 'POST', inhoud())).status).toBe(403);
  },
);
