-- How people are reached beyond what the BRP tells (PB-10): telephone, mail, language, interpreter, the way they prefer, and
-- where a parent lives who lives elsewhere (PB-03). Holds from a day until a day; what is replaced ends and stays.

create table contactgegeven (
  contactgegeven_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  /* Null: of the jongere himself. */
  betrokkene_id    uuid references betrokkene,
  telefoon         text,
  email            text,
  taal             text,
  tolk             boolean not null default false,
  voorkeur         text constraint contactgegeven_voorkeur check (voorkeur in ('brief', 'telefoon', 'e-mail', 'sms')),
  /* Why not to contact; null: contact as usual. */
  niet_benaderen   text,
  woont            text constraint contactgegeven_woont check (woont in ('bij-jongere', 'elders')),
  straatnaam       text,
  huisnummer       text,
  postcode         text,
  woonplaats       text,
  adres_geheim     boolean not null default false,
  bron             text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint contactgegeven_periode check (tot_en_met is null or vanaf <= tot_en_met),
  constraint contactgegeven_adres check (
    (straatnaam is null and huisnummer is null and postcode is null and woonplaats is null and not adres_geheim)
    or coalesce(woont, '') = 'elders')
);
comment on column contactgegeven.woont is 'Null: not asked yet, so not to be taken for the home of the jongere when that is secret.';
create unique index contactgegeven_nu on contactgegeven (jongere_id, betrokkene_id) nulls not distinct
  where tot_en_met is null;
create index contactgegeven_jongere_id on contactgegeven (jongere_id, vanaf);
create index contactgegeven_betrokkene_id on contactgegeven (betrokkene_id) where betrokkene_id is not null;

call houd_historie('contactgegeven');
call beveilig('contactgegeven');
