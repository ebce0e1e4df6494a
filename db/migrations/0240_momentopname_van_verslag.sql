-- With an adopted report the records of its figures are kept, so that what is different later can be told record by record.

alter table momentopname add column verslag_vastgesteld_id uuid references verslag_vastgesteld;
create index momentopname_van_verslag on momentopname (verslag_vastgesteld_id) where verslag_vastgesteld_id is not null;
