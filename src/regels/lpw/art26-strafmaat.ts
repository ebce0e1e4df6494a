import { een, feit, geheel, mogelijk } from '../feit.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { heeftEigenPlichtMet, type Plicht, plicht } from './plicht-op.ts';

const LPW_26_1 = artikel('Lpw', '26', 1);
const LPW_26_2 = artikel('Lpw', '26', 2);
const ZWAARSTE = {
  ouders: ['hechtenis-ten-hoogste-een-maand', 'geldboete-tweede-categorie'],
  jongere: ['hoofdstraf-sr-77h-lid-1-b', 'geldboete-tweede-categorie'],
} as const;

/**
 * Which penalty does the act set at most? Always an overtreding. Amounts are never shown: what is asked, the OM decides.
 *
 * @wet Lpw art. 26 lid 1-2; art. 28; Sr art. 77h lid 1 b
 */
export const strafmaat = regel({
  naam: 'lpw-26-strafmaat',
  vraag: 'Welke straf staat hier ten hoogste op?',
  grondslag: LPW_26_1,
  feiten: {
    wie: feit(een('ouders', 'jongere')),
    verplichting: feit(een('inschrijving', 'geregeld-bezoek'), 'die niet is nagekomen'),
    plicht: feit(plicht, 'op de dagen van het verzuim'),
    leeftijd: mogelijk(geheel, 'op die dagen; verplicht bij de jongere'),
  },
  uitkomsten: ['strafbaar', 'niet-strafbaar'],
  waarden: ['soort', 'tenHoogste'],
  bestand: 'lpw/art26-strafmaat',
  oordeel({ feiten }) {
    const { wie, leeftijd } = feiten;
    const grondslag = wie === 'ouders' ? LPW_26_1 : LPW_26_2;
    if (wie === 'jongere' && leeftijd === undefined) return onbekend(LPW_26_2, ['leeftijd']);
    const waarom = findReden(feiten.plicht, wie, feiten.verplichting, leeftijd ?? 0);
    if (waarom !== null) return { uitkomst: 'niet-strafbaar', grondslag, motivering: waarom };
    return {
      uitkomst: 'strafbaar',
      grondslag,
      waarden: { soort: 'overtreding', tenHoogste: [...ZWAARSTE[wie]] },
      motivering:
        wie === 'ouders'
          ? 'Een overtreding: hechtenis van ten hoogste een maand of een geldboete van de tweede categorie. Het OM bepaalt wat het vraagt.'
          : 'Een overtreding: een hoofdstraf van het jeugdstrafrecht, met een geldboete van de tweede categorie. Het OM bepaalt wat het vraagt.',
    };
  },
});

/** Why this person cannot be punished for it; null when he can. */
function findReden(soort: Plicht, wie: string, verplichting: string, leeftijd: number): string | null {
  if (soort === 'geen-plicht') return 'Zonder plicht is er geen overtreding.';
  if (wie === 'ouders') return null;
  if (verplichting === 'inschrijving') return 'Inschrijven is de plicht van de ouders, niet van de jongere.';
  return heeftEigenPlichtMet(soort, leeftijd)
    ? null
    : 'De jongere was nog geen twaalf en heeft geen eigen plicht.';
}
