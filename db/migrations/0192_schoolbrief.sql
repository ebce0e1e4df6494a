-- A letter to a school is read in the schoolportaal (BD-04): the school sees what was sent to it there, and nothing else of
-- any letter. Reading is an act of its own; the time of the first stays.

drop policy school on brief_ontvanger;
create policy school on brief_ontvanger as restrictive for all
  using (case when (select huidige_school()) is null then true
              else school_id = (select huidige_school()) and kanaal = 'portaal' and status = 'verzonden' end);

drop policy school on brief;
create policy school on brief as restrictive for select
  using (case when (select huidige_school()) is null then true
              else brief_id in (select o.brief_id from brief_ontvanger o where o.school_id = (select huidige_school())) end);
create policy school_writes on brief as restrictive for update using ((select huidige_school()) is null);
create policy school_inserts on brief as restrictive for insert with check ((select huidige_school()) is null);
create policy school_deletes on brief as restrictive for delete using ((select huidige_school()) is null);

drop policy school on brief_stuk;
create policy school on brief_stuk as restrictive for select
  using (case when (select huidige_school()) is null then true
              else soort = 'brief' and brief_ontvanger_id in
                   (select o.brief_ontvanger_id from brief_ontvanger o where o.school_id = (select huidige_school())) end);
create policy school_inserts on brief_stuk as restrictive for insert with check ((select huidige_school()) is null);
create policy school_deletes on brief_stuk as restrictive for delete using ((select huidige_school()) is null);
