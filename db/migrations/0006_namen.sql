-- Two small words used everywhere: the full name of a person, and an age in whole years on a day.

create function volledige_naam(voornamen text, voorvoegsel text, achternaam text) returns text
  language sql immutable parallel safe as $$ select concat_ws(' ', voornamen, voorvoegsel, achternaam) $$;

/* Who is born on 29 February reaches an age on 1 March in other years (wet.md § 2, U19). */
create function leeftijd_op(geboortedatum date, dag date) returns int
  language sql immutable parallel safe as $$ select date_part('year', age(dag, geboortedatum))::int $$;

/* Numbers the product gives itself to meldingen and zaken: SG2026-000123. */
create sequence nummer_reeks;
create function nieuw_nummer(dag date) returns text language sql volatile as $$
  select 'SG' || to_char(dag, 'YYYY') || '-' || lpad(nextval('nummer_reeks')::text, 6, '0')
$$;

create index melding_gemeld_op on melding (organisatie_id, gemeld_op desc, melding_id);
create index werkproces_lopend on werkproces (organisatie_id, vanaf, werkproces_id) where tot_en_met is null;
create index melding_behandelaar on melding (organisatie_id, behandelaar, gemeld_op desc) where behandelaar is not null;
grant usage on sequence nummer_reeks to schoolgang_app;
