import { createMachineClient } from '../platform/auth/index.ts';
import { type Bevoegdheid, bevoegdheden } from '../platform/endpoint.ts';
import { type Command, DONE, required, UsageError } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';

export const koppelingCommand: Command = {
  naam: 'koppeling',
  gebruik: 'koppeling --organisatie <code> --naam <naam> --recht <recht> [--recht <recht> …]',
  uitleg:
    'Maakt een koppeling voor een ander systeem, met alleen deze rechten.\nHet geheim staat één keer op het scherm: bewaar het in dat systeem.',
  args: { min: 0, max: 0 },
  options: {
    organisatie: { type: 'string', uitleg: 'Code van de organisatie' },
    naam: { type: 'string', uitleg: 'Welk systeem het is, bijvoorbeeld Gegevensmagazijn' },
    recht: { type: 'string', multiple: true, uitleg: 'Wat het mag, bijvoorbeeld brp.melden' },
  },
  async run(invocation) {
    const naam = required(invocation, 'naam');
    const scopes = [invocation.options['recht'] ?? []].flat().map(readRecht);
    if (scopes.length === 0) throw new UsageError('Noem een --recht.');
    const program = await invocation.program();
    const { organisatieId } = await chooseOrganisatie(program, required(invocation, 'organisatie'));
    invocation.out(JSON.stringify(await createMachineClient(program.db, organisatieId, naam, scopes)));
    return DONE;
  },
};

function readRecht(recht: string | boolean): Bevoegdheid {
  const found = bevoegdheden.find((een) => een === recht);
  if (!found) throw new UsageError(`Onbekend recht "${recht}". Er zijn: ${bevoegdheden.join(', ')}.`);
  return found;
}
