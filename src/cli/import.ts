import { type ImportReport, importFolder } from '../domain/invoer/index.ts';
import { isExit, readExit } from '../platform/exit/read-exit.ts';
import { writeLogboek } from '../platform/logboek.ts';
import { type Command, DONE, type Invocation, REFUSED, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';
import { openOwner } from './program.ts';
import { UITVOER_VORM } from './uitvoer-vorm.ts';

/** Codes go in addresses and on command lines (contract-details § 2). */
export const isOrganisatieCode = (code: string) => /^[a-z0-9][a-z0-9-]*$/.test(code);

export function readOrganisatieCode(code: string): string {
  if (!isOrganisatieCode(code)) {
    throw new UsageError(`Organisatie "${code}" klopt niet: gebruik kleine letters, cijfers en streepjes.`);
  }
  return code;
}

export const importCommand: Command = {
  naam: 'import',
  gebruik: 'import <map> --organisatie <code> [--droogloop] [--json]',
  uitleg:
    'Leest de bestanden van een uitvoer van uw oude systeem in.\nEen tweede keer dezelfde bestanden verandert niets.',
  args: { min: 1, max: 1 },
  options: {
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; zij wordt gemaakt als zij nieuw is' },
    droogloop: { type: 'boolean', uitleg: 'Zegt wat er zou gebeuren en schrijft niets' },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run(invocation) {
    const organisatieCode = readOrganisatieCode(required(invocation, 'organisatie'));
    const { db, vault, clock } = await invocation.program();
    const [folder = '.'] = invocation.args;
    if (await isExit(folder)) return importExit(invocation, folder, organisatieCode);
    const report = await importFolder({
      db,
      vault,
      clock,
      organisatieCode,
      folder,
      dryRun: invocation.options['droogloop'] === true,
      actor: 'opdrachtregel',
      onProgress: ({ bestand, gelezen, fase }) =>
        invocation.note(`${bestand}: ${fase}, ${gelezen} rijen gelezen`),
    });
    invocation.out(invocation.options['json'] ? JSON.stringify(report) : describe(report));
    return report.bestanden.length === 0 ? REFUSED : DONE;
  },
};

/** Another Schoolgang wrote this folder (`uitvoer`): it comes in whole, with its history, or not at all. */
async function importExit(invocation: Invocation, folder: string, code: string): Promise<number> {
  const program = await invocation.program();
  const droogloop = invocation.options['droogloop'] === true;
  const owner = await openOwner(program.config);
  try {
    const { manifest, nieuw } = await readExit({
      beheerUrl: owner.beheerUrl,
      vault: program.vault,
      shape: UITVOER_VORM,
      folder,
      code,
      dryRun: droogloop,
      note: invocation.note,
    });
    if (!droogloop) {
      const { organisatieId } = await chooseOrganisatie(program, code);
      await program.db.transact({ organisatieId, actor: 'opdrachtregel' }, (tx) =>
        writeLogboek(tx, { id: 'opdrachtregel', rol: 'applicatiebeheerder', organisatieId }, [
          { handeling: 'uitvoerInlezen', resultaat: 'ok', herkomst: 'opdrachtregel', traceId: '' },
        ]),
      );
    }
    const report: ImportReport = {
      organisatie: code,
      droogloop,
      bestanden: manifest.tabellen
        .filter(({ rijen }) => rijen > 0)
        .map(({ bestand, rijen }) => ({
          bestand,
          gelezen: rijen,
          nieuw: nieuw ? rijen : 0,
          gewijzigd: 0,
          ongewijzigd: nieuw ? 0 : rijen,
          geweigerd: 0,
          onbekendeKolommen: [],
        })),
      geweigerd: [],
      onbekendeTermen: [],
      waarschuwingen: [],
    };
    invocation.out(invocation.options['json'] ? JSON.stringify(report) : describe(report));
    return DONE;
  } finally {
    await owner.close();
  }
}

/** The report for a person: a line per file, then what was refused and why. */
function describe(report: ImportReport): string {
  const head = ['bestand', 'gelezen', 'nieuw', 'gewijzigd', 'ongewijzigd', 'geweigerd'] as const;
  const lines = report.bestanden.map((file) => head.map((name) => String(file[name])));
  const widths = head.map((name, i) => Math.max(name.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  return [
    report.droogloop
      ? `Droogloop voor ${report.organisatie}: er is niets geschreven.`
      : `Ingelezen voor ${report.organisatie}.`,
    '',
    row(head),
    ...lines.map(row),
    ...report.bestanden
      .filter((file) => file.onbekendeKolommen.length > 0)
      .map(
        (file) => `${file.bestand}: onbekende kolommen apart bewaard: ${file.onbekendeKolommen.join(', ')}`,
      ),
    ...section(
      'Geweigerd',
      report.geweigerd.map(
        ({ bestand, regel, kolom, reden }) => `${bestand} regel ${regel}, ${kolom}: ${reden}`,
      ),
    ),
    ...section(
      'Eigen termen zonder vertaling',
      report.onbekendeTermen.map(({ kolom, term, aantal }) => `${kolom}: ${term} (${aantal})`),
    ),
    ...section('Let op', report.waarschuwingen),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', `${title}:`, ...lines.map((line) => `  ${line}`)] : [];
