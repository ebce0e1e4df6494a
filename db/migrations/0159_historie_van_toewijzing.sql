-- 0160 moves rows of all organisaties at once, and what it moves away is kept in the historie. Where the owner of the database is
-- no superuser, row-level security of the historie would refuse that; 0161 puts it back.
alter table toewijzingsregel_historie no force row level security;
