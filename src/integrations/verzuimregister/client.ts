import { readFile } from 'node:fs/promises';
import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import {
  opmerkingen,
  Registerweigering,
  redenenAfsluiten,
  statussen,
  type VerzuimregisterPoort,
} from '../../domain/verzuimregister/index.ts';

/** Where the register is and who we are to it. Certificate and key are files of PEM (PKIoverheid, private services). */
export type Registeradres = {
  readonly url: string;
  readonly certificaat?: string | undefined;
  readonly sleutel?: string | undefined;
};

const TIMEOUT_MS = 30_000;
const zLevering = z.object({ berichten: z.array(z.unknown()), stand: z.string() });
const zBewijs = z.object({ bewijs: z.string() });
const zWeigering = z.object({ code: z.string(), bericht: z.string() });

/**
 * The register over HTTP in the documented form of docs/handleiding/verzuimregister.md. The specification of DUO is not
 * public: where theirs differs, it is translated here and nowhere else.
 */
export function openVerzuimregister(adres: Registeradres, gemeente: string): VerzuimregisterPoort {
  const tls = loadTls(adres);
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> => {
    const url = new URL(`${adres.url.replace(/\/$/, '')}/${path}`);
    const answer = await send(url, { method, ...(await tls) }, gemeente, body);
    if (answer.status >= 200 && answer.status < 300) return JSON.parse(answer.text);
    throw refusalOf(answer) ?? new Error(`The register answered ${answer.status}`);
  };
  return {
    haalNieuweMeldingen: async (sinds) =>
      zLevering.parse(
        await ask('GET', `meldingen${sinds === null ? '' : `?sinds=${encodeURIComponent(sinds)}`}`),
      ),
    haalMelding: (meldingsnummer) => ask('GET', `meldingen/${encodeURIComponent(meldingsnummer)}`),
    zetStatus: async ({ kenmerk, meldingsnummer, contactpersoon, ...opgave }) =>
      zBewijs.parse(
        await ask('POST', `meldingen/${encodeURIComponent(meldingsnummer)}/status`, {
          kenmerk,
          status: statussen[opgave.status],
          redenAfsluiten: opgave.redenAfsluiten && redenenAfsluiten[opgave.redenAfsluiten],
          opmerking: opgave.opmerking && opmerkingen[opgave.opmerking],
          contactpersoonGemeente: contactpersoon,
        }),
      ),
    leverVrijstelling: async (opgave) => zBewijs.parse(await ask('POST', 'vrijstellingen', opgave)),
  };
}

async function loadTls({ certificaat, sleutel }: Registeradres): Promise<RequestOptions & object> {
  if (!certificaat || !sleutel) return {};
  return { cert: await readFile(certificaat), key: await readFile(sleutel) } as RequestOptions;
}

function refusalOf({ status, text: body }: { readonly status: number; readonly text: string }) {
  if (status < 400 || status >= 500) return undefined;
  try {
    const { code, bericht } = zWeigering.parse(JSON.parse(body));
    return new Registerweigering(code, bericht);
  } catch {
    return undefined;
  }
}

function send(url: URL, options: RequestOptions, gemeente: string, body: unknown) {
  const make = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const outgoing = make(
      url,
      {
        ...options,
        timeout: TIMEOUT_MS,
        headers: {
          accept: 'application/json',
          'x-afnemer': gemeente,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
      },
      (incoming) => {
        text(incoming).then((read) => resolve({ status: incoming.statusCode ?? 0, text: read }), reject);
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error('The register did not answer in time')));
    outgoing.once('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
