-- Letters in the Berichtenbox of MijnOverheid (BD-04): who is connected, of whom we know the bsn, when a letter was offered, and
-- why one that was meant for the Berichtenbox went another way.

call voeg_toe('huisstijl', $$
  add column oin text check (oin ~ '^[0-9]{20}$'),
  add column berichttype text check (length(berichttype) between 1 and 8)$$);
alter table huisstijl add constraint huisstijl_berichtenbox check ((oin is null) = (berichttype is null));
comment on column huisstijl.oin is 'Who we are to MijnOverheid; null: no connection, no letter goes there.';

call voeg_toe('contactgegeven', $$add column bsn_cipher bytea$$);
comment on column contactgegeven.bsn_cipher is 'Of a betrokkene who wants post in the Berichtenbox; for nothing else.';
alter table contactgegeven drop constraint contactgegeven_voorkeur;
alter table contactgegeven add constraint contactgegeven_voorkeur
  check (voorkeur in ('brief', 'telefoon', 'e-mail', 'sms', 'berichtenbox'));
alter table contactgegeven add constraint contactgegeven_bsn
  check (bsn_cipher is null or (betrokkene_id is not null and coalesce(voorkeur, '') = 'berichtenbox'));

call voeg_toe('brief_ontvanger', $$
  add column aangeboden_op timestamptz,
  add column terugval text$$);
comment on column brief_ontvanger.aangeboden_op is 'Taken in for the Berichtenbox; sent is what MijnOverheid says it processed.';
comment on column brief_ontvanger.terugval is 'Why it did not go into the Berichtenbox after all.';
alter table brief_ontvanger drop constraint brief_ontvanger_kanaal;
alter table brief_ontvanger add constraint brief_ontvanger_kanaal
  check (kanaal in ('post', 'e-mail', 'portaal', 'berichtenbox', 'zelf'));
