-- What the start screen asks all day (AT-02): open reports of one officer out of a million, the warnings of lately.

create index melding_van on melding (organisatie_id, behandelaar, status, gemeld_op, melding_id) include (school_id)
  where status in ('nieuw', 'in-behandeling');
create index waarschuwing_gegeven_op on waarschuwing (organisatie_id, gegeven_op);
create index vrijstelling_afloop on vrijstelling (organisatie_id, tot_en_met) where besluit = 'verleend';
