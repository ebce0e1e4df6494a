import { createHash } from 'node:crypto';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { suppressCells } from '../verslag/index.ts';
import { NIEMAND } from './feiten.sql.ts';
import { readKader } from './kader.ts';
import { type Contactgroep, type Routegroep, spreadContact, spreadRoutes } from './spreiding.sql.ts';
import type { readSpreidingEndpoint } from './stuurinformatie.contract.ts';

/** With fewer cases a group says nothing, and points at people. */
const MINSTE = 5;

/**
 * Whether like cases are treated alike (MW-16). Officers stand under a letter that differs per period and is not in the
 * order of any result: it shows spread, and ranks nobody.
 */
export async function readSpreiding(act: Act, vraag: InputOf<typeof readSpreidingEndpoint>) {
  const { per, soortVerzuim, onderwijssoort, soortZaak, ...rest } = vraag;
  const read = await readKader(act, rest);
  if (!read.ok) return read;
  const kader = read.value;
  const gelijk = { per, soortVerzuim, onderwijssoort, soortZaak };
  const contact = await spreadContact(act.tx, kader, gelijk);
  const routes = await spreadRoutes(act.tx, kader, gelijk);
  const namen = new Set([...contact, ...routes].flatMap(({ groep }) => (groep === null ? [] : [groep])));
  const toon =
    per === 'medewerker'
      ? pseudoniemen([...namen], `${kader.organisatieId} ${kader.vanaf} ${kader.totEnMet}`)
      : new Map([...namen].map((naam) => [naam, naam]));
  const groot = new Set(
    [...namen].filter((naam) => meldingenVan(contact, naam) >= MINSTE || zakenVan(routes, naam) >= MINSTE),
  );
  const groep = (naam: string | null) => ({
    contact: contactVan(contact.find((een) => een.groep === naam)),
    routes: routesVan(routes.filter((een) => een.groep === naam)),
  });
  return ok({
    vanaf: kader.vanaf,
    totEnMet: kader.totEnMet,
    per,
    alle: groep(null),
    groepen: [...groot]
      .map((naam) => ({ naam: toon.get(naam) ?? naam, ...groep(naam) }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    teKlein: namen.size - groot.size,
  });
}

const meldingenVan = (alle: readonly Contactgroep[], naam: string) =>
  alle.find(({ groep }) => groep === naam)?.meldingen ?? 0;
const zakenVan = (alle: readonly Routegroep[], naam: string) =>
  alle.reduce((som, { groep, zaken }) => (groep === naam ? som + zaken : som), 0);

function contactVan(groep: Contactgroep | undefined) {
  if (!groep || groep.meldingen < MINSTE) return null;
  const [eerste, helft, laatste] = groep.kwartielen ?? [];
  const genoeg = groep.beantwoord >= MINSTE;
  const zonder = groep.meldingen - groep.beantwoord;
  return {
    meldingen: groep.meldingen,
    zonderAntwoord: zonder > 0 && zonder < MINSTE ? null : zonder,
    kwart: genoeg ? (eerste ?? null) : null,
    helft: genoeg ? (helft ?? null) : null,
    driekwart: genoeg ? (laatste ?? null) : null,
  };
}

function routesVan(groep: readonly Routegroep[]) {
  const totaal = groep.reduce((som, { zaken }) => som + zaken, 0);
  if (totaal < MINSTE) return null;
  const openbaar = suppressCells(
    groep.map(({ route, zaken }) => ({ rij: 'groep', kolom: route, waarde: zaken })),
    { rijen: true, kolommen: false, totaal: false },
  );
  return {
    zaken: totaal,
    verdeling: groep.map(({ route }) => ({ route, zaken: openbaar.cel('groep', route) })),
  };
}

/** A letter per officer, in an order that follows from nothing they did; who is not assigned keeps its word. */
function pseudoniemen(namen: readonly string[], zout: string): Map<string, string> {
  const hash = (naam: string) => createHash('sha256').update(`${zout} ${naam}`).digest('hex');
  const mensen = namen.filter((naam) => naam !== NIEMAND).toSorted((a, b) => hash(a).localeCompare(hash(b)));
  return new Map([
    [NIEMAND, NIEMAND],
    ...mensen.map((naam, at) => [naam, `Medewerker ${letters(at)}`] as const),
  ]);
}

const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
