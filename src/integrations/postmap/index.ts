import { createHash } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Bericht = {
  readonly sleutel: string;
  readonly van: string;
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
};

/**
 * A folder where mail servers pick up messages (RFC 5322, one file each). The name of the file is the key of the message,
 * and it appears whole or not at all: handing over again changes nothing.
 */
export function openPostmap(folder: string) {
  return {
    async deliver(bericht: Bericht): Promise<string> {
      await mkdir(folder, { recursive: true });
      const naam = `${bericht.sleutel}.eml`;
      const half = join(folder, `.${naam}.${process.pid}`);
      const inhoud = toEml(bericht);
      await writeFile(half, inhoud);
      try {
        await link(half, join(folder, naam));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      } finally {
        await rm(half, { force: true });
      }
      return `E-mail ${naam}, sha256 ${createHash('sha256').update(inhoud).digest('hex').slice(0, 16)}`;
    },
  };
}

const header = (tekst: string): string => `=?utf-8?B?${Buffer.from(tekst).toString('base64')}?=`;
/** No line break of a value may begin a header of its own. */
const address = (tekst: string): string => tekst.replaceAll(/[\r\n<>]/g, '');

const toEml = ({ sleutel, van, aan, onderwerp, tekst }: Bericht): string =>
  [
    `Message-ID: <${sleutel}@schoolgang>`,
    `From: <${address(van)}>`,
    `To: <${address(aan)}>`,
    `Subject: ${header(onderwerp)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    (
      Buffer.from(tekst)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n'),
    '',
  ].join('\r\n');
