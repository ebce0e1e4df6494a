-- Appointments with people from the file (AT-03, AT-04). A day and a time on the clock of the Netherlands; what leaves this
-- program for somebody's calendar is the code alone.

create table afspraak (
  afspraak_id      uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* What a calendar outside shows: says nothing about anybody. */
  code             text not null,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  soort            text not null constraint afspraak_soort
                   check (soort in ('gesprek', 'huisbezoek', 'telefonisch', 'spreekuur', 'overleg', 'verhoor')),
  dag              date not null,
  tijd             time not null,
  minuten          int not null default 60 constraint afspraak_minuten check (minuten between 5 and 480),
  plaats           text,
  voor             text not null,
  /* Languages an interpreter is needed for, as the people invited need it (PB-10). */
  tolk             text[] not null default '{}',
  toelichting      text,
  status           text not null default 'gepland' constraint afspraak_status
                   check (status in ('gepland', 'gehouden', 'afgezegd', 'niet-verschenen')),
  /* The appointment this one follows because nobody came. */
  na_afspraak_id   uuid references afspraak,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint afspraak_code unique (organisatie_id, code)
);
create index afspraak_agenda on afspraak (organisatie_id, voor, dag, tijd);
create index afspraak_dag on afspraak (organisatie_id, dag, tijd);
create index afspraak_jongere_id on afspraak (jongere_id, dag);
create index afspraak_werkproces_id on afspraak (werkproces_id) where werkproces_id is not null;
create index afspraak_na on afspraak (na_afspraak_id) where na_afspraak_id is not null;

/* Who is invited; the name as it was then. */
create table afspraak_genodigde (
  afspraak_genodigde_id  uuid primary key default nieuw_id(),
  organisatie_id         int not null references organisatie,
  afspraak_id            uuid not null references afspraak on delete cascade,
  betrokkene_id          uuid references betrokkene on delete set null,
  naam                   text not null,
  rol                    text not null,
  taal                   text,
  tolk                   boolean not null default false
);
create index afspraak_genodigde_afspraak_id on afspraak_genodigde (afspraak_id);
create index afspraak_genodigde_betrokkene_id on afspraak_genodigde (betrokkene_id) where betrokkene_id is not null;

/* The key to one's own calendar: only a hash is kept, a new one closes the old (AT-03). */
create table agendasleutel (
  agendasleutel_id  uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  naam              text not null,
  sleutel_hash      bytea not null unique,
  created_at        timestamptz not null default now(),
  constraint agendasleutel_naam unique (organisatie_id, naam)
);

call houd_historie('afspraak');
call beveilig('afspraak');
call beveilig('afspraak_genodigde');
call beveilig('agendasleutel');
