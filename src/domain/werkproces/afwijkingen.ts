import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Act } from '../../platform/act.ts';
import type { Db } from '../../platform/db/pool.ts';
import { type InputOf, zDatum } from '../../platform/endpoint.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok } from '../../platform/result.ts';
import { countAfwijkingen, listAfwijkingen } from './afwijkingen.sql.ts';
import type { listAfwijkingenEndpoint } from './werkproces.contract.ts';

/** Where the method was left, per reason (MW-05): whoever reads it may ask whether the method or the practice is wrong. */
export async function readAfwijkingen({ tx }: Act, vraag: InputOf<typeof listAfwijkingenEndpoint>) {
  const perGrond = await countAfwijkingen(tx, vraag);
  const chosen = perGrond.filter(({ grond }) => vraag.grond === undefined || grond === vraag.grond);
  return ok({
    perGrond,
    afwijkingen: await listAfwijkingen(tx, vraag, vraag),
    totaal: chosen.reduce((sum, { aantal }) => sum + aantal, 0),
  });
}

const HOOGUIT = 50_000;

/** The same list as a file; the number of the zaak and no name. */
export const afwijkingenFileRoutes = (db: Db): readonly FileRoute[] => [
  {
    method: 'GET',
    path: '/afwijkingen/:periodeVanaf/:periodeTotEnMet/csv',
    operation: 'afwijkingenBestand',
    samenvatting: 'De afwijkingen van de methode in een periode als CSV',
    toegang: 'werkproces.lezen',
    object: 'werkproces',
    params: z.object({ periodeVanaf: zDatum, periodeTotEnMet: zDatum }),
    type: 'text/csv',
    refusals: {},
    async send(actor, params) {
      const periode = {
        periodeVanaf: params['periodeVanaf'] ?? '',
        periodeTotEnMet: params['periodeTotEnMet'] ?? '',
      };
      const found = await db.transact({ organisatieId: actor.organisatieId, actor: actor.id }, (tx) =>
        listAfwijkingen(tx, periode, { limiet: HOOGUIT, vanaf: 0 }),
      );
      const lines = found.map(({ werkprocesId: _, overgeslagen, ...rest }) => ({
        ...rest,
        overgeslagen: overgeslagen.join(' '),
      }));
      return ok({
        naam: `afwijkingen-${periode.periodeVanaf}-${periode.periodeTotEnMet}.csv`,
        inhoud: stringify(lines, {
          header: true,
          bom: true,
          delimiter: ';',
          columns: ['nummer', 'op', 'door', 'grond', 'reden', 'van', 'naar', 'overgeslagen'],
          // A spreadsheet runs what begins like a formula.
          escape_formulas: true,
        }),
      });
    },
  },
];
