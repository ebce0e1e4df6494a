import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { isDatum } from '../../regels/kalender/datum.ts';
import { type CsvFault, readCsv } from '../invoer/index.ts';
import { INDELINGEN, readGebeurtenis, renameKop } from './indeling.ts';
import type { Indeling, RegelGebeurtenis, SoortLevering } from './levering.contract.ts';

/** One event of one person, as the file tells it; an empty text is an empty cell. */
export type Leveringrij = {
  readonly regel: number;
  readonly sleutel: string;
  readonly gebeurtenis: RegelGebeurtenis;
  readonly bsnHash: string | null;
  readonly bsnCipher: string | null;
} & Readonly<Record<Waarde, string | null>>;

export const WAARDEN = [
  'onderwijsnummer',
  'voornamen',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'geslacht',
  'straatnaam',
  'huisnummer',
  'postcode',
  'woonplaats',
  'gemeentecode',
  'dag',
  'nummer',
  'brin',
  'vestiging',
  'schoolnaam',
  'onderwijssoort',
  'vanaf',
  'tot_en_met',
  'reden_einde',
  'uitstroomprofiel',
  'resultaatnummer',
  'soort',
  'behaald_op',
  'startkwalificatie_op',
] as const;
type Waarde = (typeof WAARDEN)[number];

/** Where a value stands under another name than in the reference layout. */
const KOLOM: Partial<Record<Waarde, string>> = {
  achternaam: 'geslachtsnaam',
  dag: 'datum_gebeurtenis',
  nummer: 'inschrijvingnummer',
  vanaf: 'begindatum',
  tot_en_met: 'einddatum',
  soort: 'resultaat',
  behaald_op: 'datum_resultaat',
  startkwalificatie_op: 'datum_startkwalificatie',
};

export type GelezenLevering = {
  readonly soort: SoortLevering;
  readonly gelezen: number;
  readonly rijen: readonly Leveringrij[];
  readonly fouten: readonly CsvFault[];
};

type Cellen = Readonly<Record<string, string>>;

/** Reads a file of DUO by the layout of this organisatie. A file with events is a P-levering, one without a C-levering. */
export async function readLevering(
  pad: string,
  indelingen: Readonly<Record<SoortLevering, Indeling>>,
  vault: BsnVault,
  onRows: (gelezen: number) => Promise<void> = async () => {},
): Promise<GelezenLevering | { readonly fout: string }> {
  const rijen: Leveringrij[] = [];
  const fouten: CsvFault[] = [];
  let soort: SoortLevering = 'C';
  let mist = false;
  const read = await readCsv(pad, {
    choose(kop) {
      const asP = renameKop(kop, indelingen.P);
      soort = asP.some((naam) => naam.trim().toLowerCase() === 'gebeurtenis') ? 'P' : 'C';
      const namen = soort === 'P' ? asP : renameKop(kop, indelingen.C);
      mist = !namen.some((naam) => naam.trim().toLowerCase() === 'einddatum');
      return { bestand: INDELINGEN[soort], kop: namen };
    },
    row(regel, cellen) {
      const events = soort === 'P' ? readEvent(cellen, indelingen.P) : readStand(cellen);
      if ('kolom' in events) fouten.push({ regel, ...events });
      else for (const gebeurtenis of events) rijen.push(toRij(regel, gebeurtenis, cellen, vault));
    },
    fault: (fault) => fouten.push(fault),
    pause: onRows,
  });
  if ('fout' in read) return read;
  // Without it every inschrijving in the file would seem to run on.
  if (mist)
    return {
      fout: 'De kolom einddatum ontbreekt. Voeg haar toe, of leg bij Indeling vast hoe zij bij u heet.',
    };
  return { soort, gelezen: read.gelezen, rijen, fouten };
}

type Fault = { readonly kolom: string; readonly reden: string };

