import type { Kolom } from './model.ts';

export type Groep = { readonly naam: string; readonly breed: number };

/** The heads above the columns, with how many stand under each; nothing when the columns have none. */
export function groepenVan(kolommen: readonly Kolom[]): Groep[] | null {
  if (kolommen.every(({ groep }) => groep === undefined)) return null;
  const groepen: Groep[] = [];
  for (const { groep = '' } of kolommen) {
    const vorige = groepen.at(-1);
    if (vorige?.naam === groep) groepen[groepen.length - 1] = { naam: groep, breed: vorige.breed + 1 };
    else groepen.push({ naam: groep, breed: 1 });
  }
  return groepen;
}
