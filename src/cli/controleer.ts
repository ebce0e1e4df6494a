import { type Bewaringcontrole, controleerBewaring } from '../domain/bewaring/index.ts';
import { controleerPlicht, type Plichtcontrole } from '../domain/plichtbewaking/index.ts';
import { controleerTermijnen, type Termijncontrole } from '../domain/termijn/index.ts';
import { controleerVerzuim, type Verzuimcontrole } from '../domain/verzuimsignaal/index.ts';
import { writeLogboek } from '../platform/logboek.ts';
import { isDatum } from '../regels/kalender/datum.ts';
import { OUDSTE_DAG } from '../regels/regel.ts';
import { type Command, DONE, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

const SOORTEN = ['plicht', 'verzuim', 'termijnen', 'bewaring'] as const;

export const controleerCommand: Command = {
  naam: 'controleer',
  gebruik: `controleer <${SOORTEN.join('|')}> --op <datum> [--organisatie <code>] [--json] [--samenvatting] [--alle]`,
  uitleg:
    'Doet het nachtwerk voor een dag. Mag vaker: dezelfde feiten en dag geven hetzelfde antwoord.\n' +
    'plicht: absoluut verzuim, met per kind de uitkomst en de reden. Verandert niets.\n' +
    'verzuim: wat volgt uit de aanwezigheid die scholen leverden: zestien uur, te laat, vaak of lang ziek, langdurig, luxe.\n' +
    '  Bewaart de signalen; wat niet meer volgt, blijft staan als vervallen.\n' +
    'termijnen: welke lopen, stilstaan of voorbij zijn, opnieuw geteld. Verandert niets.\n' +
    'bewaring: wat niet langer mag worden bewaard, en wat nog wacht op een lopende zaak. Vernietigt niets.',
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
        const handeling = `${soort}ControlerenMetBsn`;
        await writeLogboek(tx, { id: 'opdrachtregel', rol: 'applicatiebeheerder', organisatieId }, [
          { handeling, resultaat: 'ok', herkomst: 'opdrachtregel', traceId: '' },
        ]);
      }
      switch (soort as (typeof SOORTEN)[number]) {
        case 'plicht':
          return controleerPlicht(tx, { ...vraag, alle: options['alle'] === true }, decrypt);
        case 'verzuim':
          return controleerVerzuim(tx, vraag, decrypt);
        case 'termijnen':
          return controleerTermijnen(tx, vraag, decrypt);
        case 'bewaring':
          return controleerBewaring(tx, vraag, decrypt);
      }
    });
    invocation.out(options['json'] ? JSON.stringify(controle) : format(controle));
    return DONE;
  },
};

function format(controle: Plichtcontrole | Verzuimcontrole | Termijncontrole | Bewaringcontrole): string {
  switch (controle.soort) {
    case 'plicht':
      return formatPlicht(controle);
    case 'verzuim':
      return formatVerzuim(controle);
    case 'termijnen':
      return formatTermijnen(controle);
    case 'bewaring':
      return formatBewaring(controle);
  }
}

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

const told = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join('  ');
const counted = (aantal: number, ...words: string[]) => `${String(aantal).padStart(9)}  ${words.join(' ')}`;

const formatTermijnen = ({ op, organisatie, totalen, termijnen }: Termijncontrole): string =>
  [
    `Termijnen op ${op}, ${organisatie}`,
    ...totalen.map(({ soort, stand, aantal }) => counted(aantal, soort, stand)),
    ...(termijnen ?? []).map(({ termijn, kind, bsn, soort, uiterlijk, stand, dagenTeLaat }) =>
      told([termijn, kind, bsn, soort, uiterlijk, stand, dagenTeLaat > 0 && `${dagenTeLaat} dagen`]),
    ),
  ].join('\n');

const formatBewaring = ({ op, organisatie, totalen, records }: Bewaringcontrole): string =>
  [
    `Bewaring op ${op}, ${organisatie}`,
    ...totalen.map(({ categorie, stand, records, kinderen }) =>
      counted(records, categorie, stand, `van ${kinderen} jongeren`),
    ),
    ...(records ?? []).map(({ record, soort, kind, bsn, categorie, vernietigenVanaf, waarom }) =>
      told([record, soort, kind, bsn, categorie, `vanaf ${vernietigenVanaf}`, waarom]),
    ),
  ].join('\n');
