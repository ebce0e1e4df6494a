-- A school reads the receipt of its own report also when the jongere is not (or no longer) enrolled there as far as we know:
-- DUO delivers reports before our registration has caught up, and children move (VI-09).

drop policy school on jongere;
create policy school on jongere as restrictive for all
  using (case when (select huidige_school()) is null then true
              else jongere_id in (select i.jongere_id from inschrijving i where i.school_id = (select huidige_school())
                                  union all
                                  select m.jongere_id from melding m where m.school_id = (select huidige_school())) end);
