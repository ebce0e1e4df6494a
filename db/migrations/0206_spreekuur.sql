-- Preventive consultation at a school (PR-01..PR-03): hours in slots, a pupil the school books, and a light record that is no
-- melding and deletes itself. It keeps no history: what is deleted must be gone.

create table spreekuurplek (
  spreekuurplek_id  uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  school_id         uuid not null references school,
  /* What a calendar outside shows: says nothing about anybody. */
  code              text not null,
  dag               date not null,
  tijd              time not null,
  minuten           int not null constraint spreekuurplek_minuten check (minuten between 5 and 240),
  plaats            text,
  voor              text not null,
  ingetrokken_op      date,
  versie            int not null default 1,
  vastgelegd_op     timestamptz not null default now(),
  vastgelegd_door   text not null default huidige_actor(),
  constraint spreekuurplek_code unique (organisatie_id, code)
);
/* An officer is in one place at a time. */
create unique index spreekuurplek_voor on spreekuurplek (organisatie_id, voor, dag, tijd) where ingetrokken_op is null;
create index spreekuurplek_dag on spreekuurplek (organisatie_id, dag, tijd) where ingetrokken_op is null;
create index spreekuurplek_school_id on spreekuurplek (school_id, dag, tijd) where ingetrokken_op is null;

create table spreekuurgesprek (
  spreekuurgesprek_id uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  spreekuurplek_id  uuid not null references spreekuurplek,
  school_id         uuid not null references school,
  jongere_id        uuid not null references jongere,
  dag               date not null,
  onderwijssoort    text,
  aanleiding        text not null constraint spreekuurgesprek_aanleiding
                    check (aanleiding in ('te-laat', 'ziek-gemeld', 'lessen-gemist', 'gaat-niet-goed', 'anders')),
  ouders            boolean not null default false,
  contact           text not null,
  status            text not null default 'geboekt' constraint spreekuurgesprek_status
                    check (status in ('geboekt', 'gevoerd', 'niet-verschenen', 'afgezegd')),
  notitie           text,
  /* First day on which it must be gone, unless a melding followed. */
  verwijderen_vanaf date not null,
  melding_id        uuid references melding,
  versie            int not null default 1,
  vastgelegd_op     timestamptz not null default now(),
  vastgelegd_door   text not null default huidige_actor()
);
create unique index spreekuurgesprek_plek on spreekuurgesprek (spreekuurplek_id) where status <> 'afgezegd';
create index spreekuurgesprek_plek_id on spreekuurgesprek (spreekuurplek_id);
create index spreekuurgesprek_jongere_id on spreekuurgesprek (jongere_id, dag);
create index spreekuurgesprek_school_id on spreekuurgesprek (school_id);
create index spreekuurgesprek_melding_id on spreekuurgesprek (melding_id) where melding_id is not null;
create index spreekuurgesprek_dag on spreekuurgesprek (organisatie_id, dag) where status = 'gevoerd';
create index spreekuurgesprek_weg on spreekuurgesprek (organisatie_id, verwijderen_vanaf) where melding_id is null;
create trigger versie before update on spreekuurgesprek for each row execute function stempel_versie();

/* What stays of a talk whose record is gone: that there was one, in which month, at which school. */
create table spreekuurspoor (
  spreekuurspoor_id uuid primary key default nieuw_id(),
  organisatie_id    int not null references organisatie,
  school_id         uuid not null references school,
  maand             date not null constraint spreekuurspoor_maand check (extract(day from maand) = 1),
  onderwijssoort    text,
  vastgelegd_op     timestamptz not null default now(),
  vastgelegd_door   text not null default huidige_actor()
);
create index spreekuurspoor_maand on spreekuurspoor (organisatie_id, maand);
create index spreekuurspoor_school_id on spreekuurspoor (school_id);

call houd_historie('spreekuurplek');
call beveilig('spreekuurplek', 'school_id = (select huidige_school())');
call beveilig('spreekuurgesprek', 'school_id = (select huidige_school())');
call beveilig('spreekuurspoor');
create policy school_inserts on spreekuurplek as restrictive for insert with check ((select huidige_school()) is null);
create policy school_writes on spreekuurplek as restrictive for update using ((select huidige_school()) is null);
create policy school_deletes on spreekuurplek as restrictive for delete using ((select huidige_school()) is null);

/* A school that books must know how long the record stays; of what else an organisatie chose it sees nothing. */
drop policy school on parameter;
create policy school on parameter as restrictive for all
  using (case when (select huidige_school()) is null then true else naam = 'spreekuurBewaarMaanden' end)
  with check ((select huidige_school()) is null);
