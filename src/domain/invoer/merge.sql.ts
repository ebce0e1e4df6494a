import { clientOf, type Tx } from '../../platform/db/tx.ts';
import type { Bestand } from './bestand.contract.ts';
import { stageOf } from './stage.sql.ts';

export type Weigering = {
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: string;
  readonly reden: string;
};
export type Telling = { nieuw: number; gewijzigd: number };

/** What every merge is told: for whom, and which load the rows get as theirs. */
export type Lading = {
  readonly organisatieId: number;
  readonly invoerId: string | null;
  /** Known columns that the header of each file had. */
  readonly aanwezig: ReadonlyMap<string, readonly string[]>;
};

export const resolvedOf = (bestand: string): string => `${stageOf(bestand)}_r`;
const quote = (naam: string) => `"${naam}"`;

export async function query<Row extends object>(
  tx: Tx,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await clientOf(tx).query<Row>(text, values)).rows;
}
export async function touch(tx: Tx, text: string, values: unknown[] = []): Promise<number> {
  return (await clientOf(tx).query(text, values)).rowCount ?? 0;
}

/** A key that stands twice: the first row stays, later ones are refused and say where the first is. */
export async function refuseDoubles(
  tx: Tx,
  bestand: Bestand,
  aanwezig: readonly string[],
): Promise<Weigering[]> {
  const stage = stageOf(bestand.naam);
  const cellen = bestand.sleutel.filter((naam) => aanwezig.includes(naam)).map(quote);
  // A key of more cells as the text of a row: null equals null, and it can be hashed.
  const sleutel = cellen.length === 1 ? cellen[0] : `row(${cellen.join(', ')})::text`;
  const doubles = await query<{ regel: number; eerste: number }>(
    tx,
    `with dubbel as (select ${sleutel} as sleutel from ${stage} group by 1 having count(*) > 1),
     rij as (select s.regel, min(s.regel) over (partition by d.sleutel) as eerste
               from ${stage} s join dubbel d on d.sleutel = ${sleutel})
     delete from ${stage} s using rij where rij.regel = s.regel and rij.regel <> rij.eerste
     returning s.regel, rij.eerste`,
  );
  const kolom = bestand.sleutel[0] ?? '';
  return doubles.map(({ regel, eerste }) => ({
    bestand: bestand.naam,
    regel,
    kolom,
    reden: `Deze ${bestand.sleutel.join(' + ')} staat al op regel ${eerste} van dit bestand. Haal een van beide weg.`,
  }));
}

const schoolKey = (brin: string, vestiging: string, naam: string) =>
  `case when coalesce(${brin}, '') <> '' then concat('b', ${brin}, '|', ${vestiging})
        when coalesce(${naam}, '') <> '' then 'n' || ${naam} end`;

/** A column of the file as SQL, null when the header did not have it. */
export const celOf = (aanwezig: readonly string[], naam: string, alias = 's'): string =>
  aanwezig.includes(naam) ? `${alias}.${quote(naam)}` : 'null::text';

/**
 * Finds for each waiting row its jongere, school, the records it names and the row it was before; refuses the rows
 * of which something that is named does not exist.
 */
