-- What an organisatie adds to the definition of a figure, from a school year on: an older year keeps what held in it (RP-04).
create table definitie_aanvulling (
  definitie_aanvulling_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  indicator        text not null,
  vanaf_schooljaar text not null constraint definitie_aanvulling_schooljaar check (vanaf_schooljaar ~ '^\d{4}-\d{4}$'),
  tekst            text not null,
  /* Who in the organisatie keeps this definition. */
  eigenaar         text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint definitie_aanvulling_sleutel unique (organisatie_id, indicator, vanaf_schooljaar)
);
call houd_historie('definitie_aanvulling');
call beveilig('definitie_aanvulling');

-- A day from which figures cannot be compared with those before it: another system, another way of counting (RP-07).
create table reeksbreuk (
  reeksbreuk_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* Null: every figure. */
  indicator        text,
  vanaf            date not null,
  soort            text not null constraint reeksbreuk_soort check (soort in ('systeem', 'definitie', 'werkwijze')),
  toelichting      text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create index reeksbreuk_vanaf on reeksbreuk (organisatie_id, vanaf);
call houd_historie('reeksbreuk');
call beveilig('reeksbreuk');
