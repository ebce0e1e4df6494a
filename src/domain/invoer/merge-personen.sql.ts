import type { Tx } from '../../platform/db/tx.ts';
import { personenBestand, verblijfKolommen } from '../persoon/index.ts';
import { type Lading, query, resolvedOf, type Telling, touch } from './merge.sql.ts';
import { stageOf } from './stage.sql.ts';

const stage = stageOf(personenBestand.naam);
const resolved = resolvedOf(personenBestand.naam);

/** Finds who is known already, by the hash of the bsn. */
export async function resolvePersonen(tx: Tx, { organisatieId }: Lading): Promise<void> {
  await query(
    tx,
    `create temp table ${resolved} on commit drop as
     select s.*, j.jongere_id as doel from ${stage} s
       left join jongere j on j.organisatie_id = ${organisatieId} and j.bsn_hash = s.bsn`,
  );
  await query(tx, `drop table ${stage}`);
  await query(tx, `analyze ${resolved}`);
}

/** One row of personen.csv makes a jongere and, when it has an address, the verblijf of that jongere. */
export async function mergePersonen(tx: Tx, lading: Lading): Promise<Telling> {
  await query(tx, 'create temp table invoer_gewijzigd (jongere_id uuid) on commit drop');
  const aanwezig = lading.aanwezig.get(personenBestand.naam) ?? [];
  const isVerblijf = (naam: string) => (verblijfKolommen as readonly string[]).includes(naam);
  const pairs = (namen: readonly string[]) =>
    namen.flatMap((naam) => {
      const naar = personenBestand.kolommen[naam]?.naar;
      return naar ? [{ kolom: naar, waarde: `r."${naam}"` }] : [];
    });
  const nieuw = await mergeJongeren(tx, lading, pairs(aanwezig.filter((naam) => !isVerblijf(naam))));
  const adres = pairs(aanwezig.filter(isVerblijf));
  if (adres.length > 0) await mergeVerblijven(tx, lading, adres);
  const [row] = await query<{ aantal: number }>(
    tx,
    'select count(distinct jongere_id)::int as aantal from invoer_gewijzigd',
  );
  return { nieuw, gewijzigd: row?.aantal ?? 0 };
}

type Pairs = readonly { readonly kolom: string; readonly waarde: string }[];
const kolommenOf = (pairs: Pairs, alias = '') => pairs.map(({ kolom }) => alias + kolom).join(', ');
const waardenOf = (pairs: Pairs) => pairs.map(({ waarde }) => waarde).join(', ');

async function mergeJongeren(tx: Tx, { organisatieId, invoerId }: Lading, pairs: Pairs): Promise<number> {
  await query(
    tx,
    `with anders as (
       update jongere t set (${kolommenOf(pairs)}, invoer_id) = row(${waardenOf(pairs)}, $1::uuid)
         from ${resolved} r
        where t.jongere_id = r.doel and (${kolommenOf(pairs, 't.')}) is distinct from (${waardenOf(pairs)})
       returning t.jongere_id)
     insert into invoer_gewijzigd select jongere_id from anders`,
    [invoerId],
  );
  // In the order of the hash: millions of entries then fill its index page by page.
  return touch(
    tx,
    `insert into jongere (organisatie_id, invoer_id, bsn_hash, bsn_cipher, ${kolommenOf(pairs)})
     select ${organisatieId}, $1::uuid, r.bsn, r.bsn_cipher, ${waardenOf(pairs)}
       from ${resolved} r where r.doel is null order by r.bsn`,
    [invoerId],
  );
}

/** The verblijf that an earlier load made is written over (its historie stays); other ones are left alone. */
async function mergeVerblijven(tx: Tx, { organisatieId, invoerId }: Lading, pairs: Pairs): Promise<void> {
  await query(
    tx,
    `create temp table invoer_verblijf on commit drop as
     select r.doel, j.jongere_id, v.verblijf_id, ${pairs.map(({ kolom, waarde }) => `${waarde} as ${kolom}`).join(', ')}
       from ${resolved} r
       join jongere j on j.organisatie_id = ${organisatieId} and j.bsn_hash = r.bsn
       left join (select distinct on (jongere_id) jongere_id, verblijf_id from verblijf
                   where organisatie_id = ${organisatieId} and invoer_id is not null
                   order by jongere_id, verblijf_id desc) v on v.jongere_id = j.jongere_id
      where num_nonnulls(${waardenOf(pairs)}) > 0`,
  );
  const own = kolommenOf(pairs, 'n.');
  await query(
    tx,
    `with anders as (
       update verblijf t set (${kolommenOf(pairs)}, invoer_id) = row(${own}, $1::uuid)
         from invoer_verblijf n
        where t.verblijf_id = n.verblijf_id and (${kolommenOf(pairs, 't.')}) is distinct from (${own})
       returning t.jongere_id),
     erbij as (
       insert into verblijf (organisatie_id, jongere_id, invoer_id, ${kolommenOf(pairs)})
       select ${organisatieId}, n.jongere_id, $1::uuid, ${own} from invoer_verblijf n where n.verblijf_id is null
       returning jongere_id)
     insert into invoer_gewijzigd
     select jongere_id from anders
     union all
     select e.jongere_id from erbij e join invoer_verblijf n on n.jongere_id = e.jongere_id and n.doel is not null`,
    [invoerId],
  );
}
