-- What a team writes in the jaarverslag itself: a text per part and school year. Numbers come from the record; a text that
-- names one is checked against it.

create table verslag_tekst (
  verslag_tekst_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  schooljaar       text not null constraint verslag_tekst_schooljaar check (schooljaar ~ '^\d{4}-\d{4}$'),
  deel             text not null,
  tekst            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint verslag_tekst_sleutel unique (organisatie_id, schooljaar, deel)
);
call houd_historie('verslag_tekst');
call beveilig('verslag_tekst');
