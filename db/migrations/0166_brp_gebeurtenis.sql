-- Changes in the BRP that come as events (PB-05): what came, when the BRP recorded it, and what became of it here. The
-- person itself stands in jongere and verblijf; of who is no concern of ours only that the message came is kept.

create table brp_gebeurtenis (
  brp_gebeurtenis_id uuid primary key default nieuw_id(),
  organisatie_id     int not null references organisatie,
  /* The system that sent it, and its number there: sent again it does nothing. */
  bron               text not null,
  nummer             text not null,
  soort              text not null,
  /* When the BRP recorded it; an older one that comes after a newer one changes nothing. */
  tijdstip           timestamptz not null,
  jongere_id         uuid references jongere,
  uitkomst           text constraint brp_gebeurtenis_uitkomst
                     check (uitkomst in ('verwerkt', 'ongewijzigd', 'achterhaald', 'buiten-doelgroep', 'samengevoegd')),
  taken              int not null default 0,
  versie             int not null default 1,
  vastgelegd_op      timestamptz not null default now(),
  vastgelegd_door    text not null default huidige_actor(),
  constraint brp_gebeurtenis_sleutel unique (organisatie_id, bron, nummer)
);
create index brp_gebeurtenis_jongere_id on brp_gebeurtenis (jongere_id, tijdstip desc) where jongere_id is not null;

call houd_historie('brp_gebeurtenis');
call beveilig('brp_gebeurtenis');
