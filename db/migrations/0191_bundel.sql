-- A dossier, or the part of it that somebody may have, as one PDF with an index (BD-10): kept as it was handed out.

create table bundel (
  bundel_id        uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  doel             text not null constraint bundel_doel check (doel in ('om', 'bezwaar', 'inzage', 'overdracht')),
  aan              text not null,
  delen            text[] not null,
  vanaf            date,
  tot_en_met       date,
  stukken          int not null,
  /* What could not be shown on a page and goes along by itself. */
  los              int not null,
  bladzijden       int not null,
  pdf              bytea not null,
  hash             text not null,
  gemaakt_op       timestamptz not null default now(),
  gemaakt_door     text not null default huidige_actor(),
  constraint bundel_periode check (vanaf <= tot_en_met)
);
alter table bundel alter column pdf set storage external;
create index bundel_jongere_id on bundel (jongere_id, bundel_id desc);
create index bundel_werkproces_id on bundel (werkproces_id) where werkproces_id is not null;
call beveilig('bundel');
-- What was handed out stays as it was; only a merge of two files moves it to the other.
revoke update, delete on bundel from schoolgang_app;
grant update (jongere_id, werkproces_id) on bundel to schoolgang_app;
