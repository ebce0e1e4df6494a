-- The ground every table stands on: ids, who is asking, system versioning and row-level security.
-- Needs PostgreSQL 15 or newer. Runs as the owner; the app logs in as another role, `schoolgang_app`.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

/* Time-ordered uuid (version 7): random ids would scatter every index over millions of rows. */
create function nieuw_id() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

/* Who is asking. Set per transaction with set_config(..., true); afterwards it reads '' and not null. */
create function huidige_organisatie() returns int language sql stable parallel safe as $$
  select nullif(current_setting('app.organisatie', true), '')::int
$$;
create function huidige_school() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.school', true), '')::uuid
$$;
create function huidige_actor() returns text language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('app.actor', true), ''), 'systeem')
$$;

/* A changed row says since when it is known, by whom, and in which version (optimistic locking). */
create function stempel_versie() returns trigger language plpgsql as $$
begin
  new.versie := old.versie + 1;
  new.vastgelegd_op := now();
  new.vastgelegd_door := huidige_actor();
  return new;
end $$;

/* What was recorded before is kept: set-based, once per statement, so bulk loads pay little. */
create function bewaar_versies() returns trigger language plpgsql as $$
begin
  execute format('insert into %I select oud.*, now() from oud', tg_table_name || '_historie');
  return null;
end $$;

/* Gives a table recorded time: `<tabel>_historie` holds each earlier version with `vervallen_op`. */
create procedure houd_historie(tabel text) language plpgsql as $$
begin
  execute format('create table %1$I (like %2$I, vervallen_op timestamptz not null)', tabel || '_historie', tabel);
  execute format('create index on %I (%I, vervallen_op)', tabel || '_historie', tabel || '_id');
  execute format('create trigger versie before update on %I for each row execute function stempel_versie()', tabel);
  execute format('create trigger historie_na_update after update on %I referencing old table as oud
                  for each statement execute function bewaar_versies()', tabel);
  execute format('create trigger historie_na_delete after delete on %I referencing old table as oud
                  for each statement execute function bewaar_versies()', tabel);
end $$;

/*
 * Row-level security by organisatie on a table and its historie. `voor_school` is the condition under which
 * a school may see a row ('false': never); it is restrictive, so it can only narrow.
 */
create procedure beveilig(tabel text, voor_school text default 'false') language plpgsql as $$
declare
  naam text;
begin
  foreach naam in array array[tabel, tabel || '_historie'] loop
    continue when to_regclass(quote_ident(naam)) is null;
    execute format('alter table %I enable row level security', naam);
    execute format('alter table %I force row level security', naam);
    execute format('create policy organisatie on %I using (organisatie_id = (select huidige_organisatie()))', naam);
    -- A school's own change adds to the historie, which it may not read. A case and not an `or`: the planner guesses
    -- that an `or` lets one row in two hundred through, and then plans every join for a handful of rows.
    execute format('create policy school on %I as restrictive for %s
                      using (case when (select huidige_school()) is null then true else %s end)',
                   naam, case when naam = tabel then 'all' else 'select' end,
                   case when naam = tabel then voor_school else 'false' end);
  end loop;
end $$;

create table organisatie (
  organisatie_id  int generated always as identity primary key,
  code            text not null unique constraint organisatie_code check (code ~ '^[a-z0-9][a-z0-9-]*$'),
  naam            text not null,
  synthetisch     boolean not null default false,
  instellingen    jsonb not null default '{}',
  created_at      timestamptz not null default now()
);
comment on column organisatie.synthetisch is 'Holds invented people only (oefenregio); every screen says so.';
comment on column organisatie.instellingen is 'Local parameters, e.g. {"thuiszitterDagen": 28}.';

create table gemeente (
  gemeentecode          text primary key constraint gemeente_code check (gemeentecode ~ '^[0-9]{4}$'),
  naam                  text not null,
  provincie             text,
  doorstroompuntregio   int,
  doorstroompunt_naam   text,
  vakantieregio         text constraint gemeente_vakantieregio check (vakantieregio in ('noord', 'midden', 'zuid')),
  opgeheven_op          date,
  opvolgers             text[] not null default '{}'
);
create table schoolvakantie (
  schooljaar  text not null,
  vakantie    text not null,
  regio       text not null,
  vanaf       date not null,
  tot_en_met  date not null,
  status      text not null,
  primary key (schooljaar, vakantie, regio)
);
create table feestdag (
  dag           date primary key,
  naam          text not null,
  termijnenwet  text not null
);

/* Which organisatie does what for which gemeente: by age, sector and kind of work (stromen.md § 2, BH-01). */
create table uitvoeringsverdeling (
  uitvoeringsverdeling_id  uuid primary key default nieuw_id(),
  organisatie_id           int not null references organisatie,
  gemeentecode             text not null,
  leeftijd_vanaf           int,
  leeftijd_tot_en_met      int,
  onderwijssoorten         text[],
  taken                    text[],
  vanaf                    date not null,
  tot                      date,
  versie                   int not null default 1,
  vastgelegd_op            timestamptz not null default now(),
  vastgelegd_door          text not null default huidige_actor(),
  constraint uitvoeringsverdeling_periode check (tot is null or vanaf < tot)
);
create index uitvoeringsverdeling_gemeentecode on uitvoeringsverdeling (gemeentecode);
call houd_historie('uitvoeringsverdeling');
