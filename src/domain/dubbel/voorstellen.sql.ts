import { type RawBuilder, sql } from 'kysely';
import { one, run, type Tx } from '../../platform/db/tx.ts';

/**
 * What a run sets aside, each counted before the next is asked: left to guess how many names and pairs there are, the
 * planner takes them for a handful and compares everybody with everybody.
 */
const opzij = (organisatieId: number) =>
  [
    [
      'dubbel_naam',
      sql`
      select n.naam, naamklank(n.naam) as klank
        from (select voornamen as naam from jongere where organisatie_id = ${sql.lit(organisatieId)}
               union select achternaam from jongere where organisatie_id = ${sql.lit(organisatieId)}) n`,
    ],
    // Who are compared, with their names as they sound; the words of a name apart, for one may be missing or moved.
    [
      'dubbel_persoon',
      sql`
      select j.jongere_id, j.geboortedatum, j.geslacht, j.bsn_hash is not null as bsn,
             split_part(v.klank, ' ', 1) as voor, string_to_array(v.klank, ' ') as voornamen,
             replace(a.klank, ' ', '') as achter, string_to_array(a.klank, ' ') as achternamen
        from jongere j
        join dubbel_naam v on v.naam = j.voornamen
        join dubbel_naam a on a.naam = j.achternaam
       where j.organisatie_id = ${sql.lit(organisatieId)} and v.klank <> '' and a.klank <> ''`,
    ],
    [
      'dubbel_sleutel',
      sql`
      select p.geboortedatum, s.sleutel, p.jongere_id
        from dubbel_persoon p, lateral (
          select unnest(p.voornamen || p.achternamen)
           union select left(p.voor, 1) || left(p.achter, 1)) s (sleutel)
       where length(s.sleutel) > 1`,
    ],
    // Who can be the same at all: born on the same day, with a word of the name in common or the same initials.
    // Comparing everybody born on one day with everybody would be hundreds of millions of pairs for the country.
    [
      'dubbel_kandidaat',
      sql`
      select distinct een.jongere_id as een_id, ander.jongere_id as ander_id
        from dubbel_sleutel een join dubbel_sleutel ander using (geboortedatum, sleutel)
       where een.jongere_id < ander.jongere_id`,
    ],
  ] as const;

async function setAside(tx: Tx, organisatieId: number): Promise<void> {
  for (const [naam, wat] of opzij(organisatieId)) {
    const tabel = sql.table(naam);
    await run(tx, sql`drop table if exists ${tabel}`);
    await run(tx, sql`create temp table ${tabel} on commit drop as ${wat}`);
    await run(tx, sql`analyze ${tabel}`);
  }
}

/** One letter more, less or other; in a long name two. */
const nearly = (een: RawBuilder<unknown>, ander: RawBuilder<unknown>, vanaf: number) => sql`(
  least(length(${een}), length(${ander})) >= ${sql.lit(vanaf)}
  and levenshtein_less_equal(${een}, ${ander}, 2) <= case when least(length(${een}), length(${ander})) >= 8 then 2 else 1 end)`;

const begins = (een: RawBuilder<unknown>, ander: RawBuilder<unknown>) =>
  sql`(starts_with(${een}, ${ander}) or starts_with(${ander}, ${een}))`;

const ev = sql.ref('een.voor');
const av = sql.ref('ander.voor');
const ea = sql.ref('een.achter');
const aa = sql.ref('ander.achter');

