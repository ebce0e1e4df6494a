import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { JongereKort } from './persoon.contract.ts';
import { kort, nu } from './persoon.sql.ts';

export type GezinslidRij = JongereKort & {
  zelfdeAdres: boolean;
  zelfdeOuder: boolean;
  lopendeZaken: number;
  openMeldingen: number;
};

const MOST = 20;

/**
 * Other jongeren of the same home or the same parent. A secret address leads to nobody. A parent is the same with the
 * same name and telephone or e-mail address: no register tells who is a brother or sister.
 */
export const listGezin = (tx: Tx, jongereId: string, vandaag: Datum): Promise<GezinslidRij[]> =>
  rows(
    tx,
    sql<GezinslidRij>`
      with op_adres as (
        select daar.jongere_id
          from verblijf hier
          join verblijf daar using (organisatie_id, postcode, huisnummer)
         where hier.jongere_id = ${jongereId} and daar.jongere_id <> ${jongereId}
           and hier.postcode is not null and hier.huisnummer is not null and hier.tot is null and daar.tot is null
           and not exists (select from bijzonderheid b
                            where b.jongere_id in (hier.jongere_id, daar.jongere_id) and b.soort = 'geheim-adres'
                              and b.tot is null)),
      eigen as (
        select * from betrokkene where jongere_id = ${jongereId} and tot is null and achternaam is not null),
      van_ouder as (
        select ander.jongere_id from eigen
          join betrokkene ander on ander.organisatie_id = eigen.organisatie_id and ander.telefoon = eigen.telefoon
           and ${zelfdeNaam}
        union
        select ander.jongere_id from eigen
          join betrokkene ander on ander.organisatie_id = eigen.organisatie_id and ander.email = eigen.email
           and ${zelfdeNaam})
      select ${kort(vandaag)},
             g.adres as "zelfdeAdres", g.ouder as "zelfdeOuder",
             (select count(*)::int from werkproces w where w.jongere_id = j.jongere_id and w.tot_en_met is null)
               as "lopendeZaken",
             (select count(*)::int from melding m
               where m.jongere_id = j.jongere_id and m.status in ('nieuw', 'in-behandeling')) as "openMeldingen"
        from (select jongere_id, bool_or(adres) as adres, bool_or(not adres) as ouder
                from (select jongere_id, true as adres from op_adres
                      union all select jongere_id, false from van_ouder) alle
               where jongere_id <> ${jongereId} group by jongere_id) g
        join jongere j on j.jongere_id = g.jongere_id
        ${nu(vandaag)}
       order by j.geboortedatum, j.jongere_id limit ${MOST}`,
  );

const zelfdeNaam = sql`ander.tot is null and ander.achternaam = eigen.achternaam
           and ander.voornamen is not distinct from eigen.voornamen`;
