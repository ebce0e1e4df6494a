import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { listAkkoorden, listEigenTeksten } from './sjabloon.sql.ts';
import { parseRegels, parseTekst, type Regel, type Sjabloon } from './sjabloon.ts';
import { findStandaard, getSjablonen, hashOf } from './standaard-sjablonen.ts';
import { type Taal, type Vertaaltaal, vertaaltalen } from './talen.ts';

/** A text that holds for an organisatie on a day, and where it comes from. */
export type Geldend = { readonly tekst: string; readonly versie: string; readonly eigen: boolean };

/** The templates as they hold for one organisatie on one day. */
export type Sjabloonboek = {
  readonly all: () => readonly Sjabloon[];
  readonly find: (code: string) => Sjabloon | undefined;
  readonly text: (code: string, taal: Taal) => Geldend | undefined;
  readonly blok: (taal: Taal) => (naam: string) => readonly Regel[];
  /** Who found this translation right; nobody when it, or the Dutch, changed since. */
  readonly nagekeken: (code: string, taal: Vertaaltaal) => string | null;
  readonly vertalingen: (code: string) => { taal: Vertaaltaal; nagekekenDoor: string | null }[];
};

/** Reads the own texts once; after that a batch asks nothing more of the database. */
export async function openSjabloonboek(tx: Tx, organisatieId: number, dag: Datum): Promise<Sjabloonboek> {
  const eigen = new Map(
    (await listEigenTeksten(tx, organisatieId, dag)).map((een) => [`${een.taal}/${een.code}`, een]),
  );
  const akkoorden = new Map(
    (await listAkkoorden(tx, organisatieId)).map(({ code, taal, hash, wie }) => [
      `${taal}/${code}/${hash}`,
      wie,
    ]),
  );
  const text = (code: string, taal: Taal): Geldend | undefined => {
    const own = eigen.get(`${taal}/${code}`);
    if (own) return { tekst: own.tekst, versie: own.vanaf, eigen: true };
    const standaard = findStandaard(code, taal);
    return standaard && { tekst: standaard.tekst, versie: 'standaard', eigen: false };
  };
  const bladen = new Map<string, readonly Regel[]>();
  const blok = (taal: Taal) => (naam: string) => {
    const key = `${taal}/${naam}`;
    const known = bladen.get(key);
    if (known) return known;
    const found = text(`blok-${naam}`, taal);
    const regels = found ? parseRegels(found.tekst.split('\n'), 1) : [];
    bladen.set(key, regels);
    return regels;
  };
  const nagekeken = (code: string, taal: Vertaaltaal) =>
    akkoorden.get(`${taal}/${code}/${pairHash(text(code, 'nl'), text(code, taal))}`) ?? null;
  return {
    all: () => [...getSjablonen().values()].map((een) => withText(een, text(een.code, 'nl'))),
    find: (code) => {
      const found = getSjablonen().get(code);
      return found && withText(found, text(code, 'nl'));
    },
    text,
    blok,
    nagekeken,
    vertalingen: (code) =>
      vertaaltalen
        .filter((taal) => text(code, taal) !== undefined)
        .map((taal) => ({ taal, nagekekenDoor: nagekeken(code, taal) })),
  };
}

const withText = (sjabloon: Sjabloon, geldend: Geldend | undefined): Sjabloon =>
  geldend?.eigen ? { ...sjabloon, ...parseTekst(geldend.tekst) } : sjabloon;

/** Names exactly this Dutch text with exactly this translation. */
export const pairHash = (nl: Geldend | undefined, vertaald: Geldend | undefined): string =>
  hashOf(`${nl?.tekst ?? ''}\n---\n${vertaald?.tekst ?? ''}`);
