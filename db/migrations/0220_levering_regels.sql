-- The lines of a levering in the order of the screen from the index alone: the last page of forty thousand as quick as the first.
drop index levering_regel_lijst;
create index levering_regel_lijst on levering_regel (levering_id, (regel = 0), regel, levering_regel_id)
  include (organisatie_id, verschil, twijfel, keuze);
