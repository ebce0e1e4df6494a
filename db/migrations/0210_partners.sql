-- Partners (KI-01): whom we work with, what each may decide, how something reaches it safely and how long it has to answer.
-- Known as it was and is: the historie keeps every earlier address, mandate and term.

create table partner (
  partner_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  naam             text not null,
  soort            text not null,
  rollen           text[] not null default '{}',
  /* Codes of the gemeenten it works for; empty: all of ours. */
  gemeenten        text[] not null default '{}',
  mandaat          text,
  kanaal           text not null constraint partner_kanaal
                   check (kanaal in ('beveiligde-mail', 'ketenportaal', 'post', 'telefoon')),
  adres            text not null,
  postadres        text,
  antwoordtermijn_dagen int constraint partner_antwoordtermijn check (antwoordtermijn_dagen between 1 and 366),
  toelichting      text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint partner_periode check (tot_en_met is null or vanaf <= tot_en_met)
);
create unique index partner_naam on partner (organisatie_id, lower(naam)) where tot_en_met is null;
create index partner_lijst on partner (organisatie_id, naam, partner_id);

create table partnercontact (
  partnercontact_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  partner_id       uuid not null references partner,
  naam             text not null,
  functie          text,
  telefoon         text,
  email            text,
  vanaf            date not null,
  tot_en_met       date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint partnercontact_periode check (tot_en_met is null or vanaf <= tot_en_met),
  constraint partnercontact_bereikbaar check (telefoon is not null or email is not null)
);
create index partnercontact_partner_id on partnercontact (partner_id, vanaf);

call houd_historie('partner');
call houd_historie('partnercontact');
call beveilig('partner');
call beveilig('partnercontact');
