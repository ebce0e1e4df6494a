import { useSyncExternalStore } from 'react';

export type Taal = 'nl' | 'en';

let taal: Taal = 'nl';
const listeners = new Set<() => void>();

export const currentTaal = (): Taal => taal;

/** Changes the language of the screen at once; the session remembers it. */
export function switchTaal(next: Taal): void {
  taal = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTaal = (): Taal => useSyncExternalStore(subscribe, currentTaal);
