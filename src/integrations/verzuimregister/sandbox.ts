import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { codeVan, opmerkingen, redenenAfsluiten, statussen } from '../../domain/verzuimregister/index.ts';

type Bericht = Readonly<Record<string, unknown>>;
type Ontvangen = {
  readonly kenmerk: string;
  readonly meldingsnummer: string;
  readonly status: string;
  readonly redenAfsluiten: string | null;
  readonly opmerking: string | null;
  readonly bewijs: string;
};

/** A register to play with: it delivers, acknowledges, refuses, withdraws and changes, as DUO does. */
export type Sandbox = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Reports that a school made or changed; they are in the next delivery. */
  deliver(berichten: readonly Bericht[]): void;
  /** The school takes a report back. */
  withdraw(meldingsnummer: string, laatsteMutatie: string): void;
  /** The next deliveries carry the words of the register instead of this report, until it is repaired. */
  fail(meldingsnummer: string, fout: { readonly code: string; readonly bericht: string }): void;
  repair(meldingsnummer: string): void;
  /** Every status of this report is refused from now on. */
  refuseStatus(meldingsnummer: string, bericht: string): void;
  /** Answers nothing but 503 until it is set back. */
  setDown(down: boolean): void;
  /** After so many statuses are taken in, the next answer is lost on the way. */
  loseNextAnswer(): void;
  readonly statussen: readonly Ontvangen[];
  readonly vrijstellingen: readonly unknown[];
  close(): Promise<void>;
};

class Weigering extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, bericht: string) {
    super(bericht);
    this.status = status;
    this.code = code;
  }
}

const zStatus = z.object({
  kenmerk: z.string().min(1),
  status: z.string(),
  redenAfsluiten: z.string().nullish(),
  opmerking: z.string().nullish(),
  contactpersoonGemeente: z.object({ naam: z.string() }).nullish(),
});
const zVrijstelling = z.object({
  kenmerk: z.string().min(1),
  persoonsgebondenNummer: z.string().regex(/^\d{9}$/),
  soort: z.enum(['vervangende-leerplicht', 'vrijstelling-inschrijving', 'vrijstelling-ander-onderwijs']),
  geboortedatum: z.iso.date(),
  begindatum: z.iso.date(),
  einddatum: z.iso.date().nullable(),
  geslacht: z.string().nullable(),
  postcode: z.string().nullable(),
  eerder: z.boolean(),
});

