import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, preparedMaybe, preparedRows, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Contact, Kanaal } from './persoon.contract.ts';

/** What is known of reaching somebody on a day; `c` may be joined on a betrokkene or on the jongere himself. */
export const contactOp = (van: RawBuilder<unknown>, dag: Datum) => sql`
  left join lateral (
    select * from contactgegeven c
     where ${van} and c.vanaf <= ${dag} and (c.tot_en_met is null or c.tot_en_met >= ${dag})
     order by c.vanaf desc, c.contactgegeven_id desc limit 1) c on true`;

/** What was recorded here about reaching a betrokkene (`c`) goes before what was delivered (`b`), as a whole. */
export const bereikbaar = (kolom: 'taal' | 'tolk' | 'telefoon' | 'email') => {
  const [vastgelegd, geleverd] = [sql.ref(`c.${kolom}`), sql.ref(`b.${kolom}`)];
  return sql`case when c.versie is null then ${geleverd} else ${vastgelegd} end as ${sql.ref(kolom)}`;
};

/** From this age MijnOverheid gives somebody an account. */
const JONGSTE_MET_BOX = 14;

const straat = sql`nullif(concat_ws(' ', c.straatnaam, c.huisnummer), '')`;

export type ContactRij = Contact & { betrokkeneId: string | null };

/** All that was ever recorded of how to reach these people, newest first. A secret address is left out. */
export const listContact = (tx: Tx, jongereId: string): Promise<ContactRij[]> =>
  rows(
    tx,
    sql<ContactRij>`
      select c.contactgegeven_id as "contactgegevenId", c.betrokkene_id as "betrokkeneId", c.telefoon, c.email, c.taal,
             c.tolk, c.voorkeur, c.niet_benaderen as "nietBenaderen", c.woont,
             case when not c.adres_geheim then c.straatnaam end as straatnaam,
             case when not c.adres_geheim then c.huisnummer end as huisnummer,
             case when not c.adres_geheim then c.postcode end as postcode,
             case when not c.adres_geheim then c.woonplaats end as woonplaats,
             c.adres_geheim as "adresGeheim", c.bsn_cipher is not null as "heeftBsn", c.bron, c.vanaf, c.tot_en_met as "totEnMet",
             ${actorNaam(sql`c.vastgelegd_door`)} as "vastgelegdDoor", c.versie
        from contactgegeven c where c.jongere_id = ${jongereId} order by c.vanaf desc, c.contactgegeven_id desc`,
  );

/** Holds the jongere, so that two who record at once come one after the other. */
export const lockVoorContact = (tx: Tx, jongereId: string) =>
  maybe(tx, sql`select from jongere where jongere_id = ${jongereId} for update`);

export const isBetrokkeneOf = async (tx: Tx, betrokkeneId: string, jongereId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from betrokkene where betrokkene_id = ${betrokkeneId} and jongere_id = ${jongereId} and tot is null`,
  )) !== undefined;

export type LopendContact = { id: string; vanaf: Datum; versie: number };

export const lockContact = (tx: Tx, jongereId: string, betrokkeneId: string | null) =>
  maybe(
    tx,
    sql<LopendContact>`
      select contactgegeven_id as id, vanaf, versie from contactgegeven
       where jongere_id = ${jongereId} and betrokkene_id is not distinct from ${betrokkeneId}::uuid
         and tot_en_met is null for update`,
  );

export type ContactWaarden = Omit<
  Contact,
  'contactgegevenId' | 'vanaf' | 'totEnMet' | 'vastgelegdDoor' | 'versie' | 'heeftBsn'
> & { readonly bsnCipher: Buffer | null };

const KOLOMMEN = sql`telefoon, email, taal, tolk, voorkeur, niet_benaderen, woont, straatnaam, huisnummer, postcode,
                     woonplaats, adres_geheim, bron, bsn_cipher`;
const waardenOf = (w: ContactWaarden) =>
  sql`${w.telefoon}, ${w.email}, ${w.taal}, ${w.tolk}, ${w.voorkeur}, ${w.nietBenaderen}, ${w.woont}, ${w.straatnaam},
      ${w.huisnummer}, ${w.postcode}, ${w.woonplaats}, ${w.adresGeheim}, ${w.bron}, ${w.bsnCipher}::bytea`;

export async function insertContact(
  tx: Tx,
  van: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly betrokkeneId: string | null;
    readonly vanaf: Datum;
  },
  waarden: ContactWaarden,
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into contactgegeven (organisatie_id, jongere_id, betrokkene_id, vanaf, ${KOLOMMEN})
      values (${van.organisatieId}, ${van.jongereId}, ${van.betrokkeneId}, ${van.vanaf}, ${waardenOf(waarden)})
      returning contactgegeven_id as id`,
  );
  return id;
}

export const updateContact = (tx: Tx, id: string, waarden: ContactWaarden) =>
  run(
    tx,
    sql`update contactgegeven set (${KOLOMMEN}) = row(${waardenOf(waarden)}) where contactgegeven_id = ${id}`,
  );

