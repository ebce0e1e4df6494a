import { datum, type FeitenVan, feit, jaNee, mogelijk } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { gegevens15, missingGegevens15 } from './gegevens-jongere.ts';
import { plicht } from './plicht-op.ts';

const LPW_15_1 = artikel('Lpw', '15', 1);

const feiten = {
  plicht: feit(plicht, 'op de eerste dag van de gevraagde vrijstelling'),
  gevraagdOp: feit(datum),
  vanaf: feit(datum, 'eerste dag van de gevraagde vrijstelling'),
  bijzondereOmstandigheden: feit(jaNee, 'het oordeel van het college'),
  voldoendeAnderOnderwijs: feit(jaNee, 'aangetoond dat de jongere op andere wijze genoeg onderwijs krijgt'),
  gegevens: gegevens15,
  gevalVanArtikel5: mogelijk(jaNee, 'is er een grond van artikel 5?'),
};

const IN_WOORDEN = {
  'niet-kwalificatieplichtig': 'artikel 15 geldt alleen bij kwalificatieplicht',
  'geval-van-artikel-5': 'voor een grond van artikel 5 is er de kennisgeving',
  'geen-bijzondere-omstandigheden': 'er zijn geen bijzondere omstandigheden',
  'ander-onderwijs-niet-aangetoond':
    'niet is aangetoond dat de jongere op andere wijze genoeg onderwijs krijgt',
} as const;
type Reden = keyof typeof IN_WOORDEN;

/**
 * Can the college exempt a kwalificatieplichtige who gets enough education otherwise? There is no term: art. 6 does not
 * apply, and the exemption can begin before the request.
 *
 * @wet Lpw art. 15 lid 1-2
 * @uitleg 0035 an exemption that begins before the request
 */
export const anderOnderwijs = regel({
  naam: 'lpw-15-ander-onderwijs',
  vraag: 'Kan het college vrijstelling geven omdat de jongere op andere wijze onderwijs krijgt?',
  grondslag: LPW_15_1,
  feiten,
  uitkomsten: ['mogelijk', 'niet-mogelijk', 'aanvullen'],
  waarden: ['redenen', 'ontbrekend', 'terugwerkend'],
  bestand: 'lpw/art15-ander-onderwijs',
  oordeel({ feiten: gegeven }) {
    const redenen = findRedenen(gegeven);
    const ontbrekend = missingGegevens15(gegeven.gegevens);
    const terugwerkend = gegeven.vanaf < gegeven.gevraagdOp;
    const waarden = { redenen, ontbrekend, terugwerkend };
    if (redenen.length > 0) {
      return {
        uitkomst: 'niet-mogelijk',
        grondslag: LPW_15_1,
        waarden,
        motivering: `Het kan niet: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}.`,
      };
    }
    if (ontbrekend.length > 0) {
      return {
        uitkomst: 'aanvullen',
        grondslag: artikel('Lpw', '15', 2),
        waarden,
        motivering: `Zonder deze gegevens kan het college niet vrijstellen: ${ontbrekend.join(', ')}.`,
      };
    }
    return {
      uitkomst: 'mogelijk',
      grondslag: LPW_15_1,
      waarden,
      motivering: terugwerkend
        ? `Het college kan vrijstellen, ook vanaf ${leesbaar(gegeven.vanaf)}, voor de dag van de aanvraag: er is geen termijn.`
        : `Het college kan vrijstellen vanaf ${leesbaar(gegeven.vanaf)}.`,
    };
  },
});

const findRedenen = (gegeven: FeitenVan<typeof feiten>): Reden[] => [
  ...(gegeven.plicht === 'kwalificatieplichtig' ? [] : (['niet-kwalificatieplichtig'] as const)),
  ...(gegeven.gevalVanArtikel5 ? (['geval-van-artikel-5'] as const) : []),
  ...(gegeven.bijzondereOmstandigheden ? [] : (['geen-bijzondere-omstandigheden'] as const)),
  ...(gegeven.voldoendeAnderOnderwijs ? [] : (['ander-onderwijs-niet-aangetoond'] as const)),
];
