-- What comes in (BD-07): uploaded, scanned or mailed, with the files as they came. A number in the subject leads it to its
-- file; what names none waits in the inbox.

create sequence post_nummer;
grant usage on sequence post_nummer to schoolgang_app;

create table poststuk (
  poststuk_id      uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  nummer           text not null default 'P' || to_char(now(), 'YYYY') || '-' || lpad(nextval('post_nummer')::text, 6, '0'),
  kanaal           text not null constraint poststuk_kanaal check (kanaal in ('upload', 'scan', 'e-mail')),
  /* Names a message or scan: handed over twice, it is one. What a person uploads has none. */
  sleutel          text,
  afzender         text,
  onderwerp        text not null,
  tekst            text,
  ontvangen_op     timestamptz not null default now(),
  status           text not null default 'te-koppelen' constraint poststuk_status
                   check (status in ('te-koppelen', 'gekoppeld', 'afgewezen')),
  jongere_id       uuid references jongere,
  werkproces_id    uuid references werkproces,
  soort            text constraint poststuk_soort
                   check (soort in ('reactie', 'bewijs', 'verklaring', 'verslag', 'bezwaar', 'overig')),
  /* Why it is where it is: the number that led it there, or what a person says. */
  reden            text,
  /* Who first looked at it in the file, and when. */
  gezien_op        timestamptz,
  gezien_door      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint poststuk_gekoppeld check ((status = 'gekoppeld') = (jongere_id is not null)),
  constraint poststuk_zaak check (werkproces_id is null or jongere_id is not null),
  constraint poststuk_afgewezen check (status <> 'afgewezen' or reden is not null)
);
create unique index poststuk_sleutel on poststuk (organisatie_id, sleutel) where sleutel is not null;
create unique index poststuk_op_nummer on poststuk (organisatie_id, nummer);
create index poststuk_lijst on poststuk (organisatie_id, status, poststuk_id desc);
create index poststuk_ongezien on poststuk (organisatie_id, poststuk_id desc) where status = 'gekoppeld' and gezien_op is null;
create index poststuk_jongere_id on poststuk (jongere_id, poststuk_id desc) where jongere_id is not null;
create index poststuk_werkproces_id on poststuk (werkproces_id) where werkproces_id is not null;

/* A file as it came; what we do not take is named, with the reason, and not kept. */
create table post_bestand (
  post_bestand_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  poststuk_id      uuid not null references poststuk,
  volgnummer       int not null,
  naam             text not null,
  type             text,
  bytes            int not null,
  hash             text not null,
  inhoud           bytea,
  geweigerd        text,
  constraint post_bestand_volgnummer unique (poststuk_id, volgnummer),
  constraint post_bestand_inhoud check ((inhoud is null) = (geweigerd is not null) and (inhoud is null or type is not null))
);
-- It is compressed already, as most kinds of file are.
alter table post_bestand alter column inhoud set storage external;

call houd_historie('poststuk');
call beveilig('poststuk');
call beveilig('post_bestand');
revoke update, delete on post_bestand from schoolgang_app;
