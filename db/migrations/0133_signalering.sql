-- What was answered and found in a zaak (MW-03, MW-09): facts of the officer. No weight, sum or advice about a child is kept: the
-- advice is worked out from the answers when somebody looks (AI-05).

create table signalering (
  signalering_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  antwoorden       jsonb not null,
  ingevuld_op      date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint signalering_sleutel unique (werkproces_id)
);
create index signalering_jongere_id on signalering (jongere_id);

create table onderzoek (
  onderzoek_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  feiten           text,
  school_zegt      text,
  ouders_zeggen    text,
  jongere_zegt     text,
  oorzaken         text[] not null default '{}',
  oorzaak_anders   text,
  beschermend      text,
  bijgewerkt_op    date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint onderzoek_sleutel unique (werkproces_id)
);
create index onderzoek_jongere_id on onderzoek (jongere_id);
create index onderzoek_bijgewerkt_op on onderzoek (organisatie_id, bijgewerkt_op);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['signalering', 'onderzoek'] loop
    call houd_historie(tabel);
    call beveilig(tabel);
  end loop;
end $$;
