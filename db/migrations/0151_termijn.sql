-- Terms of the law and of our own (AT-01): what must be done before which day, counted from which event in which days,
-- when it stood still and why, and what ended it. A term that runs out is a signal to a person; nothing follows by itself.

create table termijn (
  termijn_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* What the slice that planned it calls it, and its key there: planned twice it is one term. */
  soort            text not null,
  sleutel          text,
  wat              text not null,
  onderwerp_soort  text not null constraint termijn_onderwerp
                   check (onderwerp_soort in ('jongere', 'zaak', 'melding', 'vrijstelling', 'klacht', 'school', 'overig')),
  /* The record it is about; of a jongere it is jongere_id. */
  onderwerp_id     uuid,
  jongere_id       uuid references jongere,
  /* Who must see to it; empty: the team. */
  voor             text,
  begin            date not null,
  gebeurtenis      text not null,
  aantal           int not null constraint termijn_aantal check (aantal between 1 and 1000),
  eenheid          text not null constraint termijn_eenheid
                   check (eenheid in ('dagen', 'weken', 'maanden', 'werkdagen', 'schooldagen')),
  richting         text not null default 'vooruit' constraint termijn_richting check (richting in ('vooruit', 'terug')),
  wettelijk        boolean not null default false,
  grondslag        text,
  regio            text not null constraint termijn_regio check (regio in ('noord', 'midden', 'zuid')),
  verlengingen     jsonb not null default '[]',
  /* Worked out from all of the above at every change; empty while it stands still or where the calendar is not known. */
  uiterlijk        date,
  stand            text not null constraint termijn_stand
                   check (stand in ('loopt', 'stil', 'kalender-onbekend', 'geeindigd')),
  geeindigd_op     date,
  waardoor         text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint termijn_einde check ((stand = 'geeindigd') = (geeindigd_op is not null)),
  constraint termijn_geeindigd check (geeindigd_op is null or waardoor is not null),
  constraint termijn_jongere check (onderwerp_soort <> 'jongere' or jongere_id is not null),
  constraint termijn_sleutel unique (organisatie_id, soort, sleutel)
);
create index termijn_lijst on termijn (organisatie_id, uiterlijk, termijn_id) where geeindigd_op is null;
create index termijn_voor on termijn (organisatie_id, voor, uiterlijk) where geeindigd_op is null;
create index termijn_jongere_id on termijn (jongere_id) where jongere_id is not null;
create index termijn_onderwerp_id on termijn (onderwerp_id) where onderwerp_id is not null;
create index termijn_geeindigd_op on termijn (organisatie_id, geeindigd_op desc, termijn_id) where geeindigd_op is not null;

create table termijnpauze (
  termijnpauze_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  termijn_id       uuid not null references termijn,
  vanaf            date not null,
  tot_en_met       date,
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint termijnpauze_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create unique index termijnpauze_open on termijnpauze (termijn_id) where tot_en_met is null;
create index termijnpauze_termijn_id on termijnpauze (termijn_id, vanaf);

call houd_historie('termijn');
call houd_historie('termijnpauze');
call beveilig('termijn');
call beveilig('termijnpauze');
