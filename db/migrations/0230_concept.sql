-- What somebody is writing and did not save yet (WP-05), and who has which file open at this moment.

/*
 * Typed and not saved: of whoever typed it and nobody else, so the policy asks for the actor. No historie: a word struck out
 * while writing is no record of anybody. What lies here for a month goes at night.
 */
create table concept (
  organisatie_id  int not null references organisatie,
  gebruiker_id    uuid not null references gebruiker on delete cascade,
  sleutel         text not null,
  inhoud          jsonb not null,
  bewaard_op      timestamptz not null default now(),
  primary key (gebruiker_id, sleutel)
);
create index concept_bewaard_op on concept (bewaard_op);
call beveilig('concept', 'true');
create policy eigen on concept as restrictive for all
  using (gebruiker_id::text = (select huidige_actor()) or (select huidige_actor()) = 'nachtwerk')
  with check (gebruiker_id::text = (select huidige_actor()));
/* The night works for no organisatie, and finds only what is too old. */
create policy nacht on concept
  using ((select huidige_actor()) = 'nachtwerk' and bewaard_op < now() - interval '30 days') with check (false);

/* Who has a file open now: no fact of anybody, and worth nothing after a restart; hence unlogged. */
create unlogged table meelezer (
  organisatie_id  int not null references organisatie,
  soort           text not null constraint meelezer_soort check (soort in ('zaak', 'brief', 'jongere')),
  object_id       uuid not null,
  gebruiker_id    uuid not null references gebruiker on delete cascade,
  schrijft        boolean not null,
  sinds           timestamptz not null default now(),
  gezien_op       timestamptz not null default now(),
  primary key (soort, object_id, gebruiker_id)
);
call beveilig('meelezer');
create policy nacht on meelezer
  using ((select huidige_actor()) = 'nachtwerk' and gezien_op < now() - interval '1 day') with check (false);
