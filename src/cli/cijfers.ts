import {
  type Cijfers,
  compareMomentopname,
  computeCijfers,
  explainVerschillen,
  formatCijfers,
  formatIndicators,
  freezeCijfer,
  listIndicators,
} from '../domain/verslag/index.ts';
import { type Command, DONE, type Invocation, REFUSED, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

export const cijfersCommand: Command = {
  naam: 'cijfers',
  gebruik:
    'cijfers <indicator> --schooljaar 2023-2024 [--organisatie <code>] [--per <dimensies>] [--waar <dimensie>=<waarde>]…',
  uitleg:
    'Geeft een cijfer of kruistabel, met definitie en eenheid.\nschoolgang cijfers --lijst noemt alle indicatoren.',
  args: { min: 0, max: 1 },
  options: {
    lijst: { type: 'boolean', uitleg: 'Alle indicatoren met definitie, eenheid en dimensies' },
    schooljaar: { type: 'string', uitleg: 'Een schooljaar, zoals 2023-2024' },
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; nodig als er meer dan een is' },
    per: { type: 'string', multiple: true, uitleg: 'Een of meer dimensies, met komma ertussen' },
    waar: {
      type: 'string',
      multiple: true,
      uitleg: 'dimensie=waarde; dezelfde dimensie vaker betekent: een van deze',
    },
    'deel-van': { type: 'string', uitleg: 'Vult de noemer: totaal, of een indicator van dezelfde eenheid' },
    momentopname: {
      type: 'string',
      uitleg: 'Legt het cijfer vast zoals het nu is; noem waarvoor het naar buiten gaat',
    },
    verschillen: {
      type: 'string',
      uitleg: 'Nummer van een momentopname: toen naast nu, en welke records anders zijn',
    },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run(invocation) {
    const json = invocation.options['json'] === true;
    if (invocation.options['lijst']) {
      invocation.out(json ? JSON.stringify(listIndicators()) : formatIndicators());
      return DONE;
    }
    const momentopnameId = texts(invocation, 'verschillen')[0];
    if (momentopnameId !== undefined) return tellVerschillen(invocation, momentopnameId, json);
    const indicator = invocation.args[0];
    if (indicator === undefined) throw new UsageError('Noem een indicator, of vraag --lijst.');
    const vraag = {
      indicator,
      schooljaar: required(invocation, 'schooljaar'),
      per: texts(invocation, 'per')
        .flatMap((text) => text.split(','))
        .map((name) => name.trim())
        .filter(Boolean),
      waar: texts(invocation, 'waar').map(readWaar),
      deelVan: texts(invocation, 'deel-van')[0],
    };
    const program = await invocation.program();
    const { organisatieId } = await chooseOrganisatie(program, texts(invocation, 'organisatie')[0]);
    const toelichting = texts(invocation, 'momentopname')[0];
    const { answer, bewaard } = await program.db.transact(
      { organisatieId, actor: 'opdrachtregel' },
      async (tx) => ({
        answer: await computeCijfers(tx, { ...vraag, organisatieId }),
        bewaard: toelichting ? await freezeCijfer(tx, organisatieId, vraag, toelichting) : undefined,
      }),
    );
    if (!answer.ok) {
      invocation.note(answer.detail ?? answer.code);
      if (answer.code === 'eenheden-verschillen') return REFUSED;
      throw new UsageError(answer.detail ?? answer.code);
    }
    invocation.out(json ? JSON.stringify(answer.value satisfies Cijfers) : formatCijfers(answer.value));
    if (bewaard?.ok === false) {
      invocation.note(bewaard.detail ?? bewaard.code);
      return REFUSED;
    }
    if (bewaard) {
      const { momentopnameId: id, rijen, hash } = bewaard.value;
      invocation.note(`Vastgelegd als ${id}: ${rijen} records, SHA-256 ${hash}`);
    }
    return DONE;
  },
};

/** So many records are named on the command line; the screen pages through all. */
const MEESTE_VERSCHILLEN = 200;

/** A figure that was kept beside the same figure now, with the records that differ: no names, their numbers. */
async function tellVerschillen(
  invocation: Invocation,
  momentopnameId: string,
  json: boolean,
): Promise<number> {
  if (!/^[0-9a-f-]{36}$/.test(momentopnameId)) throw new UsageError(`"${momentopnameId}" is geen nummer.`);
  const program = await invocation.program();
  const { organisatieId } = await chooseOrganisatie(program, texts(invocation, 'organisatie')[0]);
  const [kop, lijst] = await program.db.transact({ organisatieId, actor: 'opdrachtregel' }, async (tx) => [
    await compareMomentopname(tx, organisatieId, momentopnameId),
    await explainVerschillen(tx, organisatieId, { momentopnameId, limiet: MEESTE_VERSCHILLEN, vanaf: 0 }),
  ]);
  if (!kop.ok || !lijst.ok) {
    invocation.note(`Momentopname ${momentopnameId} bestaat niet.`);
    return REFUSED;
  }
  const { toen, nu, verschillen, hash, hashKlopt } = kop.value;
  if (json) {
    invocation.out(JSON.stringify({ ...kop.value, records: lijst.value.verschillen }));
    return hashKlopt ? DONE : REFUSED;
  }
  invocation.out(
    [
      `${kop.value.indicator} ${kop.value.schooljaar}: toen ${toen.totaal ?? '–'}, nu ${nu.totaal ?? '–'}`,
      `${verschillen.toegevoegd} toegevoegd, ${verschillen.gewijzigd} gewijzigd, ${verschillen.verdwenen} verdwenen`,
      ...lijst.value.verschillen.map(({ wat, soort, id, toen: oud, nu: nieuw, anders, reden }) =>
        [
          wat,
          soort,
          id,
          ...(anders.length > 0
            ? anders.map((veld) => `${veld}: ${valueOf(oud, veld)} -> ${valueOf(nieuw, veld)}`)
            : [oud?.datum ?? nieuw?.datum ?? '']),
          ...(reden ? [reden] : []),
        ].join('  '),
      ),
      `SHA-256 ${hash}: ${hashKlopt ? 'klopt' : 'klopt niet'}`,
    ].join('\n'),
  );
  return hashKlopt ? DONE : REFUSED;
}

const valueOf = (
  stand: { readonly datum: string | null; readonly waarden: Readonly<Record<string, string>> } | null,
  veld: string,
): string => (veld === 'datum' ? stand?.datum : stand?.waarden[veld]) ?? '';

function texts({ options }: Invocation, name: string): string[] {
  const value = options[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

function readWaar(text: string): { dimensie: string; waarde: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--waar "${text}" klopt niet: schrijf dimensie=waarde.`);
  return { dimensie: text.slice(0, at), waarde: text.slice(at + 1) };
}
