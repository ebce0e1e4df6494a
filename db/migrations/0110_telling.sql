-- The forms of counts for others (leerplichttelling, effectrapportage) change from year to year: a form is data, with the
-- school year from which it holds. What the record cannot tell is filled in by hand, with where it comes from.

create table telling_formulier (
  telling_formulier_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  code             text not null constraint telling_formulier_code check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  vanaf_schooljaar text not null constraint telling_formulier_schooljaar check (vanaf_schooljaar ~ '^\d{4}-\d{4}$'),
  inhoud           jsonb not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint telling_formulier_sleutel unique (organisatie_id, code, vanaf_schooljaar)
);
call houd_historie('telling_formulier');
call beveilig('telling_formulier');

create table telling_invulling (
  telling_invulling_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  code             text not null,
  schooljaar       text not null constraint telling_invulling_schooljaar check (schooljaar ~ '^\d{4}-\d{4}$'),
  regel            text not null,
  waarde           numeric not null constraint telling_invulling_waarde check (waarde >= 0),
  herkomst         text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint telling_invulling_sleutel unique (organisatie_id, code, schooljaar, regel)
);
call houd_historie('telling_invulling');
call beveilig('telling_invulling');
