-- The nouns: who, which school, what was reported, what was done. Valid time stands in Dutch columns
-- (`vanaf`, `tot_en_met` inclusive, `tot` exclusive); recorded time is kept by houd_historie.
-- `nummer` is the number in the register it came from; `invoer_id` the load that last wrote the row.

create table invoer (
  invoer_id        uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  status           text not null constraint invoer_status
                   check (status in ('bezig', 'klaar', 'mislukt', 'teruggedraaid')),
  droogloop        boolean not null default false,
  begonnen_op      timestamptz not null default now(),
  klaar_op         timestamptz,
  door             text not null default huidige_actor(),
  voortgang        jsonb not null default '{}',
  resultaat        jsonb
);
create index invoer_organisatie_id on invoer (organisatie_id, begonnen_op desc);
create table invoer_weigering (
  invoer_id       uuid not null references invoer on delete cascade,
  organisatie_id  int not null,
  bestand         text not null,
  regel           bigint not null,
  kolom           text,
  reden           text not null
);
create index invoer_weigering_invoer_id on invoer_weigering (invoer_id, bestand, regel);
/* Values of columns the product does not know: reported and kept aside, never lost. */
create table invoer_rest (
  organisatie_id  int not null,
  bestand         text not null,
  sleutel         text not null,
  waarden         jsonb not null,
  invoer_id       uuid,
  primary key (organisatie_id, bestand, sleutel)
);
/* An organisation's own term and what it means here; several rows may mean the same. */
create table term (
  term_id          uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  kolom            text not null,
  eigen_term       text not null,
  schoolgang_term  text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, kolom, eigen_term)
);

create table jongere (
  jongere_id             uuid primary key default nieuw_id(),
  organisatie_id         int not null references organisatie,
  bsn_hash               bytea,
  bsn_cipher             bytea,
  voornamen              text,
  voorvoegsel            text,
  achternaam             text,
  geboortedatum          date not null,
  geslacht               text constraint jongere_geslacht check (geslacht in ('M', 'V', 'X')),
  startkwalificatie_op   date,
  versie                 int not null default 1,
  vastgelegd_op          timestamptz not null default now(),
  vastgelegd_door        text not null default huidige_actor(),
  invoer_id              uuid
);
create unique index jongere_bsn_hash on jongere (organisatie_id, bsn_hash) where bsn_hash is not null;
create index jongere_organisatie_id on jongere (organisatie_id, geboortedatum);

/* Where a jongere lives by BRP. `vanaf` null: not delivered, so lived there as far back as known. */
create table verblijf (
  verblijf_id         uuid primary key default nieuw_id(),
  organisatie_id      int not null references organisatie,
  jongere_id          uuid not null references jongere,
  gemeentecode        text,
  gemeente            text,
  woonplaats          text,
  straatnaam          text,
  huisnummer          text,
  postcode            text,
  vanaf               date,
  tot                 date,
  reden_uitschrijving text,
  versie              int not null default 1,
  vastgelegd_op       timestamptz not null default now(),
  vastgelegd_door     text not null default huidige_actor(),
  invoer_id           uuid,
  constraint verblijf_periode check (vanaf <= tot)
);
create index verblijf_jongere_id on verblijf (jongere_id);
create index verblijf_adres on verblijf (organisatie_id, postcode, huisnummer);

/* People around a jongere: parents, others with gezag. */
create table betrokkene (
  betrokkene_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text,
  rol              text not null,
  voornamen        text,
  voorvoegsel      text,
  achternaam       text,
  gezag            text not null default 'onbekend'
                   constraint betrokkene_gezag check (gezag in ('ja', 'nee', 'onbekend')),
  taal             text,
  tolk             boolean not null default false,
  telefoon         text,
  email            text,
  vanaf            date,
  tot              date,
  bron             text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid
);
create index betrokkene_jongere_id on betrokkene (jongere_id);
create unique index betrokkene_nummer on betrokkene (organisatie_id, nummer) where nummer is not null;

