-- Of two homes that begin on the same day the last recorded one counts, in every figure: as the plichtfeiten choose.
-- The index gives them in that order, so that nothing is sorted.
drop index verblijf_laatste;
create index verblijf_laatste on verblijf (organisatie_id, jongere_id, vanaf desc nulls last, verblijf_id desc)
  include (tot, gemeentecode, gemeente, woonplaats, reden_uitschrijving);
