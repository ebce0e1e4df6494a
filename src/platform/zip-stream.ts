import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; a `kort` one is kept as it is, for formats that want to read it without unpacking. */
export type Zipdeel = { readonly naam: string } & (
  | { readonly kort: string }
  | { readonly inhoud: AsyncIterable<string> | Iterable<string> }
);

type Geschreven = {
  readonly naam: Buffer;
  readonly methode: number;
  readonly vlag: number;
  readonly crc: number;
  readonly klein: number;
  readonly groot: number;
  readonly plek: number;
};

/** Sizes of a streamed part are not known before it: they follow it. */
const VOLGT = 0x08;
const UTF8 = 0x800;
const DEFLATE = 8;
/** 1 January 1980, the first day a zip can name: a file made twice is the same. */
const DAG = 0x21;
const MEEST = 0xffff_ffff;

/** An archive of parts, written while they are made: none of them needs to fit in memory. */
export async function* zipStream(delen: Iterable<Zipdeel>): AsyncGenerator<Buffer> {
  const geschreven: Geschreven[] = [];
  let plek = 0;
  const count = (bytes: Buffer): Buffer => {
    plek += bytes.length;
    return bytes;
  };
  for (const deel of delen) {
    const naam = Buffer.from(deel.naam, 'utf8');
    const begin = plek;
    if ('kort' in deel) {
      const bytes = Buffer.from(deel.kort, 'utf8');
      const kop = {
        naam,
        methode: 0,
        vlag: UTF8,
        crc: crc32(bytes),
        klein: bytes.length,
        groot: bytes.length,
      };
      yield count(localHeader(kop));
      yield count(bytes);
      geschreven.push({ ...kop, plek: begin });
      continue;
    }
    yield count(localHeader({ naam, methode: DEFLATE, vlag: VOLGT | UTF8, crc: 0, klein: 0, groot: 0 }));
    const maat = { crc: 0, klein: 0, groot: 0 };
    for await (const bytes of deflate(deel.inhoud, maat)) yield count(bytes);
    if (plek > MEEST || maat.groot > MEEST)
      throw new RangeError('A zip of this kind holds no more than 4 GiB');
    yield count(descriptor(maat));
    geschreven.push({ naam, methode: DEFLATE, vlag: VOLGT | UTF8, ...maat, plek: begin });
  }
  const lijst = Buffer.concat(geschreven.map(centralHeader));
  const eind = Buffer.alloc(22);
  eind.writeUInt32LE(0x0605_4b50, 0);
  eind.writeUInt16LE(geschreven.length, 8);
  eind.writeUInt16LE(geschreven.length, 10);
  eind.writeUInt32LE(lijst.length, 12);
  eind.writeUInt32LE(plek, 16);
  yield Buffer.concat([lijst, eind]);
}

/** Packs what comes in and notes its sizes; a slow reader holds the writer back. */
async function* deflate(
  inhoud: AsyncIterable<string> | Iterable<string>,
  maat: { crc: number; klein: number; groot: number },
): AsyncGenerator<Buffer> {
  const pack = createDeflateRaw({ level: 3 });
  const feed = async () => {
    for await (const text of inhoud) {
      const bytes = Buffer.from(text, 'utf8');
      maat.crc = crc32(bytes, maat.crc);
      maat.groot += bytes.length;
      if (!pack.write(bytes)) await once(pack, 'drain');
    }
    pack.end();
  };
  const fed = feed().catch((error: unknown) => {
    pack.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const bytes of pack) {
      maat.klein += (bytes as Buffer).length;
      yield bytes as Buffer;
    }
    await fed;
  } finally {
    pack.destroy();
  }
}

type Kop = Omit<Geschreven, 'plek'>;

/** What stands in front of a part and again in the list at the end. */
function fields({ methode, vlag, crc, klein, groot, naam }: Kop): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(vlag, 2);
  bytes.writeUInt16LE(methode, 4);
  bytes.writeUInt16LE(DAG, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(klein, 14);
  bytes.writeUInt32LE(groot, 18);
  bytes.writeUInt16LE(naam.length, 22);
  return bytes;
}

function localHeader(kop: Kop): Buffer {
  const teken = Buffer.alloc(4);
  teken.writeUInt32LE(0x0403_4b50, 0);
  return Buffer.concat([teken, fields(kop), kop.naam]);
}

function centralHeader(een: Geschreven): Buffer {
  const begin = Buffer.alloc(6);
  begin.writeUInt32LE(0x0201_4b50, 0);
  begin.writeUInt16LE(20, 4);
  const eind = Buffer.alloc(14);
  eind.writeUInt32LE(een.plek, 10);
  return Buffer.concat([begin, fields(een), eind, een.naam]);
}

function descriptor({ crc, klein, groot }: { crc: number; klein: number; groot: number }): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x0807_4b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(klein, 8);
  bytes.writeUInt32LE(groot, 12);
  return bytes;
}
