/*
 * The work list counts per status, and row-level security asks each row for its school: with the school in the index
 * no row is fetched to count it.
 */
drop index melding_werklijst;
create index melding_werklijst on melding (organisatie_id, status, gemeld_op desc, melding_id) include (school_id);
