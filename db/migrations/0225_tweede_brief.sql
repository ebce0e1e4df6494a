-- Whose term passed without a school gets a second letter in one act: the day of it is kept beside that of the first (SR-04).

call voeg_toe('absoluut_verzuim', 'add column tweede_brief_op date');
