-- Who is written to gets a zaak: there the follow-up is done, and in the list it is one press away.
call voeg_toe('absoluut_verzuim', 'add column werkproces_id uuid');
alter table absoluut_verzuim add constraint absoluut_verzuim_werkproces_id_fkey
  foreign key (werkproces_id) references werkproces;
create index absoluut_verzuim_werkproces_id on absoluut_verzuim (werkproces_id) where werkproces_id is not null;
