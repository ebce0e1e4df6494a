-- The letters of a run over absoluut verzuim are a batch (SR-04): the run knows its batch, and the batch where its jongeren
-- came from, so that who found a school meanwhile gets no letter.

call voeg_toe('briefreeks', $$add column bron text check (bron in ('absoluut-verzuim'))$$);

call voeg_toe('absoluut_verzuim', 'add column briefreeks_id uuid');
alter table absoluut_verzuim add constraint absoluut_verzuim_briefreeks_id_fkey
  foreign key (briefreeks_id) references briefreeks;
create index absoluut_verzuim_briefreeks_id on absoluut_verzuim (briefreeks_id) where briefreeks_id is not null;