export const endContact = (tx: Tx, id: string, totEnMet: Datum) =>
  run(tx, sql`update contactgegeven set tot_en_met = ${totEnMet} where contactgegeven_id = ${id}`);

export const getContactBsn = async (tx: Tx, id: string): Promise<Buffer | null> =>
  (
    await one(
      tx,
      sql<{
        bsn: Buffer | null;
      }>`select bsn_cipher as bsn from contactgegeven where contactgegeven_id = ${id}`,
    )
  ).bsn;

/** The address of the running record, secret or not: for who says that it stays as it is. */
export const getContactAdres = (tx: Tx, id: string) =>
  one(
    tx,
    sql<Pick<ContactWaarden, 'straatnaam' | 'huisnummer' | 'postcode' | 'woonplaats'>>`
      select straatnaam, huisnummer, postcode, woonplaats from contactgegeven where contactgegeven_id = ${id}`,
  );

type Adres = { straat: string | null; postcode: string | null; woonplaats: string | null };
type Bereik = {
  taal: string | null;
  tolk: boolean;
  telefoon: string | null;
  email: string | null;
  voorkeur: Kanaal | null;
  nietBenaderen: string | null;
  woont: Contact['woont'];
  eigenAdres: Adres | null;
  eigenAdresGeheim: boolean;
  heeftBsn: boolean;
  contactVersie: number | null;
};

export type JongereBereikRij = Bereik & {
  naam: string;
  geboortedatum: Datum;
  verblijf: (Adres & { tot: Datum | null }) | null;
  overleden: boolean;
  adresGeheim: boolean;
  tolkInDossier: boolean;
};
export type BetrokkeneBereikRij = Bereik & {
  betrokkeneId: string;
  naam: string;
  rol: string;
  gezag: 'ja' | 'nee' | 'onbekend';
  bron: string | null;
};

const bereik = sql`
  c.voorkeur, c.niet_benaderen as "nietBenaderen", c.woont, c.versie as "contactVersie",
  case when coalesce(c.straatnaam, c.postcode, c.woonplaats) is not null then jsonb_build_object(
    'straat', ${straat}, 'postcode', c.postcode, 'woonplaats', c.woonplaats) end as "eigenAdres",
  coalesce(c.adres_geheim, false) as "eigenAdresGeheim"`;

const bijzonder = (soort: string, dag: Datum) => sql`
  exists (select from bijzonderheid b where b.jongere_id = j.jongere_id and b.soort = ${soort} and b.vanaf <= ${dag}
             and (b.tot is null or b.tot > ${dag}))`;

/** The jongere as somebody to write to on a day. */
export const findBereik = (tx: Tx, jongereId: string, dag: Datum) =>
  preparedMaybe(
    tx,
    sql<JongereBereikRij>`
      select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam, j.geboortedatum,
             c.taal, coalesce(c.tolk, false) as tolk, c.telefoon, c.email, ${bereik},
             j.bsn_cipher is not null and leeftijd_op(j.geboortedatum, ${dag}) >= ${JONGSTE_MET_BOX} as "heeftBsn",
             case when v.verblijf_id is not null then jsonb_build_object(
               'straat', nullif(concat_ws(' ', v.straatnaam, v.huisnummer), ''), 'postcode', v.postcode,
               'woonplaats', v.woonplaats, 'tot', v.tot) end as verblijf,
             coalesce(v.tot <= ${dag} and v.reden_uitschrijving ~* 'overl', false) as overleden,
             ${bijzonder('geheim-adres', dag)} as "adresGeheim", ${bijzonder('tolk', dag)} as "tolkInDossier"
        from jongere j
        left join lateral (
          select * from verblijf v where v.jongere_id = j.jongere_id and coalesce(v.vanaf, '-infinity') <= ${dag}
           order by v.vanaf desc nulls last, v.tot desc nulls first limit 1) v on true
        ${contactOp(sql`c.jongere_id = j.jongere_id and c.betrokkene_id is null`, dag)}
       where j.jongere_id = ${jongereId}`,
  );

/** Those around the jongere on a day; what was recorded here goes before what was delivered. */
export const listBereik = (tx: Tx, jongereId: string, dag: Datum): Promise<BetrokkeneBereikRij[]> =>
  preparedRows(
    tx,
    sql<BetrokkeneBereikRij>`
      select b.betrokkene_id as "betrokkeneId", volledige_naam(b.voornamen, b.voorvoegsel, b.achternaam) as naam, b.rol,
             b.gezag, b.bron,
             ${bereikbaar('taal')}, ${bereikbaar('tolk')}, ${bereikbaar('telefoon')}, ${bereikbaar('email')}, ${bereik},
             c.bsn_cipher is not null as "heeftBsn"
        from betrokkene b ${contactOp(sql`c.betrokkene_id = b.betrokkene_id`, dag)}
       where b.jongere_id = ${jongereId} and coalesce(b.vanaf, '-infinity') <= ${dag} and (b.tot is null or b.tot > ${dag})
       order by b.gezag = 'ja' desc, naam, b.betrokkene_id`,
  );
