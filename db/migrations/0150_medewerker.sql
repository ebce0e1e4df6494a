-- Who works here and how to reach them: what a school reads as "your contact", what a letter is signed with, and how many
-- hours there are to divide work over. Keyed by name, as zaken and meldingen name their behandelaar (docs/adr/0080).

create table medewerkerprofiel (
  medewerkerprofiel_id  uuid primary key default nieuw_id(),
  organisatie_id        int not null references organisatie,
  naam                  text not null constraint medewerkerprofiel_naam check (naam <> ''),
  functie               text,
  telefoon              text,
  email                 text,
  uren_per_week         numeric(4, 1) constraint medewerkerprofiel_uren check (uren_per_week between 0 and 60),
  /* The direct line: who may not judge a complaint about this person (AT-08). */
  leidinggevende        text constraint medewerkerprofiel_leidinggevende check (leidinggevende <> naam),
  /* A trainee sends nothing alone until this day: drafts wait for the mentor (CV-07). */
  stage_tot_en_met      date,
  begeleider            text constraint medewerkerprofiel_begeleider check (begeleider <> naam),
  /* Themes in which colleagues ask this person for advice, e.g. 5b, thuiszitters (CV-06). */
  themas                text[] not null default '{}',
  versie                int not null default 1,
  vastgelegd_op         timestamptz not null default now(),
  vastgelegd_door       text not null default huidige_actor(),
  constraint medewerkerprofiel_stage check (stage_tot_en_met is null or begeleider is not null),
  constraint medewerkerprofiel_sleutel unique (organisatie_id, naam)
);

/* When somebody is away and who looks after the work. Why is nobody's business here: it may be about health. */
create table afwezigheid (
  afwezigheid_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  naam             text not null,
  waarnemer        text constraint afwezigheid_waarnemer check (waarnemer <> naam),
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint afwezigheid_periode check (tot_en_met is null or vanaf <= tot_en_met),
  foreign key (organisatie_id, naam) references medewerkerprofiel (organisatie_id, naam)
);
create index afwezigheid_naam on afwezigheid (organisatie_id, naam, vanaf);
create index afwezigheid_waarnemer on afwezigheid (organisatie_id, waarnemer, vanaf) where waarnemer is not null;

call houd_historie('medewerkerprofiel');
call houd_historie('afwezigheid');
-- A school reads who handles its report and who replaces them.
call beveilig('medewerkerprofiel', 'true');
call beveilig('afwezigheid', 'true');
