import type { Registersoort } from '../../regels/mas/meldvorm.ts';
import type { sluitredenen } from '../melding/melding.contract.ts';

/** Our code beside the words of the law (Regeling register onderwijsdeelnemers art. 21); read and written through `codelijst`. */
export const soorten = {
  luxe: 'luxe verzuim',
  'zestien-uren': 'ongeoorloofd verzuim van zestien uren in vier opeenvolgende lesweken',
  'maand-of-langer': 'ongeoorloofd verzuim van een maand of langer',
  overig: 'overig verzuim',
} as const satisfies Readonly<Record<Registersoort, string>>;

export const bijzondereRedenen = {
  ziekte: 'afwezig vanwege ziekte',
  'politie-of-justitie': 'contact met politie of justitie',
  geloofsverplichting: 'geloofsverplichting',
} as const;
export type BijzondereReden = keyof typeof bijzondereRedenen;

/** What a college may tell; "overgedragen" is none of it and stays with us (VI-12). */
export const statussen = {
  'in-behandeling': 'in behandeling',
  afgesloten: 'afgesloten',
  'ter-kennisneming': 'ter kennisneming aangenomen',
} as const;

export const redenenAfsluiten = {
  'terug-naar-school': 'terug naar school, opleiding hervat',
  'inschrijving-beeindigd-andere-opleiding': 'inschrijving beëindigd, andere opleiding',
  'inschrijving-beeindigd-werk': 'inschrijving beëindigd, werk',
  'inschrijving-beeindigd-overig': 'inschrijving beëindigd, overige redenen',
  overleden: 'inschrijving beëindigd, leerling overleden',
  'geen-verzuim-langdurig-ziek': 'geen verzuim, langdurig ziek',
  'geen-verzuim-legitiem-afwezig': 'geen verzuim, legitiem afwezig',
} as const satisfies Readonly<Record<Exclude<(typeof sluitredenen)[number], 'overgenomen'>, string>>;

export const opmerkingen = {
  'gezien-door-gemeente': 'onderwijsdeelnemer is gezien door gemeente',
  'actie-door-gemeente': 'er wordt actie ondernomen richting onderwijsdeelnemer door gemeente',
  'geen-actie-meer': 'er loopt geen actie meer',
} as const;

/** The code of the words of a list; undefined when the list does not have them. */
export function codeVan<C extends string>(
  lijst: Readonly<Record<C, string>>,
  woorden: string,
): C | undefined {
  const gezocht = woorden.trim().toLowerCase();
  return (Object.keys(lijst) as C[]).find((code) => lijst[code] === gezocht);
}
