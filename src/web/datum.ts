import { type Datum, dagnummer } from '../regels/kalender/datum.ts';
import { currentTaal } from './taal/taal.ts';

const DAGEN = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** `16-11-2026` */
export const formatDag = (dag: Datum): string => dag.split('-').reverse().join('-');

/** `ma 16-11-2026`; 1970-01-01 was a Thursday. */
export function formatDatum(dag: Datum): string {
  const weekday = (((dagnummer(dag) + 3) % 7) + 7) % 7;
  return `${DAGEN[currentTaal()][weekday] ?? ''} ${formatDag(dag)}`;
}

/** Milliseconds since 1970 of an RFC 3339 moment. */
function momentToMs(moment: string): number {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|([+-])(\d\d):?(\d\d)?)$/.exec(moment);
  if (!match) return Number.NaN;
  const [, dag = '', hours, minutes, seconds, , sign, zoneHours, zoneMinutes] = match;
  const zone = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  const inMinutes = dagnummer(dag) * 1440 + Number(hours) * 60 + Number(minutes) - zone;
  return (inMinutes * 60 + Number(seconds)) * 1000;
}

const local = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function localParts(moment: string): { dag: Datum; tijd: string } | undefined {
  const ms = momentToMs(moment);
  if (Number.isNaN(ms)) return undefined;
  const parts = Object.fromEntries(local.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    dag: `${parts['year']}-${parts['month']}-${parts['day']}`,
    tijd: `${parts['hour']}:${parts['minute']}`,
  };
}

/** `ma 16-11-2026 14:05`, Dutch time. */
export function formatMoment(moment: string): string {
  const parts = localParts(moment);
  return parts ? `${formatDatum(parts.dag)} ${parts.tijd}` : moment;
}

/** The day a moment fell on in the Netherlands. */
export const dagVan = (moment: string): Datum => localParts(moment)?.dag ?? moment.slice(0, 10);

const maanden = (taal: string) => new Intl.DateTimeFormat(taal, { month: 'long', timeZone: 'UTC' });
const HALVE_MAAND_IN_MS = 15.2 * 86_400_000;
/** `augustus` for 8: the month in which its middle falls. */
export const formatMaand = (maand: number): string =>
  maanden(currentTaal()).format((2 * maand - 1) * HALVE_MAAND_IN_MS);

const numbers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
/** `1.234,5` */
export const formatGetal = (getal: number): string => numbers.format(getal);

/** How long ago in words: `vandaag`, `3 dagen`, `5 weken`, `4 maanden`. */
export function formatDuur(vanaf: Datum, vandaag: Datum): string {
  const dagen = dagnummer(vandaag) - dagnummer(vanaf);
  const nl = currentTaal() === 'nl';
  if (dagen <= 0) return nl ? 'vandaag' : 'today';
  const [aantal, een, meer] =
    dagen < 14
      ? [dagen, nl ? 'dag' : 'day', nl ? 'dagen' : 'days']
      : dagen < 92
        ? [Math.floor(dagen / 7), nl ? 'week' : 'week', nl ? 'weken' : 'weeks']
        : [Math.floor(dagen / 30.44), nl ? 'maand' : 'month', nl ? 'maanden' : 'months'];
  return `${aantal} ${aantal === 1 ? een : meer}`;
}
