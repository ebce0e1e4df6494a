-- The yearly check with schools (SR-09): each school is asked whether what is known here of its pupils on the teldatum is right, and
-- who did not answer is reminded. The list itself is no copy: it follows from the inschrijvingen.

create table teldatumvraag (
  teldatumvraag_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  school_id        uuid not null references school,
  teldatum         date not null,
  gevraagd_op      date not null,
  uiterlijk        date not null,
  geleverd_op      date,
  door_school      boolean,
  klopt            boolean,
  opmerking        text,
  /* The reminders that were made, the last of which the school sees. */
  herinnerd_op     date,
  herinneringen    int not null default 0,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor(),
  constraint teldatumvraag_school unique (school_id, teldatum),
  constraint teldatumvraag_termijn check (gevraagd_op <= uiterlijk),
  constraint teldatumvraag_geleverd check ((geleverd_op is null) = (klopt is null)),
  constraint teldatumvraag_opmerking check (klopt is not false or opmerking is not null)
);
create index teldatumvraag_lijst on teldatumvraag (organisatie_id, teldatum, geleverd_op, uiterlijk);

call houd_historie('teldatumvraag');
call beveilig('teldatumvraag', 'school_id = (select huidige_school())');
