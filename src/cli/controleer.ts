import { controleerPlicht, type Plichtcontrole } from '../domain/plichtbewaking/index.ts';
import { controleerVerzuim, type Verzuimcontrole } from '../domain/verzuimsignaal/index.ts';
import { writeLogboek } from '../platform/logboek.ts';
import { isDatum } from '../regels/kalender/datum.ts';
import { OUDSTE_DAG } from '../regels/regel.ts';
import { type Command, DONE, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

const SOORTEN = ['plicht', 'verzuim'] as const;

export const controleerCommand: Command = {
  naam: 'controleer',
  gebruik: `controleer <${SOORTEN.join('|')}> --op <datum> [--organisatie <code>] [--json] [--samenvatting] [--alle]`,
  uitleg:
    'Doet het nachtwerk voor een dag. Mag vaker: dezelfde feiten en dag geven hetzelfde antwoord.\n' +
    'plicht: absoluut verzuim, met per kind de uitkomst en de reden. Verandert niets.\n' +
    'verzuim: wat volgt uit de aanwezigheid die scholen leverden: zestien uur, te laat, vaak of lang ziek, langdurig, luxe.\n' +
    '  Bewaart de signalen; wat niet meer volgt, blijft staan als vervallen.',
  args: { min: 1, max: 1 },
  options: {
    op: { type: 'string', uitleg: 'De dag, als jjjj-mm-dd' },
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; nodig als er meer dan een is' },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
    samenvatting: { type: 'boolean', uitleg: 'Alleen de totalen' },
    alle: { type: 'boolean', uitleg: 'Bij plicht: alle personen, niet alleen absoluut verzuim' },
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
    const vraag = { organisatieId, organisatie, op, metBsn, samenvatting: options['samenvatting'] === true };
    const decrypt = (cipher: Uint8Array) => program.vault.decrypt(cipher);
    const controle = await program.db.transact({ organisatieId, actor: 'opdrachtregel' }, async (tx) => {
      if (metBsn) {
        const handeling = soort === 'plicht' ? 'plichtControlerenMetBsn' : 'verzuimControlerenMetBsn';
        await writeLogboek(tx, { id: 'opdrachtregel', rol: 'applicatiebeheerder', organisatieId }, [
          { handeling, resultaat: 'ok', herkomst: 'opdrachtregel', traceId: '' },
        ]);
      }
      return soort === 'plicht'
        ? controleerPlicht(tx, { ...vraag, alle: options['alle'] === true }, decrypt)
        : controleerVerzuim(tx, vraag, decrypt);
    });
    invocation.out(options['json'] ? JSON.stringify(controle) : format(controle));
    return DONE;
  },
};

const format = (controle: Plichtcontrole | Verzuimcontrole) =>
  controle.soort === 'plicht' ? formatPlicht(controle) : formatVerzuim(controle);

function formatPlicht({ op, organisatie, totalen, kinderen }: Plichtcontrole): string {
  return [
    `Plicht op ${op}, ${organisatie}`,
    ...totalen.map(({ uitkomst, aantal }) => `${String(aantal).padStart(9)}  ${uitkomst}`),
    ...(kinderen ?? []).map(({ kind, bsn, gemeentecode, uitkomst, sinds }) =>
      [kind, bsn, gemeentecode, uitkomst, sinds].filter(Boolean).join('  '),
    ),
  ].join('\n');
}

function formatVerzuim({ op, organisatie, schooljaar, totalen, signalen }: Verzuimcontrole): string {
  return [
    `Verzuim op ${op}, schooljaar ${schooljaar}, ${organisatie}`,
    ...totalen.map(({ code, stap, aantal }) => `${String(aantal).padStart(9)}  ${code} ${stap}`),
    ...(signalen ?? []).map(
      ({ leerling, bsn, brin, vestiging, code, stap, datum, van, minuten, stand, vorigeDatum }) =>
        [
          leerling,
          bsn,
          `${brin} ${vestiging}`,
          `${code} ${stap}`,
          datum,
          van && van !== datum && `sinds ${van}`,
          minuten !== null && `${minuten} minuten`,
          vorigeDatum && `eerder ${vorigeDatum}`,
          stand === 'vervallen' && stand,
        ]
          .filter(Boolean)
          .join('  '),
    ),
  ].join('\n');
}
