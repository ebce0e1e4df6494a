-- Reports from the register onderwijsdeelnemers (VI-01, VI-02): what the school gave with a report, per day and lesuur, what
-- was delivered, what could not be read, and the outbox of statuses that go back.

call voeg_toe('melding', 'add column register_mutatie_op timestamptz');
comment on column melding.register_mutatie_op is 'Last change in the register that is in this row; null: did not come from it.';

/* What comes with a report beyond the columns of melding (BROD art. 14). */
create table melding_opgave (
  melding_opgave_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  school_id        uuid references school,
  vorm             text not null constraint melding_opgave_vorm
                   check (vorm in ('absoluut', 'wettelijk', 'wettelijk-18', 'langdurig', 'luxe', 'beginnend', 'signaal',
                                   'te-laat', 'ziekte')),
  registersoort    text constraint melding_opgave_registersoort
                   check (registersoort in ('luxe', 'zestien-uren', 'maand-of-langer', 'overig')),
  bijzondere_reden text constraint melding_opgave_bijzondere_reden
                   check (bijzondere_reden in ('ziekte', 'politie-of-justitie', 'geloofsverplichting')),
  reden            text,
  alle_lessen_gemist boolean,
  actie_gewenst    boolean,
  prioriteit       text constraint melding_opgave_prioriteit check (prioriteit in ('normaal', 'hoog')),
  leslocatie       text,
  contact_functie  text,
  contact_telefoon text,
  contact_email    text,
  kopie_aan        text,
  telefoon_gezin   text,
  zorg_vermoed     boolean,
  startkwalificatie boolean,
  verzuim_vanaf    date,
  verzuim_tot_en_met date,
  uren             numeric,
  opgenomen_op     date,
  uiterlijk_op     date,
  ontvangen_op     date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint melding_opgave_melding unique (melding_id)
);
comment on table melding_opgave is 'Period, hours and kind are here as the school last gave them; in melding as we hold them now.';
comment on column melding_opgave.bijzondere_reden is 'One of the three special categories the register knows; never leaves in an export.';
comment on column melding_opgave.uiterlijk_op is 'Last day on which the register had to deliver it (BROD art. 46); later is late.';
create index melding_opgave_laat on melding_opgave (organisatie_id, ontvangen_op desc) where ontvangen_op > uiterlijk_op;
create index melding_opgave_school on melding_opgave (school_id);
call houd_historie('melding_opgave');
call beveilig('melding_opgave', 'school_id = (select huidige_school())');

/* A day of absence: all of it, or which lesuren; `aantal` counts lesuren, also when the school did not say which. */
create table melding_dag (
  melding_dag_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  school_id        uuid references school,
  dag              date not null,
  hele_dag         boolean not null default false,
  lesuren          int[] not null default '{}',
  aantal           numeric constraint melding_dag_aantal check (aantal >= 0),
  oordeel          text not null default 'ongeoorloofd' constraint melding_dag_oordeel
                   check (oordeel in ('geoorloofd', 'ongeoorloofd', 'te laat', 'ziek', 'onbekend', 'verlof', 'schorsing')),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint melding_dag_dag unique (melding_id, dag, oordeel)
);
create index melding_dag_school on melding_dag (school_id);
call houd_historie('melding_dag');
call beveilig('melding_dag', 'school_id = (select huidige_school())');

/* How an organisatie is tied to the register; `stand` is what the register gave us to ask on from. */
create table registerkoppeling (
  registerkoppeling_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  stand            text,
  gehaald_op       timestamptz,
  fout             text,
  fout_op          timestamptz,
  certificaat_tot_en_met date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint registerkoppeling_organisatie unique (organisatie_id)
);
call houd_historie('registerkoppeling');
call beveilig('registerkoppeling');

create table registerlevering (
  registerlevering_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  kanaal           text not null constraint registerlevering_kanaal check (kanaal in ('koppeling', 'bestand')),
  bestand          text,
  aantal           int not null,
  nieuw            int not null,
  gewijzigd        int not null,
  ingetrokken      int not null,
  ongewijzigd      int not null,
  fout             int not null,
  te_laat          int not null,
  created_at       timestamptz not null default now(),
  created_by       text not null default huidige_actor()
);
create index registerlevering_lijst on registerlevering (organisatie_id, created_at desc);
call beveilig('registerlevering');

/* A report that could not be taken in; its content is kept encrypted, only as long as somebody has to look at it. */
create table registerfout (
  registerfout_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  registerlevering_id uuid not null references registerlevering,
  meldingsnummer   text,
  code             text not null,
  bericht          text not null,
  inhoud           bytea,
  aantal           int not null default 1,
  status           text not null default 'open' constraint registerfout_status
                   check (status in ('open', 'opgelost', 'gesloten')),
  reden            text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index registerfout_open on registerfout (organisatie_id, meldingsnummer, code)
  where status = 'open' and meldingsnummer is not null;
create index registerfout_lijst on registerfout (organisatie_id, status, vastgelegd_op desc);
create index registerfout_levering on registerfout (registerlevering_id);
call houd_historie('registerfout');
call beveilig('registerfout');

/* The outbox: planned in the act, sent by a job, with the proof of the register. Its id goes along, so that it counts once. */
create table registerstatus (
  registerstatus_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  meldingsnummer   text not null,
  status           text not null constraint registerstatus_status
                   check (status in ('in-behandeling', 'afgesloten', 'ter-kennisneming')),
  sluitreden       text,
  opmerking        text constraint registerstatus_opmerking
                   check (opmerking in ('gezien-door-gemeente', 'actie-door-gemeente', 'geen-actie-meer')),
  behandelaar      text,
  stand            text not null default 'wacht' constraint registerstatus_stand
                   check (stand in ('wacht', 'verstuurd', 'geweigerd', 'met-de-hand', 'vervallen')),
  pogingen         int not null default 0,
  fout             text,
  kenmerk          text,
  klaar_op         timestamptz,
  created_at       timestamptz not null default now(),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create index registerstatus_lijst on registerstatus (organisatie_id, stand, created_at desc);
create index registerstatus_melding on registerstatus (melding_id, created_at);
call houd_historie('registerstatus');
call beveilig('registerstatus');
