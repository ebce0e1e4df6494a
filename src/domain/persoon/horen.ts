import type { Datum } from '../../regels/kalender/datum.ts';
import { wieHoren } from '../../regels/lpw/art22-wie-horen.ts';
import { citeer, type Oordeel } from '../../regels/oordeel.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import type { Horen, Plicht } from './persoon.contract.ts';

/** Roles of people who care for a jongere from day to day, with or without gezag. */
const VERZORGENDE_ROL = /verzorg|pleeg|stief|opvang/i;

/** The words of the rule; every other soort is no duty. */
const PLICHT: { readonly [S in Plicht['soort']]?: string } = {
  leerplichtig: 'leerplichtig',
  kwalificatieplichtig: 'kwalificatieplichtig',
};

type Gezag = { readonly rol: string; readonly gezag: 'ja' | 'nee' | 'onbekend' };
type Jongere = { readonly geboortedatum: Datum; readonly plicht: Plicht };

/** Who around this jongere may be invited, written to and summoned, each with the article and the reason (PB-03). */
export async function explainHoren<B extends Gezag>(
  { geboortedatum, plicht }: Jongere,
  betrokkenen: readonly B[],
  dag: Datum,
) {
  const kalender = await getSchoolkalender();
  const ask = (feiten: object) => toHoren(wieHoren.beantwoord({ geboortedatum, ...feiten }, dag, kalender));
  return {
    horenZelf: ask({ wie: 'jongere', plicht: PLICHT[plicht.soort] ?? 'geen-plicht' }),
    betrokkenen: betrokkenen.map((betrokkene) => ({
      ...betrokkene,
      horen: ask({
        wie: 'ouder-of-ander',
        gezag: betrokkene.gezag,
        feitelijkeVerzorging: VERZORGENDE_ROL.test(betrokkene.rol),
      }),
    })),
  };
}

const toHoren = ({ regel, uitkomst, grondslag, motivering }: Oordeel): Horen => ({
  mag: uitkomst === 'ja' || uitkomst === 'nee' ? uitkomst : 'uitzoeken',
  regel,
  artikel: citeer(grondslag),
  uitleg: motivering,
});
