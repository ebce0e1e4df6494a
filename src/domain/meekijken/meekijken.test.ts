import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { addDagen } from '../../regels/kalender/datum.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const buddy = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
const { naam: BUDDY } = await json<{ naam: string }>(await buddy.api('/sessie'));
const MANAGER = 'Teammanager (demo)';
const manager = await kantoor.login({ rol: 'teammanager' });
const STRAKS = addDagen(VANDAAG, 14);

type Meekijker = {
  meekijkrechtId: string;
  naam: string;
  organisatie: string | null;
  loopt: boolean;
  versie: number;
};
const code = async (answer: Response, status: number) =>
  (await json<{ type: string }>(answer, status)).type.split('/').at(-1);
const openZaak = async () =>
  (
    await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
    )
  ).werkprocesId;
const grant = (werkprocesId: string, body: object = {}, by = officer) =>
  by.api(`/zaken/${werkprocesId}/meekijkers`, 'POST', {
    soort: 'buddy',
    naam: BUDDY,
    organisatieId: kantoor.anderstad,
    reden: 'Tweede paar ogen bij een lastige zaak',
    totEnMet: STRAKS,
    ...body,
  });
const meekijkers = async (werkprocesId: string) =>
  (await json<{ meekijkers: Meekijker[] }>(await officer.api(`/zaken/${werkprocesId}/meekijkers`)))
    .meekijkers;
const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));

test('[CV-04] a buddy reads one zaak until a day and nothing else; it is logged, ends by itself, and can end early', async () => {
  const [werkprocesId, ander] = [await openZaak(), await openZaak()];
  expect((await buddy.api(`/zaken/${werkprocesId}`)).status).toBe(404);
  const { meekijkrechtId } = await json<{ meekijkrechtId: string }>(await grant(werkprocesId));
  expect(await json(await buddy.api('/meekijken'))).toMatchObject({
    zaken: [{ meekijkrechtId, totEnMet: STRAKS, soort: 'buddy', werkprocesId: null }],
  });
  const read = () => buddy.api(`/meekijken/${meekijkrechtId}`);
  expect(await json(await read())).toMatchObject({
    recht: { reden: 'Tweede paar ogen bij een lastige zaak', gegevenDoor: 'A. Verzonnen' },
    zaak: { behandelaar: 'A. Verzonnen', jongere: { naam: 'Emma Jansen' }, stap: 'nieuw' },
  });
  // That zaak and no other, to read and not to change, and by nobody else.
  for (const path of [`/zaken/${werkprocesId}`, `/zaken/${ander}`, `/jongeren/${kantoor.emma}`]) {
    expect((await buddy.api(path)).status).toBe(404);
  }
  expect((await buddy.api(`/meekijkrechten/${meekijkrechtId}/einde`, 'PUT', { versie: 1 })).status).toBe(404);
  const other = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect((await other.api(`/meekijken/${meekijkrechtId}`)).status).toBe(404);
  expect((await manager.api(`/meekijken/${meekijkrechtId}`)).status).toBe(404);

  // The FG of the organisatie whose zaak it is finds who looked.
  const logged = await inOefenstad(
    sql<{ actor: string; jongere: string }>`
      select actor, jongere_id as jongere from logboek
       where handeling = 'meekijken' and organisatie_id = ${kantoor.oefenstad}`,
  );
  expect(logged).toEqual([{ actor: expect.stringContaining(BUDDY), jongere: kantoor.emma }]);
  const fg = await kantoor.login({ rol: 'fg' });
  const inzage = await fg.api(`/jongeren/${kantoor.emma}/inzage?vanaf=2020-01-01&totEnMet=2099-12-31`);
  expect(await inzage.text()).toContain(BUDDY);

  // The day after its last day there is nothing.
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    run(
      tx,
      sql`update meekijkrecht set vanaf = ${addDagen(VANDAAG, -9)}, tot_en_met = ${addDagen(VANDAAG, -1)}
           where meekijkrecht_id = ${meekijkrechtId}`,
    ),
  );
  expect((await read()).status).toBe(404);
  expect(await json(await buddy.api('/meekijken'))).toEqual({ zaken: [] });
  expect(await meekijkers(werkprocesId)).toMatchObject([{ naam: BUDDY, loopt: false }]);

  const again = await json<{ meekijkrechtId: string }>(await grant(werkprocesId, { totEnMet: VANDAAG }));
  expect((await buddy.api(`/meekijken/${again.meekijkrechtId}`)).status).toBe(200);
  const end = (versie: number) =>
    officer.api(`/meekijkrechten/${again.meekijkrechtId}/einde`, 'PUT', { versie });
  expect(await code(await end(2), 409)).toBe('gewijzigd');
  await json(await end(1));
  expect(await code(await end(2), 409)).toBe('al-klaar');
  expect((await buddy.api(`/meekijken/${again.meekijkrechtId}`)).status).toBe(404);
});

test('row-level security itself shows a right to its guest on its days, and to no other login', async () => {
  const werkprocesId = await openZaak();
  await json(await grant(werkprocesId));
  const [gast] = await inOefenstad(
    sql<{ id: string }>`select gebruiker_id as id from meekijkrecht where werkproces_id = ${werkprocesId}`,
  );
  const seen = (actor: string, dag: string) =>
    kantoor.db.transact({ organisatieId: kantoor.anderstad, actor }, async (tx) => {
      await run(tx, sql`select set_config('app.dag', ${dag}, true)`);
      return (await rows(tx, sql`select 1 from meekijkrecht where werkproces_id = ${werkprocesId}`)).length;
    });
  expect(await seen(gast?.id ?? '', addDagen(VANDAAG, -1))).toBe(0);
  expect(await seen(gast?.id ?? '', VANDAAG)).toBe(1);
  expect(await seen(gast?.id ?? '', STRAKS)).toBe(1);
  expect(await seen(gast?.id ?? '', addDagen(STRAKS, 1))).toBe(0);
  expect(await seen('iemand-anders', VANDAAG)).toBe(0);
});

test('a colleague of the own team is named on the zaak too, with a reason and a day; what cannot be is refused', async () => {
  const werkprocesId = await openZaak();
  const own = { naam: MANAGER, organisatieId: undefined, soort: 'intervisie' };
  await json(await grant(werkprocesId, own));
  expect(await meekijkers(werkprocesId)).toMatchObject([{ naam: MANAGER, organisatie: null, loopt: true }]);
  expect(await json(await manager.api('/meekijken'))).toMatchObject({
    zaken: [{ werkprocesId, organisatie: null }],
  });
  expect(await code(await grant(werkprocesId, own), 409)).toBe('kijkt-al-mee');
  expect(await code(await grant(werkprocesId, { ...own, naam: 'A. Verzonnen' }), 409)).toBe('zichzelf');
  expect(await code(await grant(werkprocesId, { ...own, naam: 'Niemand' }), 404)).toBe('medewerker-onbekend');
  expect(await code(await grant(werkprocesId, { naam: 'Niemand' }), 404)).toBe('medewerker-onbekend');
  expect(await code(await grant(werkprocesId, { totEnMet: addDagen(VANDAAG, -1) }), 409)).toBe('dag-voorbij');
  expect(await code(await grant(werkprocesId, { totEnMet: addDagen(VANDAAG, 91) }), 409)).toBe('te-lang');
  expect(await code(await grant(werkprocesId, {}, buddy), 404)).toBe('niet-gevonden');
  const coach = await kantoor.login({ rol: 'doorstroomcoach' });
  expect((await grant(werkprocesId, {}, coach)).status).toBe(403);
});
