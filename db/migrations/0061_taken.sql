-- What somebody must look at because of what a register told: BRP mutations become tasks, they never change a matter
-- that is open (PB-05). One task per jongere, kind and day of the event, however often it is delivered.

create table taak (
  taak_id          uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  soort            text not null constraint taak_soort
                   check (soort in ('gevestigd', 'verhuisd', 'vertrokken', 'vertrokken-onbekend-waarheen', 'overleden',
                                    'naam-gewijzigd', 'geboortedatum-gewijzigd', 'geheim-adres')),
  dag              date not null,
  status           text not null default 'open' constraint taak_status check (status in ('open', 'gedaan')),
  toelichting      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  invoer_id        uuid,
  constraint taak_sleutel unique (organisatie_id, jongere_id, soort, dag)
);
create index taak_lijst on taak (organisatie_id, status, dag, taak_id);
create index taak_jongere_id on taak (jongere_id);

call houd_historie('taak');
call beveilig('taak');
