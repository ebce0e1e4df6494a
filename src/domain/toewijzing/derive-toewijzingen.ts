import { beyondSchool } from '../../platform/db/beyond-school.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import {
  deriveToewijzing,
  deriveUitvoering,
  type Toewijzing,
  type Toewijzingsfeiten,
  type Voorwaarde,
} from '../../regels/mas/toewijzing.ts';
import { findBehandelaars } from '../medewerker/index.ts';
import { findFeiten, listGeldend } from './toewijzing.sql.ts';
import { listAfspraken } from './uitvoering.sql.ts';

/** Which organisatie executes; null: we do it ourselves. `uitvoerderId` null: it does not work with this system. */
export type Uitvoerder = {
  readonly uitvoerder: string;
  readonly uitvoerderId: number | null;
  readonly waarom: readonly Voorwaarde[];
};
export type Antwoord = Toewijzing & { readonly uitvoering: Uitvoerder | null };
type Gevraagd = {
  readonly sleutel: string;
  readonly jongereId: string;
  readonly schoolId: string | null;
  readonly soortVerzuim: string;
};

/**
 * Which organisatie executes each of these and who of the own people handles it, by the rules of the day (BH-01, VI-08). Intake,
 * the weekly distribution and the screens all ask here.
 */
export async function deriveToewijzingen(
  tx: Tx,
  organisatieId: number,
  gevraagd: readonly Gevraagd[],
  dag: Datum,
): Promise<ReadonlyMap<string, Antwoord>> {
  if (gevraagd.length === 0) return new Map();
  // Where a pupil lives is none of a school's business, but it decides who handles the school's report.
  return beyondSchool(tx, async () => {
    const assess = await openToewijzing(tx, organisatieId, dag);
    const key = (een: { readonly jongereId: string; readonly schoolId: string | null }) =>
      `${een.jongereId}/${een.schoolId ?? ''}`;
    const uniek = new Map(
      gevraagd.map(({ jongereId, schoolId }) => [key({ jongereId, schoolId }), { jongereId, schoolId }]),
    );
    const feiten = await findFeiten(tx, [...uniek.values()], dag);
    const weg = await findWeg(tx, [...assess.namen, ...feiten.flatMap(({ zaakVan }) => zaakVan ?? [])], dag);
    const bekend = new Map(feiten.map((een) => [key(een), een]));
    return new Map(
      gevraagd.flatMap((een) => {
        const van = bekend.get(key(een));
        return van
          ? [[een.sleutel, assess.ask({ ...van, soortVerzuim: een.soortVerzuim }, weg)] as const]
          : [];
      }),
    );
  });
}

/** The same question about facts that belong to nobody: what would happen with such a report today. */
export async function tryFeiten(
  tx: Tx,
  organisatieId: number,
  feiten: Toewijzingsfeiten,
  dag: Datum,
): Promise<Antwoord> {
  const assess = await openToewijzing(tx, organisatieId, dag);
  return assess.ask({ ...feiten, zaakVan: null }, await findWeg(tx, assess.namen, dag));
}

async function openToewijzing(tx: Tx, organisatieId: number, dag: Datum) {
  const afspraken = await listAfspraken(tx, organisatieId, dag);
  const regels = await listGeldend(tx, dag);
  const ask = (
    feiten: Toewijzingsfeiten & { readonly zaakVan: string | null },
    weg: ReadonlySet<string>,
  ): Antwoord => {
    const elders = deriveUitvoering(afspraken, feiten, dag);
    const { uitvoerder, uitvoerderId } = elders?.afspraak ?? { uitvoerder: null, uitvoerderId: null };
    return {
      ...deriveToewijzing(regels, feiten, weg, dag),
      uitvoering: uitvoerder === null ? null : { uitvoerder, uitvoerderId, waarom: elders?.waarom ?? [] },
    };
  };
  return { ask, namen: regels.map(({ behandelaar }) => behandelaar) };
}

/** Who of these is away on the day without anybody who looks after the work. */
async function findWeg(tx: Tx, namen: readonly string[], dag: Datum): Promise<ReadonlySet<string>> {
  const gevonden = await findBehandelaars(tx, [...new Set(namen)], dag);
  return new Set(
    [...gevonden.values()].flatMap(({ naam, afwezig }) => (afwezig && !afwezig.waarnemer ? [naam] : [])),
  );
}
