import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import { clientOf, type Tx } from '../../platform/db/tx.ts';
import type { CelSoort } from './bestand.contract.ts';
import type { Kop } from './check-row.ts';

/** Where the accepted rows of a file wait until all files are read. */
export type Stage = {
  add(regel: number, waarden: readonly string[], rest: string | null): void;
  /** Hands full buffers to the database and waits for it when it is behind. */
  pause(): Promise<void>;
  end(): Promise<void>;
};

const TYPES: Partial<Record<CelSoort, string>> = {
  datum: 'date',
  getal: 'numeric',
  geheel: 'int',
  bsn: 'bytea',
  'ja-nee': 'boolean',
};
const BUFFER = 1 << 18;

export const stageOf = (bestand: string): string => `invoer_${bestand.replace(/\.csv$/, '')}`;

/** Makes the temporary table of a file and opens a COPY into it; only one may be open on a connection. */
export async function openStage(tx: Tx, kop: Kop, vault: BsnVault): Promise<Stage> {
  const { bestand, kolommen } = kop;
  const columns = kolommen.map(({ naam }) => ({ naam, soort: bestand.kolommen[naam]?.soort ?? 'tekst' }));
  const metCipher = bestand.tabel === 'jongere';
  const table = stageOf(bestand.naam);
  const client = clientOf(tx);
  await client.query(`create temp table ${table} (
    regel bigint not null, rest jsonb ${metCipher ? ', bsn_cipher bytea' : ''}
    ${columns.map(({ naam, soort }) => `, "${naam}" ${TYPES[soort] ?? 'text'}`).join('')}) on commit drop`);
  const copy = client.query(
    copyFrom(`copy ${table} (regel, rest${metCipher ? ', bsn_cipher' : ''}
    ${columns.map(({ naam }) => `, "${naam}"`).join('')}) from stdin`),
  );
  let fault: unknown;
  copy.on('error', (error) => {
    fault ??= error;
  });

  const write = columns.map(({ soort }) => writerOf(soort, vault));
  const bsnAt = columns.findIndex(({ soort }) => soort === 'bsn');
  let buffer = '';
  return {
    add(regel, waarden, rest) {
      let line = `${regel}\t${rest === null ? '\\N' : escapeText(rest)}`;
      if (metCipher) line += `\t\\\\x${vault.encrypt(waarden[bsnAt] ?? '').toString('hex')}`;
      for (let at = 0; at < write.length; at++) line += `\t${write[at]!(waarden[at] ?? '')}`;
      buffer += `${line}\n`;
    },
    async pause() {
      if (fault) throw fault;
      if (buffer.length < BUFFER) return;
      const full = buffer;
      buffer = '';
      if (!copy.write(full)) await once(copy, 'drain');
    },
    async end() {
      if (fault) throw fault;
      copy.end(buffer);
      buffer = '';
      await once(copy, 'finish');
      await client.query(`analyze ${table}`);
    },
  };
}

type WriteCell = (waarde: string) => string;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what COPY reads as its own signs
const SPECIAL = /[\\\t\n\r\b\f\v]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};
const escapeText: WriteCell = (waarde) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  SPECIAL.test(waarde) ? waarde.replace(/[\\\t\n\r\b\f\v]/g, (sign) => ESCAPES[sign] ?? sign) : waarde;

function writerOf(soort: CelSoort, vault: BsnVault): WriteCell {
  if (soort === 'bsn') return (waarde) => `\\\\x${vault.hash(waarde).toString('hex')}`;
  if (soort === 'datum' || soort === 'getal' || soort === 'geheel') return (waarde) => waarde || '\\N';
  return (waarde) => (waarde === '' ? '\\N' : escapeText(waarde));
}
