-- Brothers and sisters are found by a parent they share, also when they live apart (PB-04); and what people must know before
-- they visit or write is recorded by hand too (PB-11).

create index betrokkene_telefoon on betrokkene (organisatie_id, telefoon) where telefoon is not null and tot is null;
create index betrokkene_email on betrokkene (organisatie_id, email) where email is not null and tot is null;

alter table bijzonderheid drop constraint bijzonderheid_soort;
alter table bijzonderheid add constraint bijzonderheid_soort
  check (soort in ('geheim-adres', 'tolk', 'veiligheid', 'agressie', 'contactverbod'));
alter table bijzonderheid add constraint bijzonderheid_tot check (tot is null or tot >= vanaf) not valid;
