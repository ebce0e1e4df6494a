-- Referrals to partners (KI-02, MW-13): what was asked and shared on which ground, what came of it on which days, and what was
-- done when no answer came. Where it stands follows from the days.

create sequence verwijzing_nummer;
grant usage on sequence verwijzing_nummer to schoolgang_app;

create table verwijzing (
  verwijzing_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  jongere_id       uuid not null references jongere,
  werkproces_id    uuid not null references werkproces,
  partner_id       uuid not null references partner,
  partnercontact_id uuid references partnercontact,
  /* Says nothing of whom it is about: on a reminder it is all that stands there. */
  nummer           text not null default 'V' || to_char(now(), 'YYYY') || '-' || lpad(nextval('verwijzing_nummer')::text, 6, '0'),
  kanaal           text not null,
  vraag            text not null,
  /* What went to the partner, word for word. */
  gedeeld          text not null,
  grond            text not null constraint verwijzing_grond
                   check (grond in ('toestemming', 'publieke-taak', 'wettelijke-plicht', 'zonder-persoonsgegevens')),
  toestemming_van  text constraint verwijzing_toestemming_van check (toestemming_van in ('jongere', 'ouders', 'jongere-en-ouders')),
  toestemming_op   date,
  verzonden_op     date not null,
  antwoord_uiterlijk date not null,
  aanvaard_op      date,
  geweigerd_op     date,
  geweigerd_reden  text,
  begonnen_op      date,
  beeindigd_op     date,
  resultaat        text,
  ingetrokken_op   date,
  ingetrokken_reden text,
  herinnerd_op     date,
  herinnering_brief_id uuid references brief,
  opgeschaald_op   date,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint verwijzing_toestemming check ((grond = 'toestemming') = (toestemming_van is not null and toestemming_op is not null)),
  constraint verwijzing_weigering check ((geweigerd_op is null) = (geweigerd_reden is null)),
  constraint verwijzing_einde check ((beeindigd_op is null) = (resultaat is null) and (beeindigd_op is null or begonnen_op is not null)),
  constraint verwijzing_intrekking check ((ingetrokken_op is null) = (ingetrokken_reden is null)),
  constraint verwijzing_opschaling check (opgeschaald_op is null or herinnerd_op is not null)
);
create unique index verwijzing_op_nummer on verwijzing (organisatie_id, nummer);
create index verwijzing_lijst on verwijzing (organisatie_id, verzonden_op desc, verwijzing_id desc);
/* Nobody answered yet: what the night looks at, and the list of who waits. */
create index verwijzing_wacht on verwijzing (organisatie_id, antwoord_uiterlijk, verwijzing_id)
  where aanvaard_op is null and geweigerd_op is null and begonnen_op is null and ingetrokken_op is null;
create index verwijzing_werkproces_id on verwijzing (werkproces_id);
create index verwijzing_jongere_id on verwijzing (jongere_id);
create index verwijzing_partner_id on verwijzing (partner_id, verzonden_op desc);

call houd_historie('verwijzing');
call beveilig('verwijzing');

/* A reminder or an escalation is done when the partner answers. */
call voeg_toe('zaakactie', 'add column verwijzing_id uuid');
alter table zaakactie add constraint zaakactie_verwijzing foreign key (verwijzing_id) references verwijzing;
create index zaakactie_verwijzing_id on zaakactie (verwijzing_id) where verwijzing_id is not null;
