-- What somebody wants to be told, how and when (AT-06), and the mails that wait to be handed over: counts and links, no person.

create table signaalkeuze (
  signaalkeuze_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  gebruiker_id     uuid not null references gebruiker on delete cascade,
  /* Per block of Vandaag; what is not named is on the screen. */
  keuzes           jsonb not null,
  mail_om          time not null,
  mail_dagen       int[] not null,
  stil_van         time,
  stil_tot         time,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint signaalkeuze_sleutel unique (gebruiker_id),
  constraint signaalkeuze_stil check ((stil_van is null) = (stil_tot is null)),
  constraint signaalkeuze_dagen check (mail_dagen <@ array[0, 1, 2, 3, 4, 5, 6])
);
create index signaalkeuze_organisatie_id on signaalkeuze (organisatie_id);

create table signaalmail (
  signaalmail_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  gebruiker_id     uuid not null references gebruiker on delete cascade,
  email            text not null,
  onderwerp        text not null,
  tekst            text not null,
  gemaakt_op       timestamptz not null,
  verzonden_op     timestamptz,
  bewijs           text,
  constraint signaalmail_bewijs check ((verzonden_op is null) = (bewijs is null))
);
create index signaalmail_wacht on signaalmail (organisatie_id, signaalmail_id) where verzonden_op is null;
create index signaalmail_laatste on signaalmail (gebruiker_id, gemaakt_op desc);

call houd_historie('signaalkeuze');
call beveilig('signaalkeuze');
call beveilig('signaalmail');
/* Of whoever it is, and of the work that makes and sends it. */
create policy eigen on signaalkeuze as restrictive for all
  using (gebruiker_id::text = (select huidige_actor()) or (select huidige_actor()) = 'signalen');
create policy eigen on signaalkeuze_historie as restrictive for select
  using (gebruiker_id::text = (select huidige_actor()));
create policy eigen on signaalmail as restrictive for all
  using (gebruiker_id::text = (select huidige_actor()) or (select huidige_actor()) in ('signalen', 'briefpost'));
