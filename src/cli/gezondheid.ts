import { statfs } from 'node:fs/promises';
import { checkDatabase } from '../platform/db/check.ts';
import { type Command, DONE, REFUSED } from './command.ts';

export const gezondheidCommand: Command = {
  naam: 'gezondheid',
  gebruik: 'gezondheid [--json]',
  uitleg: 'Zegt hoe het gaat met database, taken en schijf.',
  args: { min: 0, max: 0 },
  options: { json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' } },
  async run(invocation) {
    const { db, config } = await invocation.program();
    const disk = await statfs(config.dataDir);
    const free = Math.round((disk.bavail * disk.bsize) / 1e9);
    const database = await checkDatabase(db);
    const health = { database, schijf: { vrijGb: free, genoeg: free >= 1 } };
    const good = health.schijf.genoeg && database.migratiesBij;
    invocation.out(
      invocation.options['json']
        ? JSON.stringify({ gezond: good, ...health })
        : [
            `database   PostgreSQL ${database.versie}, ${database.grootteMb} MB, migraties ${database.migratiesBij ? 'bij' : 'NIET bij'}`,
            `taken      ${database.taken.wachtend} wachtend, ${database.taken.mislukt} mislukt`,
            `schijf     ${free} GB vrij`,
          ].join('\n'),
    );
    return good ? DONE : REFUSED;
  },
};
