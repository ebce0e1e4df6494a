import { createHash } from 'node:crypto';
import type { Jaarverslag } from './model.ts';

/** SHA-256 over what a report says. */
export const hashVerslag = (verslag: Jaarverslag): string => hashOf(verslag);

/** SHA-256 over data; the same however its parts were put in memory or in the database. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');

/** Keys in one order: jsonb keeps them in another than they came. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

export type Verschil = { readonly cijfer: string; readonly toen: number; readonly nu: number };

/** Which figures of an adopted report would be another number now; a figure that is no longer counted is 0. */
export const findVerschillen = (toen: Jaarverslag, nu: Jaarverslag): Verschil[] =>
  Object.entries(toen.cijfers)
    .map(([cijfer, { waarde }]) => ({ cijfer, toen: waarde, nu: nu.cijfers[cijfer]?.waarde ?? 0 }))
    .filter((een) => een.toen !== een.nu);
