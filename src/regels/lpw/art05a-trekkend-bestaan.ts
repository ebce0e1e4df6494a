import { een, feit, getal, jaNee, mogelijk } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_5A = artikel('Lpw', '5a');
/** Months of the year, as mm, in which the bestaan must be trekkend: March to October, both included. */
const EERSTE_MAAND = '03';
const LAATSTE_MAAND = '10';
/** Nearer than this a rijdende school takes the exemption away, in kilometres. */
const AFSTAND_KM = 5;

const inSeizoen = (dag: Datum): boolean => {
  const maand = dag.slice(5, 7);
  return EERSTE_MAAND <= maand && maand <= LAATSTE_MAAND;
};

/**
 * Are the parents exempt on this day because they lead a trekkend bestaan? Only of enrolment at a school, only while the
 * jongere travels along, and not where a rijdende school stands near.
 *
 * @wet Lpw art. 5a; Besluit vrijstelling leerplicht trekkende bevolking art. 1-2
 * @uitleg 0020 months and distance of the Besluit
 */
export const trekkendBestaan = regel({
  naam: 'lpw-5a-trekkend-bestaan',
  vraag: 'Zijn de ouders vrijgesteld omdat zij een trekkend bestaan leiden?',
  grondslag: LPW_5A,
  feiten: {
    beroep: feit(een('kermisexploitant', 'circusmedewerker', 'ander')),
    jongereReistMee: feit(jaNee),
    onderwijs: feit(een('school', 'instelling'), 'waarvoor de plicht tot inschrijven geldt'),
    afstandRijdendeSchool: mogelijk(
      getal,
      'kilometers tot de naaste rijdende school die de jongere toelaat; leeg als dat niet bekend is',
    ),
  },
  uitkomsten: ['vrijgesteld', 'niet-vrijgesteld'],
  waarden: ['redenen'],
  bestand: 'lpw/art05a-trekkend-bestaan',
  oordeel({ feiten, op }) {
    const { afstandRijdendeSchool: afstand } = feiten;
    const redenen = [
      ...(feiten.onderwijs === 'school' ? [] : ['instelling']),
      ...(feiten.beroep === 'ander' ? ['ander-beroep'] : []),
      ...(feiten.jongereReistMee ? [] : ['reist-niet-mee']),
      ...(inSeizoen(op) ? [] : ['buiten-maart-tot-en-met-oktober']),
      ...(afstand !== undefined && afstand < AFSTAND_KM ? ['rijdende-school-nabij'] : []),
    ];
    if (redenen.length > 0) {
      return {
        uitkomst: 'niet-vrijgesteld',
        grondslag: LPW_5A,
        waarden: { redenen },
        motivering: `Niet vrijgesteld: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}.`,
      };
    }
    return afstand === undefined
      ? {
          uitkomst: 'menselijk-oordeel',
          grondslag: LPW_5A,
          waarden: { redenen },
          motivering: `De afstand tot een rijdende school is niet bekend. Zoek uit of er een is binnen ${AFSTAND_KM} kilometer.`,
        }
      : {
          uitkomst: 'vrijgesteld',
          grondslag: LPW_5A,
          waarden: { redenen },
          motivering:
            'Vrijgesteld van inschrijving: van maart tot en met oktober op reis als kermisexploitant of circusmedewerker, de jongere reist mee en er is geen rijdende school nabij.',
        };
  },
});

const IN_WOORDEN: Readonly<Record<string, string>> = {
  instelling: 'artikel 5a geldt alleen voor een school',
  'ander-beroep': 'de ouder is geen kermisexploitant of circusmedewerker',
  'reist-niet-mee': 'de jongere reist niet mee',
  'buiten-maart-tot-en-met-oktober': 'de dag ligt niet in maart tot en met oktober',
  'rijdende-school-nabij': `er staat een rijdende school op minder dan ${AFSTAND_KM} kilometer`,
};
