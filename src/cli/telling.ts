import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  isTellingbestand,
  makeTelling,
  renderTelling,
  soortenTellingbestand,
} from '../domain/telling/index.ts';
import { type Command, DONE, REFUSED, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

export const tellingCommand: Command = {
  naam: 'telling',
  gebruik:
    'telling --schooljaar 2024-2025 [--formulier leerplichttelling] [--organisatie <code>] [--naar <bestand>]',
  uitleg:
    'Vult een formulier voor een opgave aan anderen: leerplichttelling of effectrapportage.\nZonder --naar komt het als CSV op stdout; wat nog te bekijken is, gaat naar stderr.',
  args: { min: 0, max: 0 },
  options: {
    schooljaar: { type: 'string', uitleg: 'Een schooljaar, zoals 2024-2025' },
    formulier: { type: 'string', uitleg: 'Code van het formulier; zonder: leerplichttelling' },
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; nodig als er meer dan een is' },
    naar: { type: 'string', uitleg: `Het bestand dat wordt gemaakt: ${soortenTellingbestand.join(', ')}` },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run({ options, program, out, note }) {
    const schooljaar = required({ options }, 'schooljaar');
    if (
      !/^(\d{4})-(\d{4})$/.test(schooljaar) ||
      Number(schooljaar.slice(5)) !== Number(schooljaar.slice(0, 4)) + 1
    ) {
      throw new UsageError(`--schooljaar: "${schooljaar}" is geen schooljaar. Schrijf het als 2024-2025.`);
    }
    const { naar, formulier: code = 'leerplichttelling', organisatie } = options;
    const soort =
      typeof naar === 'string' ? extname(naar).slice(1).toLowerCase() : options['json'] ? 'json' : 'csv';
    if (!isTellingbestand(soort)) {
      throw new UsageError(
        `--naar: de uitgang van het bestand moet een van deze zijn: ${soortenTellingbestand.join(', ')}.`,
      );
    }
    const opened = await program();
    const { organisatieId } = await chooseOrganisatie(
      opened,
      typeof organisatie === 'string' ? organisatie : undefined,
    );
    const made = await opened.db.transact({ organisatieId, actor: 'opdrachtregel' }, (tx) =>
      makeTelling(tx, organisatieId, opened.clock.vandaag(), { code: String(code), schooljaar }),
    );
    if (!made.ok) throw new UsageError(made.detail ?? made.code);
    for (const { ernst, uitleg } of made.value.bevindingen)
      note(`${ernst === 'fout' ? 'FOUT' : 'let op'}: ${uitleg}`);
    const file = renderTelling(made.value, soort);
    if (typeof naar !== 'string') {
      out(file.toString('utf8').trimEnd());
      return DONE;
    }
    try {
      await writeFile(naar, file, { flag: 'wx' });
    } catch (error) {
      note(`${naar} kan niet worden geschreven: ${error instanceof Error ? error.message : String(error)}`);
      return REFUSED;
    }
    note(
      `${naar} gemaakt: ${made.value.regels.length} regels, ${made.value.bevindingen.length} bevindingen.`,
    );
    return DONE;
  },
};
