-- A birthday that changes what the law asks makes a task too (PB-05); which birthdays is a parameter.

alter table taak add column leeftijd int;
alter table taak_historie add column leeftijd int;
alter table taak drop constraint taak_soort;
alter table taak add constraint taak_soort
  check (soort in ('gevestigd', 'verhuisd', 'vertrokken', 'vertrokken-onbekend-waarheen', 'overleden',
                   'naam-gewijzigd', 'geboortedatum-gewijzigd', 'geheim-adres', 'leeftijd'));
alter table taak add constraint taak_leeftijd check ((soort = 'leeftijd') = (leeftijd is not null));
