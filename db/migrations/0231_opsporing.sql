-- The part of a file that falls under the Wet politiegegevens stands apart from the rest (HH-04): who has no bevoegdheid for
-- it sees that it is there, and nothing of it. It begins with the summons for a hearing (uitleg 0212 for the terms).

/* Set per transaction for whoever may see it; everybody else, and the work of the night, does not. */
create function ziet_opsporing() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('app.opsporing', true), '') = 'ja'
$$;

do $$
declare
  tabel text;
  naam text;
begin
  foreach tabel in array array['brief', 'brief_ontvanger', 'brief_stuk', 'printbestand', 'poststuk', 'bundel'] loop
    call voeg_toe(tabel, $k$add column deel text not null default 'toezicht' check (deel in ('toezicht', 'opsporing'))$k$);
    foreach naam in array array[tabel, tabel || '_historie'] loop
      continue when to_regclass(quote_ident(naam)) is null;
      -- A case and not an `or`, as in beveilig.
      execute format('create policy opsporing on %I as restrictive for all
                        using (case when deel = ''toezicht'' then true else (select ziet_opsporing()) end)', naam);
    end loop;
  end loop;
end $$;
comment on column brief.deel is 'toezicht: AVG; opsporing: Wpg, only for who may see that part.';

/* What belongs to a letter is where the letter is. */
create function neem_deel_van_brief() returns trigger language plpgsql as $$
begin
  select b.deel into new.deel from brief b where b.brief_id = new.brief_id;
  return new;
end $$;
create trigger deel before insert on brief_ontvanger for each row execute function neem_deel_van_brief();
create trigger deel before insert on brief_stuk for each row execute function neem_deel_van_brief();
/* A handful for each poststuk, found by its id. */
create policy opsporing on post_bestand as restrictive for all
  using (exists (select from poststuk p where p.poststuk_id = post_bestand.poststuk_id));

/*
 * That there is such a part, of whom and since when: all that everybody of the kantoor may know, and what the terms of the Wpg
 * are counted from. Never what it says.
 */
create table opsporingsstuk (
  opsporingsstuk_id     uuid primary key default nieuw_id(),
  organisatie_id        int not null references organisatie,
  jongere_id            uuid not null references jongere,
  soort                 text not null constraint opsporingsstuk_soort check (soort in ('brief', 'post', 'bundel')),
  object_id             uuid not null unique,
  eerste_verwerking_op  date not null,
  vastgelegd_op         timestamptz not null default now(),
  vastgelegd_door       text not null default huidige_actor()
);
create index opsporingsstuk_jongere_id on opsporingsstuk (jongere_id);
call beveilig('opsporingsstuk');
