-- What the nightly watch over absence found (contract-controleer § 3). What it says of a signal holds from the day of one run to
-- the day of a later one; what it said before on the same day stands in the historie. So a run for an earlier day changes nothing
-- of later days, and the same facts and day give the same answer.

create table verzuimcontrole (
  organisatie_id   int not null references organisatie,
  op               date not null,
  /* Year in which the schooljaar of the day begins. */
  schooljaar       int not null,
  gedaan_op        timestamptz not null default now(),
  gedaan_door      text not null default huidige_actor(),
  geldig           int not null,
  primary key (organisatie_id, op)
);
call beveilig('verzuimcontrole');

create table verzuimsignaal (
  verzuimsignaal_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  school_id        uuid not null references school,
  schooljaar       int not null,
  code             text not null constraint verzuimsignaal_code check (code in (
                     'drempel-16-uur', 'te-laat', 'ziek-2-maanden', 'ziek-12-weken', 'ziek-jaar', 'ziek-aaneen',
                     'langdurig', 'luxe-vermoeden')),
  stap             int not null,
  /* First day of the reeks it is of; part of what makes it the same signal. */
  van              date,
  /* The days of the question for which this holds; the second is the first of the next. */
  geldt_vanaf      date not null,
  geldt_tot        date not null default 'infinity',
  datum            date not null,
  minuten          int,
  stand            text not null constraint verzuimsignaal_stand check (stand in ('geldig', 'vervallen')),
  vorige_datum     date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint verzuimsignaal_dagen check (geldt_vanaf < geldt_tot and datum <= geldt_vanaf),
  constraint verzuimsignaal_sleutel
    unique nulls not distinct (jongere_id, school_id, schooljaar, code, stap, van, geldt_vanaf)
);
comment on table verzuimsignaal is 'A signal of absence and how it stood for each day that was asked about.';
create index verzuimsignaal_schooljaar on verzuimsignaal (organisatie_id, schooljaar, jongere_id, school_id);
create index verzuimsignaal_school_id on verzuimsignaal (school_id);

call houd_historie('verzuimsignaal');
call beveilig('verzuimsignaal', 'school_id = (select huidige_school())');
