import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { uploads, VANDAAG, vault } from '../../test/kantoor.ts';
import { fixedClock } from '../platform/clock.ts';
import { one, rows } from '../platform/db/tx.ts';
import { loadOefenregio, OEFENREGIO } from './oefenregio.ts';
import { playOefenweek } from './oefenweek.ts';

test('the demo begins with work in every part, by people whose work it is', async () => {
  const { db } = await freshDatabase();
  const clock = fixedClock(VANDAAG);
  await loadOefenregio({ db, vault, clock }, { jongeren: 400, zaad: 7 }, () => {});
  await playOefenweek({ db, clock, vault, uploads, registers: () => undefined }, OEFENREGIO);

  const { organisatieId } = await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{
        organisatieId: number;
      }>`select organisatie_id as "organisatieId" from organisatie where code = ${OEFENREGIO}`,
    ),
  );
  const as = <T>(work: Parameters<typeof db.transact<T>>[1]) =>
    db.transact({ organisatieId, actor: 'test' }, work);
  const made = await as((tx) =>
    one(
      tx,
      sql<Record<string, number>>`
        select (select count(*)::int from afspraak) as afspraken, (select count(*)::int from termijn) as termijnen,
               (select count(*)::int from brief where status = 'verzonden') as verzonden,
               (select count(*)::int from brief where status = 'concept') as concepten,
               (select count(*)::int from terugkoppeling) as terugkoppelingen,
               (select count(*)::int from onderzoek) as onderzoeken,
               (select count(*)::int from melding_vraag) as vragen,
               (select count(*)::int from partnercontact) as partnercontacten,
               (select count(*)::int from verwijzing) as verwijzingen`,
    ),
  );
  for (const [what, aantal] of Object.entries(made)) expect([what, aantal > 0]).toEqual([what, true]);
  // Whoever is made a leerplichtambtenaar gets a share of what is new.
  const others = await as((tx) =>
    rows(
      tx,
      sql`select g.naam from gebruiker g join medewerker m on m.naam = g.naam
           where g.rol = 'leerplichtambtenaar' and m.functie !~* 'leerplicht|kwalificatieplicht'`,
    ),
  );
  expect(others).toEqual([]);
});
