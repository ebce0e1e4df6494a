import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { KanaalPartner } from '../../regels/mas/partners.ts';
import type { EerderePartner, Partner, Partnercontact, PartnerRegel } from './partner.contract.ts';

export type PartnerFilter = {
  readonly zoek?: string | undefined;
  readonly soort?: string | undefined;
  readonly rol?: string | undefined;
  readonly gemeente?: string | undefined;
  readonly gestopt: boolean;
};

function where(filter: PartnerFilter, dag: Datum): RawBuilder<unknown> {
  const parts = [filter.gestopt ? sql`true` : sql`coalesce(p.tot_en_met, 'infinity') >= ${dag}::date`];
  if (filter.zoek) parts.push(sql`position(lower(${filter.zoek}) in lower(p.naam)) > 0`);
  if (filter.soort) parts.push(sql`p.soort = ${filter.soort}`);
  if (filter.rol) parts.push(sql`${filter.rol} = any(p.rollen)`);
  if (filter.gemeente) parts.push(sql`(p.gemeenten = '{}' or ${filter.gemeente} = any(p.gemeenten))`);
  return sql.join(parts, sql` and `);
}

const gemeenten = sql`
  coalesce((select jsonb_agg(jsonb_build_object('gemeentecode', c.code, 'naam', coalesce(g.naam, c.code)) order by g.naam)
              from unnest(p.gemeenten) as c(code) left join gemeente g on g.gemeentecode = c.code), '[]') as gemeenten`;
const kern = sql`
  p.partner_id as "partnerId", p.naam, p.soort, p.rollen, ${gemeenten}, p.kanaal, p.adres,
  p.antwoordtermijn_dagen as "antwoordtermijnDagen", p.tot_en_met as "totEnMet", p.versie`;

export const listPartners = (
  tx: Tx,
  filter: PartnerFilter,
  page: { readonly limiet: number; readonly vanaf: number },
  dag: Datum,
) =>
  rows(
    tx,
    sql<PartnerRegel & { totaal: number }>`
      with gevonden as materialized (select * from partner p where ${where(filter, dag)})
      select ${kern},
             (select count(*)::int from partnercontact c
               where c.partner_id = p.partner_id and coalesce(c.tot_en_met, 'infinity') >= ${dag}::date) as contacten,
             (select count(*)::int from gevonden) as totaal
        from (select * from gevonden order by lower(naam), partner_id limit ${page.limiet} offset ${page.vanaf}) p
       order by lower(p.naam), p.partner_id`,
  );

/** Gemeenten to choose from: those this organisatie executes for. */
export const listGemeenten = (tx: Tx) =>
  rows(
    tx,
    sql<{ gemeentecode: string; naam: string }>`
      select g.gemeentecode, g.naam from gemeente g
       where g.gemeentecode in (select gemeentecode from uitvoeringsverdeling
                                 where organisatie_id = huidige_organisatie())
       order by g.naam`,
  );

/** Codes among these that no register of gemeenten knows. */
export const listOnbekend = async (tx: Tx, codes: readonly string[]): Promise<string[]> =>
  (
    await rows(
      tx,
      sql<{ code: string }>`
        select code from unnest(${[...codes]}::text[]) as c(code)
         where not exists (select from gemeente g where g.gemeentecode = c.code)`,
    )
  ).map(({ code }) => code);

export const findPartner = (tx: Tx, partnerId: string) =>
  maybe(
    tx,
    sql<Omit<Partner, 'contacten' | 'eerder'>>`
      select ${kern}, p.mandaat, p.postadres, p.toelichting, p.vanaf, p.vastgelegd_op as "vastgelegdOp",
             ${actorNaam(sql`p.vastgelegd_door`)} as "vastgelegdDoor"
        from partner p where p.partner_id = ${partnerId}`,
  );

export const lockPartner = (tx: Tx, partnerId: string) =>
  maybe(
    tx,
    sql<{ vanaf: Datum; versie: number }>`
      select vanaf, versie from partner where partner_id = ${partnerId} for update`,
  );

/** What stood here before, newest first. */
export const listEerder = (tx: Tx, partnerId: string) =>
  rows(
    tx,
    sql<EerderePartner>`
      select p.versie, p.naam, p.mandaat, p.kanaal, p.adres, p.antwoordtermijn_dagen as "antwoordtermijnDagen",
             p.vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`p.vastgelegd_door`)} as "vastgelegdDoor"
        from partner_historie p where p.partner_id = ${partnerId} order by p.versie desc limit 50`,
  );

