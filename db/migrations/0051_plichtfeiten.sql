/*
 * What decides about the duty of each jongere, worked out once from the record and kept narrow, so that a night's run
 * over the country is one scan. Only derived: it can be thrown away and made again at any time. Who was touched since
 * stands in `plichtfeiten_oud` and is worked out anew before anything is read.
 */
create table plichtfeiten (
  organisatie_id       int not null references organisatie,
  jongere_id           uuid not null references jongere on delete cascade,
  geboortedatum        date not null,
  /* One row for each home: from geldt_vanaf up to geldt_tot this is where the jongere is or was last known to live. */
  geldt_vanaf          date not null,
  geldt_tot            date not null,
  woont_vanaf          date,
  woont_tot            date,
  overleden            boolean not null,
  gemeentecode         text,
  vakantieregio        text not null,
  /* Last day of the leerplicht (Lpw 3 lid 1). */
  einde_leerplicht     date not null,
  /* Since when there is no kwalificatieplicht (Lpw 4a lid 1 b, lid 2): by which of the three. */
  startkwalificatie_op date,
  praktijkonderwijs_op date,
  vso_profiel_op       date,
  /* The days on which an inschrijving runs at a school that is one, or at an instelling. */
  ingeschreven         datemultirange not null,
  primary key (jongere_id, geldt_vanaf)
);
create index plichtfeiten_gemeente on plichtfeiten (organisatie_id, gemeentecode);
call beveilig('plichtfeiten');

/*
 * Whose plichtfeiten are behind the record; jongere_id null: those of everyone. A mark may stand here twice: a unique
 * key would make two acts at once wait for each other.
 */
create table plichtfeiten_oud (
  organisatie_id  int not null references organisatie,
  jongere_id      uuid
);
create index plichtfeiten_oud_organisatie on plichtfeiten_oud (organisatie_id, jongere_id);
alter table plichtfeiten_oud enable row level security;
alter table plichtfeiten_oud force row level security;
create policy organisatie on plichtfeiten_oud using (organisatie_id = (select huidige_organisatie()));

/* Marks who was touched; of a large load everyone, for then marking each costs more than it saves. */
create function merk_plichtfeiten() returns trigger language plpgsql as $$
begin
  if exists (select from geraakt offset 50000) then
    insert into plichtfeiten_oud select distinct organisatie_id, null::uuid from geraakt;
  else
    insert into plichtfeiten_oud
    select distinct g.organisatie_id, g.jongere_id from geraakt g
     where not exists (select from plichtfeiten_oud o
                        where o.organisatie_id = g.organisatie_id and o.jongere_id is null);
  end if;
  return null;
end $$;

create function merk_plichtfeiten_van_school() returns trigger language plpgsql as $$
begin
  insert into plichtfeiten_oud
  select distinct i.organisatie_id, i.jongere_id
    from nieuw n join oud o using (school_id) join inschrijving i using (school_id)
   where n.school_tot is distinct from o.school_tot;
  return null;
end $$;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['jongere', 'verblijf', 'inschrijving', 'diploma'] loop
    execute format('create trigger plichtfeiten_na_insert after insert on %I referencing new table as geraakt
                    for each statement execute function merk_plichtfeiten()', tabel);
    execute format('create trigger plichtfeiten_na_update after update on %I referencing new table as geraakt
                    for each statement execute function merk_plichtfeiten()', tabel);
    continue when tabel = 'jongere';
    execute format('create trigger plichtfeiten_na_verplaatsen after update on %I referencing old table as geraakt
                    for each statement execute function merk_plichtfeiten()', tabel);
    execute format('create trigger plichtfeiten_na_delete after delete on %I referencing old table as geraakt
                    for each statement execute function merk_plichtfeiten()', tabel);
  end loop;
end $$;
create trigger plichtfeiten_na_update after update on school referencing old table as oud new table as nieuw
  for each statement execute function merk_plichtfeiten_van_school();

/* What was there before. */
insert into plichtfeiten_oud select organisatie_id, null from organisatie;
