-- Step 0 of the method (MW-06): once a schooljaar the officer and a school get to know each other, agree how they work and say what
-- they wish. A school of our pupils without such a record of this year is still to be done.

create table kennismaking (
  kennismaking_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  schooljaar       text not null constraint kennismaking_schooljaar check (schooljaar ~ '^\d{4}-\d{4}$'),
  gevoerd_op       date not null,
  met              text not null,
  afspraken        text not null,
  wensen           text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint kennismaking_sleutel unique (organisatie_id, school_id, schooljaar)
);
create index kennismaking_school_id on kennismaking (school_id, schooljaar desc);
call houd_historie('kennismaking');
call beveilig('kennismaking', 'school_id = (select huidige_school())');
