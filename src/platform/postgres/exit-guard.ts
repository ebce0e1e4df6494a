/** What the guard knows of an open cluster. */
export type Guarded = {
  /** Lets go and waits. */
  stop(): Promise<void>;
  /** The same without waiting, for a process that is on its way out. */
  leaveNow(): void;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const opening = new Set<Promise<Guarded>>();
const open = new Set<Guarded>();

/**
 * Sees to it that this process leaves no server behind: by `process.exit`, by an error nobody caught, and by Ctrl-C when
 * the program itself does not listen for it (then we stop what is open and let the signal do its work).
 */
export async function guard(work: Promise<Guarded>): Promise<void> {
  if (opening.size + open.size === 0) listen();
  opening.add(work);
  try {
    open.add(await work);
  } finally {
    opening.delete(work);
    if (opening.size + open.size === 0) unlisten();
  }
}

export function unguard(guarded: Guarded): void {
  open.delete(guarded);
  if (opening.size + open.size === 0) unlisten();
}

function listen(): void {
  process.on('exit', onExit);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', onExit);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

function onExit(): void {
  for (const guarded of open) guarded.leaveNow();
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  const stopping = [...opening, ...open].map(async (guarded) => (await guarded).stop());
  void Promise.allSettled(stopping).then(() => {
    unlisten();
    process.kill(process.pid, signal);
  });
}
