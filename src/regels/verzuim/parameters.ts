/** What may be chosen in the nightly watch over absence, with what holds when nobody chooses (contract-controleer § 3). */
export const VERZUIM_STANDAARD = {
  onbekendTeltMeeNaSchooldagen: 2,
  teLaatStappen: [3, 6, 9, 12],
  ziekVensterMaanden: 2,
  ziekVensterLesweken: 12,
  lrvDagen: 28,
  luxeMaxSchooldagen: 10,
  heleDagMinutenBasis: 300,
  heleDagMinutenOverig: 240,
} as const;

export type Verzuimparameters = {
  readonly [K in keyof typeof VERZUIM_STANDAARD]: K extends 'teLaatStappen' ? readonly number[] : number;
};

/** Fixed by the act: sixteen hours in four lesweken (Lpw art. 21a). */
export const DREMPEL_UREN = 16;
export const VENSTER_LESWEKEN = 4;