/** Starts it on the loopback address only; it holds everything in memory. */
export async function openSandbox(port = 0): Promise<Sandbox> {
  const register = makeRegister();
  const server = createServer((request, response) => {
    handle(register, request, response).catch((error: unknown) => {
      const weigering = error instanceof Weigering ? error : new Weigering(500, 'storing', 'Storing');
      answer(response, weigering.status, { code: weigering.code, bericht: weigering.message });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliver: (berichten) => berichten.forEach(register.put),
    withdraw: (nummer, laatsteMutatie) =>
      register.put({ ...register.find(nummer), stand: 'ingetrokken', laatsteMutatie }),
    fail: (nummer, fout) => register.broken.set(nummer, fout),
    repair: (nummer) => void register.broken.delete(nummer),
    refuseStatus: (nummer, bericht) => register.refused.set(nummer, bericht),
    setDown: (down) => {
      register.down = down;
    },
    loseNextAnswer: () => {
      register.loses = true;
    },
    statussen: register.statussen,
    vrijstellingen: register.vrijstellingen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function makeRegister() {
  const berichten: { readonly plaats: number; readonly bericht: Bericht }[] = [];
  const register = {
    berichten,
    broken: new Map<string, { readonly code: string; readonly bericht: string }>(),
    refused: new Map<string, string>(),
    statussen: [] as Ontvangen[],
    vrijstellingen: [] as { readonly kenmerk: string; readonly bewijs: string }[],
    down: false,
    loses: false,
    put: (bericht: Bericht) => {
      berichten.push({ plaats: berichten.length + 1, bericht });
    },
    find(nummer: string): Bericht {
      const laatste = berichten.findLast(({ bericht }) => bericht['meldingsnummer'] === nummer);
      if (!laatste) throw new Weigering(404, 'onbekende-melding', 'Er is geen melding met dit nummer.');
      return laatste.bericht;
    },
  };
  return register;
}
type Register = ReturnType<typeof makeRegister>;

async function handle(register: Register, request: IncomingMessage, response: ServerResponse) {
  if (register.down) throw new Weigering(503, 'onderhoud', 'Het register is in onderhoud.');
  const url = new URL(request.url ?? '/', 'http://register');
  const [soort, nummer, deel] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const route = `${request.method ?? ''} ${soort ?? ''}${nummer ? '/:nummer' : ''}${deel ? `/${deel}` : ''}`;
  switch (route) {
    case 'GET meldingen':
      return answer(response, 200, deliver(register, Number(url.searchParams.get('sinds') ?? 0)));
    case 'GET meldingen/:nummer': {
      const fout = register.broken.get(nummer ?? '');
      if (fout) throw new Weigering(409, fout.code, fout.bericht);
      return answer(response, 200, register.find(nummer ?? ''));
    }
    case 'POST meldingen/:nummer/status': {
      const ontvangen = takeStatus(register, nummer ?? '', await json(request));
      if (register.loses) {
        register.loses = false;
        return void response.destroy();
      }
      return answer(response, 200, { bewijs: ontvangen.bewijs });
    }
    case 'POST vrijstellingen':
      return answer(response, 200, takeVrijstelling(register, await json(request)));
    default:
      throw new Weigering(404, 'onbekend-adres', 'Dit adres kent het register niet.');
  }
}

function deliver(register: Register, sinds: number) {
  const laatste = new Map<unknown, Bericht>();
  for (const { plaats, bericht } of register.berichten) {
    if (plaats > sinds) laatste.set(bericht['meldingsnummer'], bericht);
  }
  return {
    stand: String(register.berichten.length),
    berichten: [...laatste].map(([meldingsnummer, bericht]) => {
      const fout = register.broken.get(String(meldingsnummer));
      return fout ? { meldingsnummer, fout } : bericht;
    }),
  };
}

/** Refuses what the Regeling does not list; the same kenmerk again gets the same proof and counts once. */
function takeStatus(register: Register, meldingsnummer: string, body: unknown): Ontvangen {
  const parsed = zStatus.safeParse(body);
  if (!parsed.success) throw new Weigering(400, 'onjuist-bericht', 'Het bericht heeft niet de juiste vorm.');
  const { kenmerk, status, redenAfsluiten = null, opmerking = null } = parsed.data;
  const eerder = register.statussen.find((een) => een.kenmerk === kenmerk);
  if (eerder) return eerder;
  const bericht = register.find(meldingsnummer);
  const geweigerd = register.refused.get(meldingsnummer);
  if (geweigerd) throw new Weigering(409, 'status-geweigerd', geweigerd);
  if (bericht['stand'] === 'ingetrokken') {
    throw new Weigering(409, 'melding-ingetrokken', 'De school heeft deze melding ingetrokken.');
  }
  const code = codeVan(statussen, status);
  if (!code) throw new Weigering(400, 'onbekende-status', 'Deze status staat niet in de lijst.');
  if ((code === 'afgesloten') !== Boolean(redenAfsluiten && codeVan(redenenAfsluiten, redenAfsluiten))) {
    throw new Weigering(
      400,
      'reden-afsluiten',
      'Een reden van afsluiten hoort bij afgesloten, en alleen daarbij.',
    );
  }
  if (opmerking && !codeVan(opmerkingen, opmerking)) {
    throw new Weigering(400, 'onbekende-opmerking', 'Deze opmerking staat niet in de lijst.');
  }
  const ontvangen = {
    kenmerk,
    meldingsnummer,
    status,
    redenAfsluiten,
    opmerking,
    bewijs: `ROD-${String(register.statussen.length + 1).padStart(6, '0')}`,
  };
  register.statussen.push(ontvangen);
  return ontvangen;
}

function takeVrijstelling(register: Register, body: unknown) {
  const parsed = zVrijstelling.strict().safeParse(body);
  if (!parsed.success) {
    throw new Weigering(400, 'onjuist-bericht', 'De vrijstelling heeft niet de juiste vorm.');
  }
  const eerder = register.vrijstellingen.find(({ kenmerk }) => kenmerk === parsed.data.kenmerk);
  if (eerder) return { bewijs: eerder.bewijs };
  const bewijs = `ROD-V${String(register.vrijstellingen.length + 1).padStart(6, '0')}`;
  register.vrijstellingen.push({ ...parsed.data, bewijs });
  return { bewijs };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
