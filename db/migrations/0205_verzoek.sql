-- A klacht, a bezwaar, a request for inzage or under the Woo: a matter of its own with a statutory term and somebody
-- independent who handles it (AT-08). About a jongere or not; its term stands among the terms.

/* The name of whoever acts; of the system and its night work there is none. */
create function huidige_naam() returns text language sql stable parallel safe as $$
  select naam from gebruiker where gebruiker_id::text = huidige_actor()
$$;

alter table termijn drop constraint termijn_onderwerp;
alter table termijn add constraint termijn_onderwerp
  check (onderwerp_soort in ('jongere', 'zaak', 'melding', 'vrijstelling', 'klacht', 'verzoek', 'school', 'overig'));

create sequence verzoek_nummer;
grant usage on sequence verzoek_nummer to schoolgang_app;

create table verzoek (
  verzoek_id        uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  nummer            text not null,
  soort             text not null constraint verzoek_soort check (soort in ('klacht', 'bezwaar', 'inzage', 'woo')),
  ontvangen_op      date not null,
  indiener          text not null,
  indiener_straat   text,
  indiener_postcode text,
  indiener_plaats   text,
  onderwerp         text not null,
  omschrijving      text,
  jongere_id        uuid references jongere,
  /* Colleagues it is about; of a bezwaar those who made the besluit. */
  over              text[] not null default '{}',
  commissie         boolean not null default false,
  /* The besluit a bezwaar is against: a letter of ours, or one from before. */
  brief_id          uuid references brief,
  besluit_op        date,
  besluit_kenmerk   text,
  gepost_op         date,
  tijdig            text constraint verzoek_tijdig check (tijdig in ('tijdig', 'te-laat', 'te-vroeg')),
  indienen_tot_en_met date,
  behandelaar       text,
  termijn_id        uuid references termijn,
  /* By how much it was put off by law, in the unit of its term: that is allowed once. */
  verdaagd          int,
  bevestigd_op      date,
  afgedaan_op       date,
  uitkomst          text constraint verzoek_uitkomst
                    check (uitkomst in ('gegrond', 'deels-gegrond', 'ongegrond', 'niet-behandeld', 'naar-tevredenheid',
                                        'niet-ontvankelijk', 'toegewezen', 'deels-toegewezen', 'afgewezen', 'ingetrokken')),
  motivering        text,
  versie            int not null default 1,
  vastgelegd_op     timestamptz not null default now(),
  vastgelegd_door   text not null default huidige_actor(),
  constraint verzoek_bezwaar check ((soort = 'bezwaar') = (besluit_op is not null)),
  constraint verzoek_afgedaan check ((afgedaan_op is null) = (uitkomst is null))
);
create unique index verzoek_op_nummer on verzoek (organisatie_id, nummer);
create index verzoek_open on verzoek (organisatie_id, ontvangen_op, verzoek_id) where afgedaan_op is null;
create index verzoek_afgedaan_op on verzoek (organisatie_id, afgedaan_op desc, verzoek_id) where afgedaan_op is not null;
create index verzoek_ontvangen_op on verzoek (organisatie_id, ontvangen_op desc);
create index verzoek_jongere_id on verzoek (jongere_id) where jongere_id is not null;
create index verzoek_brief_id on verzoek (brief_id) where brief_id is not null;
create index verzoek_termijn_id on verzoek (termijn_id) where termijn_id is not null;

/* A letter to who brought it, kept byte for byte. It stands here and not in a dossier, where whom it is about might read it. */
create table verzoek_brief (
  verzoek_brief_id  uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  verzoek_id        uuid not null references verzoek,
  soort             text not null constraint verzoek_brief_soort check (soort in ('ontvangst', 'verdaging', 'afdoening')),
  onderwerp         text not null,
  dagtekening       date not null,
  bezwaar_tot       date,
  pdf               bytea not null,
  hash              text not null,
  created_at        timestamptz not null default now(),
  created_by        text not null default huidige_actor()
);
create index verzoek_brief_verzoek_id on verzoek_brief (verzoek_id, verzoek_brief_id);
alter table verzoek_brief alter column pdf set storage external;

call houd_historie('verzoek');
call beveilig('verzoek');
call beveilig('verzoek_brief');
revoke update, delete on verzoek_brief from schoolgang_app;

/* Whom a klacht is about cannot reach it, whatever the question: who handles it must be able to ask freely. */
create policy beklaagde on verzoek as restrictive for all
  using (soort <> 'klacht' or (select huidige_naam()) is null or not ((select huidige_naam()) = any (over)))
  with check (true);
create policy beklaagde on verzoek_historie as restrictive for select
  using (soort <> 'klacht' or (select huidige_naam()) is null or not ((select huidige_naam()) = any (over)));
create policy beklaagde on verzoek_brief as restrictive for all
  using (verzoek_id in (select v.verzoek_id from verzoek v));
