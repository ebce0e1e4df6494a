-- Own lists (RP-13): which list, with which filters, for whom. What is kept is a question, never its answer: who opens a
-- shared list sees what they may see themselves. On the days that were chosen it asks for attention until it is opened.

create table eigen_lijst (
  eigen_lijst_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  eigenaar         text not null default huidige_actor(),
  naam             text not null,
  soort            text not null constraint eigen_lijst_soort check (soort in ('meldingen', 'zaken', 'taken', 'scholen')),
  filters          jsonb not null default '{}',
  gedeeld          boolean not null default false,
  /* When it asks for attention; null: never. */
  ritme            text constraint eigen_lijst_ritme check (ritme in ('dag', 'week', 'maand')),
  /* From which day; of a week or month also which day that is. */
  ritme_vanaf      date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint eigen_lijst_naam unique (organisatie_id, eigenaar, naam),
  constraint eigen_lijst_plan check ((ritme is null) = (ritme_vanaf is null))
);
call houd_historie('eigen_lijst');
call beveilig('eigen_lijst');

/* The day somebody last opened a list: from then on its signal is answered. */
create table eigen_lijst_gezien (
  eigen_lijst_id   uuid not null references eigen_lijst on delete cascade,
  organisatie_id   int not null references organisatie,
  gebruiker        text not null default huidige_actor(),
  gezien_op        date not null,
  primary key (eigen_lijst_id, gebruiker)
);
call beveilig('eigen_lijst_gezien');
