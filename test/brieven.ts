import { inflateSync } from 'node:zlib';
import type { Brief } from '../src/domain/brief/brief.contract.ts';
import type { Browser } from './browser.ts';
import { json } from './kantoor.ts';

/** A letterhead for every gemeente of the kantoor; without one nobody writes a letter. */
export const HUISSTIJL = {
  afzender: 'Gemeente Oefenstad',
  straat: 'Raadhuisplein 1',
  postcode: '4000 AA',
  plaats: 'Oefenstad',
  telefoon: '0344 123 456',
  email: 'leerplicht@oefenstad.example',
  portaal: 'https://oefenstad.example/brief',
  mandaat: 'Namens burgemeester en wethouders van Oefenstad',
};

export const giveHuisstijl = async (beheer: Browser) =>
  json(await beheer.api('/huisstijlen', 'PUT', { ...HUISSTIJL, versie: 0 }));

/** From concept to handed over; answers the letter as it then is. */
export async function sendBrief(officer: Browser, body: object): Promise<Brief> {
  const made = await json<{ briefId: string; versie: number }>(await officer.api('/brieven', 'POST', body));
  const path = `/brieven/${made.briefId}`;
  const vast = await json<{ versie: number }>(
    await officer.api(`${path}/stappen`, 'POST', { act: 'vaststellen', versie: made.versie }),
  );
  await json(await officer.api(`${path}/_verzenden`, 'POST', { versie: vast.versie }));
  return json<Brief>(await officer.api(path));
}

/** The objects of a PDF, also those packed together. */
export function openPdf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    },
  );
  return [text, ...packed].join('\n');
}
