const PREFIX = 'schoolgang.concept.';

/** What was typed in a form and not yet saved; lives in this tab only, and goes at logout. */
export function readConcept<T>(key: string): Partial<T> | undefined {
  const text = sessionStorage.getItem(PREFIX + key);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Partial<T>;
  } catch {
    sessionStorage.removeItem(PREFIX + key);
    return undefined;
  }
}

export const saveConcept = (key: string, values: unknown): void =>
  sessionStorage.setItem(PREFIX + key, JSON.stringify(values));

export const dropConcept = (key: string): void => sessionStorage.removeItem(PREFIX + key);

export function clearConcepten(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