/** What an event cannot do without. */
const NODIG: Partial<Record<RegelGebeurtenis, readonly string[]>> = {
  'inschrijving-toegevoegd': ['begindatum'],
  'inschrijving-gewijzigd': ['begindatum'],
  'inschrijving-verwijderd': ['begindatum'],
  'resultaat-toegevoegd': ['resultaat', 'datum_resultaat'],
  'resultaat-gewijzigd': ['resultaat', 'datum_resultaat'],
  'resultaat-verwijderd': ['resultaat', 'datum_resultaat'],
  'startkwalificatie-behaald': ['datum_startkwalificatie'],
  overleden: ['datum_gebeurtenis'],
  'verhuisd-binnen': ['datum_gebeurtenis'],
  'verhuisd-buiten': ['datum_gebeurtenis'],
};

function readEvent(cellen: Cellen, indeling: Indeling): RegelGebeurtenis[] | Fault {
  const gebeurtenis = readGebeurtenis(cellen['gebeurtenis'] ?? '', indeling);
  if (!gebeurtenis) {
    return {
      kolom: 'gebeurtenis',
      reden: 'Deze gebeurtenis kennen we niet. Leg bij Indeling vast welke gebeurtenis dit woord is.',
    };
  }
  return checkNodig(gebeurtenis, cellen) ?? [gebeurtenis];
}

/** A line of the full set: an inschrijving, a startkwalificatie, both, or somebody exempted who has neither. */
function readStand(cellen: Cellen): RegelGebeurtenis[] | Fault {
  const met = Boolean(cellen['begindatum'] || cellen['brin'] || cellen['schoolnaam']);
  if (met) {
    const fault = checkSchool(cellen) ?? checkNodig('inschrijving-toegevoegd', cellen);
    if (fault) return fault;
  }
  return [
    met ? 'inschrijving-in-stand' : 'zonder-inschrijving',
    ...(cellen['datum_startkwalificatie'] ? (['startkwalificatie-behaald'] as const) : []),
  ];
}

function checkNodig(gebeurtenis: RegelGebeurtenis, cellen: Cellen): Fault | undefined {
  const leeg = NODIG[gebeurtenis]?.find((kolom) => !cellen[kolom]);
  if (leeg) return { kolom: leeg, reden: `Bij deze gebeurtenis is ${leeg} nodig. Vul de cel in.` };
  if (gebeurtenis.startsWith('inschrijving-')) return checkSchool(cellen);
  return checkOnderwijsnummer(cellen);
}

const checkSchool = (cellen: Cellen): Fault | undefined =>
  cellen['brin'] || cellen['schoolnaam'] || cellen['inschrijvingnummer']
    ? checkOnderwijsnummer(cellen)
    : { kolom: 'brin', reden: 'Vul minstens een van deze cellen in: brin, schoolnaam.' };

const checkOnderwijsnummer = ({ onderwijsnummer = '' }: Cellen): Fault | undefined =>
  onderwijsnummer === '' || /^\d{9}$/.test(onderwijsnummer)
    ? undefined
    : { kolom: 'onderwijsnummer', reden: 'Een onderwijsnummer heeft negen cijfers. Controleer het nummer.' };

function toRij(regel: number, gebeurtenis: RegelGebeurtenis, cellen: Cellen, vault: BsnVault): Leveringrij {
  const bsn = cellen['bsn'] || null;
  const waarden = Object.fromEntries(WAARDEN.map((naam) => [naam, cellen[KOLOM[naam] ?? naam] || null]));
  return {
    regel,
    gebeurtenis,
    // Keyed: a plain hash of a line would tell its bsn to whoever tries them all.
    sleutel: vault.hash(JSON.stringify([gebeurtenis, bsn, ...Object.values(waarden)])).toString('hex'),
    bsnHash: bsn && vault.hash(bsn).toString('hex'),
    bsnCipher: bsn && vault.encrypt(bsn).toString('hex'),
    ...waarden,
  } as Leveringrij;
}

/** The day and the area in the name of a file: JJJJMMDD, G or R, four digits. */
export function readBestandsnaam(naam: string): { dag: Datum | null; gebied: string | null } {
  const [, jaar, maand, dag, gebied] = /^(\d{4})(\d{2})(\d{2})([GR]\d{4})/i.exec(naam) ?? [];
  const gelezen = `${jaar}-${maand}-${dag}`;
  return gebied && isDatum(gelezen)
    ? { dag: gelezen, gebied: gebied.toUpperCase() }
    : { dag: null, gebied: null };
}
