-- One plan per zaak (MW-11): what the jongere and the parents think, and who does what before when. What a route asks, what was
-- agreed and the look back after closing are such actions too. Who leads, asked and accepted (MW-12).

create table zaakplan (
  zaakplan_id      uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  stem_jongere     text,
  stem_ouders      text,
  vastgesteld_op   date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint zaakplan_sleutel unique (werkproces_id),
  constraint zaakplan_stem check (vastgesteld_op is null or stem_jongere is not null)
);
create index zaakplan_jongere_id on zaakplan (jongere_id);

create table zaakactie (
  zaakactie_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  soort            text not null constraint zaakactie_soort
                   check (soort in ('doel', 'afspraak', 'routetaak', 'nacontrole', 'rappel', 'opschaling')),
  wat              text not null,
  wie              text not null,
  uiterlijk        date not null,
  klaar_op         date,
  resultaat        text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint zaakactie_klaar check (resultaat is null or klaar_op is not null)
);
create index zaakactie_werkproces_id on zaakactie (werkproces_id, uiterlijk);
create index zaakactie_jongere_id on zaakactie (jongere_id);
create index zaakactie_open on zaakactie (organisatie_id, uiterlijk) where klaar_op is null;

create table regie (
  regie_id         uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  naam             text not null,
  /* Somebody of a partner: has no login here, so an officer notes that they accepted. */
  extern           boolean not null,
  vervanger        text,
  gevraagd_op      date not null,
  status           text not null default 'gevraagd' constraint regie_status
                   check (status in ('gevraagd', 'aanvaard', 'geweigerd', 'vervallen')),
  beantwoord_op    date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint regie_antwoord check ((status = 'gevraagd') = (beantwoord_op is null))
);
create unique index regie_gevraagd on regie (werkproces_id) where status = 'gevraagd';
create index regie_werkproces_id on regie (werkproces_id, regie_id desc);
create index regie_jongere_id on regie (jongere_id);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['zaakplan', 'zaakactie', 'regie'] loop
    call houd_historie(tabel);
    call beveilig(tabel);
  end loop;
end $$;

call voeg_toe('werkproces', 'add column route_resultaat text');
call voeg_toe('terugkoppeling', 'add column regisseur text');
