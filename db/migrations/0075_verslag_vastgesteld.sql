-- A jaarverslag as it was adopted: all of it, with its figures, never changed again. What was added or corrected later is
-- explained beside it; the report that the council got stays what it was.

create table verslag_vastgesteld (
  verslag_vastgesteld_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  schooljaar       text not null,
  vorm             text not null,
  /* The whole report as data. */
  verslag          jsonb not null,
  /* SHA-256 over the report: who has the file can check that it is this one. */
  hash             text not null,
  vastgesteld_op   timestamptz not null default now(),
  vastgesteld_door text not null default huidige_actor()
);
create index verslag_vastgesteld_jaar on verslag_vastgesteld (organisatie_id, schooljaar, vastgesteld_op);
call beveilig('verslag_vastgesteld');
revoke update, delete on verslag_vastgesteld from schoolgang_app;
