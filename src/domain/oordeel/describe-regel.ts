import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root.ts';
import type { Feitenset } from '../../regels/feit.ts';
import type { Regel } from '../../regels/regel.ts';
import { regels } from '../../regels/register.ts';
import { leesVoorbeelden } from '../../regels/voorbeelden.ts';
import type { RegelBeschrijving } from './oordeel.contract.ts';

/** What a rule asks and answers, with the examples of its page. */
async function describeRegel(regel: Regel): Promise<RegelBeschrijving> {
  const page = await readFile(join(packageRoot, 'src', 'regels', `${regel.bestand}.voorbeelden.md`), 'utf8');
  return {
    regel: regel.naam,
    vraag: regel.vraag,
    grondslag: regel.grondslag,
    feiten: describeFeiten(regel.feiten),
    uitkomsten: [...regel.uitkomsten],
    waarden: [...regel.waarden],
    // What cannot be so has no answer to show; those rows are tests only.
    voorbeelden: leesVoorbeelden(regel, page).filter(({ melding }) => melding === null),
    bestand: `src/regels/${regel.bestand}.ts`,
  };
}

const describeFeiten = (feiten: Feitenset): RegelBeschrijving['feiten'] =>
  Object.entries(feiten).map(([naam, { soort, verplicht, uitleg }]) => ({
    naam,
    type: soort.naam,
    verplicht,
    uitleg,
    ...(soort.velden && { velden: describeFeiten(soort.velden) }),
  }));

let known: Promise<RegelBeschrijving[]> | undefined;

/** Every rule that can be asked, in the order of the law; the pages are read once. */
export const listRegels = (): Promise<RegelBeschrijving[]> =>
  (known ??= Promise.all(regels.map(describeRegel)));
