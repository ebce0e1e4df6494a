import { controleerPlicht, type Plichtcontrole } from '../domain/plichtbewaking/index.ts';
import { writeLogboek } from '../platform/logboek.ts';
import { isDatum } from '../regels/kalender/datum.ts';
import { OUDSTE_DAG } from '../regels/regel.ts';
import { type Command, DONE, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

const SOORTEN = ['plicht'] as const;

export const controleerCommand: Command = {
  naam: 'controleer',
  gebruik: `controleer <${SOORTEN.join('|')}> --op <datum> [--organisatie <code>] [--json] [--samenvatting] [--alle]`,
  uitleg:
    'Doet het nachtwerk voor een dag: wie is in beeld en wie niet. Verandert niets en mag vaker.\n' +
    'plicht: absoluut verzuim, met per kind de uitkomst en de reden.',
  args: { min: 1, max: 1 },
  options: {
    op: { type: 'string', uitleg: 'De dag, als jjjj-mm-dd' },
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; nodig als er meer dan een is' },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
    samenvatting: { type: 'boolean', uitleg: 'Alleen de totalen' },
    alle: { type: 'boolean', uitleg: 'Alle personen, niet alleen absoluut verzuim' },
    'met-bsn': { type: 'boolean', uitleg: 'Met bsn, voor de beheerder; dit wordt vastgelegd' },
  },
  async run(invocation) {
    const [soort = ''] = invocation.args;
    if (!(SOORTEN as readonly string[]).includes(soort)) {
      throw new UsageError(`Onbekende controle "${soort}". Er zijn: ${SOORTEN.join(', ')}.`);
    }
    const op = required(invocation, 'op');
    if (!isDatum(op)) throw new UsageError(`--op "${op}" is geen bestaande dag: schrijf jjjj-mm-dd.`);
    if (op < OUDSTE_DAG) {
      throw new Error(`Voor ${op} is geen wettekst vastgelegd; de oudste geldt vanaf ${OUDSTE_DAG}.`);
    }
    const { options } = invocation;
    const program = await invocation.program();
    const code = typeof options['organisatie'] === 'string' ? options['organisatie'] : undefined;
    const { organisatieId, code: organisatie } = await chooseOrganisatie(program, code);
    const metBsn = options['met-bsn'] === true;
    const controle = await program.db.transact({ organisatieId, actor: 'opdrachtregel' }, async (tx) => {
      if (metBsn) {
        await writeLogboek(tx, { id: 'opdrachtregel', rol: 'applicatiebeheerder', organisatieId }, [
          { handeling: 'plichtControlerenMetBsn', resultaat: 'ok', herkomst: 'opdrachtregel', traceId: '' },
        ]);
      }
      const vraag = {
        organisatieId,
        organisatie,
        op,
        metBsn,
        samenvatting: options['samenvatting'] === true,
        alle: options['alle'] === true,
      };
      return controleerPlicht(tx, vraag, (cipher) => program.vault.decrypt(cipher));
    });
    invocation.out(options['json'] ? JSON.stringify(controle) : formatPlicht(controle));
    return DONE;
  },
};

function formatPlicht({ op, organisatie, totalen, kinderen }: Plichtcontrole): string {
  return [
    `Plicht op ${op}, ${organisatie}`,
    ...totalen.map(({ uitkomst, aantal }) => `${String(aantal).padStart(9)}  ${uitkomst}`),
    ...(kinderen ?? []).map(({ kind, bsn, gemeentecode, uitkomst, sinds }) =>
      [kind, bsn, gemeentecode, uitkomst, sinds].filter(Boolean).join('  '),
    ),
  ].join('\n');
}
