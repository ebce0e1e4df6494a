-- What a school hears about a zaak (mas.md § 8): status, who, last and next step, what we expect, when it hears again. Made
-- in the act that causes it, never changed; the last one per zaak is how things stand for the school.
create table terugkoppeling (
  terugkoppeling_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  school_id        uuid not null references school,
  op               date not null,
  /* The day promised before; null: the first message of a zaak. */
  beloofd_op       date,
  status           text not null constraint terugkoppeling_status check (status in ('loopt', 'gesloten')),
  laatste_stap     text not null,
  volgende_stap    text,
  verwachting      text not null,
  aanvulling       text,
  behandelaar      text not null,
  volgende_datum   date,
  gelezen_op       timestamptz,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint terugkoppeling_belofte check ((status = 'loopt') = (volgende_datum is not null))
);
call houd_historie('terugkoppeling');
call beveilig('terugkoppeling', 'school_id = (select huidige_school())');
create index terugkoppeling_werkproces_id on terugkoppeling (werkproces_id, terugkoppeling_id desc);
create index terugkoppeling_school_id on terugkoppeling (school_id, werkproces_id, terugkoppeling_id desc);
create index terugkoppeling_jongere_id on terugkoppeling (jongere_id);
create index terugkoppeling_op on terugkoppeling (organisatie_id, op);
