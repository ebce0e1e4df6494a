-- Looking back on a zaak that is closed (MW-15): what school, partner and family say in two minutes, and the lessons an officer
-- draws from it. A lesson names no zaak and nobody; it is found again by kind, route and cause.

create table evaluatie (
  evaluatie_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  voor             text not null constraint evaluatie_voor check (voor in ('school', 'partner', 'gezin')),
  school_id        uuid references school,
  ging             text not null constraint evaluatie_ging check (ging in ('goed', 'deels', 'niet')),
  contact          text not null constraint evaluatie_contact check (contact in ('ja', 'deels', 'nee')),
  goed             text,
  beter            text,
  beantwoord_op    timestamptz not null default now(),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create index evaluatie_werkproces_id on evaluatie (werkproces_id);
create index evaluatie_jongere_id on evaluatie (jongere_id);
/* A school looks back once on each zaak, whoever of its people does. */
create unique index evaluatie_school on evaluatie (werkproces_id, school_id) where school_id is not null;

create table les (
  les_id           uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  tekst            text not null,
  zaaksoort        text not null,
  route            text,
  oorzaken         text[] not null default '{}',
  afspraak         text,
  eigenaar         text,
  uiterlijk        date,
  ingetrokken_op     date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint les_afspraak check ((afspraak is null) = (eigenaar is null) and (afspraak is null) = (uiterlijk is null))
);
create index les_lijst on les (organisatie_id, les_id desc) where ingetrokken_op is null;
create index les_zaaksoort on les (organisatie_id, zaaksoort) where ingetrokken_op is null;

call houd_historie('evaluatie');
call houd_historie('les');
call beveilig('evaluatie', 'school_id = (select huidige_school())');
call beveilig('les');
