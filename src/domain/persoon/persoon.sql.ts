import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Uitstroomprofiel } from '../../regels/lpw/diploma.ts';
import { bereikbaar, contactOp } from './contact.sql.ts';
import type { JongereKort } from './persoon.contract.ts';

/** Columns of a jongere in one line; expects `j` (jongere), `v` (verblijf) and `i` (inschrijving today). */
export const kort = (vandaag: Datum) => sql`
  j.jongere_id as "jongereId", volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam,
  j.geboortedatum, leeftijd_op(j.geboortedatum, ${vandaag}) as leeftijd,
  case when exists (select 1 from bijzonderheid b where b.jongere_id = j.jongere_id and b.soort = 'geheim-adres'
                       and b.tot is null) then null else v.woonplaats end as woonplaats,
  v.gemeente, i.schoolnaam, i.onderwijssoort`;

/** Where he lives now (or lived last) and where he is enrolled now. */
export const nu = (vandaag: Datum) => sql`
  left join lateral (
    select * from verblijf v where v.jongere_id = j.jongere_id order by v.vanaf desc nulls last limit 1) v on true
  left join lateral (
    select i.schoolnaam, i.onderwijssoort from inschrijving i
     where i.jongere_id = j.jongere_id and i.vanaf <= ${vandaag} and (i.tot_en_met is null or i.tot_en_met >= ${vandaag})
     order by i.vanaf desc, i.nummer desc limit 1) i on true`;

/** One line about each of these jongeren, in no order. */
export function findJongerenKort(
  tx: Tx,
  jongereIds: readonly string[],
  vandaag: Datum,
): Promise<JongereKort[]> {
  return rows(
    tx,
    sql<JongereKort>`select ${kort(vandaag)} from jongere j ${nu(vandaag)} where j.jongere_id = any(${jongereIds}::uuid[])`,
  );
}

export type JongereRij = {
  jongereId: string;
  naam: string;
  voornamen: string | null;
  geboortedatum: Datum;
  leeftijd: number;
  geslacht: 'M' | 'V' | 'X' | null;
  bsnCipher: Uint8Array | null;
  onderwijsnummer: string | null;
  startkwalificatieOp: Datum | null;
  versie: number;
};

export function findJongere(tx: Tx, jongereId: string, vandaag: Datum): Promise<JongereRij | undefined> {
  return maybe(
    tx,
    sql<JongereRij>`
      select jongere_id as "jongereId", volledige_naam(voornamen, voorvoegsel, achternaam) as naam, voornamen,
             geboortedatum, leeftijd_op(geboortedatum, ${vandaag}) as leeftijd, geslacht, bsn_cipher as "bsnCipher", onderwijsnummer,
             startkwalificatie_op as "startkwalificatieOp", versie
        from jongere where jongere_id = ${jongereId}`,
  );
}

export type VerblijfRij = {
  straat: string | null;
  postcode: string | null;
  woonplaats: string | null;
  gemeente: string | null;
  gemeentecode: string | null;
  vanaf: Datum | null;
  tot: Datum | null;
  redenUitschrijving: string | null;
};

export function findVerblijf(tx: Tx, jongereId: string): Promise<VerblijfRij | undefined> {
  return maybe(
    tx,
    sql<VerblijfRij>`
      select concat_ws(' ', straatnaam, huisnummer) as straat, postcode, woonplaats, gemeente, gemeentecode,
             vanaf, tot, reden_uitschrijving as "redenUitschrijving"
        from verblijf where jongere_id = ${jongereId} order by vanaf desc nulls last limit 1`,
  );
}

export type BetrokkeneRij = {
  betrokkeneId: string;
  naam: string;
  rol: string;
  gezag: 'ja' | 'nee' | 'onbekend';
  taal: string | null;
  tolk: boolean;
  telefoon: string | null;
  email: string | null;
  bron: string | null;
};

export function listBetrokkenen(tx: Tx, jongereId: string, dag: Datum): Promise<BetrokkeneRij[]> {
  return rows(
    tx,
    sql<BetrokkeneRij>`
      select b.betrokkene_id as "betrokkeneId", volledige_naam(b.voornamen, b.voorvoegsel, b.achternaam) as naam, b.rol,
             b.gezag, ${bereikbaar('taal')}, ${bereikbaar('tolk')}, ${bereikbaar('telefoon')}, ${bereikbaar('email')},
             b.bron
        from betrokkene b ${contactOp(sql`c.betrokkene_id = b.betrokkene_id`, dag)}
       where b.jongere_id = ${jongereId} and b.tot is null order by b.gezag = 'ja' desc, naam`,
  );
}

export type InschrijvingRij = {
  inschrijvingId: string;
  schoolnaam: string | null;
  onderwijssoort: string | null;
  vanaf: Datum;
  totEnMet: Datum | null;
  redenEinde: string | null;
  uitstroomprofiel: Uitstroomprofiel | null;
};

export function listInschrijvingen(tx: Tx, jongereId: string): Promise<InschrijvingRij[]> {
  return rows(
    tx,
    sql<InschrijvingRij>`
      select inschrijving_id as "inschrijvingId", schoolnaam, onderwijssoort, vanaf, tot_en_met as "totEnMet",
             reden_einde as "redenEinde", uitstroomprofiel
        from inschrijving where jongere_id = ${jongereId} order by vanaf desc, nummer desc`,
  );
}

export type Lopend = { lopendeZaken: number; openMeldingen: number; laatsteContact: string | null };

export function countLopend(tx: Tx, jongereId: string): Promise<Lopend> {
  return one(
    tx,
    sql<Lopend>`
      select (select count(*)::int from werkproces w where w.jongere_id = ${jongereId} and w.tot_en_met is null)
               as "lopendeZaken",
             (select count(*)::int from melding m
               where m.jongere_id = ${jongereId} and m.status in ('nieuw', 'in-behandeling')) as "openMeldingen",
             (select max(n.op) from notitie n where n.jongere_id = ${jongereId} and n.soort <> 'notitie')
               as "laatsteContact"`,
  );
}

/** Whether this jongere is known to whoever asks; row-level security answers for organisatie and school. */
export async function isJongereKnown(tx: Tx, jongereId: string): Promise<boolean> {
  return (await maybe(tx, sql`select 1 from jongere where jongere_id = ${jongereId}`)) !== undefined;
}
