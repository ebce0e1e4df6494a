-- Deliveries of the register onderwijsdeelnemers (SR-02, KV-02): what a file says against what stands here, row by row, looked
-- at before anything is written. A file stays as it was received; a row says what it did.

call voeg_toe('jongere', $$add column onderwijsnummer text constraint jongere_onderwijsnummer check (onderwijsnummer ~ '^[0-9]{9}$')$$);
create unique index jongere_onderwijsnummer on jongere (organisatie_id, onderwijsnummer) where onderwijsnummer is not null;

/* Which column of the files of this organisatie holds what, and what its words for events mean. */
create table leveringindeling (
  leveringindeling_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  soort            text not null constraint leveringindeling_soort check (soort in ('P', 'C')),
  kolommen         jsonb not null default '{}',
  gebeurtenissen   jsonb not null default '{}',
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint leveringindeling_sleutel unique (organisatie_id, soort)
);

create table levering (
  levering_id      uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  soort            text not null constraint levering_soort check (soort in ('P', 'C')),
  bestandsnaam     text not null,
  /* Of the bytes of the file: the same file again is the same levering. */
  vingerafdruk     text not null,
  /* The day it tells of, and the gemeente (G0000) or region (R0000), by its name. */
  dag              date not null,
  gebied           text constraint levering_gebied check (gebied ~ '^[GR][0-9]{4}$'),
  status           text not null default 'bekeken' constraint levering_status check (status in ('bekeken', 'toegepast')),
  gelezen          int not null,
  ontvangen_op     timestamptz not null default now(),
  ontvangen_door   text not null default huidige_actor(),
  toegepast_op     timestamptz,
  toegepast_door   text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint levering_toegepast check ((status = 'toegepast') = (toegepast_op is not null)),
  constraint levering_bestand unique (organisatie_id, bestandsnaam, vingerafdruk)
);
create index levering_lijst on levering (organisatie_id, dag desc, levering_id desc);

create table levering_regel (
  levering_regel_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  levering_id      uuid not null references levering on delete cascade,
  /* The line in the file; 0: not in the file, but here. */
  regel            int not null,
  /* What the line says, as a keyed hash: the same line in a corrected file of the same name is not done again. */
  sleutel          text not null,
  gebeurtenis      text not null,
  jongere_id       uuid references jongere,
  bsn_hash         bytea,
  bsn_cipher       bytea,
  gegevens         jsonb not null,
  /* What stood here when the file was read. */
  was              jsonb,
  doel_id          uuid,
  doel_versie      int,
  verschil         text not null constraint levering_regel_verschil
                   check (verschil in ('nieuw', 'gewijzigd', 'weg', 'signaal', 'bericht', 'ongewijzigd', 'vervangen',
                                       'al-verwerkt')),
  twijfel          text constraint levering_regel_twijfel
                   check (twijfel in ('onbekende-persoon', 'overlap', 'gat', 'ontbreekt', 'nieuwer-bekend',
                                      'intussen-gewijzigd')),
  keuze            text constraint levering_regel_keuze check (keuze in ('toepassen', 'overslaan', 'vorige-beeindigen')),
  gedaan           boolean not null default false,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint levering_regel_keuze_bij_twijfel check (keuze is null or twijfel is not null)
);
create index levering_regel_lijst on levering_regel (levering_id, regel, levering_regel_id) include (verschil, twijfel);
create index levering_regel_open on levering_regel (levering_id, twijfel) where twijfel is not null and keuze is null;
create index levering_regel_gedaan on levering_regel (organisatie_id, sleutel) where gedaan;
create index levering_regel_doel on levering_regel (doel_id) where gedaan;
create index levering_regel_jongere on levering_regel (jongere_id) where jongere_id is not null;

/* Lines that could not be read, each with the column and what to do. */
create table levering_fout (
  levering_id      uuid not null references levering on delete cascade,
  organisatie_id   int not null references organisatie,
  regel            int not null,
  kolom            text not null,
  reden            text not null
);
create index levering_fout_levering on levering_fout (levering_id, regel);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['leveringindeling', 'levering', 'levering_regel'] loop
    call houd_historie(tabel);
    call beveilig(tabel);
  end loop;
end $$;
call beveilig('levering_fout');
