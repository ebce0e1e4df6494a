-- Questions an organisatie adds to the signalering, from the day of a weging on (MW-03): its words, its answers, what they weigh.

call voeg_toe('weging', $$add column eigen jsonb not null default '[]'$$);
