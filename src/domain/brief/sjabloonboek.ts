import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { listAkkoorden, listEigenTeksten } from './sjabloon.sql.ts';
import { listBlokkenIn, parseRegels, parseTekst, type Regel, type Sjabloon } from './sjabloon.ts';
import { findStandaard, getSjablonen, hashOf } from './standaard-sjablonen.ts';
import { type Taal, type Vertaaltaal, vertaaltalen } from './talen.ts';

/** A text that holds for an organisatie on a day, and where it comes from. */
export type Geldend = { readonly tekst: string; readonly versie: string; readonly eigen: boolean };

export type Nagekeken = { readonly wie: string; readonly op: Datum };

/** The templates as they hold for one organisatie on one day. */
export type Sjabloonboek = {
  readonly all: () => readonly Sjabloon[];
  readonly find: (code: string) => Sjabloon | undefined;
  readonly text: (code: string, taal: Taal) => Geldend | undefined;
  readonly blok: (taal: Taal) => (naam: string) => readonly Regel[];
  /** Who found this translation right, and when; nobody when it, the Dutch, or a block in either changed since. */
  readonly nagekeken: (code: string, taal: Vertaaltaal) => Nagekeken | null;
  readonly vertalingen: (
    code: string,
  ) => { taal: Vertaaltaal; nagekekenDoor: string | null; nagekekenOp: Datum | null }[];
  /** Names exactly this Dutch text with exactly this translation. */
  readonly pairHash: (code: string, taal: Vertaaltaal) => string;
};

/** Reads the own texts once; after that a batch asks nothing more of the database. */
export async function openSjabloonboek(tx: Tx, organisatieId: number, dag: Datum): Promise<Sjabloonboek> {
  const eigen = new Map(
    (await listEigenTeksten(tx, organisatieId, dag)).map((een) => [`${een.taal}/${een.code}`, een]),
  );
  const akkoorden = new Map(
    (await listAkkoorden(tx, organisatieId)).map(({ code, taal, hash, wie, op }): [string, Nagekeken] => [
      `${taal}/${code}/${hash}`,
      { wie, op },
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
  /** With the blocks it puts in: their words are read with it. */
  const whole = (code: string, taal: Taal): string => {
    const own = text(code, taal)?.tekst ?? '';
    const inside = listBlokkenIn(own).map((naam) => text(`blok-${naam}`, taal)?.tekst ?? '');
    return [own, ...inside].join('\n---\n');
  };
  const hash = (code: string, taal: Vertaaltaal) => hashOf(`${whole(code, 'nl')}\n===\n${whole(code, taal)}`);
  const nagekeken = (code: string, taal: Vertaaltaal) =>
    akkoorden.get(`${taal}/${code}/${hash(code, taal)}`) ?? null;
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
        .map((taal) => {
          const akkoord = nagekeken(code, taal);
          return { taal, nagekekenDoor: akkoord?.wie ?? null, nagekekenOp: akkoord?.op ?? null };
        }),
    pairHash: hash,
  };
}

const withText = (sjabloon: Sjabloon, geldend: Geldend | undefined): Sjabloon =>
  geldend?.eigen ? { ...sjabloon, ...parseTekst(geldend.tekst) } : sjabloon;
