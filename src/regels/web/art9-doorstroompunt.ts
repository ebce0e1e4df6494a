import { datum, type FeitenVan, FeitFout, feit, geheel, jaNee, lijst, mogelijk } from '../feit.ts';
import { addDagen, addJaren, type Datum, leesbaar } from '../kalender/datum.ts';
import { weken } from '../kalender/termijn.ts';
import { isStartkwalificatie } from '../lpw/art04a-kwalificatieplicht.ts';
import { checkDiplomas, diploma } from '../lpw/diploma.ts';
import { geborenVoor } from '../lpw/geboren.ts';
import { plicht } from '../lpw/plicht-op.ts';
import { artikel, regel } from '../regel.ts';
import { DOORSTROOMPUNT } from './doorstroompunt-vanaf.ts';

const WEB_9_2_1 = artikel('WEB', '9.2.1');
const WEB_9_2_5 = artikel('WEB', '9.2.5');
/** Age under which a person belongs to the group, by the first day on which it holds. */
const LEEFTIJDSGRENS = [
  { vanaf: '0001-01-01', jaren: 23 },
  { vanaf: '2026-01-01', jaren: 27 },
] as const;
/** The age under which the Doorstroompunt helps, on a day. @wet WEB art. 9.2.1 */
export const leeftijdsgrensOn = (op: Datum): number =>
  LEEFTIJDSGRENS.findLast(({ vanaf }) => vanaf <= op)?.jaren ?? 0;
const VERZUIM_DAGEN = weken(4);
/** Diplomas of art. 9.2.5 lid 5 onder c; the old getuigschrift is none of them. */
const PRAKTIJKONDERWIJS: ReadonlySet<string> = new Set([
  'praktijkonderwijs-schooldiploma',
  'praktijkonderwijs-verklaring',
]);
/** So many years after these a talk with the school comes first. */
const JAREN_GESPREK = { entree: 1, praktijkonderwijs: 2, vso: 2 } as const;
/** Before this birthday no duty can have ended: the jongere is too young, not past the act. */
const EERSTE_EINDE_LEEFTIJD = 12;

const feiten = {
  geboortedatum: feit(datum),
  plicht: feit(plicht, 'op de dag van de vraag'),
  ingeschreven: feit(jaNee, 'bij een school of instelling'),
  verzuimVanaf: mogelijk(datum, 'eerste dag van onafgebroken verzuim zonder geldige reden'),
  korterePeriodeDagen: mogelijk(geheel, 'als het bevoegd gezag een kortere periode dan vier weken kent'),
  diplomas: mogelijk(lijst(diploma)),
  vsoAfgerondOp: mogelijk(datum, 'dag van het schooldiploma of de verklaring van het vso'),
};
type Feiten = FeitenVan<typeof feiten>;

/**
 * Does this person belong to the group of the Doorstroompunt, is the absence reported, and what does the college do first? The
 * Lpw applies no longer, there is no startkwalificatie, and either no enrolment or four unbroken weeks of absence.
 *
 * @wet WEB art. 9.2.1; art. 9.2.5; BROD art. 21 lid 2
 * @uitleg 0024 the limit of 23 years before 2026, and the end of four weeks
 */
