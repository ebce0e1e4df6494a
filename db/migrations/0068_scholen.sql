-- Schools as people deal with them (SR-01): where, under which bestuur and samenwerkingsverband, and who to call about
-- what. Each holds from a day until a day; what is replaced ends and stays. What a school tells about a pupil that is no
-- absence: schorsing and verwijdering (SR-07). Children at a school no register tells of (SR-08).

create table schooladres (
  schooladres_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  straatnaam       text,
  huisnummer       text,
  postcode         text,
  plaats           text not null,
  gemeentecode     text not null constraint schooladres_gemeentecode check (gemeentecode ~ '^[0-9]{4}$'),
  telefoon         text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint schooladres_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create unique index schooladres_nu on schooladres (school_id) where tot_en_met is null;
create index schooladres_school_id on schooladres (school_id, vanaf);
create index schooladres_gemeente on schooladres (organisatie_id, gemeentecode) where tot_en_met is null;

create table schoolverband (
  schoolverband_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  soort            text not null constraint schoolverband_soort check (soort in ('bestuur', 'samenwerkingsverband')),
  naam             text not null,
  nummer           text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint schoolverband_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create unique index schoolverband_nu on schoolverband (school_id, soort) where tot_en_met is null;
create index schoolverband_school_id on schoolverband (school_id, soort, vanaf);

create table schoolcontact (
  schoolcontact_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  taak             text not null constraint schoolcontact_taak check (taak in ('verzuim', 'zorg', 'directie')),
  naam             text not null,
  functie          text,
  telefoon         text,
  email            text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint schoolcontact_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create unique index schoolcontact_nu on schoolcontact (school_id, taak) where tot_en_met is null;
create index schoolcontact_school_id on schoolcontact (school_id, taak, vanaf);

/* What a school says its contact has become; somebody here takes it over or does not. */
create table contactvoorstel (
  contactvoorstel_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  taak             text not null constraint contactvoorstel_taak check (taak in ('verzuim', 'zorg', 'directie')),
  naam             text not null,
  functie          text,
  telefoon         text,
  email            text,
  vanaf            date not null,
  status           text not null default 'open'
                   constraint contactvoorstel_status check (status in ('open', 'overgenomen', 'afgewezen')),
  reden            text,
  voorgesteld_op   timestamptz not null default now(),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index contactvoorstel_open on contactvoorstel (school_id, taak) where status = 'open';
create index contactvoorstel_lijst on contactvoorstel (organisatie_id, status, voorgesteld_op);

/* No absence: a ground of Lpw art. 11 onder c, or the notice of art. 18 lid 1. */
create table schoolmaatregel (
  schoolmaatregel_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  school_id        uuid references school,
  soort            text not null constraint schoolmaatregel_soort
                   check (soort in ('schorsing', 'voorgenomen-verwijdering', 'verwijdering')),
  vanaf            date not null,
  tot_en_met       date,
  reden            text not null constraint schoolmaatregel_reden
                   check (reden in ('agressie', 'wapen', 'drugs-of-alcohol', 'diefstal-of-vernieling',
                                    'herhaald-ordeverstoring', 'verzuim', 'andere')),
  inspectie_gemeld boolean,
  toelichting      text,
  contactpersoon   text,
  gemeld_op        date not null,
  door_school      boolean not null,
  bevestiging      text not null,
  status           text not null default 'nieuw'
                   constraint schoolmaatregel_status check (status in ('nieuw', 'gezien', 'ingetrokken')),
  antwoord         text,
  gezien_op        date,
  gezien_door      text,
  ingetrokken_reden text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint schoolmaatregel_periode check (tot_en_met is null or vanaf <= tot_en_met),
  constraint schoolmaatregel_einde check ((soort = 'schorsing') = (tot_en_met is not null))
);
create index schoolmaatregel_lijst on schoolmaatregel (organisatie_id, status, gemeld_op desc, schoolmaatregel_id);
create index schoolmaatregel_jongere_id on schoolmaatregel (jongere_id);
create index schoolmaatregel_school_id on schoolmaatregel (school_id, gemeld_op desc);

/* Where a child is taught according to its parents, when no register tells of it. */
create table onderwijssituatie (
  onderwijssituatie_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  soort            text not null constraint onderwijssituatie_soort
                   check (soort in ('particulier', 'buitenland', 'thuisonderwijs')),
  bekostiging      text constraint onderwijssituatie_bekostiging check (bekostiging in ('b3', 'b4')),
  erkenning        text constraint onderwijssituatie_erkenning
                   check (erkenning in ('instelling-web-1.1.1', 'erkenning-web-1.4.1', 'erkenning-web-11.1.1',
                                        'geen-erkenning')),
  naam             text,
  land             text,
  bewijs           text not null,
  bewijs_gezien_op date not null,
  vanaf            date not null,
  tot_en_met       date,
  hercontrole_op   date not null,
  telt_vanaf       date,
  telt_tot_en_met  date,
  toelichting      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint onderwijssituatie_periode check (tot_en_met is null or vanaf <= tot_en_met),
  constraint onderwijssituatie_telt check (telt_tot_en_met is null or telt_vanaf <= telt_tot_en_met)
);
comment on column onderwijssituatie.telt_vanaf is
  'From when it is an inschrijving at an instelling by rule lpw-1-instelling; null: it is none.';
create index onderwijssituatie_jongere_id on onderwijssituatie (jongere_id, vanaf);
create index onderwijssituatie_telt on onderwijssituatie (organisatie_id, jongere_id) where telt_vanaf is not null;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['schooladres', 'schoolverband', 'schoolcontact', 'contactvoorstel', 'schoolmaatregel'] loop
    call houd_historie(tabel);
    call beveilig(tabel, 'school_id = (select huidige_school())');
  end loop;
end $$;
call houd_historie('onderwijssituatie');
call beveilig('onderwijssituatie');

/* A recorded inschrijving decides about the duty like one that was delivered. */
create trigger plichtfeiten_na_insert after insert on onderwijssituatie referencing new table as geraakt
  for each statement execute function merk_plichtfeiten();
create trigger plichtfeiten_na_update after update on onderwijssituatie referencing new table as geraakt
  for each statement execute function merk_plichtfeiten();
create trigger plichtfeiten_na_delete after delete on onderwijssituatie referencing old table as geraakt
  for each statement execute function merk_plichtfeiten();
