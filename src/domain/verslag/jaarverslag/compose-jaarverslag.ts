import type { Tx } from '../../../platform/db/tx.ts';
import { listReeksbreuken } from '../reeks.sql.ts';
import { findBreuken, markBreuken } from './breuken.ts';
import { Cijferbron } from './cijferbron.ts';
import { withCijferoverzicht } from './cijferoverzicht.ts';
import type { Context } from './delen/deel.ts';
import { type Eigen, withEigen } from './delen/eigen.ts';
import { findOpbouw } from './inrichting.sql.ts';
import { reeks } from './jaren.ts';
import type { Deel, Jaarverslag, Zin } from './model.ts';
import { listReferenties } from './referentie.sql.ts';
import { listStukken } from './stukken.sql.ts';
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
export const composeJaarverslag = async (tx: Tx, vraag: Verslagvraag): Promise<Jaarverslag> =>
  (await composeMetOpbouw(tx, vraag)).verslag;

/** How the report is built up: every part it can have, in order, also those that are left out. */
export type OpbouwVanVerslag = {
  readonly delen: readonly { readonly deel: string; readonly kop: string; readonly aan: boolean }[];
  readonly decimalen: Readonly<Record<string, number>>;
  readonly versie: number | null;
};

/** The same, with how it is built up. */
export async function composeMetOpbouw(
  tx: Tx,
  { organisatie: { organisatieId, code, naam }, schooljaar, vorm }: Verslagvraag,
): Promise<{ readonly verslag: Jaarverslag; readonly opbouw: OpbouwVanVerslag }> {
  const bron = new Cijferbron(tx, organisatieId, schooljaar);
  const { jaren: terug, delen: makers, isKort = false, cijfersAchterin = false }: Vorm = vormen[vorm];
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
  const alle: Deel[] = [];
  for (const maak of makers) {
    const deel = await maak(context);
    if (deel) alle.push(deel);
  }
  const breuken = findBreuken(await listReeksbreuken(tx, organisatieId), bron, jaren);
  const chosen = await findOpbouw(tx, organisatieId, vorm);
  const decimalen = chosen?.decimalen ?? {};
  const eigen = await readEigen(tx, organisatieId, schooljaar);
  const uit = new Set(chosen?.delen.filter(({ aan }) => !aan).map(({ deel }) => deel));
  const delen = inOrder(alle, chosen?.delen.map(({ deel }) => deel) ?? []);
  const verslag = {
    titel: `Jaarverslag leerplicht ${schooljaar}`,
    organisatie: context.organisatie,
    schooljaar,
    vorm,
    delen: (cijfersAchterin ? withCijferoverzicht : all)(
      delen
        .filter(({ id }) => !uit.has(id))
        .map((deel) => markBreuken(deel, breuken, bron.cijfers))
        .map((deel) => withDecimalen(withEigen(deel, schooljaar, eigen), decimalen, bron.cijfers)),
    ),
    cijfers: bron.cijfers,
    definities: bron.definitiesVan(schooljaar),
    breuken: breuken.filter((een) => jaren.slice(1).includes(een.schooljaar)),
  };
  return {
    verslag,
    opbouw: {
      delen: delen.map(({ id, kop }) => ({ deel: id, kop, aan: !uit.has(id) })),
      decimalen,
      versie: chosen?.versie ?? null,
    },
  };
}

const all = (delen: readonly Deel[]): readonly Deel[] => delen;

const readEigen = async (tx: Tx, organisatieId: number, schooljaar: string): Promise<Eigen> => ({
  jaarteksten: new Map(
    (await listTeksten(tx, organisatieId, schooljaar)).map(({ deel, tekst }) => [deel, tekst]),
  ),
  vasteTeksten: new Map((await listTeksten(tx, organisatieId, null)).map(({ deel, tekst }) => [deel, tekst])),
  stukken: await listStukken(tx, organisatieId, reeks(schooljaar, 2)),
});

/** The chosen order; a part that was not there when it was chosen follows the one that it follows in the form. */
function inOrder(delen: readonly Deel[], volgorde: readonly string[]): Deel[] {
  const known = volgorde.flatMap((id) => delen.filter((deel) => deel.id === id));
  for (const [at, deel] of delen.entries()) {
    if (known.includes(deel)) continue;
    const vorige = delen[at - 1];
    known.splice(vorige ? known.indexOf(vorige) + 1 : 0, 0, deel);
  }
  return known;
}

/** Percentages with as many decimals as the organisatie wants for that figure. */
function withDecimalen(
  deel: Deel,
  decimalen: Readonly<Record<string, number>>,
  cijfers: Jaarverslag['cijfers'],
): Deel {
  const round = (zin: Zin): Zin =>
    zin.map((een) => {
      if (typeof een === 'string' || (een.als !== 'procent' && een.als !== 'groei')) return een;
      const gekozen = decimalen[cijfers[een.cijfer]?.indicator ?? ''];
      return gekozen === undefined ? een : { ...een, decimalen: gekozen };
    });
  return {
    ...deel,
    blokken: deel.blokken.map((blok) => {
      if (blok.soort === 'alinea') return { ...blok, zinnen: blok.zinnen.map(round) };
      return blok.soort === 'lijst' ? { ...blok, punten: blok.punten.map(round) } : blok;
    }),
  };
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
