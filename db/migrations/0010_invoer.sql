-- What the invoer needs to be undone, and two columns that the contract lets be empty.

alter table invoer add column geladen_op timestamptz;
comment on column invoer.geladen_op is 'The moment every row of this load bears as vastgelegd_op; by it the load is undone.';

/* Soort-zaak and soort-interventie may be empty in the files; figures then say "onbekend" (contract-details § 4). */
alter table werkproces alter column soort drop not null;
alter table interventie alter column soort drop not null;

/* What a load wrote over in tables without historie: null when there was nothing before. Only to undo that load. */
create table invoer_vorige (
  invoer_id       uuid not null references invoer on delete cascade,
  organisatie_id  int not null,
  tabel           text not null,
  rij             jsonb not null
);
create index invoer_vorige_invoer_id on invoer_vorige (invoer_id);
call beveilig('invoer_vorige');
create index verzuim_les_invoer_id on verzuim_les (organisatie_id, invoer_id);
