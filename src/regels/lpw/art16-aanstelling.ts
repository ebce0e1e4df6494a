import { datum, feit, jaNee, mogelijk } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_16_1 = artikel('Lpw', '16', 1);
const LPW_16_2 = artikel('Lpw', '16', 2);

/**
 * Has the leerplichtambtenaar taken office? The college designates, and before taking office the oath or promise is made
 * before the burgemeester. From then on he also investigates the offences of this act.
 *
 * @wet Lpw art. 16 lid 1, 2, 5
 */
export const aanstelling = regel({
  naam: 'lpw-16-aanstelling',
  vraag: 'Is deze ambtenaar leerplichtambtenaar, met toezicht en opsporing?',
  grondslag: LPW_16_1,
  feiten: {
    aangewezenDoorCollege: feit(
      jaNee,
      'door het college van burgemeester en wethouders, of namens dat college',
    ),
    eedOfBelofteOp: mogelijk(datum, 'dag van de eed of de belofte, als die is afgelegd'),
    bijBurgemeester: feit(jaNee, 'is de eed of belofte in handen van de burgemeester afgelegd?'),
  },
  uitkomsten: ['in-functie', 'niet-in-functie'],
  waarden: ['redenen', 'opsporing'],
  bestand: 'lpw/art16-aanstelling',
  oordeel({ feiten, op }) {
    const beedigd = feiten.eedOfBelofteOp !== undefined && feiten.eedOfBelofteOp <= op;
    const redenen = [
      ...(feiten.aangewezenDoorCollege ? [] : ['niet-aangewezen']),
      ...(beedigd ? [] : ['nog-niet-beedigd']),
      ...(beedigd && !feiten.bijBurgemeester ? ['niet-bij-burgemeester'] : []),
    ];
    return redenen.length > 0
      ? {
          uitkomst: 'niet-in-functie',
          grondslag: feiten.aangewezenDoorCollege ? LPW_16_2 : LPW_16_1,
          waarden: { redenen, opsporing: false },
          motivering:
            'Nodig zijn een aanwijzing door het college en, voor het begin, de eed of belofte in handen van de burgemeester.',
        }
      : {
          uitkomst: 'in-functie',
          grondslag: LPW_16_2,
          waarden: { redenen, opsporing: true },
          motivering: `Aangewezen door het college en beëdigd${opDag(feiten.eedOfBelofteOp)}. De ambtenaar houdt toezicht en spoort de strafbare feiten van deze wet op (lid 5).`,
        };
  },
});

const opDag = (dag: Datum | undefined): string => (dag === undefined ? '' : ` op ${leesbaar(dag)}`);
