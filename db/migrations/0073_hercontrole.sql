-- A recorded onderwijssituatie is looked at again on its day: a task (SR-08). Added to the kinds there are by now.

do $$
declare
  regel text;
begin
  select pg_get_constraintdef(oid) into regel from pg_constraint
   where conname = 'taak_soort' and conrelid = 'taak'::regclass;
  execute 'alter table taak drop constraint taak_soort';
  execute format('alter table taak add constraint taak_soort %s', replace(regel, '''leeftijd''::text', '''leeftijd''::text, ''hercontrole''::text'));
end $$;
