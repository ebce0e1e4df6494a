import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { verwerkingscodes } from '../../domain/brief/index.ts';
import { isBsn } from '../../regels/bsn.ts';

type Code = (typeof verwerkingscodes)[number];
type Bericht = z.output<typeof zBericht>;
type Resultaat = { readonly ResultaatID: string; readonly BerichtID: string; readonly VerwerkingsCode: Code };

/** A Berichtenbox to play with: it knows who switched it on, checks each letter by the published rules, and answers later. */
export type Boxsandbox = {
  /** Without a slash at the end. */
  readonly url: string;
  /** This person switched on post of every sender. */
  switchOn(bsn: string): void;
  switchOff(bsn: string): void;
  /** After one letter is taken in, the answer is lost on the way. */
  loseNextAnswer(): void;
  /** The next letter is taken in, and refused later with this code. */
  refuseNext(code: Code): void;
  /** What became of letters is told from now on, or not yet. */
  setResults(on: boolean): void;
  readonly berichten: readonly Bericht[];
  /** What did not meet the rules, by the words of the check. */
  readonly fouten: readonly string[];
  readonly openResultaten: readonly Resultaat[];
  close(): Promise<void>;
};

const text = (most: number) => z.string().min(1).max(most);

/**
 * A letter by the Technische Aansluithandleiding MijnOverheid Berichtenbox 1.6.4 (§ 5.2, 5.3, 5.7 and 5.9): lengths, numbers, and
 * PDF/A of at most 500 kB together. A real line break is not shown there, so it may not be in the text.
 */
const zBericht = z.strictObject({
  BatchID: z.guid(),
  BerichtID: z.guid(),
  BerichtType: text(8),
  PublicatieDatum: z.iso.datetime().optional(),
  Onderwerp: text(50),
  BerichtTekst: text(4000).regex(/^[^\r\n]*$/, 'a line break is written as \\r\\n'),
  Referentie: text(25).optional(),
  GebruikerID: z.string().refine(isBsn, 'no bsn'),
  SoortGebruiker: z.literal('Burger'),
  Bijlagen: z
    .array(
      z.strictObject({
        Inhoud: z.base64(),
        BijlageType: z.literal('Pdf'),
        Omschrijving: text(40),
        Volgorde: z.string().regex(/^[12]$/),
      }),
    )
    .max(2)
    .refine((alle) => alle.every(({ Inhoud }) => isPdfA(Inhoud)), 'no PDF/A')
    .refine((alle) => sizeOf(alle) <= 500_000, 'more than 500 kB'),
});
const zAanlevering = z
  .strictObject({
    BatchInformatie: z.strictObject({
      BatchID: z.guid(),
      AanmaakDatum: z.iso.datetime(),
      BerichtLeverancierID: z.string().regex(/^\d{20}$/),
    }),
    Berichten: z.array(zBericht).min(1).max(1000),
  })
  .refine(
    ({ BatchInformatie, Berichten }) => Berichten.every(({ BatchID }) => BatchID === BatchInformatie.BatchID),
    'every letter repeats the BatchID',
  );
const zAbonnementen = z.strictObject({
  berichtleverancierCode: z.string().regex(/^\d{20}$/),
  berichtTypeCode: text(8),
  klanten: z
    .array(z.strictObject({ key: z.string().refine(isBsn, 'no bsn'), rol: z.literal('Burger') }))
    .min(1)
    .max(250),
});

const pdfOf = (inhoud: string) => Buffer.from(inhoud, 'base64');
const isPdfA = (inhoud: string) => {
  const pdf = pdfOf(inhoud).toString('latin1');
  return pdf.startsWith('%PDF-') && /<pdfaid:part>[12]</.test(pdf) && /<pdfaid:conformance>A</.test(pdf);
};
const sizeOf = (bijlagen: readonly { readonly Inhoud: string }[]) =>
  bijlagen.reduce((samen, { Inhoud }) => samen + pdfOf(Inhoud).length, 0);

/** Starts it on the loopback address only; it holds everything in memory. */
export async function openBoxsandbox(): Promise<Boxsandbox> {
  const aan = new Set<string>();
  const berichten: Bericht[] = [];
  const fouten: string[] = [];
  let resultaten: Resultaat[] = [];
  let loses = false;
  let refuses: Code | undefined;
  let tells = true;

  const take = (body: unknown, response: ServerResponse) => {
    const parsed = zAanlevering.safeParse(body);
    if (!parsed.success) {
      fouten.push(z.prettifyError(parsed.error));
      return answer(response, 400, {});
    }
    for (const bericht of parsed.data.Berichten) {
      const bestaat = berichten.some(({ BerichtID }) => BerichtID === bericht.BerichtID);
      const VerwerkingsCode = bestaat
        ? 'BerichtBestaatAl'
        : refuses
          ? refuses
          : aan.has(bericht.GebruikerID)
            ? 'Verwerkt'
            : 'NietActiefOfGeabonneerd';
      refuses = undefined;
      if (VerwerkingsCode === 'Verwerkt') berichten.push(bericht);
      const ResultaatID = `R-${resultaten.length + 1}-${bericht.BerichtID}`;
      resultaten.push({ ResultaatID, BerichtID: bericht.BerichtID, VerwerkingsCode });
    }
    if (loses) {
      loses = false;
      return void response.destroy();
    }
    return answer(response, 200, { ontvangstbewijs: `MO-${parsed.data.BatchInformatie.BatchID.slice(-6)}` });
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await json(request);
    switch (request.url) {
      case '/abonnementen': {
        const parsed = zAbonnementen.safeParse(body);
        if (!parsed.success) {
          fouten.push(z.prettifyError(parsed.error));
          return answer(response, 400, {});
        }
        const klanten = parsed.data.klanten.map(({ key }) => ({ key, isBerichtSturen: aan.has(key) }));
        return answer(response, 200, { klanten });
      }
      case '/berichten':
        return take(body, response);
      case '/resultaten':
        return answer(response, 200, { resultaten: tells ? resultaten : [] });
      case '/resultaten/verwerkt': {
        const { ResultaatID } = z.object({ ResultaatID: z.string() }).parse(body);
        resultaten = resultaten.filter((een) => een.ResultaatID !== ResultaatID);
        return answer(response, 200, {});
      }
      default:
        return answer(response, 404, {});
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => answer(response, 500, {}));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    switchOn: (bsn) => void aan.add(bsn),
    switchOff: (bsn) => void aan.delete(bsn),
    loseNextAnswer: () => {
      loses = true;
    },
    refuseNext: (code) => {
      refuses = code;
    },
    setResults: (on) => {
      tells = on;
    },
    berichten,
    fouten,
    get openResultaten() {
      return resultaten;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
