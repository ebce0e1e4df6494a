-- Figures read whole years of records, so they stand or fall with the planner's estimate. A policy of the form
-- `school is null or …` is guessed to let one row in two hundred through, after which every join is planned for a
-- handful of rows and done for tens of thousands. A case is guessed to let half through: the same rows, sane plans.

create or replace procedure beveilig(tabel text, voor_school text default 'false') language plpgsql as $$
declare
  naam text;
begin
  foreach naam in array array[tabel, tabel || '_historie'] loop
    continue when to_regclass(quote_ident(naam)) is null;
    execute format('alter table %I enable row level security', naam);
    execute format('alter table %I force row level security', naam);
    execute format('create policy organisatie on %I using (organisatie_id = (select huidige_organisatie()))', naam);
    execute format('create policy school on %I as restrictive
                      using (case when (select huidige_school()) is null then true else %s end)',
                   naam, case when naam = tabel then voor_school else 'false' end);
  end loop;
end $$;

do $$
declare
  regel record;
  voorwaarde text;
begin
  for regel in
    select tablename, qual from pg_policies
     where schemaname = 'public' and policyname = 'school' and permissive = 'RESTRICTIVE' and qual not like '%CASE%'
  loop
    voorwaarde := substring(regel.qual from '^\(\(\( SELECT huidige_school\(\) AS huidige_school\) IS NULL\) OR (.*)\)$');
    if voorwaarde is null then
      raise exception 'Policy school on % does not read as expected: %', regel.tablename, regel.qual;
    end if;
    execute format('alter policy school on %I using (case when (select huidige_school()) is null then true else %s end)',
                   regel.tablename, voorwaarde);
  end loop;
end $$;
