import { een, feit, jaNee } from '../feit.ts';
import { artikel, regel } from '../regel.ts';

const LPW_23 = artikel('Lpw', '23');

/**
 * Must somebody who sees a jongere at forbidden work report it? Whether the work is forbidden is for the rules on working
 * hours, not for this act.
 *
 * @wet Lpw art. 23
 */
export const verbodenArbeid = regel({
  naam: 'lpw-23-arbeid',
  vraag: 'Moet verboden arbeid van een jongere worden gemeld?',
  grondslag: LPW_23,
  feiten: {
    wieZiet: feit(een('hoofd', 'ambtenaar', 'ander')),
    inStrijdMetVoorschriften: feit(jaNee, 'de arbeid is in strijd met de regels over werk van jongeren'),
  },
  uitkomsten: ['melding', 'geen-melding'],
  waarden: ['termijn', 'meldtAan'],
  bestand: 'lpw/art23-arbeid',
  oordeel({ feiten: { wieZiet, inStrijdMetVoorschriften } }) {
    const geen = (motivering: string) => ({
      uitkomst: 'geen-melding' as const,
      grondslag: LPW_23,
      motivering,
    });
    if (!inStrijdMetVoorschriften) return geen('De arbeid is niet in strijd met de voorschriften.');
    if (wieZiet === 'ander') return geen('Artikel 23 geldt voor het hoofd en de leerplichtambtenaar.');
    return {
      uitkomst: 'melding' as const,
      grondslag: LPW_23,
      waarden: { termijn: 'terstond', meldtAan: 'ambtenaar-szw' },
      motivering:
        'Geef hiervan meteen kennis aan de ambtenaar die de minister van Sociale Zaken en Werkgelegenheid heeft aangewezen.',
    };
  },
});
