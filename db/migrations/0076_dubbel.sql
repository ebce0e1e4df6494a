-- The same child recorded twice (PB-07): pairs that look like one person, what people decided about them, and what a
-- merge moved, so that it can be undone the same day. A pair names no foreign key: one of the two goes with the merge.

create extension if not exists fuzzystrmatch;

create table dubbel (
  dubbel_id        uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  een_id           uuid not null,
  ander_id         uuid not null,
  sterkte          text not null constraint dubbel_sterkte
                   check (sterkte in ('vrijwel-zeker', 'waarschijnlijk', 'mogelijk')),
  /* What is the same and what is not, in words of a short list. */
  kenmerken        text[] not null,
  /* Of what both were when this was proposed: a pair that was refused comes back only when one of them changes. */
  feiten           text not null,
  status           text not null default 'open' constraint dubbel_status
                   check (status in ('open', 'geweigerd', 'samengevoegd')),
  reden            text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint dubbel_volgorde check (een_id < ander_id),
  constraint dubbel_reden check (status <> 'geweigerd' or reden is not null),
  constraint dubbel_paar unique (organisatie_id, een_id, ander_id)
);
create index dubbel_lijst on dubbel (organisatie_id, status, sterkte, dubbel_id);
create index dubbel_ander on dubbel (ander_id);

create table samenvoeging (
  samenvoeging_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  dubbel_id        uuid not null references dubbel,
  blijft_id        uuid not null,
  verdwenen_id     uuid not null,
  op               date not null,
  /* The file that went, and of the one that stayed what the merge wrote over. */
  jongere          jsonb not null,
  blijft_was       jsonb not null,
  blijft_versie    int not null,
  /* A bsn that no file has any more; who comes with it is the one that stayed. */
  bsn_hash_oud     bytea,
  ongedaan_op      timestamptz,
  ongedaan_door    text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index samenvoeging_verdwenen on samenvoeging (verdwenen_id) where ongedaan_op is null;
create index samenvoeging_blijft on samenvoeging (blijft_id);
create index samenvoeging_bsn on samenvoeging (organisatie_id, bsn_hash_oud) where ongedaan_op is null;
create index samenvoeging_dubbel on samenvoeging (dubbel_id);
create index samenvoeging_lijst on samenvoeging (organisatie_id, op desc, samenvoeging_id desc);

/* Each row a merge touched: moved (its key), or set aside because the file that stayed has the same (the whole row). */
create table samenvoeging_rij (
  samenvoeging_id  uuid not null references samenvoeging,
  organisatie_id   int not null references organisatie,
  tabel            text not null,
  soort            text not null constraint samenvoeging_rij_soort check (soort in ('verplaatst', 'terzijde')),
  rij              jsonb not null
);
create index samenvoeging_rij_samenvoeging on samenvoeging_rij (samenvoeging_id, tabel);

call houd_historie('dubbel');
call houd_historie('samenvoeging');
call beveilig('dubbel');
call beveilig('samenvoeging');
call beveilig('samenvoeging_rij');

/* The file that this one became part of, over as many merges as there were; itself when it was not merged. */
create function blijvend_dossier(gevraagd uuid) returns uuid language sql stable parallel safe as $$
  with recursive keten as (
    select gevraagd as id, 0 as diepte
    union all
    select s.blijft_id, k.diepte + 1 from keten k
      join samenvoeging s on s.verdwenen_id = k.id and s.ongedaan_op is null)
  select id from keten order by diepte desc limit 1
$$;

/*
 * A name as it sounds in Dutch: lower case, without accents, one spelling for what is written in more (ij and ei, ck
 * and k, ph and f, dt and t), no letter twice. Words stay apart. For comparing only, never shown.
 */
create function naamklank(naam text) returns text language sql stable parallel safe as $$
  select btrim(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      translate(regexp_replace(lower(unaccent(coalesce(naam, ''))), '[^a-z]+', ' ', 'g'), 'czvq', 'ksfk'),
      'ij', 'y'), 'ei', 'y'), 'uy', 'ui'), 'ou', 'au'), 'ph', 'f'), 'kh', 'k'), 'th', 't'), 'dt', 't'), 'gh', 'g'),
      'ie', 'i'), 'x', 'ks'), 'ae', 'a'),
    '(.)\1+', '\1', 'g'))
$$;
