-- Two layers and no more (BH-01, VI-08, CV-01): uitvoeringsverdeling says which organisatie executes what, toewijzingsregel
-- who within it handles a report. verdeelregel said the second again, and andere_uitvoerder the first; both move.

/* Row-level security holds for the owner too; moving what stands there needs all organisaties at once. */
alter table uitvoeringsverdeling no force row level security;
alter table toewijzingsregel no force row level security;
alter table verdeelregel no force row level security;

/* An agreement of the organisatie that holds the tasks. Without executor it does them itself. */
alter table uitvoeringsverdeling alter column gemeentecode drop not null;
alter table uitvoeringsverdeling_historie alter column gemeentecode drop not null;
alter table uitvoeringsverdeling rename column taken to soorten;
alter table uitvoeringsverdeling_historie rename column taken to soorten;
call voeg_toe('uitvoeringsverdeling', 'add column school_id uuid, add column uitvoerder_id int, add column uitvoerder_naam text');
alter table uitvoeringsverdeling
  add constraint uitvoeringsverdeling_school foreign key (school_id) references school,
  add constraint uitvoeringsverdeling_uitvoerder foreign key (uitvoerder_id) references organisatie,
  add constraint uitvoeringsverdeling_een_uitvoerder check (uitvoerder_id is null or uitvoerder_naam is null),
  add constraint uitvoeringsverdeling_ander check (uitvoerder_id <> organisatie_id);
create index uitvoeringsverdeling_uitvoerder_id on uitvoeringsverdeling (uitvoerder_id) where uitvoerder_id is not null;
create index uitvoeringsverdeling_school_id on uitvoeringsverdeling (school_id) where school_id is not null;
create index uitvoeringsverdeling_lijst on uitvoeringsverdeling (organisatie_id, vanaf);
comment on column uitvoeringsverdeling.uitvoerder_id is 'Another organisatie on this system: reports go there once it has agreed.';
comment on column uitvoeringsverdeling.uitvoerder_naam is 'A party that does not work with this system: a person hands the report over.';
/* Who is asked to execute sees the agreement, and changes nothing of it. */
create policy uitvoerder on uitvoeringsverdeling for select using (uitvoerder_id = (select huidige_organisatie()));

/* The yes of the executor, its own row: nobody is given work, or gives away children, without both. */
create table uitvoering_aanvaarding (
  uitvoering_aanvaarding_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  uitvoeringsverdeling_id uuid not null references uitvoeringsverdeling on delete cascade,
  aanvaard_op      date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint uitvoering_aanvaarding_een unique (uitvoeringsverdeling_id)
);
create index uitvoering_aanvaarding_organisatie_id on uitvoering_aanvaarding (organisatie_id);
call houd_historie('uitvoering_aanvaarding');
call beveilig('uitvoering_aanvaarding');
create policy opdrachtgever on uitvoering_aanvaarding for select using (exists (
  select from uitvoeringsverdeling u
   where u.uitvoeringsverdeling_id = uitvoering_aanvaarding.uitvoeringsverdeling_id
     and u.organisatie_id = (select huidige_organisatie())));

/* A report that another organisatie executes: a row at each side, and each sees its own only. */
create table melding_doorzending (
  melding_doorzending_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  melding_id       uuid not null references melding,
  richting         text not null constraint melding_doorzending_richting check (richting in ('naar', 'van')),
  andere_organisatie_id int not null references organisatie,
  andere_melding_id uuid not null references melding,
  waarom           text[] not null,
  op               date not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint melding_doorzending_melding unique (melding_id),
  constraint melding_doorzending_ander check (andere_organisatie_id <> organisatie_id)
);
create index melding_doorzending_ander_melding on melding_doorzending (andere_melding_id);
create index melding_doorzending_lijst on melding_doorzending (organisatie_id, richting, op desc);
call houd_historie('melding_doorzending');
call beveilig('melding_doorzending', 'exists (select from melding m where m.melding_id = melding_doorzending.melding_id and m.school_id = (select huidige_school()))');

/* A question of the executor, as the school reads it at the organisatie it reports to; its answer goes back. */
call voeg_toe('melding_vraag', 'add column andere_vraag_id uuid');
create index melding_vraag_andere on melding_vraag (andere_vraag_id) where andere_vraag_id is not null;

insert into uitvoeringsverdeling (organisatie_id, gemeentecode, leeftijd_vanaf, leeftijd_tot_en_met, onderwijssoorten, soorten,
                                  school_id, uitvoerder_naam, vanaf, tot, vastgelegd_op, vastgelegd_door)
select organisatie_id, gemeentecode, leeftijd_vanaf, leeftijd_tot_en_met, onderwijssoorten, soorten, school_id,
       andere_uitvoerder, vanaf, tot_en_met + 1, vastgelegd_op, vastgelegd_door
  from toewijzingsregel where andere_uitvoerder is not null;
delete from toewijzingsregel where andere_uitvoerder is not null;
alter table toewijzingsregel drop constraint toewijzingsregel_wie;
alter table toewijzingsregel drop column andere_uitvoerder, alter column behandelaar set not null;
alter table toewijzingsregel_historie alter column behandelaar drop not null;
comment on column toewijzingsregel_historie.andere_uitvoerder is 'Until uitvoeringsverdeling took it over.';

insert into toewijzingsregel (organisatie_id, school_id, gemeentecode, leeftijd_vanaf, leeftijd_tot_en_met, soorten, behandelaar,
                              vanaf, vastgelegd_op, vastgelegd_door)
select r.organisatie_id, s.school_id, case r.soort when 'gemeente' then r.waarde end,
       case r.soort when 'leeftijd' then split_part(r.waarde, '-', 1)::int end,
       case r.soort when 'leeftijd' then split_part(r.waarde, '-', 2)::int end,
       case r.soort when 'soort-verzuim' then array[r.waarde] end, r.medewerker, r.vastgelegd_op::date, r.vastgelegd_op,
       r.vastgelegd_door
  from verdeelregel r
  left join school s on r.soort = 'school' and s.school_id::text = r.waarde and s.organisatie_id = r.organisatie_id
 where r.soort <> 'school' or s.school_id is not null;
drop table verdeelregel, verdeelregel_historie;

/* Why a report went to whom: the ground, and on what the rule looked. */
alter table verdeling_regel add column waarom text[] not null default '{}';

alter table uitvoeringsverdeling force row level security;
alter table toewijzingsregel force row level security;
