-- Finding a child by a mistyped name. Under row-level security an index on a fuzzy operator is useless: the
-- policy must be checked first, since such operators might leak what they compare. So the words of names stand
-- in tables the app cannot read at all; one function answers, and only for the organisatie (and school) asking.

create table zoekwoord (
  woord  text primary key
);
create index zoekwoord_trgm on zoekwoord using gin (woord gin_trgm_ops);

create table jongere_zoek (
  jongere_id      uuid primary key,
  organisatie_id  int not null,
  woorden         text[] not null
);
create index jongere_zoek_woorden on jongere_zoek using gin (woorden);

/* Lower case, without accents, cut at everything that is no letter: "van 't Hof-Özdemir" gives van, t, hof, ozdemir. */
create function zoekwoorden(variadic delen text[]) returns text[] language sql stable parallel safe as $$
  select array_remove(
    string_to_array(translate(lower(unaccent(array_to_string(delen, ' '))), '-''’`./,()"', '          '), ' '), '')
$$;

create function werk_zoeken_bij() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from jongere_zoek z using oud where z.jongere_id = oud.jongere_id;
    return null;
  end if;
  with gesplitst as materialized (
    select jongere_id, organisatie_id, zoekwoorden(voornamen, voorvoegsel, achternaam) as woorden from nieuw
  ), bijgewerkt as (
    insert into jongere_zoek (jongere_id, organisatie_id, woorden)
    select jongere_id, organisatie_id, woorden from gesplitst
    on conflict (jongere_id) do update set woorden = excluded.woorden
    where jongere_zoek.woorden is distinct from excluded.woorden
  )
  insert into zoekwoord (woord)
  select distinct woord from gesplitst, unnest(woorden) woord
  on conflict do nothing;
  return null;
end $$;
create trigger zoeken_na_insert after insert on jongere referencing new table as nieuw
  for each statement execute function werk_zoeken_bij();
create trigger zoeken_na_update after update on jongere referencing new table as nieuw
  for each statement execute function werk_zoeken_bij();
create trigger zoeken_na_delete after delete on jongere referencing old table as oud
  for each statement execute function werk_zoeken_bij();

/*
 * The jongeren of the asking organisatie whose names hold, for every word asked, that word or one much like it.
 * Best first: exact words, then words that begin so, then words with few letters wrong. `treffer` 0..1 per row.
 */
create function zoek_jongeren(vraag text, hoogstens int) returns table (jongere_id uuid, treffer real)
  language plpgsql stable security definer set search_path = public, pg_temp
  set pg_trgm.similarity_threshold = 0.3 as $$
declare
  deel text;
  delen text[] := zoekwoorden(vraag);
  opties text[];
  voorwaarde text := '';
  waarde text := '0';
begin
  if cardinality(delen) = 0 or huidige_organisatie() is null then return; end if;
  foreach deel in array delen loop
    select coalesce(array_agg(k.woord order by k.gelijkenis desc), '{}') into opties from (
      select z.woord,
             case when z.woord = deel then 2
                  when z.woord like deel || '%' then 1 + similarity(z.woord, deel)
                  else similarity(z.woord, deel) end as gelijkenis
        from zoekwoord z
       where z.woord = deel or z.woord % deel or z.woord like deel || '%'
       order by gelijkenis desc limit 24) k;
    if cardinality(opties) = 0 then return; end if;
    voorwaarde := voorwaarde || format(' and z.woorden && %L::text[]', opties);
    waarde := waarde || format(
      ' + (case when %L = any(z.woorden) then 1.0 else
             (select max(similarity(w, %L)) from unnest(z.woorden) w) end)', deel, deel);
  end loop;
  return query execute format(
    'select z.jongere_id, ((%s) / %s)::real
       from (select * from jongere_zoek z
              where z.organisatie_id = $1 %s
                and ($2 is null or exists (select 1 from inschrijving i
                                            where i.jongere_id = z.jongere_id and i.school_id = $2))
              limit 3000) z
      order by 2 desc, 1 limit $3', waarde, cardinality(delen), voorwaarde)
  using huidige_organisatie(), huidige_school(), hoogstens;
end $$;

revoke all on zoekwoord, jongere_zoek from public;