/* What one must know before writing, calling or visiting: secret address, interpreter, safety (PB-11). */
create table bijzonderheid (
  bijzonderheid_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  soort            text not null constraint bijzonderheid_soort
                   check (soort in ('geheim-adres', 'tolk', 'veiligheid')),
  toelichting      text,
  vanaf            date not null,
  tot              date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid
);
create index bijzonderheid_jongere_id on bijzonderheid (jongere_id);
create unique index bijzonderheid_sleutel on bijzonderheid (organisatie_id, jongere_id, soort, vanaf);

create table school (
  school_id        uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  brin             text not null default '',
  vestiging        text not null default '',
  naam             text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid
);
comment on table school is 'Known by brin and vestiging; a school delivered without brin is known by its name.';
create unique index school_brin on school (organisatie_id, brin, vestiging) where brin <> '';
create unique index school_naam on school (organisatie_id, naam) where brin = '';

create table medewerker (
  medewerker_id     uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  nummer            text not null,
  naam              text,
  functie           text,
  in_dienst_vanaf   date,
  in_dienst_tot_en_met date,
  versie            int not null default 1,
  vastgelegd_op     timestamptz not null default now(),
  vastgelegd_door   text not null default huidige_actor(),
  invoer_id         uuid,
  unique (organisatie_id, nummer)
);

create table inschrijving (
  inschrijving_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  school_id        uuid references school,
  nummer           text not null,
  schoolnaam       text,
  onderwijssoort   text,
  vanaf            date not null,
  tot_en_met       date,
  reden_einde      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint inschrijving_periode check (tot_en_met is null or vanaf <= tot_en_met),
  unique (organisatie_id, nummer)
);
create index inschrijving_jongere_id on inschrijving (jongere_id, vanaf);
create index inschrijving_school_id on inschrijving (school_id, vanaf);

/* A case. `soort`, `uitkomst` and `route` hold the organisation's own word; `term` says what it means. */
create table werkproces (
  werkproces_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  soort            text not null,
  vanaf            date not null,
  tot_en_met       date,
  uitkomst         text,
  route            text,
  onderwijssoort   text,
  behandelaar      text,
  stap             text not null default 'nieuw',
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint werkproces_periode check (tot_en_met is null or vanaf <= tot_en_met),
  unique (organisatie_id, nummer)
);
create index werkproces_jongere_id on werkproces (jongere_id, vanaf);
create index werkproces_open on werkproces (organisatie_id, behandelaar) where tot_en_met is null;
/* Every change of step, with the motive where one was skipped (MAS: pas toe of leg uit). */
create table werkproces_stap (
  werkproces_stap_id uuid primary key default nieuw_id(),
  organisatie_id     int not null,
  werkproces_id      uuid not null references werkproces,
  van                text not null,
  naar               text not null,
  afwijking_reden    text,
  toelichting        text,
  op                 date not null,
  created_at         timestamptz not null default now(),
  created_by         text not null default huidige_actor()
);
create index werkproces_stap_werkproces_id on werkproces_stap (werkproces_id, created_at);