export async function resolve(tx: Tx, bestand: Bestand, lading: Lading): Promise<Weigering[]> {
  const aanwezig = lading.aanwezig.get(bestand.naam) ?? [];
  const org = lading.organisatieId;
  const bsn = 'bsn' in bestand.kolommen;
  const alle = bestand.verwijzingen ?? [];
  const verwijzingen = alle.filter(({ kolom }) => aanwezig.includes(kolom));
  const id = bestand.id ?? 'ctid';
  const select = ['s.*', `t.${id} as doel`];
  const joins: string[] = [];
  if (bsn) {
    select.push('j.jongere_id');
    joins.push(`left join jongere j on j.organisatie_id = ${org} and j.bsn_hash = s.bsn`);
  }
  if (bestand.school) {
    select.push('sc.school_id');
    const cellen = ['brin', 'vestiging', 'schoolnaam'].map((naam) => celOf(aanwezig, naam)) as [
      string,
      string,
      string,
    ];
    joins.push(`left join (select school_id, ${schoolKey('brin', 'vestiging', 'naam')} as sleutel
                             from school where organisatie_id = ${org}) sc on sc.sleutel = ${schoolKey(...cellen)}`);
  }
  for (const { kolom, tabel, naar } of verwijzingen) {
    select.push(`v_${naar}.${naar}`);
    joins.push(
      `left join ${tabel} v_${naar} on v_${naar}.organisatie_id = ${org} and v_${naar}.nummer = s.${quote(kolom)}`,
    );
  }
  for (const { naar } of alle.filter((een) => !verwijzingen.includes(een)))
    select.push(`null::uuid as ${naar}`);
  const key = keyPairs(bestand, aanwezig).map(({ doel, cel }) => `${doel} = ${cel}`);
  joins.push(`left join ${bestand.tabel} t on t.organisatie_id = ${org} and ${key.join(' and ')}`);

  const resolved = resolvedOf(bestand.naam);
  await query(
    tx,
    `create temp table ${resolved} on commit drop as
     select ${select.join(', ')} from ${stageOf(bestand.naam)} s ${joins.join('\n')}`,
  );
  await query(tx, `drop table ${stageOf(bestand.naam)}`);

  const weigeringen: Weigering[] = [];
  const refuse = async (kolom: string, waar: string, reden: string) => {
    const weg = await query<{ regel: number }>(tx, `delete from ${resolved} where ${waar} returning regel`);
    for (const { regel } of weg) weigeringen.push({ bestand: bestand.naam, regel, kolom, reden });
  };
  if (bsn) await refuse('bsn', 'jongere_id is null', ONBEKENDE_JONGERE);
  if (bestand.school === 'bestaand') await refuse('brin', 'school_id is null', ONBEKENDE_SCHOOL);
  for (const { kolom, naar } of verwijzingen) {
    await refuse(kolom, `${naar} is null and ${quote(kolom)} is not null`, unknownNumber(kolom));
  }
  await query(tx, `analyze ${resolved}`);
  return weigeringen;
}

const ONBEKENDE_JONGERE =
  'Dit bsn hoort bij niemand in personen.csv of in Schoolgang. Voeg de persoon toe of controleer het bsn.';
const ONBEKENDE_SCHOOL =
  'Deze school (brin en vestiging) kennen we niet. Voeg de school toe aan scholen.csv of controleer het brin.';
const unknownNumber = (kolom: string) =>
  `Dit ${kolom} bestaat niet. Controleer het nummer, of lever de rij waar het naar verwijst.`;

/** The unique key of the table over the cells of the file; a key column that may be empty counts as ''. */
function keyPairs(bestand: Bestand, aanwezig: readonly string[]) {
  const pairs = bestand.sleutel.flatMap((naam) => {
    const kolom = bestand.kolommen[naam];
    if (kolom?.soort === 'bsn') return [{ doel: 't.jongere_id', cel: 'j.jongere_id' }];
    if (!kolom?.naar) return [];
    if (kolom.verplicht) return [{ doel: `t.${kolom.naar}`, cel: `s.${quote(naam)}` }];
    return [{ doel: `coalesce(t.${kolom.naar}, '')`, cel: `coalesce(${celOf(aanwezig, naam)}, '')` }];
  });
  return bestand.school && (bestand.id === null || bestand.school === 'bestaand')
    ? [...pairs, { doel: 't.school_id', cel: 'sc.school_id' }]
    : pairs;
}

/** Columns of the table that this file fills, with the SQL of their value in a resolved row `r`. */
export function targetsOf(
  bestand: Bestand,
  aanwezig: readonly string[],
): { kolom: string; waarde: string }[] {
  const targets = aanwezig.flatMap((naam) => {
    const naar = bestand.kolommen[naam]?.naar;
    return naar ? [{ kolom: naar, waarde: `r.${quote(naam)}` }] : [];
  });
  const own = (kolom: string) => ({ kolom, waarde: `r.${kolom}` });
  if ('bsn' in bestand.kolommen) targets.push(own('jongere_id'));
  if (bestand.school) targets.push(own('school_id'));
  for (const { kolom, naar } of bestand.verwijzingen ?? [])
    if (aanwezig.includes(kolom)) targets.push(own(naar));
  return targets;
}

