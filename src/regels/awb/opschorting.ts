import { datum, een, FeitFout, feit } from '../feit.ts';
import { addDagen, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { eersteDagVan } from '../wetsversies.ts';
import { soortVerzoek } from './verzoek.ts';

/** Why a term can stand still by law, without anybody's consent. */
export const redenenOpschorting = ['verzuim-herstellen', 'aanvullen', 'identiteit', 'zienswijze'] as const;
export type RedenOpschorting = (typeof redenenOpschorting)[number];

type Bepaling = {
  readonly grondslag: ReturnType<typeof artikel>;
  /** Whether the day of the answer itself still stands still. */
  readonly antwoorddagTelt: boolean;
};

const BEPALINGEN: Readonly<Record<string, Partial<Record<RedenOpschorting, Bepaling>>>> = {
  klacht: {},
  bezwaar: {
    'verzuim-herstellen': { grondslag: artikel('Awb', '7:10', 2), antwoorddagTelt: false },
  },
  'administratief-beroep': {
    'verzuim-herstellen': { grondslag: artikel('Awb', '7:24', 3), antwoorddagTelt: false },
  },
  inzage: { identiteit: { grondslag: artikel('AVG', '12', 6), antwoorddagTelt: false } },
  woo: {
    aanvullen: { grondslag: artikel('Awb', '4:15', 1), antwoorddagTelt: false },
    zienswijze: { grondslag: artikel('Woo', '4.4', 3), antwoorddagTelt: true },
  },
};
/** The article that sets the term, for where it allows no standing still. */
const TERMIJN = {
  klacht: artikel('Awb', '9:11'),
  bezwaar: artikel('Awb', '7:10', 2),
  'administratief-beroep': artikel('Awb', '7:24', 3),
  inzage: artikel('AVG', '12', 3),
  woo: artikel('Woo', '4.4', 3),
} as const;

/** For which reasons the term of this kind can stand still. */
export const listRedenen = (soort: string): readonly RedenOpschorting[] =>
  redenenOpschorting.filter((reden) => BEPALINGEN[soort]?.[reden] !== undefined);

/**
 * May the term to decide stand still for this reason, and from which day?
 *
 * @wet Awb art. 7:10 lid 2, 7:24 lid 3, 4:15 lid 1; Woo art. 4.4 lid 3; AVG art. 12 lid 6
 * @uitleg 0238 asking who somebody is lets the month of the AVG stand still; a klacht never stands still
 */
export const opschorting = regel({
  naam: 'awb-opschorting',
  vraag: 'Mag de beslistermijn om deze reden stilstaan, en vanaf welke dag?',
  grondslag: artikel('Awb', '7:10', 2),
  feiten: {
    soort: feit(soortVerzoek),
    reden: feit(een(...redenenOpschorting)),
    gevraagdOp: feit(datum, 'de dag waarop de gemeente het vroeg of meedeelde'),
  },
  uitkomsten: ['mag', 'mag-niet'],
  waarden: ['stilVanaf', 'antwoorddagTelt'],
  bestand: 'awb/opschorting',
  oordeel({ feiten: { soort, reden, gevraagdOp }, op }) {
    if (soort === 'woo' && op < eersteDagVan('Woo')) {
      throw new FeitFout(`soort: de Woo geldt sinds ${leesbaar(eersteDagVan('Woo'))}`);
    }
    const bepaling = BEPALINGEN[soort]?.[reden];
    if (!bepaling) {
      return {
        uitkomst: 'mag-niet',
        grondslag: TERMIJN[soort],
        motivering:
          soort === 'klacht'
            ? 'De termijn van een klacht staat niet stil. U kunt de afhandeling wel verdagen.'
            : 'Deze reden zet deze termijn niet stil.',
      };
    }
    const stilVanaf = addDagen(gevraagdOp, 1);
    return {
      uitkomst: 'mag',
      grondslag: bepaling.grondslag,
      waarden: { stilVanaf, antwoorddagTelt: bepaling.antwoorddagTelt },
      motivering: `De termijn staat stil vanaf ${leesbaar(stilVanaf)}, ${bepaling.antwoorddagTelt ? 'tot en met' : 'tot'} de dag van het antwoord, of tot de gestelde tijd voorbij is.`,
    };
  },
});
