/* What the nightly watch over the duty needs: schools with their calendar, diplomas, waiting lists. */

/* By name: a column that is added later stands after vervallen_op in the historie. */
create or replace function bewaar_versies() returns trigger language plpgsql as $$
declare
  kolommen text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into kolommen
    from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped;
  execute format('insert into %I (%s, vervallen_op) select %2$s, now() from oud', tg_table_name || '_historie', kolommen);
  return null;
end $$;

/* Adds columns to a table and to its historie alike. */
create procedure voeg_toe(tabel text, kolommen text) language plpgsql as $$
declare
  naam text;
begin
  foreach naam in array array[tabel, tabel || '_historie'] loop
    continue when to_regclass(quote_ident(naam)) is null;
    execute format('alter table %I %s', naam, kolommen);
  end loop;
end $$;

call voeg_toe('school', $$
  add column onderwijssoort text,
  add column vakantieregio text check (vakantieregio in ('noord', 'midden', 'zuid')),
  add column uureenheid text check (uureenheid in ('klokuur', 'lesuur')),
  add column lesduur int check (lesduur > 0),
  add column te_laat_telt_mee boolean,
  add column hele_dag_minuten int check (hele_dag_minuten > 0),
  add column bekostiging text check (bekostiging in ('b1', 'b2', 'b3', 'b4')),
  add column school_tot date$$);
comment on column school.school_tot is 'Last day on which it is a school of Lpw art. 1 onder b; null: still one.';
create index school_zonder_status on school (organisatie_id, school_tot) where school_tot is not null;

call voeg_toe('inschrijving', $$
  add column uitstroomprofiel text check (uitstroomprofiel in ('vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding'))$$);
create index inschrijving_vso on inschrijving (organisatie_id, jongere_id)
  where uitstroomprofiel in ('arbeidsmarkt', 'dagbesteding');

alter table verzuim_les add column tijdsoort text not null default 'les'
  check (tijdsoort in ('les', 'praktijk', 'bpv'));

create table schoolvrij (
  schoolvrij_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  vanaf            date not null,
  tot_en_met       date not null,
  soort            text not null check (soort in ('vrij', 'vakantie', 'les')),
  naam             text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint schoolvrij_periode check (vanaf <= tot_en_met),
  unique (school_id, vanaf, tot_en_met, soort)
);
comment on table schoolvrij is 'Where a school differs from the holidays of its region; les: lessons in a holiday.';

create table diploma (
  diploma_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  soort            text not null check (soort in (
                     'vmbo', 'havo', 'vwo', 'entree', 'mbo-2', 'mbo-3', 'mbo-4', 'praktijkonderwijs-getuigschrift',
                     'praktijkonderwijs-schooldiploma', 'praktijkonderwijs-verklaring')),
  behaald_op       date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create index diploma_jongere_id on diploma (jongere_id);

create table wachtlijst (
  wachtlijst_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  soort            text not null check (soort in ('ISK')),
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint wachtlijst_periode check (tot_en_met is null or vanaf <= tot_en_met),
  unique (organisatie_id, nummer)
);
create index wachtlijst_jongere_id on wachtlijst (jongere_id);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['schoolvrij', 'diploma', 'wachtlijst'] loop
    call houd_historie(tabel);
    call beveilig(tabel, case tabel when 'schoolvrij' then 'school_id = (select huidige_school())' else 'false' end);
  end loop;
end $$;

/* Who has an inschrijving on a day, and where children live, read from the index alone. */
create index inschrijving_loopt on inschrijving (organisatie_id, jongere_id)
  include (vanaf, tot_en_met, onderwijssoort, school_id);
create index verblijf_laatste on verblijf (organisatie_id, jongere_id)
  include (vanaf, tot, gemeentecode, reden_uitschrijving, verblijf_id);
