-- After the move of 0160: row-level security holds for the owner again.
alter table toewijzingsregel_historie force row level security;
