import { Readable } from 'node:stream';
import type { Act, Actor } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { API_ROOT } from '../../platform/serve.ts';
import { REKENBLADTYPEN, type Rij, writeSpreadsheet } from '../../platform/spreadsheet.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { type Cijfers, computeCijfers } from './compute-cijfers.ts';
import { listAlleRijen } from './list-rijen.ts';
import type { RijMetDims } from './rijen.sql.ts';
import {
  BULK_VANAF,
  type listUitvoerEndpoint,
  type requestUitvoerEndpoint,
  uitvoerBestandPath,
  zUitvoerBestand,
} from './uitvoer.contract.ts';
import { findUitvoer, insertUitvoer, listUitvoer, type Uitvoervraag } from './uitvoer.sql.ts';

/** A file of more rows than this asks for another way. */
const MEESTE_RIJEN = 500_000;
/** Names are looked up for so many rows at a time. */
const PAGINA = 5000;
/** So many pages at once, each on a connection of its own. */
const VOORUIT = 2;

/** Notes who takes what out and why; only then there is a file to fetch (RP-14). */
export async function requestUitvoer(
  { tx, actor, log }: Act,
  { wat, soort, reden, ...vraag }: InputOf<typeof requestUitvoerEndpoint>,
) {
  const asked = { ...vraag, organisatieId: actor.organisatieId };
  const cijfers = await computeCijfers(tx, asked);
  if (!cijfers.ok) return cijfers;
  const aantal = wat === 'tabel' ? cijfers.value.rijen.length : await countRijen(tx, asked);
  if (aantal > MEESTE_RIJEN) return refuse('te-veel-rijen', `Dit zijn ${aantal} rijen. Verdeel de vraag.`);
  if (wat === 'rijen' && aantal > BULK_VANAF && !may(actor, 'cijfers.uitvoer-bulk')) {
    return refuse(
      'bulk-mag-niet',
      `Dit zijn ${aantal} rijen. Meer dan ${BULK_VANAF} rijen tegelijk mag alleen wie daarvoor bevoegd is.`,
    );
  }
  const { cijferuitvoerId } = await insertUitvoer(tx, actor.organisatieId, {
    vraag,
    wat,
    soort,
    reden,
    aantal,
  });
  log({ id: cijferuitvoerId });
  return ok({
    cijferuitvoerId,
    aantal,
    bestand: `${API_ROOT}${uitvoerBestandPath.replace(':cijferuitvoerId', cijferuitvoerId)}`,
  });
}

const countRijen = async (tx: Act['tx'], vraag: Uitvoervraag & { organisatieId: number }) => {
  const listed = await listAlleRijen(tx, vraag, 1);
  return listed.totaal;
};

export async function readUitvoer(
  { tx, actor }: Act,
  { limiet, vanaf }: InputOf<typeof listUitvoerEndpoint>,
) {
  return ok(await listUitvoer(tx, actor.organisatieId, limiet, vanaf));
}

/** The file that was asked for, to the one who asked, while it is written. */
export const uitvoerFileRoutes = (db: Db, clock: Clock): FileRoute[] => [
  {
    method: 'GET',
    path: uitvoerBestandPath,
    operation: 'cijferuitvoerHalen',
    samenvatting: 'Het bestand dat is gevraagd: csv, ods of xlsx',
    toegang: 'cijfers.uitvoer',
    object: 'cijferuitvoer',
    type: 'application/octet-stream',
    params: zUitvoerBestand,
    refusals: { 'niet-gevonden': 404 },
    async send(actor, { cijferuitvoerId = '' }) {
      const scope = { organisatieId: actor.organisatieId, actor: actor.id };
      const found = await db.transact(scope, (tx) => findUitvoer(tx, cijferuitvoerId, actor.id));
      if (!found) return refuse('niet-gevonden');
      const { vraag, wat, soort, reden } = found;
      const asked = { ...vraag, organisatieId: actor.organisatieId };
      // The count and the records are two questions, on two connections at once.
      const [cijfers, gelezen] = await Promise.all([
        db.transact(scope, (tx) => computeCijfers(tx, asked)),
        wat === 'rijen' ? readRecords(db, actor, asked) : undefined,
      ]);
      if (!cijfers.ok) throw new Error(`Asked before: ${cijfers.code}`);
      const rijen = gelezen ? records(db, actor, gelezen, clock.vandaag()) : tabel(cijfers.value);
      return ok({
        naam: `${vraag.indicator}-${vraag.schooljaar}-${wat}.${soort}`,
        type: REKENBLADTYPEN[soort],
        inhoud: Readable.from(
          writeSpreadsheet(soort, [
            { naam: wat === 'tabel' ? 'Cijfers' : 'Rijen', rijen },
            { naam: 'Uitleg', rijen: uitleg(cijfers.value, vraag, reden, clock.vandaag()) },
          ]),
        ),
      });
    },
  },
];

