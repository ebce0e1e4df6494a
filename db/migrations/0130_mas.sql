-- The Methodische Aanpak Schoolverzuim as the organisatie works with it: its own way of working with a day of effect, the
-- branch and way of working of each zaak, why a step was passed by, and on what ground a zaak ended.

/* Never changed once it holds: a zaak keeps the one it began with (BH-04). */
create table werkwijze (
  werkwijze_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  vanaf            date not null,
  /* Steps left out. */
  zonder           text[] not null default '{}',
  /* Days per step, and days between two messages to the school per route. */
  termijnen        jsonb not null default '{}',
  terugkoppeling_dagen jsonb not null default '{}',
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint werkwijze_sleutel unique (organisatie_id, vanaf)
);
call houd_historie('werkwijze');
call beveilig('werkwijze');

call voeg_toe('werkproces', 'add column tak text, add column werkwijze_id uuid, add column sluitgrond text,
                             add column gestopt_op date, add column stap_sinds date');
alter table werkproces
  add constraint werkproces_tak check (tak in ('a', 'b', 'absoluut')),
  add constraint werkproces_sluitgrond
    check (sluitgrond in ('verzuim-gestopt', 'vrijstelling', 'plicht-geeindigd', 'ingetrokken', 'overgedragen')),
  add constraint werkproces_werkwijze_id_fkey foreign key (werkwijze_id) references werkwijze;
comment on column werkproces.tak is 'Null: the branch that belongs to the kind of zaak.';
comment on column werkproces.werkwijze_id is 'Null: the method as it is, without changes of the organisatie.';
comment on column werkproces.stap_sinds is 'Null: since the zaak began.';
create index werkproces_werkwijze_id on werkproces (werkwijze_id) where werkwijze_id is not null;

alter table werkproces_stap
  add column afwijking_grond text constraint werkproces_stap_afwijking_grond
    check (afwijking_grond in ('maatwerk', 'veiligheid', 'al-gedaan', 'ander-heeft-regie', 'niet-bereikbaar', 'andere')),
  add column overgeslagen text[] not null default '{}',
  add constraint werkproces_stap_motief check (afwijking_grond is null or afwijking_reden is not null);
create index werkproces_stap_afwijking on werkproces_stap (organisatie_id, op desc, werkproces_stap_id)
  where afwijking_reden is not null;
