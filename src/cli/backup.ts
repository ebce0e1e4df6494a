import { BackupRefused } from '../platform/backup/format.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { type Command, DONE } from './command.ts';
import { openOwner } from './program.ts';
import { findKey, markOf, writeKeyFile } from './sleutel.ts';

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export const backupCommand: Command = {
  naam: 'back-up',
  gebruik: 'back-up <bestand> [--sleutel <bestand>] [--json]',
  uitleg:
    'Bewaart alle gegevens in een bestand, terwijl er gewerkt wordt, en leest het na.\n' +
    "De sleutel van de bsn's zit er niet in: bewaar die met --sleutel, op een andere plek dan de back-up.",
  args: { min: 1, max: 1 },
  options: {
    sleutel: { type: 'string', uitleg: "Schrijft de sleutel van de bsn's in dit bestand" },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run({ args: [file = ''], options, out }) {
    const config = readConfig();
    const key = await findKey(config);
    if (!key) throw new BackupRefused('Hier is nog geen Schoolgang: er is niets om te bewaren.');
    const keyFile = options['sleutel'];
    if (typeof keyFile === 'string') await writeKeyFile(keyFile, key);
    const { beheerUrl, close } = await openOwner(config);
    try {
      const written = await writeBackup(beheerUrl, file, {
        gemaaktOp: systemClock.now().toISOString(),
        sleutelmerk: markOf(key),
      });
      out(
        options['json']
          ? JSON.stringify({ bestand: file, ...written, nagelezen: true })
          : `${file}: ${written.rijen} rijen uit ${written.tabellen} tabellen, ${mb(written.bytes)}, nagelezen.`,
      );
      return DONE;
    } finally {
      await close();
    }
  },
};
