/*
 * A large file of DUO that was handed over and is read in the background: how far it is, and what came of it. The file waits
 * in a folder of the program and is thrown away when it was read; no line of it stands here.
 */
create table levering_ontvangst (
  levering_ontvangst_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  bestandsnaam     text not null,
  status           text not null default 'bezig' constraint levering_ontvangst_status
                   check (status in ('bezig', 'klaar', 'geweigerd', 'mislukt')),
  fase             text not null default 'wachten' constraint levering_ontvangst_fase
                   check (fase in ('wachten', 'lezen', 'vergelijken', 'bewaren')),
  gelezen          int not null default 0,
  /* Why nothing came of it, in the words of the refusal. */
  reden            text,
  levering_id      uuid references levering on delete set null,
  /* These bytes under this name were there already. */
  bestond          boolean not null default false,
  ontvangen_op     timestamptz not null default now(),
  ontvangen_door   text not null default huidige_actor()
);
create index levering_ontvangst_lijst on levering_ontvangst (organisatie_id, ontvangen_op desc);
create index levering_ontvangst_levering_id on levering_ontvangst (levering_id) where levering_id is not null;
call beveilig('levering_ontvangst');