export const listContacten = (tx: Tx, partnerId: string) =>
  rows(
    tx,
    sql<Partnercontact>`
      select partnercontact_id as "partnercontactId", naam, functie, telefoon, email, vanaf, tot_en_met as "totEnMet", versie
        from partnercontact where partner_id = ${partnerId}
       order by tot_en_met is not null, tot_en_met desc, lower(naam), partnercontact_id limit 200`,
  );

export type Gegevens = {
  readonly naam: string;
  readonly soort: string;
  readonly rollen: readonly string[];
  readonly gemeenten: readonly string[];
  readonly mandaat: string | null;
  readonly kanaal: KanaalPartner;
  readonly adres: string;
  readonly postadres: string | null;
  readonly antwoordtermijnDagen: number | null;
  readonly toelichting: string | null;
};

/** Whether another partner that we still work with has this name. */
export const isNaamBezet = async (tx: Tx, naam: string, behalve: string | null): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from partner where organisatie_id = huidige_organisatie() and lower(naam) = lower(${naam})
           and tot_en_met is null and partner_id is distinct from ${behalve}::uuid`,
  )) !== undefined;

export const insertPartner = (tx: Tx, organisatieId: number, vanaf: Datum, g: Gegevens) =>
  one(
    tx,
    sql<{ partnerId: string; versie: number }>`
      insert into partner (organisatie_id, naam, soort, rollen, gemeenten, mandaat, kanaal, adres, postadres,
                           antwoordtermijn_dagen, toelichting, vanaf)
      values (${organisatieId}, ${g.naam}, ${g.soort}, ${[...g.rollen]}::text[], ${[...g.gemeenten]}::text[], ${g.mandaat},
              ${g.kanaal}, ${g.adres}, ${g.postadres}, ${g.antwoordtermijnDagen}, ${g.toelichting}, ${vanaf})
      returning partner_id as "partnerId", versie`,
  );

export const updatePartner = (tx: Tx, partnerId: string, g: Gegevens, totEnMet: Datum | null) =>
  one(
    tx,
    sql<{ versie: number }>`
      update partner set naam = ${g.naam}, soort = ${g.soort}, rollen = ${[...g.rollen]}::text[],
             gemeenten = ${[...g.gemeenten]}::text[], mandaat = ${g.mandaat}, kanaal = ${g.kanaal}, adres = ${g.adres},
             postadres = ${g.postadres}, antwoordtermijn_dagen = ${g.antwoordtermijnDagen}, toelichting = ${g.toelichting},
             tot_en_met = ${totEnMet}
       where partner_id = ${partnerId} returning versie`,
  );

export type Contactgegevens = {
  readonly naam: string;
  readonly functie: string | null;
  readonly telefoon: string | null;
  readonly email: string | null;
};

export const insertContact = (
  tx: Tx,
  bij: { readonly organisatieId: number; readonly partnerId: string; readonly vanaf: Datum },
  c: Contactgegevens,
) =>
  one(
    tx,
    sql<{ partnercontactId: string }>`
      insert into partnercontact (organisatie_id, partner_id, naam, functie, telefoon, email, vanaf)
      values (${bij.organisatieId}, ${bij.partnerId}, ${c.naam}, ${c.functie}, ${c.telefoon}, ${c.email}, ${bij.vanaf})
      returning partnercontact_id as "partnercontactId"`,
  );

export const lockContact = (tx: Tx, partnercontactId: string) =>
  maybe(
    tx,
    sql<{ partnerId: string; vanaf: Datum; versie: number }>`
      select partner_id as "partnerId", vanaf, versie from partnercontact
       where partnercontact_id = ${partnercontactId} for update`,
  );

export const updateContact = (tx: Tx, partnercontactId: string, c: Contactgegevens, totEnMet: Datum | null) =>
  one(
    tx,
    sql<{ versie: number }>`
      update partnercontact set naam = ${c.naam}, functie = ${c.functie}, telefoon = ${c.telefoon}, email = ${c.email},
             tot_en_met = ${totEnMet}
       where partnercontact_id = ${partnercontactId} returning versie`,
  );
