import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { getParameters } from '../parameter/index.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { type Cijfervraag, type GelezenVraag, readCijfervraag } from './cijfervraag.ts';
import { type Cijfers, computeCijfers, readyVraag } from './compute-cijfers.ts';
import type { Dimensie } from './dimensies.ts';
import type { Vraag } from './feiten.sql.ts';
import { dimensiesOf, getIndicator } from './indicatoren.ts';
import { whileCounting } from './instelling.sql.ts';
import { hashOf } from './jaarverslag/hash-verslag.ts';
import type {
  freezeCijferEndpoint,
  listMomentopnamenEndpoint,
  listVerschillenEndpoint,
  readMomentopnameEndpoint,
} from './momentopname.contract.ts';
import {
  countRijen,
  countVerschillen,
  findElders,
  findMomentopname,
  findVastlegging,
  hashRijen,
  insertMomentopname,
  listMomentopnamen,
  listVerschillen,
  MEESTE_RIJEN,
  type Momentopname,
  type Verschilrij,
} from './momentopname.sql.ts';
import type { Uitvoervraag } from './uitvoer.sql.ts';

/** A record stands in more of these at once, or is nothing that can change. */
const NIET_BEWAARD: ReadonlySet<Dimensie> = new Set(['schooljaar', 'stand', 'omschrijving']);

/** Keeps a figure as it is now, with the records it stands on. */
export async function freezeCijfer(
  act: Act,
  { toelichting, ...vraag }: InputOf<typeof freezeCijferEndpoint>,
) {
  const made = await freeze(act.tx, act.actor.organisatieId, vraag, toelichting);
  if (made.ok) act.log({ id: made.value.momentopnameId });
  return made;
}

/** The same, for whoever asks from the command line, and for a report that is adopted. */
export async function freeze(
  tx: Tx,
  organisatieId: number,
  asked: Uitvoervraag,
  toelichting: string,
  vaststellingId: string | null = null,
) {
  const vraag = zuiver(asked);
  const antwoord = await computeCijfers(tx, { ...vraag, organisatieId });
  if (!antwoord.ok) return antwoord;
  const read = readCijfervraag({ ...vraag, organisatieId });
  if (!read.ok) return read;
  if (getIndicator(read.value.indicator).vergeet) {
    return refuse(
      'moet-vergeten',
      'Dit cijfer telt jongeren van het spreekuur. Wie dat waren verdwijnt na een tijd en wordt ook hier niet bewaard.',
    );
  }
  const dimensies = keptDimensies(read.value);
  const records = await recordsOf(tx, read.value, dimensies, organisatieId);
  return whileCounting(tx, false, async () => {
    const aantal = await countRijen(tx, records);
    if (aantal > MEESTE_RIJEN) {
      return refuse('te-veel-rijen', `Dit cijfer staat op ${aantal} records. Verdeel de vraag.`);
    }
    const nieuw = { vraag, toelichting, antwoord: antwoord.value, dimensies, vaststellingId };
    return ok(
      await insertMomentopname(tx, organisatieId, records, nieuw, (rijen) =>
        hashOf({ vraag, antwoord: antwoord.value, rijen }),
      ),
    );
  });
}

export async function readMomentopnamen(
  { tx, actor }: Act,
  { limiet, vanaf, indicator, schooljaar }: InputOf<typeof listMomentopnamenEndpoint>,
) {
  return ok(await listMomentopnamen(tx, actor.organisatieId, { indicator, schooljaar }, limiet, vanaf));
}

export async function readMomentopname(
  { tx, actor, log }: Act,
  { momentopnameId }: InputOf<typeof readMomentopnameEndpoint>,
) {
  const compared = await compareMomentopname(tx, actor.organisatieId, momentopnameId);
  if (compared.ok) log({ id: momentopnameId });
  return compared;
}

/** A figure that was kept, beside the same figure now. */
export async function compareMomentopname(tx: Tx, organisatieId: number, momentopnameId: string) {
  const found = await findMomentopname(tx, momentopnameId);
  if (!found) return refuse('niet-gevonden');
  const { antwoord, dimensies: _, vraag, ...kop } = found;
  const nu = await computeCijfers(tx, { ...vraag, organisatieId });
  if (!nu.ok) throw new Error(`Asked before: ${nu.code}`);
  const records = await recordsNow(tx, found, organisatieId);
  return ok({
    ...kop,
    vraag: { ...vraag, per: [...vraag.per], waar: [...vraag.waar] },
    hashKlopt: hashOf({ vraag, antwoord, rijen: await hashRijen(tx, momentopnameId) }) === found.hash,
    toen: open(antwoord),
    nu: open(nu.value),
    verschillen: await whileCounting(tx, false, () => countVerschillen(tx, records, momentopnameId)),
  });
}

export async function readVerschillen(
  { tx, actor, vandaag, log }: Act,
  vraag: InputOf<typeof listVerschillenEndpoint>,
) {
  const explained = await explainVerschillen(tx, actor.organisatieId, vraag);
  if (!explained.ok) return explained;
  log({ id: vraag.momentopnameId });
  const { totaal, verschillen } = explained.value;
  const ids = [...new Set(verschillen.flatMap(({ jongereId }) => (jongereId ? [jongereId] : [])))];
  const namen = new Map(
    (await findJongerenKort(tx, ids, vandaag)).map(({ jongereId, naam }) => [jongereId, naam]),
  );
  return ok({
    totaal,
    verschillen: verschillen.map((een) => ({
      ...een,
      naam: een.jongereId ? (namen.get(een.jongereId) ?? null) : null,
    })),
  });
}

