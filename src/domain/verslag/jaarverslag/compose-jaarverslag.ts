import type { Tx } from '../../../platform/db/tx.ts';
import { Cijferbron } from './cijferbron.ts';
import { type Context, vast } from './delen/deel.ts';
import { reeks } from './jaren.ts';
import type { Deel, Jaarverslag } from './model.ts';
import { listReferenties } from './referentie.sql.ts';
import { listTeksten } from './teksten.sql.ts';
import { type Vorm, type VormNaam, vormen } from './vormen.ts';

/** Figures from outside are often a year behind. */
const MEESTE_JAREN = 4;

export type Verslagvraag = {
  readonly organisatie: { readonly organisatieId: number; readonly code: string; readonly naam: string };
  readonly schooljaar: string;
  readonly vorm: VormNaam;
};

/** The jaarverslag of one organisatie and school year, counted now. Needs a transaction that may read the organisatie. */
export async function composeJaarverslag(
  tx: Tx,
  { organisatie: { organisatieId, code, naam }, schooljaar, vorm }: Verslagvraag,
): Promise<Jaarverslag> {
  const bron = new Cijferbron(tx, organisatieId);
  const { jaren: terug, delen: makers, isKort = false }: Vorm = vormen[vorm];
  const gemeenten = [...(await bron.per('leerlingen', schooljaar, 'gemeente')).keys()].filter(
    (gemeente) => gemeente !== 'onbekend',
  );
  const jaren = await yearsWithFigures(bron, schooljaar, terug);
  const context: Context = {
    bron,
    schooljaar,
    vorig: reeks(schooljaar, 2)[0] ?? '',
    jaren,
    isKort,
    referenties: await listReferenties(tx, organisatieId, reeks(schooljaar, MEESTE_JAREN)),
    organisatie: { code, naam, gemeenten },
  };
  const teksten = new Map(
    (await listTeksten(tx, organisatieId, schooljaar)).map(({ deel, tekst }) => [deel, tekst]),
  );
  const delen: Deel[] = [];
  for (const maak of makers) {
    const deel = await maak(context);
    if (deel) delen.push(withTekst(deel, teksten.get(deel.id)));
  }
  return {
    titel: `Jaarverslag leerplicht ${schooljaar}`,
    organisatie: context.organisatie,
    schooljaar,
    vorm,
    delen,
    cijfers: bron.cijfers,
    definities: bron.definitiesVan(schooljaar),
  };
}

/** What the team wrote stands under what was counted; an empty line makes a new paragraph. */
function withTekst(deel: Deel, tekst = ''): Deel {
  const alineas = tekst
    .split(/\n\s*\n/)
    .map((alinea) => alinea.replaceAll(/\s+/g, ' ').trim())
    .filter((alinea) => alinea !== '');
  return { ...deel, blokken: [...deel.blokken, ...vast(...alineas)] };
}

/** A year of which nothing is known would stand there as noughts, and mislead. */
async function yearsWithFigures(bron: Cijferbron, schooljaar: string, aantal: number): Promise<string[]> {
  const found: string[] = [];
  for (const jaar of reeks(schooljaar, aantal)) {
    const geteld = await Promise.all(['meldingen', 'zaken'].map((indicator) => bron.een(indicator, jaar)));
    if (jaar === schooljaar || geteld.some(({ waarde }) => waarde > 0)) found.push(jaar);
  }
  return found;
}
