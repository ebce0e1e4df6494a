-- Themes of an organisatie, on which zaken they lie, and what a specialist was asked and answered (CV-06). Who is specialist of
-- what stands with the medewerker.

create table thema (
  thema_id         uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  naam             text not null,
  uitleg           text,
  /* Articles of exemptions that bring this theme by themselves, as in vrijstelling.artikel. */
  artikelen        text[] not null default '{}',
  gestopt_op       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index thema_naam on thema (organisatie_id, lower(naam));

create table zaakthema (
  zaakthema_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  thema_id         uuid not null references thema,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint zaakthema_sleutel unique (werkproces_id, thema_id)
);
create index zaakthema_jongere_id on zaakthema (jongere_id);
create index zaakthema_thema_id on zaakthema (thema_id);

create table collegavraag (
  collegavraag_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  thema_id         uuid not null references thema,
  van              text not null,
  aan              text not null,
  vraag            text not null,
  gevraagd_op      date not null,
  uiterlijk        date not null,
  antwoord         text,
  beantwoord_op    date,
  beantwoord_door  text,
  gezien_op        date,
  ingetrokken_op   date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint collegavraag_antwoord check ((antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null)),
  constraint collegavraag_gezien check (gezien_op is null or beantwoord_op is not null),
  constraint collegavraag_ingetrokken check (ingetrokken_op is null or beantwoord_op is null)
);
create index collegavraag_werkproces_id on collegavraag (werkproces_id);
create index collegavraag_jongere_id on collegavraag (jongere_id);
create index collegavraag_thema_id on collegavraag (thema_id);
create index collegavraag_open on collegavraag (organisatie_id, aan, uiterlijk)
  where beantwoord_op is null and ingetrokken_op is null;
create index collegavraag_ongelezen on collegavraag (organisatie_id, van, beantwoord_op)
  where beantwoord_op is not null and gezien_op is null;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['thema', 'zaakthema', 'collegavraag'] loop
    call houd_historie(tabel);
    call beveilig(tabel);
  end loop;
end $$;
