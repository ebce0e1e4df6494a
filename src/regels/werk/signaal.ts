import { addDagen, type Datum } from '../kalender/datum.ts';
import { weekdag } from '../kalender/schooldag.ts';

/** What somebody wants of a kind of signal: on the screen, there and in a mail once a day, or nothing. */
export const signaalkeuzen = ['scherm', 'mail', 'geen'] as const;
export type Signaalkeuze = (typeof signaalkeuzen)[number];

export type Mailritme = {
  /** When the mail comes, uu:mm. */
  readonly mailOm: string;
  /** Days on which it comes; Monday is 0. */
  readonly mailDagen: readonly number[];
  /** Quiet hours, uu:mm, the last moment not included; over midnight when the first is the later one. Both or neither. */
  readonly stilVan: string | null;
  readonly stilTot: string | null;
};

/** A moment on the clocks of the Netherlands. */
export type Moment = { readonly dag: Datum; readonly tijd: string };

/** Whether no mail may come at this moment. */
export function isStil({ dag, tijd }: Moment, { mailDagen, stilVan, stilTot }: Mailritme): boolean {
  if (!mailDagen.includes(weekdag(dag))) return true;
  if (stilVan === null || stilTot === null || stilVan === stilTot) return false;
  return stilVan < stilTot ? stilVan <= tijd && tijd < stilTot : tijd >= stilVan || tijd < stilTot;
}

const WEEK = 7;
const alsTekst = ({ dag, tijd }: Moment): string => `${dag} ${tijd}`;

/** The last planned moment up to now; nothing when there is no day for it. */
function lastGepland(nu: Moment, { mailOm, mailDagen }: Mailritme): Moment | undefined {
  for (let terug = 0; terug <= WEEK; terug += 1) {
    const dag = addDagen(nu.dag, -terug);
    const gepland = { dag, tijd: mailOm };
    if (mailDagen.includes(weekdag(dag)) && alsTekst(gepland) <= alsTekst(nu)) return gepland;
  }
  return undefined;
}

/** Whether the mail is due: planned since the last one, and not a quiet moment. What fell in quiet hours comes when they end. */
export function isMailAanDeBeurt(nu: Moment, ritme: Mailritme, laatste: Moment): boolean {
  const gepland = lastGepland(nu, ritme);
  return gepland !== undefined && alsTekst(laatste) < alsTekst(gepland) && !isStil(nu, ritme);
}
