import {
  dropConceptEndpoint,
  listConceptenEndpoint,
  saveConceptEndpoint,
} from '../domain/concept/concept.contract.ts';
import { call, ProblemError } from './api.ts';

const PREFIX = 'schoolgang.concept.';
const OWNER = 'schoolgang.concepten-van';
/** Keys whose latest words the server does not have yet. */
const OPEN = 'schoolgang.concepten-open';
/** How long somebody must pause before what was typed is kept, and how long until a lost connection is tried again. */
const PAUZE_MS = 800;
const OPNIEUW_MS = 4_000;
/** What a browser sends of a page that closes; beyond this it waits for the next time here. */
const MOST_AT_CLOSE = 50_000;

/**
 * What was typed in a form and not yet saved. At once in this tab, a moment later with the server, of this person alone: a
 * closed tab, a lost connection, a restart and another computer lose nothing (WP-05).
 */
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

export function saveConcept(key: string, values: unknown): void {
  const text = JSON.stringify(values);
  if (text === sessionStorage.getItem(PREFIX + key)) return;
  sessionStorage.setItem(PREFIX + key, text);
  owe(key);
}

/** For a screen that keeps its own draft with the server: this tab only. */
export const saveConceptHere = (key: string, values: unknown): void =>
  sessionStorage.setItem(PREFIX + key, JSON.stringify(values));

export const dropConceptHere = (key: string): void => sessionStorage.removeItem(PREFIX + key);

export function dropConcept(key: string): void {
  const had = sessionStorage.getItem(PREFIX + key) !== null;
  sessionStorage.removeItem(PREFIX + key);
  if (had) owe(key);
}

/**
 * Drafts survive a session that ran out, for whoever typed them: someone else who logs in here starts empty.
 * @param owner names the person within the organisatie
 */
export function keepConceptenOf(owner: string): void {
  if (sessionStorage.getItem(OWNER) !== owner) clearConcepten();
  sessionStorage.setItem(OWNER, owner);
}

/** At logout: nothing stays in this browser; with the server they wait for this person. */
export function clearConcepten(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
  sessionStorage.removeItem(OPEN);
}

/** Once per visit, before any form opens: what this person left anywhere, under what this tab typed and could not send. */
export async function loadConcepten(): Promise<void> {
  try {
    const { concepten } = await call(listConceptenEndpoint, {});
    const open = listOpen();
    const known = new Set(concepten.map(({ sleutel }) => sleutel));
    for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith(PREFIX))) {
      const sleutel = key.slice(PREFIX.length);
      // Finished or thrown away somewhere else.
      if (!known.has(sleutel) && !open.has(sleutel)) sessionStorage.removeItem(key);
    }
    for (const { sleutel, inhoud } of concepten) {
      if (!open.has(sleutel)) sessionStorage.setItem(PREFIX + sleutel, JSON.stringify(inhoud));
    }
    if (open.size > 0) void settle();
  } catch (error) {
    // The screens work without; what is in this tab is still here.
    if (!(error instanceof ProblemError)) throw error;
  }
}

const listOpen = (): Set<string> =>
  new Set(JSON.parse(sessionStorage.getItem(OPEN) ?? '[]') as readonly string[]);

function setOpen(change: (open: Set<string>) => void): void {
  const open = listOpen();
  change(open);
  sessionStorage.setItem(OPEN, JSON.stringify([...open]));
}

let timer: ReturnType<typeof setTimeout> | undefined;
let busy: Promise<void> = Promise.resolve();

function owe(key: string): void {
  setOpen((open) => open.add(key));
  plan(PAUZE_MS);
}

function plan(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void settle(), ms);
}

/** Sends what the server does not have yet, one after the other: the last words of a key arrive last. */
function settle(closing = false): Promise<void> {
  clearTimeout(timer);
  busy = busy.then(async () => {
    for (const key of listOpen()) {
      if (!(await send(key, closing))) return plan(OPNIEUW_MS);
    }
  });
  return busy;
}

/** Whether this key needs no further try now. */
async function send(sleutel: string, closing: boolean): Promise<boolean> {
  const text = sessionStorage.getItem(PREFIX + sleutel);
  const stays = closing && (text?.length ?? 0) < MOST_AT_CLOSE;
  try {
    await (text === null
      ? call(dropConceptEndpoint, { sleutel }, undefined, stays)
      : call(saveConceptEndpoint, { sleutel, inhoud: JSON.parse(text) }, undefined, stays));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // Too large, or not of a form: it stays in this tab.
    if (error.probleem.status === 400) setOpen((open) => open.delete(sleutel));
    return error.probleem.status === 400;
  }
  if (sessionStorage.getItem(PREFIX + sleutel) === text) setOpen((open) => open.delete(sleutel));
  return true;
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && listOpen().size > 0) void settle(true);
});
window.addEventListener('online', () => void settle());
