import { statfs } from 'node:fs/promises';
import { type Certificaatstand, findCertificaten } from '../domain/verzuimregister/index.ts';
import { checkDatabase } from '../platform/db/check.ts';
import { type Command, DONE, REFUSED } from './command.ts';

export const gezondheidCommand: Command = {
  naam: 'gezondheid',
  gebruik: 'gezondheid [--json]',
  uitleg: 'Zegt hoe het gaat met database, taken en schijf.',
  args: { min: 0, max: 0 },
  options: { json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' } },
  async run(invocation) {
    const { db, config, clock } = await invocation.program();
    const disk = await statfs(config.dataDir);
    const free = Math.round((disk.bavail * disk.bsize) / 1e9);
    const database = await checkDatabase(db);
    const certificaten = await findCertificaten(db, clock.vandaag());
    const health = { database, schijf: { vrijGb: free, genoeg: free >= 1 }, certificaten };
    const good =
      health.schijf.genoeg &&
      database.migratiesBij &&
      certificaten.every(({ certificaat }) => certificaat !== 'verlopen');
    invocation.out(
      invocation.options['json']
        ? JSON.stringify({ gezond: good, ...health })
        : [
            `database   PostgreSQL ${database.versie}, ${database.grootteMb} MB, migraties ${database.migratiesBij ? 'bij' : 'NIET bij'}`,
            `taken      ${database.taken.wachtend} wachtend, ${database.taken.mislukt} mislukt`,
            `schijf     ${free} GB vrij`,
            ...certificaten.map(describe),
          ].join('\n'),
    );
    return good ? DONE : REFUSED;
  },
};

function describe({
  organisatie,
  totEnMet,
  certificaat,
}: {
  readonly organisatie: string;
  readonly totEnMet: string;
  readonly certificaat: Certificaatstand;
}): string {
  const words = {
    verlopen: 'VERLOPEN op',
    verloopt: 'LET OP: verloopt op',
    geldig: 'geldig tot en met',
    onbekend: '',
  };
  return `certificaat verzuimregister (${organisatie}) ${words[certificaat]} ${totEnMet}`;
}
