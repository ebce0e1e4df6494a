-- What an officer does with a report before there is a case: who gets it and why (VI-08), questions to the school (VI-05),
-- advice without a report (VI-04), the colour an officer chose (VI-07), reports about the same absence (VI-10).

/* Who handles what. Of the rules that fit, the one that says most wins; a rule with only a school names its contactambtenaar. */
create table toewijzingsregel (
  toewijzingsregel_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid references school,
  gemeentecode     text constraint toewijzingsregel_gemeentecode check (gemeentecode ~ '^[0-9]{4}$'),
  leeftijd_vanaf   int,
  leeftijd_tot_en_met int,
  onderwijssoorten text[],
  soorten          text[],
  behandelaar      text,
  andere_uitvoerder text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint toewijzingsregel_wie check ((behandelaar is null) <> (andere_uitvoerder is null)),
  constraint toewijzingsregel_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create index toewijzingsregel_lijst on toewijzingsregel (organisatie_id, vanaf);
create index toewijzingsregel_school on toewijzingsregel (school_id) where school_id is not null;
call houd_historie('toewijzingsregel');
/* A school reports itself, and its receipt names who handles it. */
call beveilig('toewijzingsregel', 'school_id is null or school_id = (select huidige_school())');

create table melding_vraag (
  melding_vraag_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  school_id        uuid references school,
  onderdelen       text[] not null,
  tekst            text not null,
  gesteld_door     text not null,
  gesteld_op       date not null,
  uiterlijk_op     date not null,
  antwoord         text,
  beantwoord_door  text,
  beantwoord_op    date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint melding_vraag_antwoord check ((antwoord is null) = (beantwoord_op is null))
);
create index melding_vraag_melding on melding_vraag (melding_id, gesteld_op);
create index melding_vraag_open on melding_vraag (organisatie_id, uiterlijk_op) where beantwoord_op is null;
create index melding_vraag_school on melding_vraag (school_id) where beantwoord_op is null;
call houd_historie('melding_vraag');
call beveilig('melding_vraag', 'school_id = (select huidige_school())');

create table adviesvraag (
  adviesvraag_id   uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid references jongere,
  school_id        uuid references school,
  melding_id       uuid references melding,
  kanaal           text not null constraint adviesvraag_kanaal
                   check (kanaal in ('schoolportaal', 'telefoon', 'e-mail', 'formulier', 'gesprek')),
  vrager           text not null,
  vraag            text not null,
  antwoord         text,
  gevraagd_op      date not null,
  beantwoord_op    date,
  behandelaar      text,
  status           text not null default 'open' constraint adviesvraag_status
                   check (status in ('open', 'beantwoord', 'melding')),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint adviesvraag_melding check ((status = 'melding') = (melding_id is not null))
);
create index adviesvraag_lijst on adviesvraag (organisatie_id, status, gevraagd_op desc, adviesvraag_id);
create index adviesvraag_jongere_id on adviesvraag (jongere_id) where jongere_id is not null;
create index adviesvraag_school_id on adviesvraag (school_id) where school_id is not null;
create index adviesvraag_melding_id on adviesvraag (melding_id) where melding_id is not null;
call houd_historie('adviesvraag');
call beveilig('adviesvraag', 'school_id = (select huidige_school())');

/* Only what an officer chose against the rule, and why. What the rule says is worked out when asked, and kept nowhere. */
create table melding_triage (
  melding_triage_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  kleur            text not null constraint melding_triage_kleur check (kleur in ('groen', 'oranje', 'rood')),
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint melding_triage_melding unique (melding_id)
);
call houd_historie('melding_triage');
call beveilig('melding_triage');

/* Two reports about the same absence: both stay, and the first shares what becomes of the other. */
create table melding_samenvoeging (
  melding_samenvoeging_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  in_melding_id    uuid not null references melding,
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint melding_samenvoeging_melding unique (melding_id),
  constraint melding_samenvoeging_twee check (melding_id <> in_melding_id)
);
create index melding_samenvoeging_in on melding_samenvoeging (in_melding_id);
call houd_historie('melding_samenvoeging');
call beveilig('melding_samenvoeging', 'exists (select from melding m where m.melding_id = melding_samenvoeging.melding_id and m.school_id = (select huidige_school()))');
