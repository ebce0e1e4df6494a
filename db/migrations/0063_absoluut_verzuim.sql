-- Absoluut verzuim in follow-up. What stands here derives from the nightly run (uitkomst, since when, closed or not) or was
-- done by a person (aangeschreven, overbrugging); the run only opens and closes, it never changes what a person did.

create table absoluut_verzuim (
  absoluut_verzuim_id uuid primary key default nieuw_id(),
  organisatie_id      int not null references organisatie,
  jongere_id          uuid not null references jongere,
  /* First day of the unbroken stretch with duty, residence, no inschrijving and no vrijstelling. */
  sinds               date not null,
  uitkomst            text not null constraint absoluut_verzuim_uitkomst
                      check (uitkomst in ('absoluut', 'absoluut-wachtlijst', 'absoluut-karenstijd')),
  plicht              text not null,
  gemeentecode        text,
  gezien_op           date not null,
  gesloten_op         date,
  /* The outcome that came in its place. */
  gesloten_reden      text,
  aangeschreven_op    date,
  termijn_tot         date,
  overbrugging        text,
  controle_op         date,
  versie              int not null default 1,
  vastgelegd_op       timestamptz not null default now(),
  vastgelegd_door     text not null default huidige_actor(),
  constraint absoluut_verzuim_sleutel unique (organisatie_id, jongere_id, sinds),
  constraint absoluut_verzuim_gesloten check ((gesloten_op is null) = (gesloten_reden is null)),
  constraint absoluut_verzuim_termijn check ((aangeschreven_op is null) = (termijn_tot is null))
);
create index absoluut_verzuim_lijst on absoluut_verzuim (organisatie_id, sinds, absoluut_verzuim_id)
  where gesloten_op is null;
create index absoluut_verzuim_jongere_id on absoluut_verzuim (jongere_id);

/* How many had which outcome, per gemeente, each night: the funnel over time. */
create table plichtpeiling (
  organisatie_id  int not null references organisatie,
  op              date not null,
  gemeentecode    text not null,
  uitkomst        text not null,
  aantal          int not null,
  gedaan_op       timestamptz not null default now(),
  primary key (organisatie_id, op, gemeentecode, uitkomst)
);

call houd_historie('absoluut_verzuim');
call beveilig('absoluut_verzuim');
call beveilig('plichtpeiling');
