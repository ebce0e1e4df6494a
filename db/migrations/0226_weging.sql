-- How an organisatie weighs the answers of the signalering, from a day on (MW-03). Of an organisatie, never of a child: what
-- answers weigh together is worked out when somebody looks, and kept nowhere (AI-05).

create table weging (
  weging_id        uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  vanaf            date not null,
  /* Questions that are not asked. */
  zonder           text[] not null default '{}',
  /* Per question and answer what it weighs for which advice, where that differs from the standard. */
  gewichten        jsonb not null default '{}',
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint weging_sleutel unique (organisatie_id, vanaf)
);

call houd_historie('weging');
call beveilig('weging');
