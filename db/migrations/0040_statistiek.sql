-- After a large load the planner knows nothing of the new rows until autovacuum comes by, and a work list planned
-- on nothing is a hundred times slower. Only an owner may analyze; the app asks through this function.

create function werk_statistiek_bij() returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  tabel regclass;
begin
  for tabel in
    select c.oid from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like '%\_historie'
  loop
    execute format('analyze %s', tabel);
  end loop;
end $$;
revoke all on function werk_statistiek_bij() from public;
grant execute on function werk_statistiek_bij() to schoolgang_app;
