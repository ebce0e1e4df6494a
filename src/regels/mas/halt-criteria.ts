import { type FeitenVan, feit, geheel, getal, jaNee, mogelijk } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { plicht } from '../lpw/plicht-op.ts';
import { artikel, regel } from '../regel.ts';

const SR_77E = artikel('Sr', '77e');

/** What Halt asked when its page was last compared with this table. Compare again before relying on it (U15). */
const CRITERIA = {
  nagekeken: '2026-11-22' satisfies Datum,
  leeftijdVanaf: 12,
  meerDanLesuren: 8,
  meerDanKeerTeLaat: 11,
  tenHoogste: 60,
};

const feiten = {
  leeftijd: feit(geheel),
  plicht: feit(plicht),
  lesuren: feit(getal, 'ongeoorloofd verzuimde lesuren'),
  keerTeLaat: feit(geheel),
  maatregelenSchool: feit(jaNee, 'nam de school eerst zelf maatregelen en meldde zij het verzuim?'),
  verwijtbaar: feit(jaNee, 'kan het de jongere worden verweten?'),
  eerderHalt: feit(jaNee, 'eerder Halt voor schoolverzuim'),
  psychischeProblemen: feit(jaNee, 'ernstige problemen waarvoor andere hulp nodig is'),
  instemming: mogelijk(jaNee, 'van jongere en ouders; leeg als het nog niet is gevraagd'),
};
type Feiten = FeitenVan<typeof feiten>;

/**
 * Do the criteria of Halt fit? A suggestion only: the ambtenaar decides, and the criteria are those of the day in `nagekeken`.
 *
 * @wet Sr art. 77e
 * @uitleg 0029 criteria of Halt are no law
 */
export const haltCriteria = regel({
  naam: 'halt-criteria',
  vraag: 'Past dit verzuim bij de criteria van Halt?',
  grondslag: SR_77E,
  feiten,
  uitkomsten: ['suggestie-halt', 'geen-halt'],
  waarden: ['redenen', 'anders', 'nagekeken'],
  bestand: 'mas/halt-criteria',
  oordeel({ feiten: gegeven }) {
    const redenen = findRedenen(gegeven);
    const { nagekeken } = CRITERIA;
    if (redenen.length > 0) {
      return {
        uitkomst: 'geen-halt',
        grondslag: SR_77E,
        waarden: { redenen, anders: findAnders(redenen), nagekeken },
        motivering: `Past niet bij Halt: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}. Dit is een suggestie; de ambtenaar beslist.`,
      };
    }
    if (gegeven.psychischeProblemen) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: SR_77E,
        waarden: { redenen, nagekeken },
        motivering:
          'De criteria passen, maar er zijn ernstige problemen. Weeg of andere hulp beter is dan Halt.',
      };
    }
    return {
      uitkomst: 'suggestie-halt',
      grondslag: SR_77E,
      waarden: { redenen, nagekeken },
      motivering:
        gegeven.instemming === undefined
          ? 'Past bij Halt. Vraag de jongere en de ouders of zij instemmen; zonder instemming volgt proces-verbaal.'
          : 'Past bij Halt, en de jongere en de ouders stemmen in. Dit is een suggestie; de ambtenaar beslist.',
    };
  },
});

const IN_WOORDEN = {
  'jonger-dan-twaalf': 'de jongere is nog geen twaalf',
  'geen-plicht': 'er is geen plicht',
  'te-weinig-verzuim': `niet meer dan ${CRITERIA.meerDanLesuren} lesuren en niet meer dan ${CRITERIA.meerDanKeerTeLaat} keer te laat`,
  'te-veel-verzuim': `meer dan ${CRITERIA.tenHoogste} uur of ${CRITERIA.tenHoogste} keer te laat, dat is voor het OM`,
  'school-eerst': 'de school nam nog geen maatregelen',
  'niet-verwijtbaar': 'het kan de jongere niet worden verweten',
  'eerder-halt': 'er was al een keer Halt voor verzuim',
  'geen-instemming': 'de jongere of de ouders stemmen niet in',
} as const;
type Reden = keyof typeof IN_WOORDEN;

function findRedenen(gegeven: Feiten): Reden[] {
  const { lesuren, keerTeLaat } = gegeven;
  const { leeftijdVanaf, meerDanLesuren, meerDanKeerTeLaat, tenHoogste } = CRITERIA;
  const found: Reden[] = [];
  if (gegeven.leeftijd < leeftijdVanaf) found.push('jonger-dan-twaalf');
  if (gegeven.plicht === 'geen-plicht') found.push('geen-plicht');
  if (lesuren <= meerDanLesuren && keerTeLaat <= meerDanKeerTeLaat) found.push('te-weinig-verzuim');
  if (lesuren > tenHoogste || keerTeLaat > tenHoogste) found.push('te-veel-verzuim');
  if (!gegeven.maatregelenSchool) found.push('school-eerst');
  if (!gegeven.verwijtbaar) found.push('niet-verwijtbaar');
  if (gegeven.eerderHalt) found.push('eerder-halt');
  if (gegeven.instemming === false) found.push('geen-instemming');
  return found;
}

/** What Halt itself names in its place; null where it names nothing. */
function findAnders(redenen: readonly Reden[]): 'om' | 'proces-verbaal' | null {
  if (redenen.length > 1) return null;
  if (redenen[0] === 'te-veel-verzuim') return 'om';
  return redenen[0] === 'geen-instemming' ? 'proces-verbaal' : null;
}
