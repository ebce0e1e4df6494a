import { addDagen, type Datum, leesbaar } from '../kalender/datum.ts';

/** Why a zaak may end (mas.md § 2, guards). */
export const sluitgronden = [
  'verzuim-gestopt',
  'vrijstelling',
  'plicht-geeindigd',
  'ingetrokken',
  'overgedragen',
] as const;
export type Sluitgrond = (typeof sluitgronden)[number];

/** What is known of the jongere on the day of closing. */
export type SluitFeiten = {
  readonly grond: Sluitgrond;
  /** First day without unlawful absence, as the officer says. */
  readonly gestoptOp: Datum | null;
  /** Last day on which a school counted unlawful absence. */
  readonly laatsteVerzuimOp: Datum | null;
  readonly heeftVrijstelling: boolean;
  readonly isPlichtig: boolean;
  /** Reports in this zaak that the school has not withdrawn. */
  readonly nietIngetrokkenMeldingen: number;
};

/** Weeks after closing on which somebody looks whether it went well. */
export const NACONTROLE_DAGEN = 28;
export const deriveNacontrole = (geslotenOp: Datum): Datum => addDagen(geslotenOp, NACONTROLE_DAGEN);

/** A zaak of absence that stopped is looked at again; who moved or left the duty is not. */
export const needsNacontrole = (grond: Sluitgrond): boolean =>
  grond === 'verzuim-gestopt' || grond === 'ingetrokken';

/**
 * Whether a zaak may be closed on this ground: absence stopped, an exemption holds or the duty ended; the school withdrew
 * its report, or another gemeente has taken over.
 *
 * @uitleg 0202 what counts as stopped, and the two grounds beside those of the method
 * @returns null when it may; else why not, in Dutch, for the officer
 */
export function explainNietSluiten(feiten: SluitFeiten, dag: Datum): string | null {
  switch (feiten.grond) {
    case 'verzuim-gestopt':
      return explainNietGestopt(feiten, dag);
    case 'vrijstelling':
      return feiten.heeftVrijstelling ? null : 'Er is geen vrijstelling die vandaag geldt.';
    case 'plicht-geeindigd':
      return feiten.isPlichtig ? 'De jongere is vandaag nog leerplichtig of kwalificatieplichtig.' : null;
    case 'ingetrokken':
      return feiten.nietIngetrokkenMeldingen === 0
        ? null
        : `De school heeft ${feiten.nietIngetrokkenMeldingen} melding(en) in deze zaak niet ingetrokken.`;
    case 'overgedragen':
      return null;
  }
}

function explainNietGestopt({ gestoptOp, laatsteVerzuimOp }: SluitFeiten, dag: Datum): string | null {
  if (gestoptOp === null) return 'Vul in sinds welke dag het verzuim is gestopt.';
  if (gestoptOp > dag) return 'De dag waarop het verzuim stopte ligt in de toekomst.';
  if (laatsteVerzuimOp === null || laatsteVerzuimOp < gestoptOp) return null;
  return `De school telde op ${leesbaar(laatsteVerzuimOp)} nog ongeoorloofd verzuim.`;
}
