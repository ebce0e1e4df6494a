import { useSyncExternalStore } from 'react';

export type Taal = 'nl' | 'en';
const KEY = 'schoolgang.taal';

const stored = (): Taal => (localStorage.getItem(KEY) === 'en' ? 'en' : 'nl');
let taal: Taal = stored();
const listeners = new Set<() => void>();
document.documentElement.lang = taal;

export const currentTaal = (): Taal => taal;

/** Changes the language of the screen at once, and remembers it on this device. */
export function switchTaal(next: Taal): void {
  taal = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTaal = (): Taal => useSyncExternalStore(subscribe, currentTaal);