function* tabel({ per, rijen, totaal, uniek }: Cijfers): Generator<Rij> {
  const isDeel = rijen.some(({ noemer }) => noemer !== null);
  yield [...per, 'waarde', 'unieke jongeren', ...(isDeel ? ['noemer', 'percentage'] : [])];
  for (const rij of rijen) {
    const { waarde, noemer } = rij;
    const procent = noemer ? Math.round((10_000 * waarde) / noemer) / 100 : null;
    yield [...per.map((naam) => rij[naam] ?? null), waarde, rij.uniek, ...(isDeel ? [noemer, procent] : [])];
  }
  if (per.length > 0) yield ['totaal', ...per.slice(1).map(() => null), totaal, uniek];
}

type Gelezen = { readonly per: readonly string[]; readonly rijen: readonly RijMetDims[] };

/** Read at one moment: what is recorded meanwhile is in all of the file or in none of it. */
async function readRecords(
  db: Db,
  { organisatieId, id }: Actor,
  vraag: Uitvoervraag & { organisatieId: number },
): Promise<Gelezen> {
  const per = vraag.per.filter((naam) => naam !== 'stand');
  const { rijen } = await db.transact({ organisatieId, actor: id }, (tx) =>
    listAlleRijen(tx, { ...vraag, per }, MEESTE_RIJEN),
  );
  return { per, rijen };
}

/** The records behind the figure: no bsn, no address; names as the list on the screen has them. */
async function* records(
  db: Db,
  { organisatieId, id }: Actor,
  { per, rijen }: Gelezen,
  vandaag: Datum,
): AsyncGenerator<Rij> {
  const scope = { organisatieId, actor: id };
  const readPage = async (at: number) => {
    const page = rijen.slice(at, at + PAGINA);
    const ids = [...new Set(page.flatMap(({ jongereId }) => (jongereId ? [jongereId] : [])))];
    const kort = ids.length === 0 ? [] : await db.transact(scope, (tx) => findJongerenKort(tx, ids, vandaag));
    return { page, byId: new Map(kort.map((een) => [een.jongereId, een])) };
  };
  yield ['soort', 'datum', 'jongere', 'geboortedatum', 'woonplaats', 'school', 'onderwijssoort', ...per];
  // The database looks up the next names while these are written. Who fails or stops first is told by the next turn.
  const ahead: ReturnType<typeof readPage>[] = [];
  const lookUp = (at: number) => {
    const reading = readPage(at);
    reading.catch(() => undefined);
    ahead.push(reading);
  };
  for (let at = 0; at < VOORUIT * PAGINA; at += PAGINA) lookUp(at);
  for (let at = 0; at < rijen.length; at += PAGINA) {
    const reading = ahead.shift();
    if (!reading) throw new Error('No page was asked for');
    const { page, byId } = await reading;
    lookUp(at + VOORUIT * PAGINA);
    for (const { soort, datum, jongereId, dims } of page) {
      const wie = jongereId ? byId.get(jongereId) : undefined;
      yield [
        soort,
        datum,
        wie?.naam ?? null,
        wie?.geboortedatum ?? null,
        wie?.woonplaats ?? null,
        wie?.schoolnaam ?? null,
        wie?.onderwijssoort ?? null,
        ...dims,
      ];
    }
  }
}

/** What the numbers are: a figure never travels without its definition. */
function uitleg(
  { definitie, totaal, uniek, waarschuwingen }: Cijfers,
  vraag: Uitvoervraag,
  reden: string,
  vandaag: Datum,
) {
  return [
    ['cijfer', vraag.indicator],
    ['schooljaar', vraag.schooljaar],
    ...vraag.waar.map(({ dimensie, waarde }) => [`alleen waar ${dimensie}`, waarde]),
    ['definitie', definitie.tekst],
    ['definitienummer', `${definitie.code}, versie ${definitie.versie}`],
    ['eenheid', definitie.eenheid],
    ['telmoment', definitie.telmoment],
    ['totaal', totaal],
    ['unieke jongeren', uniek],
    ...waarschuwingen.map((tekst) => ['let op', tekst]),
    ['reden van uitvoer', reden],
    ['gemaakt op', vandaag],
  ] satisfies Rij[];
}
