import { writeExit } from '../platform/exit/write-exit.ts';
import { writeLogboek } from '../platform/logboek.ts';
import { type Command, DONE } from './command.ts';
import { chooseOrganisatie } from './organisatie.ts';
import { openOwner } from './program.ts';
import { UITVOER_VORM } from './uitvoer-vorm.ts';

export const uitvoerCommand: Command = {
  naam: 'uitvoer',
  gebruik: 'uitvoer <map> --organisatie <code> [--json]',
  uitleg:
    'Schrijft alles van een organisatie als open bestanden: gegevens, geschiedenis, logboek, brieven en stukken.\n' +
    "Een andere Schoolgang leest de map met import. Er staan bsn's in: bewaar de map versleuteld.",
  args: { min: 1, max: 1 },
  options: {
    organisatie: { type: 'string', uitleg: 'Code van de organisatie; nodig als er meer dan een is' },
    json: { type: 'boolean', uitleg: 'Een JSON-document op stdout' },
  },
  async run(invocation) {
    const { options, note, out } = invocation;
    const [folder = ''] = invocation.args;
    const program = await invocation.program();
    const given = options['organisatie'];
    const { organisatieId, code } = await chooseOrganisatie(
      program,
      typeof given === 'string' ? given : undefined,
    );
    const owner = await openOwner(program.config);
    try {
      const written = await writeExit({
        beheerUrl: owner.beheerUrl,
        vault: program.vault,
        shape: UITVOER_VORM,
        code,
        folder,
        gemaaktOp: program.clock.now().toISOString(),
        note,
      });
      await program.db.transact({ organisatieId, actor: 'opdrachtregel' }, (tx) =>
        writeLogboek(tx, { id: 'opdrachtregel', rol: 'applicatiebeheerder', organisatieId }, [
          { handeling: 'organisatieUitvoeren', resultaat: 'ok', herkomst: 'opdrachtregel', traceId: '' },
        ]),
      );
      out(
        options['json']
          ? JSON.stringify({ organisatie: code, map: folder, ...written })
          : `${folder}: ${written.rijen} rijen uit ${written.tabellen} tabellen en ${written.bestanden} bestanden van ${code}.`,
      );
      return DONE;
    } finally {
      await owner.close();
    }
  },
};
