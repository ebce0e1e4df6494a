import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';
import type { Meelezer } from './meelezer.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const { werkprocesId } = await json<{ werkprocesId: string }>(
  await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
);
const here = async (browser: typeof officer, schrijft = false) =>
  (
    await json<{ anderen: Meelezer[] }>(
      await browser.api(`/meelezers/zaak/${werkprocesId}`, 'PUT', { schrijft }),
    )
  ).anderen;

test('two in one zaak see each other, see who writes, and no longer when one left or went silent', async () => {
  expect(await here(officer)).toEqual([]);
  expect(await here(manager)).toMatchObject([{ naam: 'A. Verzonnen', schrijft: false }]);
  expect(await here(officer, true)).toHaveLength(1);
  const [seen] = await here(manager);
  expect(seen).toMatchObject({ naam: 'A. Verzonnen', schrijft: true });
  // Somebody else in another file is not here.
  await json(await manager.api(`/meelezers/jongere/${kantoor.bram}`, 'PUT', { schrijft: false }));
  expect(await here(officer)).toHaveLength(1);

  await json(await manager.api(`/meelezers/zaak/${werkprocesId}`, 'DELETE'));
  expect(await here(officer)).toEqual([]);
  await here(manager);
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    run(tx, sql`update meelezer set gezien_op = now() - interval '61 seconds' where soort = 'zaak'`),
  );
  expect(await here(officer)).toEqual([]);
});

test('a school cannot ask who is in a file, and another organisatie sees nobody', async () => {
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api(`/meelezers/zaak/${werkprocesId}`, 'PUT', { schrijft: false })).status).toBe(403);
  await here(officer);
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect(await here(elders)).toEqual([]);
});
