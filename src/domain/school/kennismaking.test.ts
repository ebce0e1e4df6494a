import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
type Lijst = { scholen: { schoolId: string; kennismaking: string }[]; totaal: number };
const todo = async () =>
  (await json<Lijst>(await officer.api('/scholen?zonder=kennismaking'))).scholen.map(
    ({ schoolId }) => schoolId,
  );
const record = (body: object, who = officer) =>
  who.api(`/scholen/${kantoor.school}/kennismaking`, 'PUT', {
    ...{
      met: 'Mevrouw Verzonnen, teamleider',
      afspraken: 'Meldt na drie dagen',
      wensen: 'Spreekuur',
      versie: 0,
    },
    ...body,
  });

test('[MW-06] every school of ours has a step-0 record of this schooljaar or stands on the list of what is to be done', async () => {
  const both = [kantoor.school, kantoor.andereSchool].sort();
  expect((await todo()).sort()).toEqual(both);
  // Of the year before: the school is still to be done this year.
  expect(await json(await record({ gevoerdOp: '2026-07-31' }))).toEqual({
    schooljaar: '2025-2026',
    versie: 1,
  });
  expect((await todo()).sort()).toEqual(both);
  expect(await json(await record({ gevoerdOp: '2026-09-14' }))).toEqual({
    schooljaar: '2026-2027',
    versie: 1,
  });
  expect(await todo()).toEqual([kantoor.andereSchool]);

  const read = await json<{ schooljaar: string; kennismakingen: { schooljaar: string; door: string }[] }>(
    await officer.api(`/scholen/${kantoor.school}/kennismakingen`),
  );
  expect(read).toMatchObject({
    schooljaar: '2026-2027',
    kennismakingen: [
      { schooljaar: '2026-2027', wensen: 'Spreekuur', door: 'A. Verzonnen', versie: 1 },
      { schooljaar: '2025-2026' },
    ],
  });
  const again = await record({ gevoerdOp: '2026-09-15' });
  expect(await json(again, 409)).toMatchObject({ type: '/problemen/gewijzigd' });
  expect(await json(await record({ gevoerdOp: '2026-09-15', versie: 1 }))).toMatchObject({ versie: 2 });
  const later = await record({ gevoerdOp: '2026-11-03' });
  expect(await json(later, 409)).toMatchObject({ type: '/problemen/dag-in-de-toekomst' });
});

test.each(['school', 'fg', 'doorstroomcoach'])('%s records no introduction', async (rol) => {
  const who = await kantoor.login(rol === 'school' ? { rol, school: kantoor.school } : { rol });
  expect((await record({ gevoerdOp: '2026-09-14' }, who)).status).toBe(403);
});
