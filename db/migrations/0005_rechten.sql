-- The app may read and write rows, nothing more: no table of its own, no bypass, the logboek only to add to.

grant usage on schema public to schoolgang_app;
alter default privileges in schema public grant select, insert, update, delete on tables to schoolgang_app;
alter default privileges in schema public grant usage on sequences to schoolgang_app;
grant select, insert, update, delete on all tables in schema public to schoolgang_app;
grant usage on all sequences in schema public to schoolgang_app;
revoke all on zoekwoord, jongere_zoek, migratie from schoolgang_app;
grant select on migratie to schoolgang_app;
revoke update, delete on logboek from schoolgang_app;
revoke insert, update, delete on gemeente, schoolvakantie, feestdag from schoolgang_app;
do $$
begin
  execute format('grant temporary, connect on database %I to schoolgang_app', current_database());
end $$;
