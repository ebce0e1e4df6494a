-- What law leaves to an organisatie, with a date of effect: a change never reaches back, and a past day keeps the value it
-- had (BH-03). Which parameters there are, and what holds without a choice, stands in domain/parameter.

create table parameter (
  parameter_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  naam             text not null,
  vanaf            date not null,
  /* Null: from this day on what holds for everyone. */
  waarde           jsonb,
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint parameter_sleutel unique (organisatie_id, naam, vanaf)
);
call houd_historie('parameter');
call beveilig('parameter');

-- What was set before had no date: it held from the first text of the law that we hold.
insert into parameter (organisatie_id, naam, vanaf, waarde, reden, vastgelegd_door)
select o.organisatie_id, i.key, '2018-07-28', i.value, 'Overgenomen uit de vorige instellingen', 'migratie'
  from organisatie o cross join jsonb_each(o.instellingen) i
 where i.key in ('karenstijdSchooldagen', 'karenstijdMaanden', 'thuiszitterDagen');
alter table organisatie drop column instellingen;
