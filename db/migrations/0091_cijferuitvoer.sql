-- Figures and rows that left the system as a file: who, what, how many and why (RP-14). Never changed, only added.
create table cijferuitvoer (
  cijferuitvoer_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* The question, as it was asked: names and values of dimensions, never a person. */
  vraag            jsonb not null,
  wat              text not null constraint cijferuitvoer_wat check (wat in ('tabel', 'rijen')),
  soort            text not null constraint cijferuitvoer_soort check (soort in ('csv', 'ods', 'xlsx')),
  reden            text not null,
  aantal           int not null,
  gevraagd_op      timestamptz not null default now(),
  gevraagd_door    text not null default huidige_actor()
);
create index cijferuitvoer_lijst on cijferuitvoer (organisatie_id, gevraagd_op desc);
call beveilig('cijferuitvoer');
revoke update, delete on cijferuitvoer from schoolgang_app;
