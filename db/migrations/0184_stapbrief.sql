-- Which letter belongs to a step, where an organisatie chose another than the product does (BH-04).

call voeg_toe('werkwijze', $$add column brieven jsonb not null default '{}'$$);
