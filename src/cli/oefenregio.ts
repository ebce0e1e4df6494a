import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillOefenhuisstijlen } from '../domain/brief/index.ts';
import { importFolder } from '../domain/invoer/index.ts';
import { fillOefenprofielen } from '../domain/medewerker/index.ts';
import { writeOefenregio } from '../domain/oefenregio/index.ts';
import { findOrganisatie, markSynthetisch } from '../domain/organisatie/index.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Datum } from '../regels/kalender/datum.ts';
import { type Command, DONE, type Invocation, UsageError } from './command.ts';
import { readOrganisatieCode } from './import.ts';
import type { Program } from './program.ts';

export const OEFENREGIO = 'oefenregio';
const ZAAD = 1969;

export const oefenregioCommand: Command = {
  naam: 'oefenregio',
  gebruik: 'oefenregio --jongeren <n> --zaad <n> [--map <uit>]',
  uitleg:
    'Maakt een verzonnen regio van elke grootte.\nZelfde zaad en dag, zelfde bestanden; zonder --map gaat zij de database in.',
  args: { min: 0, max: 0 },
  options: {
    jongeren: { type: 'string', uitleg: 'Hoeveel jongeren van 4 tot en met 22 (standaard 12000)' },
    zaad: { type: 'string', uitleg: `Beginwaarde van het toeval (standaard ${ZAAD})` },
    map: { type: 'string', uitleg: 'Schrijf invoerbestanden in deze map' },
    peildatum: { type: 'string', uitleg: 'De dag waarop de regio "nu" is (standaard de laatste 1 november)' },
    organisatie: { type: 'string', uitleg: `Code van de organisatie (standaard ${OEFENREGIO})` },
  },
  async run(invocation) {
    const options = {
      jongeren: readNumber(invocation, 'jongeren', 12_000),
      zaad: readNumber(invocation, 'zaad', ZAAD),
      peildatum: (text(invocation, 'peildatum') ?? lastFirstOfNovember(systemClock)) as Datum,
      organisatie: readOrganisatieCode(text(invocation, 'organisatie') ?? OEFENREGIO),
    };
    const map = text(invocation, 'map');
    if (map !== undefined) {
      const counts = await writeOefenregio(map, options);
      invocation.out(
        Object.entries(counts)
          .map(([file, count]) => `${file}: ${count}`)
          .join('\n'),
      );
      return DONE;
    }
    await loadOefenregio(await invocation.program(), options, invocation.note);
    return DONE;
  },
};

/** Makes an oefenregio and imports it, by the same door as everybody's data. */
export async function loadOefenregio(
  { db, vault, clock }: Pick<Program, 'db' | 'vault' | 'clock'>,
  options: { jongeren: number; zaad?: number; peildatum?: Datum; organisatie?: string },
  note: (text: string) => void,
): Promise<void> {
  const organisatie = options.organisatie ?? OEFENREGIO;
  const folder = await mkdtemp(join(tmpdir(), 'schoolgang-oefenregio-'));
  try {
    await writeOefenregio(folder, {
      zaad: ZAAD,
      peildatum: clock.vandaag(),
      ...options,
      organisatie,
    });
    const report = await importFolder({
      db,
      vault,
      clock,
      organisatieCode: organisatie,
      folder,
      dryRun: false,
      actor: 'oefenregio',
    });
    await fillProfielen(db, organisatie);
    await db.transact({ organisatieId: null, actor: 'oefenregio' }, (tx) =>
      markSynthetisch(tx, organisatie, 'Oefenregio'),
    );
    const total = report.bestanden.reduce((sum, file) => sum + file.nieuw, 0);
    note(`Oefenregio geladen: ${options.jongeren} verzonnen jongeren, ${total} rijen.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No file of a migration tells how to reach people; schools and letters of the demo must. */
async function fillProfielen(db: Program['db'], code: string): Promise<void> {
  const found = await db.transact({ organisatieId: null, actor: 'oefenregio' }, (tx) =>
    findOrganisatie(tx, code),
  );
  if (!found) return;
  const { organisatieId } = found;
  await db.transact({ organisatieId, actor: 'oefenregio' }, async (tx) => {
    await fillOefenprofielen(tx, organisatieId);
    await fillOefenhuisstijlen(tx, organisatieId);
  });
}

const text = ({ options }: Invocation, name: string) => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

function readNumber(invocation: Invocation, name: string, standard: number): number {
  const given = text(invocation, name);
  if (given === undefined) return standard;
  const value = Number(given);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new UsageError(`--${name} moet een geheel getal zijn.`);
  return value;
}

/** The region of a day stays the same for a year, so that the same seed gives the same bytes. */
function lastFirstOfNovember(clock: Clock): Datum {
  const today = clock.vandaag();
  const year = Number(today.slice(0, 4));
  const november = `${year}-11-01` as Datum;
  return november <= today ? november : (`${year - 1}-11-01` as Datum);
}
