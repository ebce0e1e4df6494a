import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const MANAGER = 'Teammanager (demo)';

type Vraag = {
  collegavraagId: string;
  antwoord: string | null;
  magAntwoorden: boolean;
  magIntrekken: boolean;
  versie: number;
};
type Advies = {
  themas: { themaId: string; naam: string; specialisten: { naam: string; afwezig: boolean }[] }[];
  vanzelf: string[];
  keuze: { themaId: string }[];
  vragen: Vraag[];
};
const code = async (answer: Response, status: number) =>
  (await json<{ type: string }>(answer, status)).type.split('/').at(-1);
const openZaak = async () =>
  (
    await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'vrijstelling' }),
    )
  ).werkprocesId;
const adviesOf = async (id: string, by = officer) => json<Advies>(await by.api(`/zaken/${id}/advies`));
const vandaag = async (by: typeof officer) =>
  (
    await json<{ blokken: { blok: string; regels: { wat: string; id: string }[] }[] }>(
      await by.api('/vandaag?voor=mij'),
    )
  ).blokken.find(({ blok }) => blok === 'advies')?.regels ?? [];
const inOefenstad = (query: ReturnType<typeof sql>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => run(tx, query));

const { themaId } = await json<{ themaId: string }>(
  await manager.api('/themas', 'POST', { naam: 'Vrijstelling 5b', artikelen: ['5b'] }),
);
await json(
  await manager.api('/medewerkers', 'PUT', { naam: MANAGER, themas: ['vrijstelling 5b'], versie: 0 }),
);

test('[CV-06] a zaak with an exemption under 5 b offers the specialist as adviser, who answers in the file', async () => {
  const werkprocesId = await openZaak();
  expect((await adviesOf(werkprocesId)).themas).toEqual([]);
  await inOefenstad(sql`
    insert into vrijstelling (organisatie_id, jongere_id, werkproces_id, nummer, artikel)
    values (${kantoor.oefenstad}, ${kantoor.emma}, ${werkprocesId}, 'V-1', '5b')`);
  const offered = await adviesOf(werkprocesId);
  expect(offered).toMatchObject({
    themas: [{ themaId, naam: 'Vrijstelling 5b', specialisten: [{ naam: MANAGER, afwezig: false }] }],
    vanzelf: [themaId],
  });

  const ask = { themaId, aan: MANAGER, vraag: 'Is de verklaring van deze richting genoeg?' };
  const { collegavraagId } = await json<{ collegavraagId: string }>(
    await officer.api(`/zaken/${werkprocesId}/collegavragen`, 'POST', ask),
  );
  expect(await vandaag(manager)).toMatchObject([{ id: werkprocesId, wat: 'collegavraag' }]);
  expect(await vandaag(officer)).toEqual([]);
  const answer = (by: typeof officer, body: object) =>
    by.api(`/collegavragen/${collegavraagId}/antwoord`, 'PUT', {
      antwoord: 'Ja, zie uitleg 0021',
      versie: 1,
      ...body,
    });
  expect((await adviesOf(werkprocesId)).vragen).toMatchObject([{ magAntwoorden: false, magIntrekken: true }]);
  expect(await code(await answer(officer, {}), 403)).toBe('niet-van-u');
  expect(await code(await answer(manager, { versie: 2 }), 409)).toBe('gewijzigd');
  await json(await answer(manager, {}));
  expect(await code(await answer(manager, { versie: 2 }), 409)).toBe('al-klaar');

  expect((await adviesOf(werkprocesId)).vragen).toMatchObject([
    { antwoord: 'Ja, zie uitleg 0021', beantwoordDoor: MANAGER, beantwoordOp: VANDAAG },
  ]);
  expect(await vandaag(manager)).toEqual([]);
  expect(await vandaag(officer)).toMatchObject([{ id: werkprocesId, wat: 'collega-antwoord' }]);
  await json(await officer.api(`/collegavragen/${collegavraagId}/afronding`, 'PUT', { versie: 2 }));
  expect(await vandaag(officer)).toEqual([]);
});

test('a theme is chosen for a zaak and let go; only who is specialist of it is asked, and not oneself', async () => {
  const werkprocesId = await openZaak();
  const choose = (themaIds: string[]) => officer.api(`/zaken/${werkprocesId}/themas`, 'PUT', { themaIds });
  const ask = (body: object, by = officer) =>
    by.api(`/zaken/${werkprocesId}/collegavragen`, 'POST', {
      themaId,
      aan: MANAGER,
      vraag: 'Wat nu?',
      ...body,
    });
  expect(await code(await ask({}), 404)).toBe('thema-onbekend');
  expect(await code(await choose([kantoor.emma]), 404)).toBe('thema-onbekend');
  await json(await choose([themaId]));
  expect(await code(await ask({ aan: 'A. Verzonnen' }), 409)).toBe('zichzelf');
  expect(await code(await ask({ aan: 'Iemand Anders' }), 409)).toBe('geen-specialist');
  expect(await code(await ask({ uiterlijk: '2026-11-01' }), 409)).toBe('dag-voorbij');
  const { collegavraagId } = await json<{ collegavraagId: string }>(await ask({}));
  expect(
    await code(await manager.api(`/collegavragen/${collegavraagId}/afronding`, 'PUT', { versie: 1 }), 403),
  ).toBe('niet-van-u');
  await json(await officer.api(`/collegavragen/${collegavraagId}/afronding`, 'PUT', { versie: 1 }));
  expect(await vandaag(manager)).toEqual([]);
  await json(await choose([]));
  expect((await adviesOf(werkprocesId)).themas).toEqual([]);
});

test('the list belongs to the organisatie: a name once, changed by who manages staff, unseen elsewhere', async () => {
  expect(await code(await manager.api('/themas', 'POST', { naam: 'VRIJSTELLING 5B' }), 409)).toBe(
    'bestaat-al',
  );
  expect((await officer.api('/themas', 'POST', { naam: 'Mbo' })).status).toBe(403);
  const made = await json<{ themaId: string }>(await manager.api('/themas', 'POST', { naam: 'Mbo' }));
  const change = (body: object) =>
    manager.api(`/themas/${made.themaId}`, 'PUT', { naam: 'Mbo', versie: 1, ...body });
  expect(await code(await change({ naam: 'Vrijstelling 5b' }), 409)).toBe('bestaat-al');
  await json(await change({ gestopt: true }));
  expect(await code(await change({}), 409)).toBe('gewijzigd');
  const werkprocesId = await openZaak();
  expect((await adviesOf(werkprocesId)).keuze.map((een) => een.themaId)).not.toContain(made.themaId);
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
  expect(await json(await elders.api('/themas'))).toEqual({ themas: [] });
  expect((await elders.api(`/zaken/${werkprocesId}/advies`)).status).toBe(404);
});