/** Writes what differs and adds what is new; a row that says nothing new is not touched. */
export async function merge(tx: Tx, bestand: Bestand, lading: Lading): Promise<Telling> {
  const targets = targetsOf(bestand, lading.aanwezig.get(bestand.naam) ?? []);
  const resolved = resolvedOf(bestand.naam);
  const kolommen = targets.map(({ kolom }) => kolom);
  const waarden = targets.map(({ waarde }) => waarde);
  const anders = `(${kolommen.map((kolom) => `t.${kolom}`).join(', ')}) is distinct from (${waarden.join(', ')})`;
  if (bestand.id === null)
    await keepVorige(tx, lading, bestand.tabel, `${resolved} r where t.ctid = r.doel and ${anders}`);
  const gewijzigd = await touch(
    tx,
    `update ${bestand.tabel} t set (${kolommen.join(', ')}, invoer_id) = row(${waarden.join(', ')}, $1::uuid)
       from ${resolved} r
      where t.${bestand.id ?? 'ctid'} = r.doel and ${anders}`,
    [lading.invoerId],
  );
  const extra = [...Object.entries(bestand.bijNieuw?.kolommen ?? {}), ...defaultsOf(bestand, lading)];
  const nieuw = await touch(
    tx,
    `insert into ${bestand.tabel} (organisatie_id, invoer_id, ${[...kolommen, ...extra.map(([naam]) => naam)].join(', ')})
     select ${lading.organisatieId}, $1::uuid, ${[...waarden, ...extra.map(([, sql]) => sql)].join(', ')}
       from ${resolved} r ${bestand.bijNieuw?.join ?? ''}
      where r.doel is null`,
    [lading.invoerId],
  );
  return { nieuw, gewijzigd };
}

/** A table without historie: what is about to be written over is kept until nobody can undo this load any more. */
async function keepVorige(tx: Tx, lading: Lading, tabel: string, vanWaar: string): Promise<void> {
  if (lading.invoerId === null) return;
  await touch(
    tx,
    `insert into invoer_vorige (invoer_id, organisatie_id, tabel, rij)
     select $1::uuid, ${lading.organisatieId}, $2, to_jsonb(t) from ${tabel} t, ${vanWaar}`,
    [lading.invoerId, tabel],
  );
}

/** What a new row holds for a column that the header does not have. */
function defaultsOf(bestand: Bestand, lading: Lading): [string, string][] {
  const aanwezig = lading.aanwezig.get(bestand.naam) ?? [];
  return Object.entries(bestand.kolommen).flatMap(([naam, { naar, anders }]) =>
    naar && anders !== undefined && !aanwezig.includes(naam)
      ? [[naar, `'${anders}'`] as [string, string]]
      : [],
  );
}

/** Values of columns we do not know, kept beside the row; of a person under the hash, never the bsn itself. */
export async function keepRest(tx: Tx, bestand: Bestand, lading: Lading): Promise<void> {
  const aanwezig = lading.aanwezig.get(bestand.naam) ?? [];
  const delen = bestand.sleutel
    .filter((naam) => aanwezig.includes(naam))
    .map((naam) =>
      bestand.kolommen[naam]?.soort === 'bsn' ? `encode(r.bsn, 'hex')` : `r.${quote(naam)}::text`,
    );
  const sleutel = `concat_ws('|', ${delen.join(', ')})`;
  const resolved = resolvedOf(bestand.naam);
  await keepVorige(
    tx,
    lading,
    'invoer_rest',
    `${resolved} r where t.organisatie_id = ${lading.organisatieId} and t.bestand = '${bestand.naam}'
       and t.sleutel = ${sleutel} and t.waarden <> r.rest`,
  );
  await touch(
    tx,
    `insert into invoer_rest as oud (organisatie_id, bestand, sleutel, waarden, invoer_id)
     select ${lading.organisatieId}, $1, ${sleutel}, r.rest, $2::uuid from ${resolved} r where r.rest is not null
     on conflict (organisatie_id, bestand, sleutel)
     do update set waarden = excluded.waarden, invoer_id = excluded.invoer_id
      where oud.waarden is distinct from excluded.waarden`,
    [bestand.naam, lading.invoerId],
  );
}
