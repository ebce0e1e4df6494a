-- How an organisatie builds up its jaarverslag: the order of parts and which are left out, kept from year to year; texts
-- that stand there every year; casussen, citaten and speerpunten; and who handed the report to whom to be adopted.

/* A text of no school year stands in every report until it is changed. */
alter table verslag_tekst alter column schooljaar drop not null;
alter table verslag_tekst_historie alter column schooljaar drop not null;
alter table verslag_tekst drop constraint verslag_tekst_sleutel;
alter table verslag_tekst add constraint verslag_tekst_sleutel
  unique nulls not distinct (organisatie_id, schooljaar, deel);

create table verslag_opbouw (
  verslag_opbouw_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  vorm             text not null,
  /* [{"deel": "wet", "aan": true}, …] in the order of the report. */
  delen            jsonb not null,
  /* Decimals of percentages per indicator. */
  decimalen        jsonb not null default '{}',
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint verslag_opbouw_sleutel unique (organisatie_id, vorm)
);
call houd_historie('verslag_opbouw');
call beveilig('verslag_opbouw');

create table verslag_stuk (
  verslag_stuk_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  schooljaar       text not null constraint verslag_stuk_schooljaar check (schooljaar ~ '^\d{4}-\d{4}$'),
  soort            text not null constraint verslag_stuk_soort check (soort in ('casus', 'citaat', 'speerpunt')),
  kop              text,
  tekst            text not null,
  /* Of a citaat: who says it, and as what; and the day they agreed to it. */
  wie              text,
  functie          text,
  akkoord_op       date,
  /* Of a casus: why it may be told. */
  grond            text constraint verslag_stuk_grond check (grond in ('toestemming', 'samengesteld')),
  /* Of a speerpunt: what became of it, told in the report of the next year. */
  resultaat        text constraint verslag_stuk_resultaat check (resultaat in ('gerealiseerd', 'deels', 'niet')),
  toelichting      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create index verslag_stuk_jaar on verslag_stuk (organisatie_id, schooljaar, soort, verslag_stuk_id);
call houd_historie('verslag_stuk');
call beveilig('verslag_stuk');

create table verslag_aanbieding (
  verslag_aanbieding_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  schooljaar       text not null,
  vorm             text not null,
  status           text not null constraint verslag_aanbieding_status check (status in ('ter-vaststelling', 'teruggegeven')),
  /* Of the report as it was handed over; other figures or words, and it is another report. */
  hash             text not null,
  toelichting      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint verslag_aanbieding_sleutel unique (organisatie_id, schooljaar, vorm)
);
call houd_historie('verslag_aanbieding');
call beveilig('verslag_aanbieding');
