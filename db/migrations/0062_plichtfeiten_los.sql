-- plichtfeiten is only derived: who goes away is marked like who changes, and the next refresh takes his rows away. So the
-- foreign keys, checked row by row, bought nothing for half of the time of a refresh.
alter table plichtfeiten drop constraint plichtfeiten_organisatie_id_fkey, drop constraint plichtfeiten_jongere_id_fkey;

/* Marks who was touched; of a large load everyone, for then marking each costs more than it saves. */
create or replace function merk_plichtfeiten() returns trigger language plpgsql as $$
begin
  if exists (select from geraakt offset 250000) then
    insert into plichtfeiten_oud select distinct organisatie_id, null::uuid from geraakt;
  else
    insert into plichtfeiten_oud
    select distinct g.organisatie_id, g.jongere_id from geraakt g
     where not exists (select from plichtfeiten_oud o
                        where o.organisatie_id = g.organisatie_id and o.jongere_id is null);
  end if;
  return null;
end $$;
create trigger plichtfeiten_na_delete after delete on jongere referencing old table as geraakt
  for each statement execute function merk_plichtfeiten();
