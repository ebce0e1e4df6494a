import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Collegavraag, Thema } from './advies.contract.ts';

/** Who has this theme with their data, and whether they are away on a day. */
const specialisten = (dag: Datum) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('naam', p.naam, 'afwezig', exists (
                     select from afwezigheid a where a.naam = p.naam and a.vanaf <= ${dag}::date
                        and coalesce(a.tot_en_met, 'infinity') >= ${dag}::date)) order by p.naam)
              from medewerkerprofiel p
             where exists (select from unnest(p.themas) eigen where lower(eigen) = lower(t.naam))), '[]') as specialisten`;

export const listThemas = (tx: Tx, dag: Datum) =>
  rows(
    tx,
    sql<Thema>`
      select t.thema_id as "themaId", t.naam, t.uitleg, t.artikelen, t.gestopt_op as "gestoptOp", ${specialisten(dag)},
             (select count(*)::int from zaakthema z join werkproces w using (werkproces_id)
               where z.thema_id = t.thema_id and w.tot_en_met is null) as zaken, t.versie
        from thema t order by t.gestopt_op is not null, lower(t.naam)`,
  );

type Gegevens = {
  readonly naam: string;
  readonly uitleg: string | null;
  readonly artikelen: readonly string[];
};

/** @returns nothing when there is one of this name */
export const insertThema = (tx: Tx, organisatieId: number, t: Gegevens) =>
  maybe(
    tx,
    sql<{ themaId: string }>`
      insert into thema (organisatie_id, naam, uitleg, artikelen)
      values (${organisatieId}, ${t.naam}, ${t.uitleg}, ${[...t.artikelen]}::text[])
      on conflict (organisatie_id, lower(naam)) do nothing returning thema_id as "themaId"`,
  );

export const lockThema = (tx: Tx, themaId: string) =>
  maybe(
    tx,
    sql<{ gestoptOp: Datum | null; versie: number }>`
      select gestopt_op as "gestoptOp", versie from thema where thema_id = ${themaId} for update`,
  );

export const isNaamBezet = async (tx: Tx, naam: string, themaId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select 1 from thema where lower(naam) = lower(${naam}) and thema_id <> ${themaId}`,
  )) !== undefined;

export const updateThema = (tx: Tx, themaId: string, t: Gegevens & { readonly gestoptOp: Datum | null }) =>
  one(
    tx,
    sql<{ versie: number }>`
      update thema set naam = ${t.naam}, uitleg = ${t.uitleg}, artikelen = ${[...t.artikelen]}::text[],
             gestopt_op = ${t.gestoptOp}
       where thema_id = ${themaId} returning versie`,
  );

/** Themes that lie on a zaak: those chosen, and those an exemption of it brings. */
export const listThemasVan = (tx: Tx, werkprocesId: string, dag: Datum) =>
  rows(
    tx,
    sql<Pick<Thema, 'themaId' | 'naam' | 'specialisten'> & { vanzelf: boolean }>`
      with gekozen as (select thema_id from zaakthema where werkproces_id = ${werkprocesId}),
           vanzelf as (select distinct t.thema_id from vrijstelling v join thema t on v.artikel = any(t.artikelen)
                        where v.werkproces_id = ${werkprocesId} and t.gestopt_op is null)
      select t.thema_id as "themaId", t.naam, ${specialisten(dag)},
             t.thema_id in (select thema_id from vanzelf) as vanzelf
        from thema t
       where t.thema_id in (select thema_id from gekozen union select thema_id from vanzelf)
       order by lower(t.naam)`,
  );

export const listKeuze = (tx: Tx) =>
  rows(
    tx,
    sql<Pick<Thema, 'themaId' | 'naam'>>`
      select thema_id as "themaId", naam from thema where gestopt_op is null order by lower(naam)`,
  );

type Bij = { readonly organisatieId: number; readonly jongereId: string; readonly werkprocesId: string };

/** Exactly these themes are chosen for the zaak from now on. */
export async function replaceThemas(tx: Tx, bij: Bij, themaIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`delete from zaakthema where werkproces_id = ${bij.werkprocesId} and not (thema_id = any(${[...themaIds]}::uuid[]))`,
  );
  await run(
    tx,
    sql`insert into zaakthema (organisatie_id, jongere_id, werkproces_id, thema_id)
        select ${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, thema_id from unnest(${[...themaIds]}::uuid[]) thema_id
        on conflict on constraint zaakthema_sleutel do nothing`,
  );
}

export const insertVraag = (
  tx: Tx,
  bij: Bij,
  v: {
    readonly themaId: string;
    readonly van: string;
    readonly aan: string;
    readonly vraag: string;
    readonly op: Datum;
    readonly uiterlijk: Datum;
  },
) =>
  one(
    tx,
    sql<{ collegavraagId: string }>`
      insert into collegavraag (organisatie_id, jongere_id, werkproces_id, thema_id, van, aan, vraag, gevraagd_op, uiterlijk)
      values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${v.themaId}, ${v.van}, ${v.aan}, ${v.vraag},
              ${v.op}, ${v.uiterlijk})
      returning collegavraag_id as "collegavraagId"`,
  );

export type Vraag = Omit<Collegavraag, 'magAntwoorden' | 'magIntrekken' | 'magGelezen'>;

export const listVragen = (tx: Tx, werkprocesId: string) =>
  rows(
    tx,
    sql<Vraag>`
      select a.collegavraag_id as "collegavraagId", t.naam as thema, a.van, a.aan, a.vraag, a.gevraagd_op as "gevraagdOp",
             a.uiterlijk, a.antwoord, a.beantwoord_op as "beantwoordOp", a.beantwoord_door as "beantwoordDoor",
             a.gezien_op as "gezienOp", a.ingetrokken_op as "ingetrokkenOp", a.versie
        from collegavraag a join thema t using (thema_id)
       where a.werkproces_id = ${werkprocesId} order by a.gevraagd_op desc, a.collegavraag_id desc limit 100`,
  );

export const lockVraag = (tx: Tx, collegavraagId: string) =>
  maybe(
    tx,
    sql<
      Pick<Vraag, 'van' | 'aan' | 'beantwoordOp' | 'gezienOp' | 'ingetrokkenOp' | 'versie'> & {
        jongereId: string;
        werkprocesId: string;
      }
    >`
      select van, aan, beantwoord_op as "beantwoordOp", gezien_op as "gezienOp", ingetrokken_op as "ingetrokkenOp", versie,
             jongere_id as "jongereId", werkproces_id as "werkprocesId"
        from collegavraag where collegavraag_id = ${collegavraagId} for update`,
  );

export const writeAntwoord = (
  tx: Tx,
  id: string,
  a: { readonly antwoord: string; readonly door: string; readonly op: Datum },
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update collegavraag set antwoord = ${a.antwoord}, beantwoord_door = ${a.door}, beantwoord_op = ${a.op}
       where collegavraag_id = ${id} returning versie`,
  );

export const markGezien = (tx: Tx, id: string, op: Datum) =>
  one(
    tx,
    sql<{
      versie: number;
    }>`update collegavraag set gezien_op = ${op} where collegavraag_id = ${id} returning versie`,
  );

export const withdrawVraag = (tx: Tx, id: string, op: Datum) =>
  one(
    tx,
    sql<{
      versie: number;
    }>`update collegavraag set ingetrokken_op = ${op} where collegavraag_id = ${id} returning versie`,
  );
