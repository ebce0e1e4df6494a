import { sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Meelezer, soortenMeelezer } from './meelezer.contract.ts';

export type Wat = { readonly soort: (typeof soortenMeelezer)[number]; readonly id: string };

export const meld = (
  tx: Tx,
  { soort, id }: Wat,
  wie: { readonly organisatieId: number; readonly gebruikerId: string; readonly schrijft: boolean },
  stilSeconden: number,
) =>
  run(
    tx,
    sql`insert into meelezer as m (organisatie_id, soort, object_id, gebruiker_id, schrijft)
        values (${wie.organisatieId}, ${soort}, ${id}, ${wie.gebruikerId}, ${wie.schrijft})
        on conflict (soort, object_id, gebruiker_id) do update
          set schrijft = excluded.schrijft, gezien_op = now(),
              sinds = case when m.gezien_op < now() - make_interval(secs => ${stilSeconden}) then now() else m.sinds end`,
  );

/** Others who were here in the last seconds; whoever is silent for longer is gone. */
export const listAnderen = (tx: Tx, { soort, id }: Wat, gebruikerId: string, stilSeconden: number) =>
  rows(
    tx,
    sql<Meelezer>`
      select g.naam, m.sinds, m.schrijft from meelezer m join gebruiker g using (gebruiker_id)
       where m.soort = ${soort} and m.object_id = ${id} and m.gebruiker_id <> ${gebruikerId}
         and m.gezien_op >= now() - make_interval(secs => ${stilSeconden})
       order by m.sinds, g.naam limit 10`,
  );

export const leave = (tx: Tx, { soort, id }: Wat, gebruikerId: string) =>
  run(
    tx,
    sql`delete from meelezer where soort = ${soort} and object_id = ${id} and gebruiker_id = ${gebruikerId}`,
  );

/** For the night, which sees only what is old enough (the policy says how old). */
export const deleteOude = (tx: Tx) => run(tx, sql`delete from meelezer`);
