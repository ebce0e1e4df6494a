import { loadLevering } from '../domain/levering/index.ts';
import { type Command, DONE, REFUSED, required } from './command.ts';
import { readOrganisatieCode } from './import.ts';

type Gelezen = Extract<Awaited<ReturnType<typeof loadLevering>>, { ok: true }>['value'];

export const leveringCommand: Command = {
  naam: 'levering',
  gebruik: 'levering <bestand> --organisatie <code> [--droogloop] [--json]',
  uitleg:
    'Leest een P- of C-levering van DUO in en past toe wat zeker is.\nTwijfel wacht op het scherm Leveringen. Een tweede keer hetzelfde bestand verandert niets.',
  args: { min: 1, max: 1 },
  options: {
    organisatie: { type: 'string', uitleg: 'Code van de organisatie' },
    droogloop: { type: 'boolean', uitleg: 'Zegt wat er zou gebeuren en schrijft niets' },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run(invocation) {
    const organisatieCode = readOrganisatieCode(required(invocation, 'organisatie'));
    const { db, vault, clock } = await invocation.program();
    const droogloop = invocation.options['droogloop'] === true;
    const pad = invocation.args[0] ?? '';
    const loaded = await loadLevering({ db, vault, clock, organisatieCode, pad, droogloop });
    if (!loaded.ok) {
      invocation.note(loaded.detail ?? loaded.code);
      return REFUSED;
    }
    invocation.out(
      invocation.options['json']
        ? JSON.stringify({ droogloop, ...loaded.value })
        : describe(loaded.value, droogloop),
    );
    return DONE;
  },
};

/** The difference for a person: what each event did, what waits, what could not be read. */
function describe({ levering, bestond, gedaan, aantallen, twijfel, fouten }: Gelezen, droogloop: boolean) {
  return [
    `${levering.soort}-levering ${levering.bestandsnaam}: ${levering.gelezen} regels gelezen, ${gedaan} toegepast.`,
    ...(droogloop ? ['Droogloop: er is niets geschreven.'] : []),
    ...(bestond ? ['Dit bestand was al ontvangen.'] : []),
    ...section(
      'Verschil',
      aantallen.map(({ gebeurtenis, verschil, aantal }) => `${gebeurtenis}: ${aantal} ${verschil}`),
    ),
    ...section(
      'Hierover moet iemand beslissen',
      twijfel.filter(({ open }) => open > 0).map((een) => `${een.twijfel}: ${een.open}`),
    ),
    ...section(
      'Niet te lezen',
      fouten.map(({ regel, kolom, reden }) => `regel ${regel}, ${kolom}: ${reden}`),
    ),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', `${title}:`, ...lines.map((line) => `  ${line}`)] : [];
