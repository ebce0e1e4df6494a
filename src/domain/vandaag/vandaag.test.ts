import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const MANAGER = 'Teammanager (demo)';
type Regel = { id: string; wat: string; voor: string | null; teLaat: boolean; tijd: string | null };
type Vandaag = {
  blokken: { blok: string; aantal: number; teLaat: number; regels: Regel[] }[];
  waarneming: string[];
  terug: { aantal: number; gebeurd: { soort: string; wat: string; door: string }[] } | null;
  last: { meldingenInBehandeling: number };
};

const today = async (by = officer, voor = 'mij') => json<Vandaag>(await by.api(`/vandaag?voor=${voor}`));
const block = async (naam: string, by = officer, voor = 'mij') => {
  const found = (await today(by, voor)).blokken.find(({ blok }) => blok === naam);
  if (!found) throw new Error(`No block ${naam}`);
  return found;
};
const ids = async (naam: string, by = officer, voor = 'mij') =>
  (await block(naam, by, voor)).regels.map(({ id }) => id);
const report = async () =>
  json<{ meldingId: string; versie: number }>(
    await officer.api('/meldingen', 'POST', {
      jongereId: kantoor.bram,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-26',
    }),
  );
const take = (meldingId: string, versie: number) =>
  officer.api(`/meldingen/${meldingId}/stappen`, 'POST', { naar: 'in-behandeling', versie });

test('[AT-02] Vandaag shows a new report, and that a taken one still waits for contact', async () => {
  const made = await report();
  expect(await ids('nieuwe-meldingen')).toContain(made.meldingId);
  await json(await take(made.meldingId, made.versie));
  expect(await ids('nieuwe-meldingen')).not.toContain(made.meldingId);
  expect(await ids('contact-met-school')).toContain(made.meldingId);
});

test('[AT-02] Vandaag shows appointments and terms of me, and of the team those of everybody', async () => {
  const afspraak = await json<{ afspraakId: string }>(
    await officer.api('/afspraken', 'POST', {
      jongereId: kantoor.emma,
      soort: 'gesprek',
      dag: VANDAAG,
      tijd: '15:15',
    }),
  );
  const term = (voor: string, begin: string) =>
    officer.api('/termijnen', 'POST', {
      jongereId: kantoor.emma,
      wat: `Voor ${voor}`,
      gebeurtenis: 'Vraag gesteld',
      begin,
      aantal: 7,
      eenheid: 'dagen',
      voor,
    });
  await json(await term('A. Verzonnen', '2026-10-20'));
  await json(await term('A. Verzonnen', '2026-11-10'));
  await json(await term(MANAGER, '2026-10-28'));
  expect((await block('afspraken')).regels).toMatchObject([{ id: afspraak.afspraakId, tijd: '15:15' }]);
  // The second is due in more than a week, the third is somebody else's.
  expect(await block('termijnen')).toMatchObject({
    aantal: 1,
    teLaat: 1,
    regels: [{ wat: 'Voor A. Verzonnen', teLaat: true }],
  });
  expect(await block('termijnen', officer, 'team')).toMatchObject({ aantal: 2, teLaat: 1 });
});

test('a block shows eight lines and counts all of them', async () => {
  for (let i = 0; i < 10; i += 1) await report();
  const { aantal, regels } = await block('nieuwe-meldingen');
  expect([aantal, regels.length]).toEqual([10, 8]);
});

describe('[AT-07] while a colleague is away', () => {
  test('who takes over sees that work as such, in those days and not after', async () => {
    const made = await report();
    await json(await take(made.meldingId, made.versie));
    expect(await ids('contact-met-school', manager)).not.toContain(made.meldingId);
    const { afwezigheidId } = await json<{ afwezigheidId: string }>(
      await officer.api('/afwezigheden', 'POST', {
        vanaf: '2026-10-26',
        totEnMet: VANDAAG,
        waarnemer: MANAGER,
      }),
    );
    expect((await today(manager)).waarneming).toEqual(['A. Verzonnen']);
    expect((await block('contact-met-school', manager)).regels).toContainEqual(
      expect.objectContaining({ id: made.meldingId, voor: 'A. Verzonnen' }),
    );
    expect((await today()).terug).toBeNull();
    await json(
      await officer.api(`/afwezigheden/${afwezigheidId}`, 'PUT', {
        vanaf: '2026-10-26',
        totEnMet: '2026-11-01',
        waarnemer: MANAGER,
        versie: 1,
      }),
    );
    expect(await ids('contact-met-school', manager)).not.toContain(made.meldingId);
  });

  test('and on return one reads what others did meanwhile, and not what one did oneself', async () => {
    const made = await report();
    const taken = await json<{ versie: number }>(await take(made.meldingId, made.versie));
    await json(
      await manager.api(`/meldingen/${made.meldingId}/stappen`, 'POST', {
        naar: 'afgesloten',
        sluitreden: 'terug-naar-school',
        versie: taken.versie,
      }),
    );
    // The steps of this test are of now; put them in the days of the absence.
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      run(
        tx,
        sql`update melding_stap set created_at = '2026-10-28T10:00:00Z' where melding_id = ${made.meldingId}`,
      ),
    );
    expect((await today()).terug).toMatchObject({
      aantal: 1,
      gebeurd: [{ soort: 'melding', wat: 'afgesloten', door: MANAGER }],
    });
    expect((await today(manager)).terug).toBeNull();
  });
});

test.each([
  ['school', { school: kantoor.school }],
  ['fg', {}],
  ['doorstroomcoach', {}],
])('%s reads no Vandaag of the kantoor', async (rol, keuze) => {
  const browser = await kantoor.login({ rol, ...keuze });
  expect((await browser.api('/vandaag')).status).toBe(403);
});
