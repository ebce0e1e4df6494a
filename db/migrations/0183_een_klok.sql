-- One clock for what a school hears: the parameter terugkoppelDagen for every report and zaak, and what the way of working says of one
-- route beside it. A general interval that stood in a way of working becomes that of each route without its own.

update werkwijze
   set terugkoppeling_dagen =
         (select jsonb_object_agg(route, terugkoppeling_dagen -> 'standaard')
            from unnest(array['vrijwilligehulp', 'halt', 'dwangciviel', 'dwangstrafrecht', 'lastonderdwangsom', 'combinatie']) route)
         || (terugkoppeling_dagen - 'standaard')
 where terugkoppeling_dagen ? 'standaard';
