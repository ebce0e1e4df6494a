import { datum, FeitFout, feit, geheel, jaNee, mogelijk } from '../feit.ts';
import { addDagen, type Datum, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const WEB_9_2_10 = artikel('WEB', '9.2.10', 1);

/** Day before which, or until which, the report of a year must be with the minister (`MM-dd`). */
const INDIENING = [
  { vanafJaar: 2018, uiterlijk: '12-15', twijfel: 0 },
  { vanafJaar: 2026, uiterlijk: '04-29', twijfel: 1 },
] as const;
/** Last year of the regulation read; later ones are still to be made. */
const LAATSTE_JAAR = 2029;

/**
 * Is the yearly effectrapportage of the contactgemeente there in time, with what the act asks: the targets, the results and why
 * they differ?
 *
 * @wet WEB art. 9.2.10
 * @uitleg 0251 before 30 April, until 2025 15 December
 */
export const effectrapportage = regel({
  naam: 'web-9-effectrapportage',
  vraag: 'Is de effectrapportage van het Doorstroompunt op tijd en volledig?',
  grondslag: WEB_9_2_10,
  feiten: {
    jaar: feit(geheel, 'het jaar waarin de rapportage bij de minister moet zijn'),
    doorContactgemeente: feit(jaNee, 'vastgesteld en verzonden door het college van de contactgemeente'),
    verzondenOp: mogelijk(datum),
    streefcijfers: mogelijk(jaNee, 'uit het regionaal programma'),
    resultaten: mogelijk(jaNee, 'de bereikte resultaten'),
    toelichtingAfwijkingen: mogelijk(jaNee),
  },
  uitkomsten: ['voldoet', 'onvolledig', 'te-laat', 'nog-te-verzenden'],
  waarden: ['uiterlijk', 'ontbrekendeOnderdelen'],
  bestand: 'web/art9-effectrapportage',
  oordeel({ feiten, op }) {
    const { jaar, verzondenOp } = feiten;
    const indiening = INDIENING.findLast(({ vanafJaar }) => vanafJaar <= jaar);
    if (!indiening) throw new FeitFout('jaar: voor 2018 is geen tekst vastgelegd');
    if (jaar > LAATSTE_JAAR) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: artikel('WEB', '9.2.10', 2),
        motivering: `De regeling loopt tot en met ${LAATSTE_JAAR}. Zoek op wat voor ${jaar} geldt.`,
      };
    }
    const uiterlijk: Datum = `${jaar}-${indiening.uiterlijk}`;
    const dag = verzondenOp !== undefined && verzondenOp <= op ? verzondenOp : undefined;
    if ((dag ?? op) > uiterlijk && (dag ?? op) <= addDagen(uiterlijk, indiening.twijfel)) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: artikel('WEB', '9.2.10', 2),
        waarden: { uiterlijk },
        motivering:
          'De regeling is gelezen als "voor 30 april". Of 30 april zelf nog op tijd is, moet in de regeling worden nagelezen.',
      };
    }
    if ((dag ?? op) > uiterlijk) {
      return {
        uitkomst: 'te-laat',
        grondslag: artikel('WEB', '9.2.10', 2),
        waarden: { uiterlijk },
        motivering: `De effectrapportage moest uiterlijk ${leesbaar(uiterlijk)} bij de minister zijn.`,
      };
    }
    if (dag === undefined) {
      return {
        uitkomst: 'nog-te-verzenden',
        grondslag: WEB_9_2_10,
        waarden: { uiterlijk },
        motivering: `De effectrapportage moet uiterlijk ${leesbaar(uiterlijk)} bij de minister zijn.`,
      };
    }
    const ontbrekendeOnderdelen = [
      ...(feiten.doorContactgemeente ? [] : ['vaststelling-door-contactgemeente']),
      ...(feiten.streefcijfers ? [] : ['streefcijfers']),
      ...(feiten.resultaten ? [] : ['resultaten']),
      ...(feiten.toelichtingAfwijkingen ? [] : ['toelichting-op-afwijkingen']),
    ];
    return {
      uitkomst: ontbrekendeOnderdelen.length > 0 ? 'onvolledig' : 'voldoet',
      grondslag: WEB_9_2_10,
      waarden: { uiterlijk, ontbrekendeOnderdelen },
      motivering:
        ontbrekendeOnderdelen.length > 0
          ? `Op tijd, maar er ontbreekt: ${ontbrekendeOnderdelen.join(', ')}.`
          : 'Op tijd, met streefcijfers, resultaten en een toelichting op de afwijkingen.',
    };
  },
});
