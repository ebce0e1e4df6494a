import type { RegelBeschrijving } from '../oordeel.contract.ts';

export type FeitInfo = RegelBeschrijving['feiten'][number];
/** What is typed per fact, as text; a fact that is not there was not given. */
export type Getypt = Readonly<Record<string, string>>;

export type Veldsoort =
  | { readonly als: 'datum' | 'getal' | 'ja-nee' | 'tekst' }
  | { readonly als: 'keuze'; readonly woorden: readonly string[] }
  /** Values with a comma between them. */
  | { readonly als: 'reeks'; readonly van: 'tekst' | 'getal' }
  /** A row for each thing, with a field for each of its facts. */
  | { readonly als: 'rijen' };

/** Which field a kind of fact asks, from the words in which the rule describes it. */
export function veldsoortVan(type: string): Veldsoort {
  if (type === 'datum') return { als: 'datum' };
  if (type === 'getal' || type === 'geheel getal') return { als: 'getal' };
  if (type === 'true of false') return { als: 'ja-nee' };
  if (type === 'tekst' || type === 'schooljaar') return { als: 'tekst' };
  if (type.startsWith('lijst van {')) return { als: 'rijen' };
  if (type.startsWith('lijst van ')) {
    const { als } = veldsoortVan(type.slice('lijst van '.length));
    return { als: 'reeks', van: als === 'getal' ? 'getal' : 'tekst' };
  }
  return type.includes(' / ') ? { als: 'keuze', woorden: type.split(' / ') } : { als: 'tekst' };
}

/** A value as it stands in the field. */
export function schrijfFeit(
  { type, velden = [] }: Pick<FeitInfo, 'type' | 'velden'>,
  waarde: unknown,
): string {
  if (waarde === undefined || waarde === null) return '';
  const { als } = veldsoortVan(type);
  if (als === 'rijen' && Array.isArray(waarde)) {
    const rijen: Readonly<Record<string, unknown>>[] = waarde;
    return schrijfRijen(
      rijen.map((rij) =>
        Object.fromEntries(velden.map((veld) => [veld.naam, schrijfFeit(veld, rij[veld.naam])])),
      ),
    );
  }
  if (als === 'ja-nee') return waarde === true ? 'ja' : 'nee';
  if (als === 'reeks' && Array.isArray(waarde)) return waarde.map(String).join(', ');
  return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : JSON.stringify(waarde);
}

/** Rows are kept as one text among the others: what was typed in each, also what is no value yet. */
export const leesRijen = (text: string): readonly Getypt[] => (text === '' ? [] : JSON.parse(text));
export const schrijfRijen = (rijen: readonly Getypt[]): string =>
  rijen.length === 0 ? '' : JSON.stringify(rijen);

export type Gelezen =
  | { readonly goed: true; readonly feiten: Readonly<Record<string, unknown>> }
  /** `rij`: the place in a list, from 1. */
  | { readonly goed: false; readonly feit: string; readonly rij?: number };

/** The facts as the rule takes them; what was left empty is absent. */
export function leesFeiten(infos: readonly FeitInfo[], getypt: Getypt): Gelezen {
  const feiten: Record<string, unknown> = {};
  for (const { naam, type, velden = [] } of infos) {
    const text = (getypt[naam] ?? '').trim();
    if (text === '') continue;
    const veld = veldsoortVan(type);
    if (veld.als === 'getal' || (veld.als === 'reeks' && veld.van === 'getal')) {
      const getallen = text
        .split(veld.als === 'reeks' ? /\s*,\s*/ : /$^/)
        .map((deel) => Number(deel.replace(',', '.')));
      if (getallen.some((getal) => !Number.isFinite(getal))) return { goed: false, feit: naam };
      feiten[naam] = veld.als === 'reeks' ? getallen : getallen[0];
    } else if (veld.als === 'reeks') feiten[naam] = text.split(/\s*,\s*/);
    else if (veld.als === 'ja-nee') feiten[naam] = text === 'ja';
    else if (veld.als === 'rijen') {
      const rijen = leesRijen(text).map((rij) => leesFeiten(velden, rij));
      const fout = rijen.findIndex(({ goed }) => !goed);
      if (fout >= 0) return { goed: false, feit: naam, rij: fout + 1 };
      feiten[naam] = rijen.flatMap((rij) => (rij.goed ? [rij.feiten] : []));
    } else feiten[naam] = text;
  }
  return { goed: true, feiten };
}

/** The fact that a refusal is about: `diplomas[2].behaaldOp: …` is about diplomas. */
export const feitVan = (detail: string): string => /^([A-Za-z0-9]+)/.exec(detail)?.[1] ?? '';

/** kennisgevingOntvangen as people read it: Kennisgeving ontvangen. */
export const woordenVan = (naam: string): string => {
  const woorden = naam.replaceAll(
    /([a-z])([A-Z0-9])/g,
    (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
  );
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
};