create table melding (
  melding_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  school_id        uuid references school,
  werkproces_id    uuid references werkproces,
  nummer           text not null,
  gemeld_op        date not null,
  soort_verzuim    text not null constraint melding_soort_verzuim
                   check (soort_verzuim in ('absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte')),
  verzuim_vanaf    date,
  verzuim_tot_en_met date,
  uren             numeric,
  schoolnaam       text,
  onderwijssoort   text,
  bron             text,
  vervolg          text,
  toelichting      text,
  school_deed      text,
  school_vraagt    text,
  contactpersoon   text,
  status           text not null default 'nieuw' constraint melding_status
                   check (status in ('nieuw', 'in-behandeling', 'ter-kennisneming', 'afgesloten', 'ingetrokken')),
  sluitreden       text,
  behandelaar      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint melding_periode check (verzuim_tot_en_met is null or verzuim_vanaf <= verzuim_tot_en_met),
  unique (organisatie_id, nummer)
);
create index melding_jongere_id on melding (jongere_id, gemeld_op);
create index melding_werklijst on melding (organisatie_id, status, gemeld_op desc, melding_id);
create index melding_school_id on melding (school_id, gemeld_op desc);
create index melding_werkproces_id on melding (werkproces_id) where werkproces_id is not null;
/* The facts the status follows from: who took which step when, and why. */
create table melding_stap (
  melding_stap_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null,
  melding_id       uuid not null references melding,
  van              text not null,
  naar             text not null,
  reden            text,
  toelichting      text,
  created_at       timestamptz not null default now(),
  created_by       text not null default huidige_actor()
);
create index melding_stap_melding_id on melding_stap (melding_id, created_at);
/* What the school hears: made in the same act as the step, read on the page of the school. */
create table bericht (
  bericht_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null,
  melding_id       uuid not null references melding,
  school_id        uuid references school,
  stap             text not null,
  tekst            text not null,
  behandelaar      text,
  verwachting      text,
  volgende_datum   date,
  created_at       timestamptz not null default now(),
  created_by       text not null default huidige_actor(),
  gelezen_op       timestamptz
);
create index bericht_melding_id on bericht (melding_id, created_at);
create index bericht_school_id on bericht (school_id, created_at desc);

/* Notes and contacts on a jongere or a case (WP-04). A closed note shows that it exists, not what it says. */
create table notitie (
  notitie_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  soort            text not null constraint notitie_soort
                   check (soort in ('notitie', 'telefoon', 'e-mail', 'app', 'bezoek', 'gesprek')),
  met              text,
  resultaat        text,
  tekst            text not null,
  op               timestamptz not null default now(),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid
);
create index notitie_jongere_id on notitie (jongere_id, op desc);
create index notitie_werkproces_id on notitie (werkproces_id, op desc) where werkproces_id is not null;

