-- What a trainee prepared and may not do alone waits here for the mentor (CV-07): the act as it was asked, who asked, and who
-- released it. Nothing of it has happened until it is released; then it happens as asked, in the name of who asked.

create table vrijgave (
  vrijgave_id      uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* The act, by its name in the API, and what was filled in. */
  operatie         text not null,
  invoer           jsonb not null,
  gebruiker_id     uuid not null references gebruiker,
  stagiair         text not null,
  /* The mentor on the day of asking; who is mentor now is in medewerkerprofiel. */
  begeleider       text not null,
  jongere_id       uuid references jongere,
  /* What the act is about: the name of the id in its path, and the id; without one the jongere. */
  veld             text,
  over             uuid,
  status           text not null default 'open'
                   constraint vrijgave_status check (status in ('open', 'terug', 'vrijgegeven', 'ingetrokken')),
  gevraagd_op      timestamptz not null default now(),
  opmerking        text,
  beslist_door     text,
  beslist_op       timestamptz,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint vrijgave_besluit check ((beslist_op is null) = (status = 'open') and (beslist_door is null) = (status = 'open')),
  constraint vrijgave_terug check (status <> 'terug' or opmerking is not null)
);
-- Asked again while it waits, it is the same question with what was filled in last.
create unique index vrijgave_wachtend on vrijgave (organisatie_id, gebruiker_id, operatie, over) nulls not distinct
  where status in ('open', 'terug');
create index vrijgave_over on vrijgave (over) where over is not null;
create index vrijgave_jongere_id on vrijgave (jongere_id) where jongere_id is not null;
create index vrijgave_gebruiker_id on vrijgave (gebruiker_id, gevraagd_op desc);

call houd_historie('vrijgave');
call beveilig('vrijgave');