/** The pairs that look alike, and how. An initial for a first name is enough only when not both have a bsn. */
const paar = sql`
  lijkt as (
    select een_id, ander_id, een.bsn and ander.bsn as twee_bsn,
           een.bsn or ander.bsn as een_bsn, een.geslacht <> ander.geslacht as ander_geslacht, true as zelfde_dag,
           ${ev} = ${av} and ${ea} = ${aa} as naam_gelijk, een.voornamen && ander.voornamen as voornaam_gelijk,
           ${ev} = ${aa} and ${av} = ${ea} and ${ev} <> ${ea} as verwisseld
      from dubbel_kandidaat k
      join dubbel_persoon een on een.jongere_id = k.een_id
      join dubbel_persoon ander on ander.jongere_id = k.ander_id
     where (een.voornamen && ander.voornamen or ${nearly(ev, av, 4)}
            or not (een.bsn and ander.bsn) and (${begins(ev, av)} or ${nearly(ev, av, 3)}))
       and (${ea} = ${aa} or ${nearly(ea, aa, 4)}
            or exists (select from unnest(een.achternamen) w where length(w) > 3 and w = any(ander.achternamen)))
        or ${ev} = ${aa} and ${av} = ${ea}),
  -- Who was recorded without a bsn may have another day of birth by a slip: day and month changed round, or one wrong.
  andere_dag as (
    select least(een.jongere_id, ander.jongere_id) as een_id, greatest(een.jongere_id, ander.jongere_id) as ander_id,
           false as twee_bsn, ander.bsn as een_bsn, een.geslacht <> ander.geslacht as ander_geslacht,
           false as zelfde_dag, true as naam_gelijk, true as voornaam_gelijk, false as verwisseld
      from dubbel_persoon een
      join dubbel_persoon ander on ander.voor = een.voor and ander.achter = een.achter
       and ander.geboortedatum <> een.geboortedatum
     where not een.bsn and (ander.bsn or een.jongere_id < ander.jongere_id)
       and (to_char(een.geboortedatum, 'YYYYDDMM') = to_char(ander.geboortedatum, 'YYYYMMDD')
            or (date_part('year', een.geboortedatum) = date_part('year', ander.geboortedatum))::int
               + (date_part('month', een.geboortedatum) = date_part('month', ander.geboortedatum))::int
               + (date_part('day', een.geboortedatum) = date_part('day', ander.geboortedatum))::int = 2)),
  paar as materialized (select * from lijkt union all select * from andere_dag)`;

/**
 * What else they share. With a limit and not with `exists`, which the planner would answer by joining everybody with
 * everybody for the handful of pairs that is asked about.
 */
const gewogen = (organisatieId: number) => sql`
  samen as materialized (
    select p.*,
           (select true from verblijf v join verblijf w
                       on w.postcode = v.postcode and w.huisnummer is not distinct from v.huisnummer
                    where v.organisatie_id = ${organisatieId} and v.jongere_id = p.een_id
                      and w.jongere_id = p.ander_id limit 1) is true as adres,
           (select true from betrokkene b join betrokkene c
                       on naamklank(concat(b.voornamen, b.achternaam)) = naamklank(concat(c.voornamen, c.achternaam))
                    where b.organisatie_id = ${organisatieId} and b.jongere_id = p.een_id
                      and c.jongere_id = p.ander_id limit 1) is true as ouder,
           (select true from inschrijving i join inschrijving m
                       on m.school_id = i.school_id and m.vanaf <= coalesce(i.tot_en_met, 'infinity')
                      and i.vanaf <= coalesce(m.tot_en_met, 'infinity')
                    where i.organisatie_id = ${organisatieId} and i.jongere_id = p.een_id
                      and m.jongere_id = p.ander_id limit 1) is true as school
      from paar p),
  gewogen as (
    select een_id, ander_id,
           case when not zelfde_dag then 'mogelijk'
                when not twee_bsn and ander_geslacht is not true and (naam_gelijk or adres or ouder) then 'vrijwel-zeker'
                when not twee_bsn or naam_gelijk and (adres or ouder) then 'waarschijnlijk'
                else 'mogelijk' end as sterkte,
           array_remove(array[
             case when zelfde_dag then 'geboortedatum-gelijk' else 'geboortedatum-lijkt' end,
             case when naam_gelijk then 'naam-gelijk' when verwisseld then 'namen-verwisseld' else 'naam-lijkt' end,
             case when adres then 'adres-gelijk' end, case when ouder then 'ouder-gelijk' end,
             case when school then 'school-gelijk' end, case when ander_geslacht then 'geslacht-anders' end,
             case when twee_bsn then 'twee-bsn' when een_bsn then 'een-bsn' else 'geen-bsn' end], null) as kenmerken
      from samen
     -- Two bsn's and one home, but another first name: a twin.
     where not (twee_bsn and (adres or ouder) and not voornaam_gelijk and not verwisseld))`;

