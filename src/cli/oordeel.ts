import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { getSchoolkalender } from '../domain/kalender/index.ts';
import { answerLine, listRegels } from '../domain/oordeel/index.ts';
import type { Regel } from '../regels/regel.ts';
import { findRegel, regels } from '../regels/register.ts';
import { type Command, DONE, type Invocation, REFUSED, UsageError } from './command.ts';

/** Answers are written in pieces of about this many characters: one write a line would cost more than the rule. */
const PIECE = 1 << 16;

export const oordeelCommand: Command = {
  naam: 'oordeel',
  gebruik: 'oordeel <regel> [--feiten <bestand.jsonl>]',
  uitleg:
    'Vraagt een regel van de wet: leest per regel JSON {"id", "op", "feiten"} en antwoordt in dezelfde volgorde.\n' +
    'schoolgang oordeel --lijst noemt alle regels met hun feiten, uitkomsten en voorbeelden.',
  args: { min: 0, max: 1 },
  options: {
    feiten: { type: 'string', uitleg: 'Bestand met JSON-regels; zonder dit, of met -, van stdin' },
    lijst: { type: 'boolean', uitleg: 'Alle regels met feiten, uitkomsten en voorbeelden' },
    json: { type: 'boolean', uitleg: 'Bij --lijst: een JSON-document op stdout' },
  },
  async run(invocation) {
    if (invocation.options['lijst']) {
      invocation.out(invocation.options['json'] ? JSON.stringify(await listRegels()) : await formatRegels());
      return DONE;
    }
    const [naam] = invocation.args;
    if (naam === undefined) throw new UsageError('Noem een regel, of vraag --lijst.');
    const regel = findRegel(naam);
    if (!regel) {
      throw new UsageError(
        `Onbekende regel "${naam}". Er zijn: ${regels.map((one) => one.naam).join(', ')}.`,
      );
    }
    const bestand = invocation.options['feiten'];
    const vragen = typeof bestand === 'string' && bestand !== '-' ? await openFile(bestand) : process.stdin;
    return answerAll(regel, vragen, invocation);
  },
};

async function openFile(bestand: string): Promise<Readable> {
  const stream = createReadStream(bestand);
  try {
    await once(stream, 'open');
  } catch {
    throw new Error(`Het bestand ${bestand} is niet te lezen. Noem een bestand met JSON-regels.`);
  }
  return stream;
}

/** Streams questions to answers; memory stays the same however many there are. */
async function answerAll(regel: Regel, vragen: Readable, { note }: Invocation): Promise<number> {
  const kalender = await getSchoolkalender();
  let fouten = 0;
  let piece = '';
  for await (const line of createInterface({ input: vragen, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { text, ok } = answerLine(regel, line, kalender);
    if (!ok) fouten += 1;
    piece += `${text}\n`;
    if (piece.length >= PIECE) {
      await write(piece);
      piece = '';
    }
  }
  await write(piece);
  if (fouten > 0) note(`${fouten} van de regels konden niet worden beantwoord; zie "fout" in de uitvoer.`);
  return fouten > 0 ? REFUSED : DONE;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function formatRegels(): Promise<string> {
  const blocks = (await listRegels()).map(({ regel, vraag, feiten, uitkomsten, waarden, voorbeelden }) =>
    [
      `${regel}: ${vraag}`,
      ...feiten.map(({ naam, type, verplicht }) => `  ${verplicht ? naam : `${naam}?`}: ${type}`),
      `  uitkomsten: ${uitkomsten.join(', ')}`,
      ...(waarden.length > 0 ? [`  waarden: ${waarden.join(', ')}`] : []),
      ...voorbeelden
        .slice(0, 1)
        .map(({ op, feiten: gegeven }) => `  voorbeeld: ${JSON.stringify({ id: 1, op, feiten: gegeven })}`),
    ].join('\n'),
  );
  return blocks.join('\n\n');
}
