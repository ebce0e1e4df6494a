-- Jobs: what the queue of graphile-worker needs around it (docs/adr/0008-taken.md). The queue itself lives in
-- schema graphile_worker, made and owned by schoolgang_taken (installJobs).

create schema taken authorization schoolgang_taken;
grant usage on schema taken to schoolgang_app;

grant usage on schema public to schoolgang_taken;
grant select, insert, update, delete on werker_hartslag to schoolgang_taken;
do $$
begin
  execute format('grant connect on database %I to schoolgang_taken', current_database());
end $$;

/* When each nightly task last ran, so that a night that was missed is seen. */
create table nachtwerk (
  taak         text primary key,
  begonnen_op  timestamptz not null,
  klaar_op     timestamptz,
  resultaat    jsonb
);