/** The records that made the difference, each with what it was and what it is. */
export async function explainVerschillen(
  tx: Tx,
  organisatieId: number,
  { momentopnameId, wat, limiet, vanaf }: InputOf<typeof listVerschillenEndpoint>,
) {
  const found = await findMomentopname(tx, momentopnameId);
  if (!found) return refuse('niet-gevonden');
  const records = await recordsNow(tx, found, organisatieId);
  const { totaal, rijen } = await whileCounting(tx, false, () =>
    listVerschillen(tx, records, momentopnameId, wat, limiet, vanaf),
  );
  const weg = rijen.filter((rij) => rij.wat === 'verdwenen').map(({ id }) => id);
  const elders =
    weg.length === 0
      ? []
      : await whileCounting(tx, false, async () =>
          findElders(tx, await wider(tx, found, organisatieId), weg),
        );
  const vastlegging = await findVastlegging(tx, rijen);
  const byRecord = <T extends { soort: string; id: string }>(all: readonly T[], { soort, id }: Verschilrij) =>
    all.find((een) => een.soort === soort && een.id === id);
  return ok({
    totaal,
    verschillen: rijen.map((rij) => {
      const elder = byRecord(elders, rij);
      const record = byRecord(vastlegging, rij);
      const isChanged = record !== undefined && record.op > found.gemaaktOp;
      const toen = stand(found.dimensies, rij.datumToen, rij.dimsToen);
      const nu =
        stand(found.dimensies, rij.datumNu, rij.dimsNu) ??
        (elder ? stand(found.dimensies, elder.datum, elder.dims) : null);
      return {
        wat: rij.wat,
        soort: rij.soort,
        id: rij.id,
        jongereId: rij.jongereId,
        toen,
        nu,
        anders: toen && nu ? changed(toen, nu) : [],
        reden:
          rij.wat !== 'verdwenen'
            ? null
            : elder
              ? ('valt-elders' as const)
              : record
                ? ('telt-niet-meer' as const)
                : ('bestaat-niet-meer' as const),
        gewijzigdOp: isChanged ? record.op : null,
        gewijzigdDoor: isChanged ? record.door : null,
      };
    }),
  });
}

type Stand = { readonly datum: string | null; readonly waarden: Record<string, string> };

const stand = (
  dimensies: readonly string[],
  datum: string | null,
  dims: readonly string[] | null,
): Stand | null =>
  dims && {
    datum,
    waarden: Object.fromEntries(dimensies.map((naam, at) => [naam, dims[at] ?? ''])),
  };

const changed = (toen: Stand, nu: Stand): string[] => [
  ...(toen.datum === nu.datum ? [] : ['datum']),
  ...Object.keys(toen.waarden).filter((naam) => toen.waarden[naam] !== nu.waarden[naam]),
];

/** The question without what is not asked, so that it is the same when it comes back from the database. */
const zuiver = ({ indicator, schooljaar, per, waar, deelVan }: Uitvoervraag): Uitvoervraag => ({
  indicator,
  schooljaar,
  per,
  waar,
  ...(deelVan === undefined ? {} : { deelVan }),
});

const keptDimensies = ({ indicator }: GelezenVraag): Dimensie[] =>
  dimensiesOf(indicator).filter((naam) => !NIET_BEWAARD.has(naam));

/** The records of a question with all that is kept of each; those of a flow table if it was asked as one. */
async function recordsOf(
  tx: Tx,
  gelezen: GelezenVraag,
  dimensies: readonly Dimensie[],
  organisatieId: number,
): Promise<Vraag> {
  const { thuiszitterDagen } = await getParameters(tx, organisatieId, gelezen.jaar.vanaf, [
    'thuiszitterDagen',
  ]);
  const vraag = await readyVraag(tx, { ...gelezen, per: dimensies }, organisatieId, thuiszitterDagen);
  return { ...vraag, metStand: gelezen.per.includes('stand') || gelezen.waar.has('stand') };
}

function gelezenOf({ vraag }: Momentopname, organisatieId: number): GelezenVraag {
  const read = readCijfervraag({ ...vraag, organisatieId } satisfies Cijfervraag);
  if (!read.ok) throw new Error(`Asked before: ${read.code}`);
  return read.value;
}

/** What was kept stays comparable when the indicator gets a dimension more. */
const knownDimensies = ({ dimensies }: Momentopname, gelezen: GelezenVraag): Dimensie[] =>
  dimensiesOf(gelezen.indicator).filter((naam) => dimensies.includes(naam));

async function recordsNow(tx: Tx, found: Momentopname, organisatieId: number): Promise<Vraag> {
  const gelezen = gelezenOf(found, organisatieId);
  return recordsOf(tx, gelezen, knownDimensies(found, gelezen), organisatieId);
}

/** The same question without its filters: where a record went that no longer meets them. */
async function wider(tx: Tx, found: Momentopname, organisatieId: number): Promise<Vraag> {
  const gelezen = gelezenOf(found, organisatieId);
  const wide = { ...gelezen, waar: new Map() };
  return {
    ...(await recordsOf(tx, wide, knownDimensies(found, gelezen), organisatieId)),
    metStand: gelezen.per.includes('stand') || gelezen.waar.has('stand'),
  };
}

const open = ({ per, rijen, waarschuwingen, ...rest }: Cijfers) => ({
  ...rest,
  per: [...per],
  rijen: rijen.map((rij) => ({ ...rij })),
  waarschuwingen: [...waarschuwingen],
});
