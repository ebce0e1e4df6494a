import { sql } from 'kysely';
import { maybe, preparedRows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { geldtOp } from './medewerker.sql.ts';

/** Whom to call: as a school, a letter or a parent is told. */
export type Bereikbaar = {
  readonly naam: string;
  readonly functie: string | null;
  readonly telefoon: string | null;
  readonly email: string | null;
};
export type Behandelaar = Bereikbaar & {
  /** Away on the day asked about, until when, and who looks after the work. */
  readonly afwezig: { readonly totEnMet: Datum | null; readonly waarnemer: Bereikbaar | null } | null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Who handles something, by the name a zaak or melding carries or by the id of the gebruiker: name, phone, mail, and on
 * `dag` whether away and who takes over. Nothing when nobody recorded how to reach them.
 */
export async function findBehandelaar(tx: Tx, wie: string, dag?: Datum): Promise<Behandelaar | undefined> {
  const naam = UUID.test(wie)
    ? (await maybe(tx, sql<{ naam: string }>`select naam from gebruiker where gebruiker_id = ${wie}`))?.naam
    : wie;
  return naam === undefined ? undefined : (await findBehandelaars(tx, [naam], dag)).get(naam);
}

/** As `findBehandelaar` for many names in one question. */
export async function findBehandelaars(
  tx: Tx,
  namen: readonly string[],
  dag?: Datum,
): Promise<ReadonlyMap<string, Behandelaar>> {
  const found = await preparedRows(
    tx,
    sql<Behandelaar>`
      select p.naam, coalesce(p.functie, m.functie) as functie, p.telefoon, p.email,
             (select jsonb_build_object('totEnMet', a.tot_en_met, 'waarnemer',
                       (select jsonb_build_object('naam', a.waarnemer, 'functie', w.functie, 'telefoon', w.telefoon,
                                                  'email', w.email)
                          from (select a.waarnemer) as een left join medewerkerprofiel w on w.naam = a.waarnemer
                         where a.waarnemer is not null))
                from afwezigheid a
               where a.naam = p.naam and ${dag === undefined ? sql`false` : geldtOp(dag)} limit 1) as afwezig
        from medewerkerprofiel p
        left join lateral (select functie from medewerker where naam = p.naam
                            order by in_dienst_vanaf desc nulls last limit 1) m on true
       where p.naam = any(${[...namen]}::text[])`,
  );
  return new Map(found.map((behandelaar) => [behandelaar.naam, behandelaar]));
}

/** Who leads the one who handles something, else a teammanager; nothing when there is none. */
export const findLeidinggevende = async (tx: Tx, naam: string): Promise<string | undefined> =>
  (
    await maybe(
      tx,
      sql<{ naam: string }>`
        select naam from (
          select leidinggevende as naam, 1 as rang from medewerkerprofiel where naam = ${naam}
          union all
          select naam, 2 from gebruiker where rol = 'teammanager' and gesloten_op is null) k
         where naam is not null order by rang, naam limit 1`,
    )
  )?.naam;
