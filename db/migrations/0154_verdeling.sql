-- Sharing out the week's new reports (CV-01, CV-02): who always gets what, what was given to whom at once, and what stood there
-- before, so that it can be undone within ten minutes.

create table verdeelregel (
  verdeelregel_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  soort            text not null constraint verdeelregel_soort check (soort in ('school', 'gemeente', 'soort-verzuim', 'leeftijd')),
  /* The id of a school, a CBS code, a kind of absence, or ages as 16-17. */
  waarde           text not null,
  medewerker       text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint verdeelregel_leeftijd check (soort <> 'leeftijd' or waarde ~ '^[0-9]{1,2}-[0-9]{1,2}$'),
  constraint verdeelregel_sleutel unique (organisatie_id, soort, waarde)
);

create table verdeling (
  verdeling_id    uuid primary key default nieuw_id(),
  organisatie_id  int not null references organisatie,
  op              date not null,
  aantal          int not null,
  ongedaan_op     timestamptz,
  created_at      timestamptz not null default now(),
  created_by      text not null default huidige_actor()
);
create index verdeling_lijst on verdeling (organisatie_id, created_at desc);

create table verdeling_regel (
  verdeling_id    uuid not null references verdeling,
  organisatie_id  int not null references organisatie,
  melding_id      uuid not null references melding,
  was             text,
  naar            text not null,
  reden           text not null,
  primary key (verdeling_id, melding_id)
);
create index verdeling_regel_naar on verdeling_regel (organisatie_id, naar);
create index verdeling_regel_melding_id on verdeling_regel (melding_id);

call houd_historie('verdeelregel');
call beveilig('verdeelregel');
call beveilig('verdeling');
call beveilig('verdeling_regel');
