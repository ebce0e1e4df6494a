-- An adopted jaarverslag as everybody may read it (RP-11): without records behind it and with small counts hidden. What
-- is public may be read by whoever asks; only the own organisatie writes it. Taken back, it is no longer there to read.

create table verslag_openbaar (
  verslag_openbaar_id uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  verslag_vastgesteld_id uuid not null references verslag_vastgesteld,
  /* What stands in the address. */
  code             text not null,
  schooljaar       text not null constraint verslag_openbaar_schooljaar check (schooljaar ~ '^\d{4}-\d{4}$'),
  verslag          jsonb not null,
  /* SHA-256 of the adopted report that this was made from. */
  hash             text not null,
  gepubliceerd_op  timestamptz not null default now(),
  gepubliceerd_door text not null default huidige_actor(),
  ingetrokken_op   timestamptz,
  ingetrokken_door text,
  versie           int not null default 1,
  vastgelegd_op    timestamptz not null default now(),
  vastgelegd_door  text not null default huidige_actor()
);
create unique index verslag_openbaar_adres on verslag_openbaar (code, schooljaar) where ingetrokken_op is null;
create index verslag_openbaar_vastgesteld on verslag_openbaar (verslag_vastgesteld_id);
create index verslag_openbaar_organisatie on verslag_openbaar (organisatie_id, schooljaar);
call houd_historie('verslag_openbaar');
call beveilig('verslag_openbaar', 'ingetrokken_op is null');
create policy openbaar on verslag_openbaar for select using (ingetrokken_op is null);
