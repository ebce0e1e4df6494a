-- Who logs in, with which session, and the logboek of every act and every read of a file.

create table gebruiker (
  gebruiker_id    uuid primary key default nieuw_id(),
  organisatie_id  int not null references organisatie,
  subject         text not null,
  naam            text not null,
  rol             text not null,
  school_id       uuid,
  medewerker_id   uuid,
  taal            text not null default 'nl' constraint gebruiker_taal check (taal in ('nl', 'en')),
  created_at      timestamptz not null default now(),
  gesloten_op     timestamptz,
  unique (organisatie_id, subject)
);
comment on column gebruiker.subject is 'The sub claim of the identity provider; of a machine client its client id.';

/* Only a hash of the session token is kept: a leaked table opens no session. */
create table sessie (
  token_hash    bytea primary key,
  gebruiker_id  uuid not null references gebruiker,
  csrf          text not null,
  created_at    timestamptz not null default now(),
  gezien_op     timestamptz not null default now(),
  tot           timestamptz not null
);
create index sessie_gebruiker_id on sessie (gebruiker_id);

create table machine_client (
  client_id       text primary key,
  organisatie_id  int not null references organisatie,
  secret_hash     text not null,
  scopes          text[] not null,
  created_at      timestamptz not null default now(),
  gesloten_op     timestamptz
);

/* Fields of BIO2 8.15.01: action, object, result, origin, actor, time; append-only for the app. */
create table logboek (
  logboek_id      bigint generated always as identity primary key,
  op              timestamptz not null default clock_timestamp(),
  organisatie_id  int,
  actor           text not null,
  rol             text not null,
  handeling       text not null,
  object_soort    text,
  object_id       text,
  jongere_id      uuid,
  resultaat       text not null,
  herkomst        text not null,
  trace_id        text not null
);
create index logboek_jongere_id_op on logboek (jongere_id, op) where jongere_id is not null;
create index logboek_organisatie_id_op on logboek (organisatie_id, op);

/* What a person last chose in a list: columns, filters, sort (WP-02). */
create table weergave (
  gebruiker_id    uuid not null references gebruiker on delete cascade,
  organisatie_id  int not null references organisatie,
  lijst           text not null,
  instelling      jsonb not null,
  updated_at      timestamptz not null default now(),
  primary key (gebruiker_id, lijst)
);

call beveilig('uitvoeringsverdeling');
alter table gebruiker enable row level security;
alter table gebruiker force row level security;
create policy organisatie on gebruiker using (
  organisatie_id = (select huidige_organisatie()) or (select current_setting('app.aanmelding', true)) = 'aan');
call beveilig('weergave', 'true');
alter table logboek enable row level security;
alter table logboek force row level security;
create policy schrijven on logboek for insert with check (true);
create policy lezen on logboek for select using (
  organisatie_id = (select huidige_organisatie()) and (select huidige_school()) is null);

/* A process that runs jobs says that it lives; jobs of one that went silent are set free (stack.md § 5). */
create table werker_hartslag (
  pool_id   text primary key,
  gezien_op timestamptz not null default now()
);
