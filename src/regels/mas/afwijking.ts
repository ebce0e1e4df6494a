/** Why somebody did otherwise than the method advises: counted per ground, explained in own words. */
export const afwijkingGronden = [
  'maatwerk',
  'veiligheid',
  'al-gedaan',
  'ander-heeft-regie',
  'niet-bereikbaar',
  'andere',
] as const;
export type AfwijkingGrond = (typeof afwijkingGronden)[number];
