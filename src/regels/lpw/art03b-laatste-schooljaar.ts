import { datum, een, type FeitenVan, FeitFout, feit, jaNee, lijst, mogelijk, schooljaar } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import {
  checkSchooljaren,
  deriveEindeLeerplicht,
  deriveTwaalfdeVerwacht,
  geteldeSchooljaren,
} from './art03-einde.ts';
import { BESLISTERMIJN_DAGEN } from './art03a-vervangende-leerplicht.ts';
import { geborenVoor } from './geboren.ts';
import { gegevens, missingGegevens } from './gegevens-jongere.ts';

const LPW_3B_1 = artikel('Lpw', '3b', 1);
const TE_HOREN = ['aanvrager', 'jongere', 'hoofd-school', 'hoofd-instelling'] as const;
const ZORG = 'maatschappelijke-zorg';

const feiten = {
  geboortedatum: feit(datum),
  schooljaar: feit(schooljaar, 'waarvoor wordt gevraagd'),
  ontvangenOp: feit(datum),
  ...geteldeSchooljaren,
  planVanAanpak: feit(jaNee, 'van de instelling'),
  gegevens,
  gehoord: feit(lijst(een(...TE_HOREN, ZORG))),
  zorgBetrokken: feit(jaNee, 'begeleidt een instelling van maatschappelijke zorg de jongere al?'),
  volgtProgramma3a: mogelijk(jaNee),
  verklaringHoofd: mogelijk(jaNee, 'bij een jongere die een programma van artikel 3a volgt'),
};
type Feiten = FeitenVan<typeof feiten>;

/**
 * May the college allow that the last school year of the leerplicht is followed at an instelling, and by when does it decide?
 * Without counted school years the last one is that in which the jongere turns sixteen.
 *
 * @wet Lpw art. 3b; art. 3 lid 1 a-b; ATW art. 1 lid 1
 */
export const laatsteSchooljaar = regel({
  naam: 'lpw-3b-laatste-schooljaar',
  vraag: 'Kan het laatste schooljaar op een instelling, en voor welke dag beslist het college?',
  grondslag: LPW_3B_1,
  feiten,
  uitkomsten: ['mogelijk', 'niet-mogelijk', 'aanvullen', 'eerst-horen'],
  waarden: ['laatsteSchooljaar', 'grond', 'ontbrekend', 'nogHoren', 'beslissenUiterlijk'],
  bestand: 'lpw/art03b-laatste-schooljaar',
  oordeel({ feiten: gegeven, op, kalender }) {
    geborenVoor(gegeven.geboortedatum, op);
    checkSchooljaren(gegeven.geboortedatum, gegeven);
    const { ontvangenOp } = gegeven;
    const beslissenUiterlijk = einddagVan(kalender, ontvangenOp, BESLISTERMIJN_DAGEN);
    if (beslissenUiterlijk === null) {
      return onbekend(artikel('Lpw', '3b', 5), [feestdagenRond(ontvangenOp, BESLISTERMIJN_DAGEN)]);
    }
    const einde = deriveEindeLeerplicht(gegeven.geboortedatum, deriveTwaalfdeVerwacht(gegeven));
    const laatste = schooljaarTot(einde.totEnMet);
    const ontbrekend = findOntbrekend(gegeven);
    const nogHoren = findNogHoren(gegeven);
    const waarden = {
      laatsteSchooljaar: laatste,
      grond: einde.grond,
      ontbrekend,
      nogHoren,
      beslissenUiterlijk,
    };
    const termijn = ` Het college beslist uiterlijk ${leesbaar(beslissenUiterlijk)}.`;
    if (laatste !== gegeven.schooljaar) {
      return {
        uitkomst: 'niet-mogelijk',
        grondslag: LPW_3B_1,
        waarden,
        motivering: `Het laatste schooljaar van de leerplicht is ${laatste} (artikel 3 lid 1 onder ${einde.grond}), niet ${gegeven.schooljaar}.${termijn}`,
      };
    }
    if (ontbrekend.length > 0) {
      return {
        uitkomst: 'aanvullen',
        grondslag: artikel('Lpw', '3b', missingGegevens(gegeven.gegevens).length > 0 ? 2 : 3),
        waarden,
        motivering: `Bij de aanvraag ontbreekt: ${ontbrekend.join(', ')}.${termijn}`,
      };
    }
    if (nogHoren.length > 0) {
      return {
        uitkomst: 'eerst-horen',
        grondslag: artikel('Lpw', '3b', 4),
        waarden,
        motivering: `Nog te horen: ${nogHoren.join(', ')}.${termijn}`,
      };
    }
    return {
      uitkomst: 'mogelijk',
      grondslag: LPW_3B_1,
      waarden,
      motivering: `Het college kan toestaan dat de jongere schooljaar ${laatste} op een instelling volgt.${termijn}`,
    };
  },
});

const schooljaarTot = (laatsteDag: Datum): string => {
  const jaar = Number(laatsteDag.slice(0, 4));
  return `${jaar - 1}-${jaar}`;
};

const findOntbrekend = (gegeven: Feiten): string[] => [
  ...(gegeven.planVanAanpak ? [] : ['plan-van-aanpak']),
  ...(gegeven.volgtProgramma3a && !gegeven.verklaringHoofd ? ['verklaring-hoofd'] : []),
  ...missingGegevens(gegeven.gegevens),
];

/** @throws FeitFout when welfare was heard but is said not to be involved */
function findNogHoren({ gehoord, zorgBetrokken }: Feiten): string[] {
  if (!zorgBetrokken && gehoord.includes(ZORG)) {
    throw new FeitFout('gehoord: maatschappelijke zorg is gehoord, maar zorgBetrokken staat op nee');
  }
  return [...TE_HOREN, ...(zorgBetrokken ? [ZORG] : [])].filter((wie) => !gehoord.some((one) => one === wie));
}
