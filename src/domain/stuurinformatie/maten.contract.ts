/** What a manager watches; each is a number of meldingen or of zaken, and opens exactly those. */
export const meldingMaten = [
  'instroom',
  'beantwoord',
  'zonder-antwoord',
  'open-meldingen',
  'teruggekoppeld',
  'terugkoppeling-te-laat',
  'wacht-te-lang',
  'datum-voorbij',
] as const;
export const zaakMaten = ['nieuwe-zaken', 'gesloten-zaken', 'open-zaken'] as const;
export const maten = [...meldingMaten, ...zaakMaten] as const;
export type MeldingMaat = (typeof meldingMaten)[number];
export type ZaakMaat = (typeof zaakMaten)[number];
export type Maat = (typeof maten)[number];

export const isZaakMaat = (maat: Maat): maat is ZaakMaat => zaakMaten.some((een) => een === maat);

/** How long something is open, in days; the last class has no end. */
export const LEEFTIJDSKLASSEN = [
  { klasse: '0-7', vanaf: 0, totEnMet: 7 },
  { klasse: '8-28', vanaf: 8, totEnMet: 28 },
  { klasse: '29-84', vanaf: 29, totEnMet: 84 },
  { klasse: '85+', vanaf: 85, totEnMet: null },
] as const;
export const leeftijdsklassen = ['0-7', '8-28', '29-84', '85+'] as const;
export type Leeftijdsklasse = (typeof leeftijdsklassen)[number];

/** A new report should be taken up within a week (mas.md § 2: five working days). */
export const OPPAKKEN_DAGEN = 7;