/** Of what somebody is recorded as: when it changes, a pair that was refused is a question again. */
const feiten = (alias: string) => {
  const van = (kolom: string) => sql.ref(`${alias}.${kolom}`);
  return sql`concat_ws('|', ${van('voornamen')}, ${van('voorvoegsel')}, ${van('achternaam')}, ${van('geboortedatum')},
                            ${van('geslacht')}, encode(${van('bsn_hash')}, 'hex'))`;
};

/** Puts two files side by side as one person because somebody gave the one the bsn of the other; open again if it was closed. */
export async function proposeDubbel(
  tx: Tx,
  organisatieId: number,
  [een, ander]: readonly [string, string],
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into dubbel (organisatie_id, een_id, ander_id, sterkte, kenmerken, feiten)
      select ${organisatieId}, een.jongere_id, ander.jongere_id, 'vrijwel-zeker', array['bsn-opgegeven', 'een-bsn'],
             md5(${feiten('een')} || '#' || ${feiten('ander')})
        from jongere een, jongere ander
       where een.jongere_id = least(${een}::uuid, ${ander}::uuid)
         and ander.jongere_id = greatest(${een}::uuid, ${ander}::uuid)
      on conflict on constraint dubbel_paar do update
         set status = 'open', reden = null, sterkte = excluded.sterkte, kenmerken = excluded.kenmerken,
             feiten = excluded.feiten
      returning dubbel_id as id`,
  );
  return id;
}

export type Voorstellen = { readonly nieuw: number; readonly vervallen: number };

/**
 * Finds who may be recorded twice and brings the list of open pairs up to it: new pairs come in, pairs that look alike
 * no longer go, a pair that somebody refused stays away until one of both changes. Doing it again changes nothing.
 */
export async function deriveDubbelen(tx: Tx, organisatieId: number): Promise<Voorstellen> {
  await run(tx, sql`select pg_advisory_xact_lock(7261905, ${organisatieId})`);
  await setAside(tx, organisatieId);
  return one(
    tx,
    sql<Voorstellen>`
      with ${paar}, ${gewogen(organisatieId)},
      gevonden as materialized (
        select g.*, md5(${feiten('een')} || '#' || ${feiten('ander')}) as feiten
          from gewogen g
          join jongere een on een.jongere_id = g.een_id join jongere ander on ander.jongere_id = g.ander_id),
      gezet as (
        insert into dubbel as d (organisatie_id, een_id, ander_id, sterkte, kenmerken, feiten)
        select ${organisatieId}, een_id, ander_id, sterkte, kenmerken, feiten from gevonden
        on conflict on constraint dubbel_paar do update
           set sterkte = excluded.sterkte, kenmerken = excluded.kenmerken, feiten = excluded.feiten, status = 'open',
               reden = null
         where d.feiten <> excluded.feiten
            or d.status = 'open' and (d.sterkte, d.kenmerken) is distinct from (excluded.sterkte, excluded.kenmerken)
        returning xmax = 0 as nieuw),
      weg as (
        delete from dubbel d
         where d.organisatie_id = ${organisatieId} and d.status = 'open' and not 'bsn-opgegeven' = any(d.kenmerken)
           and not exists (select from gevonden g where g.een_id = d.een_id and g.ander_id = d.ander_id)
        returning 1)
      select (select count(*)::int from gezet where nieuw) as nieuw, (select count(*)::int from weg) as vervallen`,
  );
}
