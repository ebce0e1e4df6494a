import { feit, jaNee, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { plicht } from './plicht-op.ts';

const LPW_19 = artikel('Lpw', '19');
const LPW_22_1 = artikel('Lpw', '22', 1);

/**
 * Is this jongere in absoluut verzuim, and is it for the college to look? Of one jongere whose duty is known; the nightly
 * run asks the same of everybody from the facts (`art19-absoluut-verzuim.ts`).
 *
 * @wet Lpw art. 19; art. 22 lid 1; art. 2 lid 1; art. 4a lid 1
 */
export const controleInschrijving = regel({
  naam: 'lpw-19-controle',
  vraag: 'Is dit absoluut verzuim, en controleert het college?',
  grondslag: LPW_19,
  feiten: {
    plicht: feit(plicht),
    ingezetene: feit(jaNee, 'als ingezetene ingeschreven in de BRP'),
    ingeschreven: feit(jaNee, 'op een school of instelling waar de plicht kan worden vervuld'),
    vrijgesteld: mogelijk(jaNee, 'op grond van artikel 5, 5a of 15'),
  },
  uitkomsten: ['absoluut-verzuim', 'geen-absoluut-verzuim'],
  waarden: ['collegeControleert', 'onderzoek'],
  bestand: 'lpw/art19-controle',
  oordeel({ feiten: { plicht: soort, ingezetene, ingeschreven, vrijgesteld = false } }) {
    const collegeControleert = ingezetene && soort !== 'geen-plicht';
    const geen = (motivering: string) => ({
      uitkomst: 'geen-absoluut-verzuim' as const,
      grondslag: LPW_19,
      waarden: { collegeControleert, onderzoek: false },
      motivering,
    });
    if (soort === 'geen-plicht') return geen('Er is nu geen plicht om ingeschreven te staan.');
    if (ingeschreven) return geen('De jongere staat ingeschreven.');
    if (vrijgesteld) return geen('Er is een vrijstelling van de plicht om ingeschreven te staan.');
    return {
      uitkomst: 'absoluut-verzuim' as const,
      grondslag: LPW_22_1,
      waarden: { collegeControleert, onderzoek: true },
      motivering: ingezetene
        ? 'Niet ingeschreven en niet vrijgesteld: de ambtenaar onderzoekt, hoort de ouders en probeert hen te bewegen.'
        : 'Niet ingeschreven en niet vrijgesteld. Het college hoeft dit niet te controleren, want de jongere staat niet als ingezetene in de BRP. De plicht hangt daar niet van af: blijkt het, dan onderzoekt de ambtenaar.',
    };
  },
});
