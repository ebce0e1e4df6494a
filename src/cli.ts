import { backupCommand } from './cli/backup.ts';
import { cijfersCommand } from './cli/cijfers.ts';
import { type Command, DONE, helpOf, REFUSED, readWords, UsageError, WRONG_USE } from './cli/command.ts';
import { controleerCommand } from './cli/controleer.ts';
import { gezondheidCommand } from './cli/gezondheid.ts';
import { herstelCommand } from './cli/herstel.ts';
import { importCommand } from './cli/import.ts';
import { koppelingCommand } from './cli/koppeling.ts';
import { leveringCommand } from './cli/levering.ts';
import { oefenregioCommand } from './cli/oefenregio.ts';
import { oordeelCommand } from './cli/oordeel.ts';
import { openProgram, type Program } from './cli/program.ts';
import { tellingCommand } from './cli/telling.ts';
import { uitvoerCommand } from './cli/uitvoer.ts';
import { verslagCommand } from './cli/verslag.ts';
import { isDebugging, readConfig } from './platform/config.ts';

const commands: readonly Command[] = [
  importCommand,
  leveringCommand,
  cijfersCommand,
  verslagCommand,
  tellingCommand,
  oordeelCommand,
  controleerCommand,
  oefenregioCommand,
  koppelingCommand,
  gezondheidCommand,
  backupCommand,
  herstelCommand,
  uitvoerCommand,
];

const overview = () =>
  [
    'Gebruik: schoolgang <opdracht> [opties]',
    '',
    ...commands.map(({ naam, uitleg }) => `  ${naam.padEnd(12)} ${uitleg.split('\n')[0]}`),
    '',
    'schoolgang <opdracht> --help zegt meer.',
    '',
  ].join('\n');

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Runs one opdracht; answers the exit code: 0 done, 1 refused or failed, 2 wrong use. */
async function main(words: readonly string[]): Promise<number> {
  const [naam, ...rest] = words;
  if (naam === undefined || naam === '--help' || naam === 'help') {
    process.stdout.write(overview());
    return naam === undefined ? WRONG_USE : DONE;
  }
  const command = commands.find((one) => one.naam === naam);
  if (!command) {
    say(`Onbekende opdracht "${naam}". Er zijn: ${commands.map((one) => one.naam).join(', ')}.`);
    return WRONG_USE;
  }

  let opened: Promise<Program> | undefined;
  try {
    const { values, positionals } = readWords(command, rest);
    if (values['help']) {
      process.stdout.write(helpOf(command));
      return DONE;
    }
    return await command.run({
      args: positionals,
      options: values,
      program: () => (opened ??= openProgram(readConfig())),
      out: (text) => process.stdout.write(`${text}\n`),
      note: say,
    });
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n\n${helpOf(command)}`);
      return WRONG_USE;
    }
    say(error instanceof Error ? error.message : String(error));
    if (isDebugging()) console.error(error);
    return REFUSED;
  } finally {
    await opened?.then((program) => program.close()).catch(() => {});
  }
}

process.exitCode = await main(process.argv.slice(2));
