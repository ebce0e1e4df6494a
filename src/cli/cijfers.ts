import {
  type Cijfers,
  computeCijfers,
  formatCijfers,
  formatIndicators,
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
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run(invocation) {
    const json = invocation.options['json'] === true;
    if (invocation.options['lijst']) {
      invocation.out(json ? JSON.stringify(listIndicators()) : formatIndicators());
      return DONE;
    }
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
    const answer = await program.db.transact({ organisatieId, actor: 'opdrachtregel' }, (tx) =>
      computeCijfers(tx, { ...vraag, organisatieId }),
    );
    if (!answer.ok) {
      invocation.note(answer.detail ?? answer.code);
      if (answer.code === 'eenheden-verschillen') return REFUSED;
      throw new UsageError(answer.detail ?? answer.code);
    }
    invocation.out(json ? JSON.stringify(answer.value satisfies Cijfers) : formatCijfers(answer.value));
    return DONE;
  },
};

function texts({ options }: Invocation, name: string): string[] {
  const value = options[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

function readWaar(text: string): { dimensie: string; waarde: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--waar "${text}" klopt niet: schrijf dimensie=waarde.`);
  return { dimensie: text.slice(0, at), waarde: text.slice(at + 1) };
}