export const doorstroompunt = regel({
  naam: 'web-9-doorstroompunt',
  vraag: 'Hoort deze persoon tot de doelgroep van het Doorstroompunt?',
  grondslag: WEB_9_2_1,
  feiten,
  uitkomsten: ['doelgroep', 'geen-doelgroep'],
  waarden: ['leeftijdsgrens', 'redenen', 'melding', 'eersteStap'],
  bestand: 'web/art9-doorstroompunt',
  oordeel({ feiten: gegeven, op }) {
    geborenVoor(gegeven.geboortedatum, op);
    checkDiplomas(gegeven.geboortedatum, gegeven.diplomas);
    const leeftijdsgrens = leeftijdsgrensOn(op);
    const redenen = findRedenen(gegeven, op, leeftijdsgrens);
    if (redenen.length > 0) {
      return {
        uitkomst: 'geen-doelgroep',
        grondslag: WEB_9_2_1,
        waarden: { leeftijdsgrens, redenen, melding: false },
        motivering: `Geen doelgroep: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}.`,
      };
    }
    const recent = findRecentDiploma(gegeven, op);
    return {
      uitkomst: 'doelgroep',
      grondslag: recent ? WEB_9_2_5 : WEB_9_2_1,
      waarden: {
        leeftijdsgrens,
        redenen,
        melding: gegeven.ingeschreven,
        eersteStap: recent ? 'gesprek-met-school' : 'ondersteuning',
      },
      motivering: recent
        ? `Doelgroep. Het diploma van ${leesbaar(recent)} is nog vers: het college spreekt eerst met de school.`
        : `Doelgroep: geen plicht meer, jonger dan ${leeftijdsgrens}, geen startkwalificatie en ${gegeven.ingeschreven ? 'vier weken of langer afwezig' : 'niet ingeschreven'}. Het college kan ondersteunen, eerst terug naar school, anders naar werk.`,
    };
  },
});

const IN_WOORDEN = {
  'wet-geldt-nog': 'de Leerplichtwet geldt nog; meld het verzuim op grond van artikel 21a',
  'te-jong': 'er is nog geen leerplicht geweest die geëindigd kan zijn',
  leeftijdsgrens: 'de leeftijdsgrens is bereikt',
  startkwalificatie: 'er is een startkwalificatie',
  'verzuim-te-kort': 'ingeschreven, en niet lang genoeg onafgebroken afwezig',
} as const;
type Reden = keyof typeof IN_WOORDEN;

function findRedenen(gegeven: Feiten, op: Datum, leeftijdsgrens: number): Reden[] {
  const { geboortedatum, diplomas = [] } = gegeven;
  const found: Reden[] = [];
  if (gegeven.plicht !== 'geen-plicht') found.push('wet-geldt-nog');
  else if (addJaren(geboortedatum, EERSTE_EINDE_LEEFTIJD) > op) found.push('te-jong');
  if (addJaren(geboortedatum, leeftijdsgrens) <= op) found.push('leeftijdsgrens');
  if (diplomas.some(({ soort, behaaldOp }) => isStartkwalificatie(soort) && behaaldOp <= op)) {
    found.push('startkwalificatie');
  }
  if (gegeven.ingeschreven && !isLangAfwezig(gegeven, op)) found.push('verzuim-te-kort');
  return found;
}

/** @throws FeitFout when the period set by the bevoegd gezag is longer than the four weeks of the act */
function isLangAfwezig({ verzuimVanaf, korterePeriodeDagen: korter = VERZUIM_DAGEN }: Feiten, op: Datum) {
  if (korter > VERZUIM_DAGEN) throw new FeitFout('korterePeriodeDagen: moet korter zijn dan vier weken');
  return verzuimVanaf !== undefined && addDagen(verzuimVanaf, korter) <= op;
}

/** Day of a diploma so young that a talk with the school comes first; null when there is none, or the act did not ask it yet. */
function findRecentDiploma({ diplomas = [], vsoAfgerondOp }: Feiten, op: Datum): Datum | null {
  if (op < DOORSTROOMPUNT) return null;
  const dagen = [
    ...diplomas.map(({ soort, behaaldOp }) => ({ behaaldOp, jaren: jarenGesprek(soort) })),
    ...(vsoAfgerondOp === undefined ? [] : [{ behaaldOp: vsoAfgerondOp, jaren: JAREN_GESPREK.vso }]),
  ];
  const recent = dagen.filter(
    ({ behaaldOp, jaren }) => jaren > 0 && behaaldOp <= op && op < addJaren(behaaldOp, jaren),
  );
  return (
    recent
      .map(({ behaaldOp }) => behaaldOp)
      .sort()
      .at(-1) ?? null
  );
}

function jarenGesprek(soort: string): number {
  if (soort === 'entree') return JAREN_GESPREK.entree;
  return PRAKTIJKONDERWIJS.has(soort) ? JAREN_GESPREK.praktijkonderwijs : 0;
}
