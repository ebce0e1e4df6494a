-- Who is here and not in the BRP, or not with a bsn (PB-06): recorded by hand, found like everyone, and later the same file with
-- a bsn. The row says since when and why, and until when.

create table buiten_brp (
  buiten_brp_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  soort            text not null constraint buiten_brp_soort
                   check (soort in ('rni', 'asiel', 'tijdelijk', 'adres-onbekend', 'anders')),
  /* A number another register knows the person by, such as a V-nummer. */
  kenmerk          text,
  verblijfplaats   text,
  toelichting      text,
  bron             text not null,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint buiten_brp_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create index buiten_brp_jongere_id on buiten_brp (jongere_id, vanaf);
create index buiten_brp_kenmerk on buiten_brp (organisatie_id, lower(kenmerk)) where kenmerk is not null;

call houd_historie('buiten_brp');
call beveilig('buiten_brp');
