import { readFile } from 'node:fs/promises';
import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import {
  type Berichtenbox,
  type Boxafzender,
  Boxweigering,
  verwerkingscodes,
} from '../../domain/brief/index.ts';

/** Where the Digikoppeling adapter is; certificate and key are files of PEM. */
export type Boxadres = {
  readonly url: string;
  readonly certificaat?: string | undefined;
  readonly sleutel?: string | undefined;
};

const TIMEOUT_MS = 30_000;
const zAbonnementen = z.object({
  klanten: z.array(z.object({ key: z.string(), isBerichtSturen: z.boolean() })),
});
const zBewijs = z.object({ ontvangstbewijs: z.string().min(1) });
const zResultaten = z.object({
  resultaten: z.array(
    z.object({ ResultaatID: z.string(), BerichtID: z.uuid(), VerwerkingsCode: z.enum(verwerkingscodes) }),
  ),
});

/**
 * The Berichtenbox behind the Digikoppeling adapter of the organisatie (ADR 0183). The names are those of MijnOverheid; the
 * adapter puts them into ebMS and keeps the certificate of PKIoverheid.
 */
export function openBerichtenbox(adres: Boxadres): Berichtenbox {
  const tls = loadTls(adres);
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const url = new URL(`${adres.url.replace(/\/$/, '')}/${path}`);
    const answer = await post(url, await tls, body);
    // Never the answer itself: it may repeat what was asked, and so a bsn.
    if (answer.status === 400) throw new Boxweigering(`The Berichtenbox refused ${path}`);
    if (answer.status !== 200) throw new Error(`The Berichtenbox answered ${answer.status} to ${path}`);
    return JSON.parse(answer.text);
  };
  return {
    async isGeabonneerd({ oin, berichttype }, bsn) {
      const { klanten } = zAbonnementen.parse(
        await ask('abonnementen', {
          berichtleverancierCode: oin,
          berichtTypeCode: berichttype,
          klanten: [{ key: bsn, rol: 'Burger' }],
        }),
      );
      return klanten.some(({ key, isBerichtSturen }) => key === bsn && isBerichtSturen);
    },
    async offer(b) {
      const { ontvangstbewijs } = zBewijs.parse(
        await ask('berichten', {
          BatchInformatie: {
            // One letter a batch: offered again it has the same numbers, as MijnOverheid asks.
            BatchID: b.berichtId,
            AanmaakDatum: b.aangemaaktOp,
            BerichtLeverancierID: b.oin,
          },
          Berichten: [
            {
              BatchID: b.berichtId,
              BerichtID: b.berichtId,
              BerichtType: b.berichttype,
              Onderwerp: b.onderwerp,
              BerichtTekst: b.tekst.replaceAll('\n', '\\r\\n'),
              Referentie: b.referentie,
              GebruikerID: b.bsn,
              SoortGebruiker: 'Burger',
              Bijlagen: [
                {
                  Inhoud: b.bijlage.pdf.toString('base64'),
                  BijlageType: 'Pdf',
                  Omschrijving: b.bijlage.omschrijving,
                  Volgorde: '1',
                },
              ],
            },
          ],
        }),
      );
      return `Berichtenbox, bericht ${b.berichtId}, ontvangstbewijs ${ontvangstbewijs}`;
    },
    async listResultaten({ oin }: Boxafzender) {
      const { resultaten } = zResultaten.parse(await ask('resultaten', { BerichtLeverancierID: oin }));
      return resultaten.map((een) => ({
        resultaatId: een.ResultaatID,
        berichtId: een.BerichtID,
        code: een.VerwerkingsCode,
      }));
    },
    async confirm(resultaatId) {
      await ask('resultaten/verwerkt', { ResultaatID: resultaatId });
    },
  };
}

async function loadTls({ certificaat, sleutel }: Boxadres): Promise<RequestOptions> {
  if (!certificaat || !sleutel) return {};
  return { cert: await readFile(certificaat), key: await readFile(sleutel) } as RequestOptions;
}

function post(url: URL, tls: RequestOptions, body: unknown) {
  const make = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const outgoing = make(
      url,
      {
        ...tls,
        method: 'POST',
        timeout: TIMEOUT_MS,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
      },
      (incoming) => {
        text(incoming).then((read) => resolve({ status: incoming.statusCode ?? 0, text: read }), reject);
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error('The Berichtenbox did not answer in time')));
    outgoing.once('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}
