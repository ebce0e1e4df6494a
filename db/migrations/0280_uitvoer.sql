-- The exit of an organisatie is read into another installation without that of its neighbours: the report that another
-- organisatie executes may live elsewhere from then on, so a reference to it names it and no longer demands it.

alter table melding_doorzending drop constraint melding_doorzending_andere_melding_id_fkey;
