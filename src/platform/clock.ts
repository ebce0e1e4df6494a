import type { Datum } from '../regels/kalender/datum.ts';

/** The only place that knows what time it is. A legal day is a day in the Netherlands, wherever the server stands. */
export type Clock = {
  /** Today in the Netherlands, jjjj-mm-dd. */
  vandaag(): Datum;
  /** This moment. */
  now(): Date;
};

const legalDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const systemClock: Clock = {
  vandaag: () => legalDay.format(new Date()) as Datum,
  now: () => new Date(),
};

/** A clock that stands still on `vandaag` (12:00 UTC): for tests and for a demo on a fixed day. */
export function fixedClock(vandaag: Datum): Clock {
  const moment = new Date(`${vandaag}T12:00:00Z`);
  return { vandaag: () => vandaag, now: () => moment };
}

/** A moment as the database writes it, in the form of RFC 3339. */
export const toMoment = (text: string): string => new Date(text).toISOString();

/** The day in the Netherlands on which a moment (RFC 3339) falls. */
export const dagVan = (moment: string): Datum => legalDay.format(new Date(moment)) as Datum;

const legalTime = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** Day and time (uu:mm) on the clocks of the Netherlands. */
export const momentOp = (moment: Date): { readonly dag: Datum; readonly tijd: string } => ({
  dag: legalDay.format(moment) as Datum,
  tijd: legalTime.format(moment),
});

/** The same of a moment as the database writes it. */
export const momentVan = (moment: string) => momentOp(new Date(moment));

/** Whether a moment lies after another, to the millisecond. */
export const isLater = (moment: string, dan: string): boolean => Date.parse(moment) > Date.parse(dan);
