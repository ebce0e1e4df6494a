const PREFIX = 'schoolgang.concept.';
const OWNER = 'schoolgang.concepten-van';

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

/**
 * Drafts survive a session that ran out, for whoever typed them: someone else who logs in here starts empty.
 * @param owner names the person within the organisatie
 */
export function keepConceptenOf(owner: string): void {
  if (sessionStorage.getItem(OWNER) !== owner) clearConcepten();
  sessionStorage.setItem(OWNER, owner);
}

/** At logout. */
export function clearConcepten(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
