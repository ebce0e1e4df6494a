import { BackupRefused } from '../platform/backup/format.ts';
import { readBackup } from '../platform/backup/read-backup.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { readConfig } from '../platform/config.ts';
import { type Command, DONE } from './command.ts';
import { openOwner } from './program.ts';
import { findKey, keepKey, markOf, readKeyFile } from './sleutel.ts';

export const herstelCommand: Command = {
  naam: 'herstel',
  gebruik: 'herstel <bestand> --sleutel <bestand> [--json]',
  uitleg:
    'Zet een back-up terug in een lege map of lege database, en vergelijkt wat er terugkwam met de back-up.\n' +
    'Alles of niets: gaat er iets mis, dan is er niets hersteld.',
  args: { min: 1, max: 1 },
  options: {
    sleutel: { type: 'string', uitleg: "De sleutel van de bsn's, zoals back-up die wegschreef" },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run({ args: [file = ''], options, out }) {
    const config = readConfig();
    const keyFile = options['sleutel'];
    const own = await findKey(config);
    const key = typeof keyFile === 'string' ? await readKeyFile(keyFile) : own;
    if (own && key && markOf(own) !== markOf(key)) {
      throw new BackupRefused('Hier staat al een andere sleutel. Herstel in een lege map (SCHOOLGANG_DATA).');
    }
    // Looked through before anything is opened: a file that is not whole changes nothing.
    const { head } = await readBackup(file);
    if (!key) {
      throw new BackupRefused(
        "Noem met --sleutel de sleutel van de bsn's: zonder die sleutel zijn ze niet te lezen.",
      );
    }
    if (markOf(key) !== head.sleutelmerk) {
      throw new BackupRefused(
        'Deze sleutel hoort niet bij deze back-up. Neem de sleutel die ermee is bewaard.',
      );
    }
    const { beheerUrl, close } = await openOwner(config);
    try {
      const restored = await restoreBackup(beheerUrl, file, head);
      if (!own) await keepKey(config, key);
      out(
        options['json']
          ? JSON.stringify({ bestand: file, ...restored, vergeleken: true })
          : `${restored.rijen} rijen in ${restored.tabellen} tabellen teruggezet en vergeleken met de back-up van ${restored.gemaaktOp}.`,
      );
      return DONE;
    } finally {
      await close();
    }
  },
};
