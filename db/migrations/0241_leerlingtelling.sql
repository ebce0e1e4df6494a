/*
 * The pupils of a school year as they stood on 1 October, one row each, so that a figure of a whole country is one scan
 * (ADR 0161). Only derived, by the question that answers it without: it can be thrown away and made again at any time.
 * Which days are kept stands in `leerlingtelling_dag`; whose rows are behind in `leerlingtelling_oud`.
 */
create table leerlingtelling (
  organisatie_id  int not null,
  peildatum       date not null,
  jongere_id      uuid not null,
  geboortedatum   date not null,
  /* As a figure names them: never empty. */
  gemeente        text not null,
  gemeentecode    text not null,
  woonplaats      text not null,
  school          text not null,
  onderwijssoort  text not null,
  plicht          text not null,
  primary key (organisatie_id, peildatum, jongere_id)
);
call beveilig('leerlingtelling');

create table leerlingtelling_dag (
  organisatie_id  int not null references organisatie,
  peildatum       date not null,
  gemaakt_op      timestamptz not null default now(),
  primary key (organisatie_id, peildatum)
);
call beveilig('leerlingtelling_dag');

/* As plichtfeiten_oud: jongere_id null means everyone, and a mark may stand here twice. */
create table leerlingtelling_oud (
  organisatie_id  int not null,
  jongere_id      uuid
);
create index leerlingtelling_oud_organisatie on leerlingtelling_oud (organisatie_id, jongere_id);
alter table leerlingtelling_oud enable row level security;
alter table leerlingtelling_oud force row level security;
create policy organisatie on leerlingtelling_oud using (organisatie_id = (select huidige_organisatie()));

/* Whoever is touched is marked once, for the plichtfeiten; when these are worked out the mark is passed on to here. */
create function geef_merk_door() returns trigger language plpgsql as $$
begin
  insert into leerlingtelling_oud select distinct organisatie_id, jongere_id from weg;
  return null;
end $$;
create trigger leerlingtelling_na_plichtfeiten after delete on plichtfeiten_oud referencing old table as weg
  for each statement execute function geef_merk_door();

/* The plichtfeiten say nothing of the name of a school; a figure does. */
create function merk_leerlingen_van_school() returns trigger language plpgsql as $$
begin
  insert into leerlingtelling_oud
  select distinct i.organisatie_id, i.jongere_id
    from nieuw n join oud o using (school_id) join inschrijving i using (school_id)
   where n.naam is distinct from o.naam;
  return null;
end $$;
create trigger leerlingtelling_na_update after update on school referencing old table as oud new table as nieuw
  for each statement execute function merk_leerlingen_van_school();
