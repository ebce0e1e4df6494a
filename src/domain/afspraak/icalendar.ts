import type { Datum } from '../../regels/kalender/datum.ts';

export type Agendaregel = {
  readonly code: string;
  readonly dag: Datum;
  /** HH:MM on the clock of the Netherlands. */
  readonly tijd: string;
  readonly minuten: number;
  readonly afgezegd: boolean;
  /** When it was last changed, as RFC 5545 writes a moment in UTC. */
  readonly gewijzigd: string;
};

/** The rule of summer and winter time since 1996, so that any program shows the hour we meant. */
const TIJDZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar (RFC 5545) of busy times: no name, no place, no subject; lines are short enough not to be folded. */
export const writeICalendar = (regels: readonly Agendaregel[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Schoolgang//Agenda//NL',
    'METHOD:PUBLISH',
    ...TIJDZONE,
    ...regels.flatMap((regel) => [
      'BEGIN:VEVENT',
      `UID:${regel.code}@schoolgang`,
      `DTSTAMP:${regel.gewijzigd}`,
      `DTSTART;TZID=Europe/Amsterdam:${regel.dag.replaceAll('-', '')}T${regel.tijd.replace(':', '')}00`,
      `DURATION:PT${regel.minuten}M`,
      `SUMMARY:Schoolgang ${regel.code}`,
      'CLASS:PRIVATE',
      `STATUS:${regel.afgezegd ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
