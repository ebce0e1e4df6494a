-- One question to somebody without an account (KI-12): by a link of which only a hash is kept, for one zaak, that dies with the
-- answer, when it is withdrawn, or after its last day.

create table gastvraag (
  gastvraag_id     uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  /* The referral that is asked about; the answer then moves it. */
  verwijzing_id    uuid references verwijzing,
  soort            text not null constraint gastvraag_soort
                   check (soort in ('belastbaarheid', 'verwijzing', 'vraag', 'evaluatie')),
  /* Of an evaluation: who looks back. */
  voor             text constraint gastvraag_voor check (voor in ('school', 'partner', 'gezin')),
  aan              text not null,
  vraag            text not null,
  sleutel_hash     bytea not null,
  geldig_tot_en_met date not null,
  antwoord         jsonb,
  beantwoord_op    timestamptz,
  ingetrokken_op   timestamptz,
  gezien_op        timestamptz,
  gezien_door      text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint gastvraag_sleutel unique (sleutel_hash),
  constraint gastvraag_antwoord check ((antwoord is null) = (beantwoord_op is null)),
  constraint gastvraag_verwijzing check ((soort = 'verwijzing') = (verwijzing_id is not null)),
  constraint gastvraag_evaluatie check ((soort = 'evaluatie') = (voor is not null)),
  constraint gastvraag_gezien check (gezien_op is null or beantwoord_op is not null)
);
create index gastvraag_werkproces_id on gastvraag (werkproces_id);
create index gastvraag_jongere_id on gastvraag (jongere_id);
create index gastvraag_verwijzing_id on gastvraag (verwijzing_id) where verwijzing_id is not null;
create index gastvraag_ongezien on gastvraag (organisatie_id, beantwoord_op) where beantwoord_op is not null and gezien_op is null;

call houd_historie('gastvraag');
call beveilig('gastvraag');
