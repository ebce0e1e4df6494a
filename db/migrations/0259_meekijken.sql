-- Somebody looks along in one zaak, as a buddy or in intervisie, until a day and for a reason (CV-04): a colleague here, or of
-- another organisatie, who can reach nothing else of ours.

create table meekijkrecht (
  meekijkrecht_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  soort            text not null constraint meekijkrecht_soort check (soort in ('buddy', 'intervisie')),
  naam             text not null,
  /* Of another organisatie: which, and whose login. */
  bij_organisatie_id int references organisatie,
  gebruiker_id     uuid references gebruiker,
  reden            text not null,
  vanaf            date not null,
  tot_en_met       date not null,
  beeindigd_op     date,
  gegeven_door     text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint meekijkrecht_dagen check (vanaf <= tot_en_met and tot_en_met - vanaf <= 90),
  constraint meekijkrecht_gast check ((bij_organisatie_id is null) = (gebruiker_id is null)
                                      and bij_organisatie_id is distinct from organisatie_id)
);
create unique index meekijkrecht_lopend on meekijkrecht (werkproces_id, naam, bij_organisatie_id) nulls not distinct
  where beeindigd_op is null;
create index meekijkrecht_werkproces_id on meekijkrecht (werkproces_id);
create index meekijkrecht_jongere_id on meekijkrecht (jongere_id);
create index meekijkrecht_gebruiker_id on meekijkrecht (gebruiker_id) where gebruiker_id is not null;
create index meekijkrecht_naam on meekijkrecht (organisatie_id, naam, tot_en_met) where beeindigd_op is null;

call houd_historie('meekijkrecht');
call beveilig('meekijkrecht');

/* The day on which an act works: what it says, else today in the Netherlands. */
create function huidige_dag() returns date language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('app.dag', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date)
$$;
/* Who was let in from outside finds this one row, while it holds; the day after its last day there is nothing to find. */
create policy gast on meekijkrecht for select
  using (gebruiker_id::text = (select huidige_actor()) and beeindigd_op is null
         and (select huidige_dag()) between vanaf and tot_en_met);
