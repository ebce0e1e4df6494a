import { expect, test } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { json, openKantoor, uploads, vault } from '../../../test/kantoor.ts';
import { startServer } from '../../../test/server.ts';
import { allRoutes } from '../../cli/routes.ts';
import { fixedClock } from '../../platform/clock.ts';

const INGANG = '2027-08-01';
const kantoor = await openKantoor();

/** The same kantoor, on a later day. */
async function later(dag: string) {
  const organisaties = [
    {
      ...{ code: 'oefenstad', naam: 'Gemeente Oefenstad', scholen: [] },
      medewerkers: [{ nummer: 'M1', naam: 'A. Verzonnen' }],
    },
  ];
  const server = await startServer(kantoor.db, organisaties, {
    routes: allRoutes(vault, uploads),
    clock: fixedClock(dag),
  });
  const browser = server.browser();
  await (
    await browser.login({ organisatie: 'oefenstad', rol: 'leerplichtambtenaar', medewerker: 'M1' })
  ).arrayBuffer();
  return browser;
}
type Api = Awaited<ReturnType<typeof later>>;

const open = async (by: Api) =>
  (
    await json<{ werkprocesId: string }>(
      await by.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
    )
  ).werkprocesId;
type Zaak = { magNu: string[]; magMetReden: string[]; stapUiterlijk: string };
const read = async (by: Api, id: string) => json<Zaak>(await by.api(`/zaken/${id}`));
const steps = ({ magNu, magMetReden }: Zaak) => [...magNu, ...magMetReden];
const dagen = async (by: Api, id: string) =>
  (await json<{ dagen: number }>(await by.api(`/zaken/${id}/terugkoppelingen`))).dagen;
const onderwerp = async (by: Api) =>
  (
    await json<{ onderwerp: string }>(
      await by.api('/brieven/_voorbeeld', 'POST', {
        sjabloon: 'uitnodiging-gesprek',
        jongereId: kantoor.emma,
      }),
    )
  ).onderwerp;

test('[BH-03] a change of the ladder, a term and a letter from 1 August works for what begins then, and not for what runs', async () => {
  const officer = await kantoor.officer();
  const manager = await kantoor.login({ rol: 'teammanager' });
  const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
  await giveHuisstijl(beheer);
  const running = await open(officer);

  await json(
    await manager.api('/werkwijzen', 'POST', {
      ...{ vanaf: INGANG, zonder: ['monitoring'], termijnen: { nieuw: 3 } },
      ...{ terugkoppelingDagen: {}, reden: 'Afspraak in de regio' },
    }),
  );
  await json(
    await manager.api('/parameters/terugkoppelDagen', 'PUT', { vanaf: INGANG, waarde: 21, reden: 'Vaker' }),
  );
  await json(
    await beheer.api('/briefsjablonen/uitnodiging-gesprek/versies', 'POST', {
      ...{ tekst: '# Kom praten\n\n{waarom}\n\n[blok contact]', vanaf: INGANG, reden: 'Korter' },
    }),
  );

  // The day before it is as it was, for who begins now as well.
  const eve = await later('2027-07-31');
  const old = await open(eve);
  expect(steps(await read(eve, old))).toContain('monitoring');
  expect([await dagen(eve, old), await onderwerp(eve)]).toEqual([28, expect.stringContaining('Uitnodiging')]);

  const day = await later(INGANG);
  const young = await open(day);
  expect(steps(await read(day, young))).not.toContain('monitoring');
  expect((await read(day, young)).stapUiterlijk).toBe('2027-08-04');
  expect([await dagen(day, young), await onderwerp(day)]).toEqual([21, 'Kom praten']);
  for (const id of [running, old]) {
    expect(steps(await read(day, id))).toContain('monitoring');
  }
  expect((await read(day, old)).stapUiterlijk).toBe('2027-08-07');

  // Each choice says who made it, when and why.
  const { werkwijzen } = await json<{ werkwijzen: { vanaf: string; reden: string; door: string }[] }>(
    await manager.api('/werkwijzen'),
  );
  expect(werkwijzen[0]).toMatchObject({ vanaf: INGANG, reden: 'Afspraak in de regio' });
  const { versies } = await json<{ versies: { vanaf: string; reden: string }[] }>(
    await beheer.api('/briefsjablonen/uitnodiging-gesprek'),
  );
  expect(versies).toMatchObject([{ vanaf: INGANG, reden: 'Korter' }]);
});
