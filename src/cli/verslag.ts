import { open, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { findOrganisatie } from '../domain/organisatie/index.ts';
import {
  BESTANDSSOORTEN,
  checkVerslag,
  composeJaarverslag,
  isBestandssoort,
  isVorm,
  renderVerslag,
  schrijfBevindingen,
  vormen,
  vormNamen,
} from '../domain/verslag/index.ts';
import { type Command, DONE, type Invocation, REFUSED, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

export const verslagCommand: Command = {
  naam: 'verslag',
  gebruik: 'verslag --organisatie <code> --schooljaar 2023-2024 --naar <bestand> [--vorm <vorm>]',
  uitleg: `Maakt het jaarverslag leerplicht (artikel 25). De uitgang van het bestand kiest de soort: ${Object.keys(BESTANDSSOORTEN).join(', ')}.`,
  args: { min: 0, max: 0 },
  options: {
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; nodig als er meer dan een is' },
    schooljaar: { type: 'string', uitleg: 'Een schooljaar, zoals 2023-2024' },
    naar: { type: 'string', uitleg: 'Het bestand dat wordt gemaakt' },
    vorm: {
      type: 'string',
      uitleg: `Opbouw: ${vormNamen.map((naam) => `${naam} (${vormen[naam].naam.toLowerCase()})`).join(', ')}; zonder: raad`,
    },
  },
  async run(invocation) {
    const naar = required(invocation, 'naar');
    const soort = extname(naar).slice(1).toLowerCase();
    if (!isBestandssoort(soort)) {
      throw new UsageError(
        `--naar: de uitgang van het bestand moet een van deze zijn: ${Object.keys(BESTANDSSOORTEN).join(', ')}.`,
      );
    }
    const schooljaar = readSchooljaar(required(invocation, 'schooljaar'));
    const vorm = invocation.options['vorm'] ?? 'raad';
    if (typeof vorm !== 'string' || !isVorm(vorm)) {
      throw new UsageError(`--vorm: onbekend. Er zijn: ${vormNamen.join(', ')}.`);
    }
    const code = invocation.options['organisatie'];
    const { db, clock } = await invocation.program();
    const { organisatieId, code: gekozen } = await chooseOrganisatie(
      await invocation.program(),
      typeof code === 'string' ? code : undefined,
    );
    const made = await db.transact({ organisatieId, actor: 'opdrachtregel' }, async (tx) => {
      const organisatie = await findOrganisatie(tx, gekozen);
      if (!organisatie) return undefined;
      const verslag = await composeJaarverslag(tx, { organisatie, schooljaar, vorm });
      return { verslag, bevindingen: await checkVerslag(tx, organisatieId, verslag, clock.vandaag()) };
    });
    if (!made) throw new UsageError(`Onbekende organisatie "${gekozen}".`);
    const { verslag, bevindingen } = made;
    for (const regel of schrijfBevindingen(bevindingen)) invocation.note(regel);
    const file = renderVerslag(verslag, soort, Math.floor(clock.now().getTime() / 1000));
    if (!(await writeWhole(naar, file, invocation))) return REFUSED;
    invocation.note(
      `${naar} gemaakt: ${verslag.delen.length} delen, ${Object.keys(verslag.cijfers).length} cijfers, ${bevindingen.length} bevindingen.`,
    );
    return DONE;
  },
};

function readSchooljaar(text: string): string {
  const [, begin, einde] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (begin === undefined || Number(einde) !== Number(begin) + 1) {
    throw new UsageError(`--schooljaar: "${text}" is geen schooljaar. Schrijf het als 2023-2024.`);
  }
  return text;
}

/** The file is there whole, or not at all. */
async function writeWhole(naar: string, content: Buffer, { note }: Invocation): Promise<boolean> {
  const half = `${naar}.${process.pid}.deel`;
  try {
    const handle = await open(half, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, naar);
    return true;
  } catch (error) {
    await rm(half, { force: true });
    note(`${naar} kan niet worden geschreven: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
