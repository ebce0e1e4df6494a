-- Task templates per process and season (AT-05): a draaiboek in versions from a day on, what was started of it, and its tasks.

create table draaiboek (
  draaiboek_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* Of a draaiboek that is shipped its own code: then this is what it became here. */
  code             text not null,
  vanaf            date not null,
  naam             text not null,
  uitleg           text not null,
  soort            text not null constraint draaiboek_soort check (soort in ('seizoen', 'proces')),
  taken            jsonb not null,
  /* From this day on nobody starts it any more. */
  gestopt          boolean not null default false,
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint draaiboek_sleutel unique (organisatie_id, code, vanaf)
);

create table draaiboekstart (
  draaiboekstart_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  code             text not null,
  naam             text not null,
  soort            text not null constraint draaiboekstart_soort check (soort in ('seizoen', 'proces')),
  /* Of a season the year; of a process the day it counts from. */
  jaar             int,
  begin            date not null,
  regio            text not null constraint draaiboekstart_regio check (regio in ('noord', 'midden', 'zuid')),
  jongere_id       uuid references jongere,
  werkproces_id    uuid references werkproces,
  gestart_op       date not null,
  ingetrokken_op   date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint draaiboekstart_jaar check ((jaar is not null) = (soort = 'seizoen')),
  constraint draaiboekstart_zaak check ((jongere_id is null) = (werkproces_id is null))
);
/* A season is started once a year; what was withdrawn does not count. */
create unique index draaiboekstart_seizoen on draaiboekstart (organisatie_id, code, jaar)
  where soort = 'seizoen' and ingetrokken_op is null;
create unique index draaiboekstart_werkproces on draaiboekstart (werkproces_id, code)
  where werkproces_id is not null and ingetrokken_op is null;
create index draaiboekstart_lijst on draaiboekstart (organisatie_id, gestart_op desc, draaiboekstart_id)
  where ingetrokken_op is null;
create index draaiboekstart_jongere_id on draaiboekstart (jongere_id) where jongere_id is not null;
create index draaiboekstart_werkproces_id on draaiboekstart (werkproces_id) where werkproces_id is not null;

create table draaiboektaak (
  draaiboektaak_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  draaiboekstart_id uuid not null references draaiboekstart,
  nummer           int not null,
  wat              text not null,
  /* For a role until somebody of it takes the task, or for somebody by name. */
  rol              text,
  voor             text,
  uiterlijk        date not null,
  gedaan_op        date,
  opmerking        text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint draaiboektaak_nummer unique (draaiboekstart_id, nummer),
  constraint draaiboektaak_wie check (rol is not null or voor is not null)
);
create index draaiboektaak_open on draaiboektaak (organisatie_id, uiterlijk, draaiboektaak_id) where gedaan_op is null;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['draaiboek', 'draaiboekstart', 'draaiboektaak'] loop
    call houd_historie(tabel);
    call beveilig(tabel);
  end loop;
end $$;
