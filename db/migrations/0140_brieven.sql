-- Letters and besluiten (BD-01 to BD-06, BD-08): who sends, our own wording of a template, the letter with those it goes
-- to, and what was sent, byte for byte. The templates themselves are files (data/brieven).

/* How an organisatie signs, for each gemeente it works for; without gemeentecode: for all others. */
create table huisstijl (
  huisstijl_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  gemeentecode     text constraint huisstijl_gemeentecode check (gemeentecode ~ '^[0-9]{4}$'),
  afzender         text not null,
  afdeling         text,
  straat           text not null,
  postcode         text not null,
  plaats           text not null,
  telefoon         text not null,
  email            text not null,
  website          text,
  /* Where a family can read its letter, for the e-mail that holds nothing of it; null: no e-mail. */
  portaal          text,
  /* On whose behalf and by which mandaat, above the name of who signs. */
  mandaat          text not null,
  logo             text constraint huisstijl_logo check (length(logo) <= 100000),
  /* What a second person must agree with before it is fixed (BD-06). */
  vier_ogen        text not null default 'nee' constraint huisstijl_vier_ogen
                   check (vier_ogen in ('nee', 'besluiten', 'alles')),
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index huisstijl_gemeente on huisstijl (organisatie_id, coalesce(gemeentecode, ''));

/* Own words of an organisatie for a template (or a block in templates), from a day on; none: the text of the file. */
create table briefsjabloon (
  briefsjabloon_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  code             text not null,
  taal             text not null default 'nl',
  vanaf            date not null,
  tekst            text not null,
  reden            text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index briefsjabloon_vanaf on briefsjabloon (organisatie_id, code, taal, vanaf);

/* That somebody who reads both languages found a translation right; holds for exactly these two texts. */
create table vertaling_akkoord (
  vertaling_akkoord_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  code             text not null,
  taal             text not null,
  hash             text not null,
  wie              text not null,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index vertaling_akkoord_tekst on vertaling_akkoord (organisatie_id, code, taal, hash);

create sequence brief_nummer;

create table briefreeks (
  briefreeks_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  sjabloon         text not null,
  velden           jsonb not null default '{}',
  naam             text not null,
  /* bekijken: the work in the background looks who must be held apart, before anybody starts it. */
  status           text not null default 'bekijken' constraint briefreeks_status
                   check (status in ('bekijken', 'klaargezet', 'bezig', 'gestopt', 'klaar')),
  gestart_door     text,
  begonnen_op      timestamptz,
  klaar_op         timestamptz,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create index briefreeks_lijst on briefreeks (organisatie_id, vastgelegd_op desc);

create table brief (
  brief_id         uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  nummer           text not null default 'B' || to_char(now(), 'YYYY') || '-' || lpad(nextval('brief_nummer')::text, 6, '0'),
  sjabloon         text not null,
  soort            text not null constraint brief_soort check (soort in ('brief', 'besluit')),
  taal             text,
  onderwerp        text not null,
  velden           jsonb not null default '{}',
  /* Who does not get it after all, or by another way, chosen by the officer: by key of the recipient. */
  keuzes           jsonb not null default '{}',
  /* Words of this letter alone; null: those of the template. */
  tekst            text,
  status           text not null default 'concept' constraint brief_status
                   check (status in ('concept', 'ter-akkoord', 'definitief', 'verzonden', 'ingetrokken')),
  vier_ogen        boolean not null default false,
  opgesteld_door   text not null default huidige_actor(),
  akkoord_door     text,
  dagtekening      date,
  bezwaar_tot      date,
  sjabloon_versie  text,
  hash             text,
  verzonden_op     date,
  reden            text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint brief_vast check (status in ('concept', 'ter-akkoord', 'ingetrokken')
                               or (hash is not null and dagtekening is not null and sjabloon_versie is not null)),
  constraint brief_twee_personen check (not vier_ogen or status not in ('definitief', 'verzonden')
                                        or akkoord_door is distinct from opgesteld_door and akkoord_door is not null),
  constraint brief_verzonden check (status <> 'verzonden' or verzonden_op is not null)
);
create unique index brief_op_nummer on brief (organisatie_id, nummer);
create index brief_jongere_id on brief (jongere_id, brief_id desc);
create index brief_werkproces_id on brief (werkproces_id) where werkproces_id is not null;
create index brief_lijst on brief (organisatie_id, status, brief_id desc);

/* A file of letters for the printer, made once from all that waited. */
create table printbestand (
  printbestand_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  brieven          int not null,
  bladzijden       int not null,
  pdf              bytea not null,
  hash             text not null,
  gemaakt_op       timestamptz not null default now(),
  gemaakt_door     text not null default huidige_actor()
);
create index printbestand_lijst on printbestand (organisatie_id, gemaakt_op desc);

/* To whom a letter that is fixed goes, where, why, and what proves it. */
create table brief_ontvanger (
  brief_ontvanger_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  brief_id         uuid not null references brief,
  sleutel          text not null,
  soort            text not null constraint brief_ontvanger_soort
                   check (soort in ('jongere', 'betrokkene', 'school', 'organisatie')),
  school_id        uuid references school,
  naam             text not null,
  reden            text not null,
  adres            text[],
  email            text,
  kanaal           text not null constraint brief_ontvanger_kanaal
                   check (kanaal in ('post', 'e-mail', 'portaal', 'zelf')),
  status           text not null default 'vast' constraint brief_ontvanger_status
                   check (status in ('vast', 'wacht', 'verzonden', 'mislukt')),
  verzonden_op     timestamptz,
  bewijs           text,
  printbestand_id  uuid references printbestand,
  geopend_op       timestamptz,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint brief_ontvanger_bewijs check (status <> 'verzonden' or (bewijs is not null and verzonden_op is not null))
);
create unique index brief_ontvanger_sleutel on brief_ontvanger (brief_id, sleutel);
create index brief_ontvanger_wacht on brief_ontvanger (organisatie_id, kanaal, brief_ontvanger_id) where status = 'wacht';
create index brief_ontvanger_school on brief_ontvanger (school_id) where school_id is not null;
create index brief_ontvanger_printbestand on brief_ontvanger (printbestand_id) where printbestand_id is not null;

/* What was sent, byte for byte, with the source it was set from; and copies for inzage in which words are covered. */
create table brief_stuk (
  brief_stuk_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  brief_id         uuid not null references brief,
  brief_ontvanger_id uuid references brief_ontvanger,
  soort            text not null constraint brief_stuk_soort check (soort in ('brief', 'gelakt')),
  bron             text not null,
  tekst            text not null,
  pdf              bytea not null,
  hash             text not null,
  reden            text,
  gemaakt_op       timestamptz not null default now(),
  gemaakt_door     text not null default huidige_actor(),
  constraint brief_stuk_reden check (soort = 'brief' or reden is not null)
);
create index brief_stuk_brief_id on brief_stuk (brief_id);
create unique index brief_stuk_ontvanger on brief_stuk (brief_ontvanger_id) where soort = 'brief';

create table briefreeks_lid (
  briefreeks_lid_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  briefreeks_id    uuid not null references briefreeks,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid references werkproces,
  brief_id         uuid references brief,
  status           text not null default 'nieuw' constraint briefreeks_lid_status
                   check (status in ('nieuw', 'wacht', 'klaar', 'apart', 'mislukt')),
  /* Why a person must look at it first: geheim-adres, tolk, overleden and the like. */
  uitzondering     text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint briefreeks_lid_apart check (status not in ('apart', 'mislukt') or uitzondering is not null),
  constraint briefreeks_lid_klaar check (status <> 'klaar' or brief_id is not null)
);
create unique index briefreeks_lid_jongere on briefreeks_lid (briefreeks_id, jongere_id);
create index briefreeks_lid_werk on briefreeks_lid (briefreeks_id, status, briefreeks_lid_id);
create index briefreeks_lid_jongere_id on briefreeks_lid (jongere_id);
create index briefreeks_lid_brief_id on briefreeks_lid (brief_id) where brief_id is not null;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['huisstijl', 'briefsjabloon', 'vertaling_akkoord', 'brief', 'brief_ontvanger',
    'briefreeks', 'briefreeks_lid'] loop
    call houd_historie(tabel);
  end loop;
  foreach tabel in array array['huisstijl', 'briefsjabloon', 'vertaling_akkoord', 'brief', 'printbestand',
    'brief_ontvanger', 'brief_stuk', 'briefreeks', 'briefreeks_lid'] loop
    call beveilig(tabel);
  end loop;
end $$;

/* What is fixed stays as it is: only its way to the reader goes on. */
create function bewaak_brief() returns trigger language plpgsql as $$
begin
  if old.status in ('definitief', 'verzonden') and new.status in ('definitief', 'verzonden')
     and (new.velden, new.keuzes, new.tekst, new.taal, new.hash, new.dagtekening, new.bezwaar_tot, new.onderwerp)
         is distinct from
         (old.velden, old.keuzes, old.tekst, old.taal, old.hash, old.dagtekening, old.bezwaar_tot, old.onderwerp) then
    raise exception 'brief % is vast', old.nummer using errcode = 'check_violation';
  end if;
  if old.status = 'verzonden' and new.status <> 'verzonden' then
    raise exception 'brief % is verzonden', old.nummer using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bewaak before update on brief for each row execute function bewaak_brief();

/* A piece never changes. It goes only with its letter: when that was fixed but not sent and becomes a concept again. */
revoke update on brief_stuk, printbestand from schoolgang_app;
revoke delete on printbestand, brief_ontvanger_historie, brief_historie from schoolgang_app;
create function bewaak_stuk() returns trigger language plpgsql as $$
begin
  if exists (select from brief b where b.brief_id = old.brief_id and b.status in ('definitief', 'verzonden')) then
    raise exception 'een stuk van een vaste brief blijft' using errcode = 'check_violation';
  end if;
  return old;
end $$;
create trigger bewaak before delete on brief_stuk for each row execute function bewaak_stuk();
