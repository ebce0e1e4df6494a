-- A conversation in a zaak (MW-10): who was there, what was said, the voice of the jongere, causes and what was agreed. One act
-- leaves the report, a letter in concept, the agreements as actions with an owner, and what the school may know of them.

create table gesprek (
  gesprek_id       uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  /* The appointment it was planned as. */
  afspraak_id      uuid references afspraak,
  vorm             text not null constraint gesprek_vorm check (vorm in ('gesprek', 'huisbezoek', 'telefonisch', 'overleg')),
  gehouden_op      date not null,
  /* [{naam, rol}], the names as they were then. */
  aanwezig         jsonb not null,
  verslag          text not null,
  stem_jongere     text,
  /* Why the jongere said nothing. */
  geen_stem        text,
  stem_ouders      text,
  oorzaken         text[] not null default '{}',
  volgende_op      date not null,
  brief_id         uuid references brief,
  terugkoppeling_id uuid references terugkoppeling,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint gesprek_stem check (stem_jongere is not null or geen_stem is not null)
);
create index gesprek_werkproces_id on gesprek (werkproces_id, gehouden_op desc);
create index gesprek_jongere_id on gesprek (jongere_id, gehouden_op);
create unique index gesprek_afspraak_id on gesprek (afspraak_id) where afspraak_id is not null;
create index gesprek_brief_id on gesprek (brief_id) where brief_id is not null;
create index gesprek_terugkoppeling_id on gesprek (terugkoppeling_id) where terugkoppeling_id is not null;
call houd_historie('gesprek');
call beveilig('gesprek');

/*
 * What is typed during the talk, as it is typed; goes when the report is made. No historie: a word struck out while
 * writing is no record of anybody.
 */
create table gesprekconcept (
  gesprekconcept_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  werkproces_id    uuid not null references werkproces on delete cascade,
  inhoud           jsonb not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint gesprekconcept_sleutel unique (werkproces_id)
);
create trigger versie before update on gesprekconcept for each row execute function stempel_versie();
call beveilig('gesprekconcept');

call voeg_toe('zaakactie', 'add column gesprek_id uuid');
alter table zaakactie add constraint zaakactie_gesprek_id_fkey foreign key (gesprek_id) references gesprek;
create index zaakactie_gesprek_id on zaakactie (gesprek_id) where gesprek_id is not null;

call voeg_toe('terugkoppeling', 'add column afspraken jsonb');
comment on column terugkoppeling.afspraken is
  'What was agreed as far as the school may know it, [{wat, wie, uiterlijk}]; null: this message tells of none.';
create index terugkoppeling_afspraken on terugkoppeling (werkproces_id, terugkoppeling_id desc) where afspraken is not null;