create table waarschuwing (
  waarschuwing_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  nummer           text not null,
  gegeven_op       date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table halt_verwijzing (
  halt_verwijzing_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  nummer           text not null,
  verwezen_op      date not null,
  soort_verzuim    text,
  onderwijssoort   text,
  resultaat        text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table proces_verbaal (
  proces_verbaal_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  nummer           text not null,
  opgemaakt_op     date not null,
  soort_verzuim    text,
  verdachte        text,
  onderwijssoort   text,
  afdoening        text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table vrijstelling (
  vrijstelling_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  nummer           text not null,
  artikel          text not null constraint vrijstelling_artikel
                   check (artikel in ('5a', '5b', '5c', '5A', '3a', '3b', '15', '11g')),
  soort_aanvraag   text,
  aangevraagd_op   date,
  besloten_op      date,
  besluit          text,
  vanaf            date,
  tot_en_met       date,
  onderwijssoort   text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint vrijstelling_periode check (tot_en_met is null or vanaf <= tot_en_met),
  unique (organisatie_id, nummer)
);
comment on column vrijstelling.artikel is '5a, 5b, 5c: art. 5 onder a, b, c; 5A: art. 5a (trekkend bestaan).';
create table verlof (
  verlof_id        uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  grond            text not null constraint verlof_grond check (grond in ('11f', '11g')),
  aangevraagd_op   date not null,
  vanaf            date,
  tot_en_met       date,
  schooldagen      numeric,
  besluit          text,
  beslisser        text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint verlof_periode check (tot_en_met is null or vanaf <= tot_en_met),
  unique (organisatie_id, nummer)
);
create table thuiszitter (
  thuiszitter_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  soort            text not null constraint thuiszitter_soort check (soort in ('wettelijk', 'ziekte')),
  vanaf            date not null,
  tot_en_met       date,
  reden_einde      text,
  onderwijssoort   text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint thuiszitter_periode check (tot_en_met is null or vanaf <= tot_en_met),
  unique (organisatie_id, nummer)
);
create table preventief_gesprek (
  preventief_gesprek_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  school_id        uuid references school,
  melding_id       uuid references melding,
  nummer           text not null,
  gevoerd_op       date not null,
  aanleiding       text,
  schoolnaam       text,
  onderwijssoort   text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table gedoogbeschikking (
  gedoogbeschikking_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  besloten_op      date not null,
  besluit          text,
  tot_en_met       date,
  uren_werk_of_dagbesteding numeric,
  ingeschreven_vervolgopleiding text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table interventie (
  interventie_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  op               date not null,
  soort            text not null,
  toelichting      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table vsv_uitval (
  vsv_uitval_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  nummer           text not null,
  schooljaar       text not null,
  uitgevallen_op   date,
  onderwijssoort   text,
  startkwalificatie text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  unique (organisatie_id, nummer)
);
create table referentiecijfer (
  referentiecijfer_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  schooljaar       text not null,
  gebied           text not null,
  indicator        text not null,
  waarde           numeric not null,
  eenheid          text,
  bron             text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid
);
create unique index referentiecijfer_sleutel
  on referentiecijfer (organisatie_id, schooljaar, gebied, indicator, coalesce(eenheid, ''), coalesce(bron, ''));

/* One lesson, or day part, missed or late; the raw truth of attendance. No historie: a late correction replaces
   the mark, and the school's register is the source. */
create table verzuim_les (
  organisatie_id  int not null,
  jongere_id      uuid not null references jongere,
  school_id       uuid not null references school,
  dag             date not null,
  lesuur          int not null,
  minuten         int,
  code            text,
  oordeel         text not null constraint verzuim_les_oordeel
                  check (oordeel in ('geoorloofd', 'ongeoorloofd', 'te laat', 'ziek', 'onbekend')),
  invoer_id       uuid,
  primary key (jongere_id, dag, lesuur, school_id)
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array[
    'term', 'jongere', 'verblijf', 'betrokkene', 'bijzonderheid', 'school', 'medewerker', 'inschrijving',
    'werkproces', 'melding', 'notitie', 'waarschuwing', 'halt_verwijzing', 'proces_verbaal', 'vrijstelling',
    'verlof', 'thuiszitter', 'preventief_gesprek', 'gedoogbeschikking', 'interventie', 'vsv_uitval',
    'referentiecijfer'] loop
    call houd_historie(tabel);
  end loop;

  foreach tabel in array array['waarschuwing', 'halt_verwijzing', 'proces_verbaal', 'vrijstelling', 'verlof',
    'thuiszitter', 'preventief_gesprek', 'gedoogbeschikking', 'interventie', 'vsv_uitval'] loop
    execute format('create index on %I (jongere_id)', tabel);
  end loop;

  foreach tabel in array array[
    'invoer', 'invoer_weigering', 'invoer_rest', 'term', 'verblijf', 'betrokkene', 'bijzonderheid', 'medewerker',
    'werkproces', 'werkproces_stap', 'notitie', 'waarschuwing', 'halt_verwijzing', 'proces_verbaal',
    'vrijstelling', 'verlof', 'thuiszitter', 'preventief_gesprek', 'gedoogbeschikking', 'interventie',
    'vsv_uitval', 'referentiecijfer'] loop
    call beveilig(tabel);
  end loop;
end $$;

/* A school sees its own pupils and what it reported itself; nothing else. */
call beveilig('school', 'school_id = (select huidige_school())');
call beveilig('inschrijving', 'school_id = (select huidige_school())');
call beveilig('melding', 'school_id = (select huidige_school())');
call beveilig('melding_stap', 'melding_id in (select m.melding_id from melding m where m.school_id = (select huidige_school()))');
call beveilig('bericht', 'school_id = (select huidige_school())');
call beveilig('verzuim_les', 'school_id = (select huidige_school())');
call beveilig('jongere', 'jongere_id in (select i.jongere_id from inschrijving i where i.school_id = (select huidige_school()))');
