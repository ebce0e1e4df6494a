import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { addDagen, dagenTussen } from '../../regels/kalender/datum.ts';
import type { EigenLijst } from './lijst.contract.ts';
import { derivePlan } from './signaal.ts';
import { mailLink } from './web/mail-link.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const inhoud = {
  naam: 'Wettelijk vo, in behandeling',
  soort: 'meldingen',
  filters: { status: 'nieuw', soortVerzuim: 'wettelijk', onderwijssoort: 'VO' },
  gedeeld: false,
  ritme: null,
};
const read = async (by = officer) =>
  (await json<{ lijsten: EigenLijst[] }>(await by.api('/lijsten'))).lijsten;
const save = (body: object, by = officer) => by.api('/lijsten', 'POST', body);

test('[RP-13] a list with three filters is saved and opens exactly that list, as a question and never as a file', async () => {
  for (const soortVerzuim of ['wettelijk', 'luxe']) {
    await json(
      await officer.api('/meldingen', 'POST', {
        jongereId: kantoor.emma,
        soortVerzuim,
        verzuimVanaf: '2026-10-01',
      }),
    );
  }
  const { lijstId } = await json<{ lijstId: string }>(await save(inhoud));
  expect((await read())[0]).toMatchObject({ lijstId, eigen: true, filters: inhoud.filters, signaalOp: null });
  const { soort, filters } = await json<{ soort: string; filters: Record<string, string> }>(
    await officer.api(`/lijsten/${lijstId}/_openen`, 'POST', {}),
  );
  const found = await json<{ totaal: number }>(
    await officer.api(`/${soort}?${new URLSearchParams(filters).toString()}`),
  );
  expect(found.totaal).toBe(1);
  expect((await read())[0]?.geopendOp).toBe(VANDAAG);
  // Twice the same name, or a filter that the list does not have, is not kept.
  expect((await save(inhoud)).status).toBe(409);
  expect((await save({ ...inhoud, naam: 'Anders', filters: { bsn: '999990019' } })).status).toBe(400);
  expect((await save({ ...inhoud, naam: 'Anders', filters: { status: 'bestaat-niet' } })).status).toBe(400);
});

test('[RP-13] the team sees a list only when it is shared, and each with their own rights', async () => {
  const { lijstId, versie } = (await read())[0] ?? { lijstId: '', versie: 0 };
  expect(await read(manager)).toEqual([]);
  expect((await manager.api(`/lijsten/${lijstId}/_openen`, 'POST', {})).status).toBe(404);
  await json(await officer.api(`/lijsten/${lijstId}`, 'PUT', { ...inhoud, gedeeld: true, versie }));
  expect((await officer.api(`/lijsten/${lijstId}`, 'PUT', { ...inhoud, versie })).status).toBe(409);
  expect((await read(manager))[0]).toMatchObject({ lijstId, eigen: false, eigenaar: 'A. Verzonnen' });
  // Who may see it may not change or remove it.
  expect((await manager.api(`/lijsten/${lijstId}`, 'PUT', { ...inhoud, versie: versie + 1 })).status).toBe(
    404,
  );
  expect((await manager.api(`/lijsten/${lijstId}`, 'DELETE')).status).toBe(404);
  // Mailed is the address alone, which opens the list with the rights of who follows it.
  const mail = new URL(mailLink('https://schoolgang.example', lijstId, 'Een lijst in Schoolgang'));
  expect(mail.protocol).toBe('mailto:');
  expect(Object.fromEntries(mail.searchParams)).toEqual({
    subject: 'Een lijst in Schoolgang',
    body: `https://schoolgang.example/lijsten?open=${lijstId}`,
  });
  expect(await json(await manager.api(`/lijsten/${lijstId}/_openen`, 'POST', {}))).toMatchObject({
    filters: inhoud.filters,
  });
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect((await elders.api(`/lijsten/${lijstId}/_openen`, 'POST', {})).status).toBe(404);
  expect(await read(elders)).toEqual([]);
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api('/lijsten')).status).toBe(403);
});

test('[RP-13] a planned list asks for attention from its day until each has opened it', async () => {
  const plan = { ...inhoud, naam: 'Elke week', gedeeld: true, ritme: 'week', ritmeVanaf: '2026-10-26' };
  const { lijstId } = await json<{ lijstId: string }>(await save(plan));
  const signaal = async (by = officer) => (await read(by)).find((een) => een.lijstId === lijstId)?.signaalOp;
  // Today, Monday 2 November, is the second week.
  expect((await read())[0]).toMatchObject({ lijstId, signaalOp: '2026-11-02', volgendeOp: '2026-11-09' });
  await json(await officer.api(`/lijsten/${lijstId}/_openen`, 'POST', {}));
  expect([await signaal(), await signaal(manager)]).toEqual([null, '2026-11-02']);
  await json(await officer.api(`/lijsten/${lijstId}`, 'DELETE'));
  expect(await signaal(manager)).toBeUndefined();
});

test('a plan by month keeps its day, and the last day of a month that is too short', () => {
  expect(derivePlan('maand', '2026-01-31', '2026-02-28')).toEqual({
    laatste: '2026-02-28',
    volgende: '2026-03-31',
  });
  expect(derivePlan('maand', '2026-01-31', '2026-02-27')).toEqual({
    laatste: '2026-01-31',
    volgende: '2026-02-28',
  });
  expect(derivePlan('dag', '2026-01-01', '2025-12-31')).toEqual({ laatste: null, volgende: '2026-01-01' });
});

test('today always lies from the last planned day up to the next', () => {
  const ritme = fc.constantFrom('dag' as const, 'week' as const, 'maand' as const);
  fc.assert(
    fc.property(
      ritme,
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 3000 }),
      (welk, begin, later) => {
        const vanaf = addDagen('2020-01-01', begin);
        const vandaag = addDagen(vanaf, later);
        const { laatste, volgende } = derivePlan(welk, vanaf, vandaag);
        return (
          laatste !== null && laatste <= vandaag && vandaag < volgende && dagenTussen(laatste, volgende) <= 31
        );
      },
    ),
  );
});
