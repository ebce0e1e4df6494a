-- Another fixed officer for a school (CV-05): who was it, who is it, since when, and what went along. The page with agreements,
-- promises, matters and conversations is read from the facts themselves, so it is never older than they are. The school reads
-- who its officer now is and how to reach that person, and says that it did.

create table overdracht (
  overdracht_id    uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  van              text,
  naar             text not null,
  vanaf            date not null,
  /* For the colleague, not for the school. */
  toelichting      text,
  zaken            int not null default 0,
  meldingen        int not null default 0,
  beloften         int not null default 0,
  /* The new officer read the page. */
  ontvangen_op     timestamptz,
  /* The school read who its officer is. */
  gelezen_op       timestamptz,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint overdracht_ander check (van is distinct from naar)
);
create index overdracht_school_id on overdracht (school_id, vanaf desc);
create index overdracht_wacht on overdracht (organisatie_id, naar) where ontvangen_op is null;

call houd_historie('overdracht');
call beveilig('overdracht', 'school_id = (select huidige_school())');
