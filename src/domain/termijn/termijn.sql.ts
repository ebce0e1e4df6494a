import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import type { Duur, Einde, Pauze } from '../../regels/kalender/termijnen.ts';
import type { Termijn } from './termijn.contract.ts';

export type TermijnFilter = {
  readonly stand: 'open' | 'te-laat' | 'stil' | 'geeindigd';
  /** Only what this person must see to. */
  readonly voor?: string | undefined;
  readonly jongereId?: string | undefined;
  readonly onderwerpId?: string | undefined;
  readonly vandaag: Datum;
  /** Who reads: a term of a complaint is seen by who handles it alone. */
  readonly lezer: string;
};

const STAND: Readonly<Record<TermijnFilter['stand'], (vandaag: Datum) => RawBuilder<unknown>>> = {
  open: () => sql`t.geeindigd_op is null`,
  'te-laat': (vandaag) => sql`t.geeindigd_op is null and t.uiterlijk < ${vandaag}::date`,
  stil: () => sql`t.geeindigd_op is null and t.stand = 'stil'`,
  geeindigd: () => sql`t.geeindigd_op is not null`,
};

function where({ stand, voor, jongereId, onderwerpId, vandaag, lezer }: TermijnFilter): RawBuilder<unknown> {
  const parts = [
    STAND[stand](vandaag),
    sql`(t.onderwerp_soort <> 'klacht' or t.voor = ${lezer})`,
    ...(voor ? [sql`t.voor = ${voor}`] : []),
    ...(jongereId ? [sql`t.jongere_id = ${jongereId}`] : []),
    ...(onderwerpId ? [sql`t.onderwerp_id = ${onderwerpId}`] : []),
  ];
  return sql.join(parts, sql` and `);
}

/** First day due first; those without a day last. Ended ones newest first. */
export function listTermijnen(
  tx: Tx,
  filter: TermijnFilter,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<Termijn[]> {
  const order =
    filter.stand === 'geeindigd' ? sql`t.geeindigd_op desc, t.termijn_id` : sql`t.uiterlijk, t.termijn_id`;
  return rows(
    tx,
    sql<Termijn>`
      select t.termijn_id as "termijnId", t.soort, t.wat, t.onderwerp_soort as "onderwerpSoort",
             t.onderwerp_id as "onderwerpId", t.jongere_id as "jongereId",
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, t.voor, t.begin, t.gebeurtenis, t.aantal,
             t.eenheid, t.richting, t.wettelijk, t.grondslag, t.regio, t.verlengingen, t.uiterlijk, t.stand,
             t.geeindigd_op as "geeindigdOp", t.waardoor, t.versie,
             coalesce((select jsonb_agg(jsonb_build_object('vanaf', p.vanaf, 'totEnMet', p.tot_en_met, 'reden', p.reden)
                                        order by p.vanaf) from termijnpauze p where p.termijn_id = t.termijn_id), '[]')
               as pauzes
        from (select * from termijn t where ${where(filter)} order by ${order}
               limit ${page.limiet} offset ${page.vanaf}) t
        left join jongere j on j.jongere_id = t.jongere_id
       order by ${order}`,
  );
}

export const countTermijnen = (tx: Tx, filter: TermijnFilter) =>
  one(
    tx,
    sql<{ totaal: number; teLaat: number }>`
      select count(*)::int as totaal,
             count(*) filter (where t.geeindigd_op is null and t.uiterlijk < ${filter.vandaag}::date)::int as "teLaat"
        from termijn t where ${where(filter)}`,
  );

/** A term that ran on a day, with what it is counted by as it was then. */
export type Lopend = Termijntelling & {
  readonly termijnId: string;
  readonly soort: string;
  readonly onderwerpSoort: Termijn['onderwerpSoort'];
  readonly jongereId: string | null;
  readonly bsnCipher: Uint8Array | null;
  readonly grondslag: string | null;
};
type Termijntelling = {
  readonly begin: Datum;
  readonly duur: Duur;
  readonly richting: 'vooruit' | 'terug';
  readonly wettelijk: boolean;
  readonly regio: Vakantieregio;
  readonly verlengingen: readonly Duur[];
  readonly pauzes: readonly Pauze[];
};

/** What ran on a day: begun, and not ended by then. A pause that ended later was still open. */
export const listLopend = (tx: Tx, organisatieId: number, op: Datum) =>
  rows(
    tx,
    sql<Lopend>`
      select t.termijn_id as "termijnId", t.soort, t.onderwerp_soort as "onderwerpSoort", t.jongere_id as "jongereId",
             j.bsn_cipher as "bsnCipher", t.grondslag, t.begin,
             jsonb_build_object('aantal', t.aantal, 'eenheid', t.eenheid) as duur, t.richting, t.wettelijk, t.regio,
             coalesce((select jsonb_agg(v order by v ->> 'op') from jsonb_array_elements(t.verlengingen) v
                        where (v ->> 'op')::date <= ${op}::date), '[]') as verlengingen,
             coalesce((select jsonb_agg(jsonb_build_object('vanaf', p.vanaf, 'totEnMet',
                                case when p.tot_en_met <= ${op}::date then p.tot_en_met end) order by p.vanaf)
                         from termijnpauze p where p.termijn_id = t.termijn_id and p.vanaf <= ${op}::date), '[]') as pauzes
        from termijn t left join jongere j using (jongere_id)
       where t.organisatie_id = ${organisatieId} and t.begin <= ${op}::date
         and (t.geeindigd_op is null or t.geeindigd_op > ${op}::date)
       order by t.uiterlijk, t.termijn_id`,
  );

export type TermijnRij = {
  readonly termijnId: string;
  readonly soort: string;
  readonly onderwerpSoort: string;
  readonly voor: string | null;
  readonly jongereId: string | null;
  readonly begin: Datum;
  readonly aantal: number;
  readonly eenheid: Duur['eenheid'];
  readonly richting: 'vooruit' | 'terug';
  readonly wettelijk: boolean;
  readonly regio: Vakantieregio;
  readonly verlengingen: readonly Duur[];
  readonly geeindigdOp: Datum | null;
  readonly versie: number;
};

/** A term held for this act, by its id. */
export const lockTermijn = (tx: Tx, termijnId: string) =>
  maybe(
    tx,
    sql<TermijnRij>`
      select termijn_id as "termijnId", soort, onderwerp_soort as "onderwerpSoort", voor, jongere_id as "jongereId", begin, aantal,
             eenheid, richting, wettelijk, regio, verlengingen, geeindigd_op as "geeindigdOp", versie
        from termijn where termijn_id = ${termijnId} for update`,
  );

export const listPauzes = (tx: Tx, termijnId: string) =>
  rows(
    tx,
    sql<Pauze>`
      select vanaf, tot_en_met as "totEnMet" from termijnpauze where termijn_id = ${termijnId} order by vanaf`,
  );

export const insertPauze = (
  tx: Tx,
  organisatieId: number,
  termijnId: string,
  { vanaf, reden }: { readonly vanaf: Datum; readonly reden: string },
) =>
  run(
    tx,
    sql`insert into termijnpauze (organisatie_id, termijn_id, vanaf, reden)
        values (${organisatieId}, ${termijnId}, ${vanaf}, ${reden})`,
  );

export const endPauze = (tx: Tx, termijnId: string, totEnMet: Datum) =>
  run(
    tx,
    sql`update termijnpauze set tot_en_met = ${totEnMet} where termijn_id = ${termijnId} and tot_en_met is null`,
  );

/** A pause that would have begun and ended on the same moment did not happen. */
export const dropPauze = (tx: Tx, termijnId: string) =>
  run(tx, sql`delete from termijnpauze where termijn_id = ${termijnId} and tot_en_met is null`);

export type NieuweTermijn = {
  readonly organisatieId: number;
  readonly soort: string;
  readonly sleutel: string | null;
  readonly wat: string;
  readonly onderwerpSoort: Termijn['onderwerpSoort'];
  readonly onderwerpId: string | null;
  readonly jongereId: string | null;
  readonly voor: string | null;
  readonly begin: Datum;
  readonly gebeurtenis: string;
  readonly duur: Duur;
  readonly richting: 'vooruit' | 'terug';
  readonly wettelijk: boolean;
  readonly grondslag: string | null;
  readonly regio: Vakantieregio;
};

/** Nothing when there is one with this key already. */
export const insertTermijn = (tx: Tx, t: NieuweTermijn, { einddag, reden }: Einde) =>
  maybe(
    tx,
    sql<{ termijnId: string }>`
      insert into termijn (organisatie_id, soort, sleutel, wat, onderwerp_soort, onderwerp_id, jongere_id, voor, begin,
                           gebeurtenis, aantal, eenheid, richting, wettelijk, grondslag, regio, uiterlijk, stand)
      values (${t.organisatieId}, ${t.soort}, ${t.sleutel}, ${t.wat}, ${t.onderwerpSoort}, ${t.onderwerpId}, ${t.jongereId},
              ${t.voor}, ${t.begin}, ${t.gebeurtenis}, ${t.duur.aantal}, ${t.duur.eenheid}, ${t.richting}, ${t.wettelijk},
              ${t.grondslag}, ${t.regio}, ${einddag}, ${reden})
      on conflict on constraint termijn_sleutel do nothing
      returning termijn_id as "termijnId"`,
  );

export const findTermijn = (tx: Tx, soort: string, sleutel: string) =>
  maybe(
    tx,
    sql<{ termijnId: string; uiterlijk: Datum | null; geeindigdOp: Datum | null }>`
      select termijn_id as "termijnId", uiterlijk, geeindigd_op as "geeindigdOp" from termijn where soort = ${soort} and sleutel = ${sleutel}`,
  );

export const setEinde = (
  tx: Tx,
  termijnId: string,
  { einddag, reden }: Einde,
  verlengingen: readonly object[],
) =>
  one(
    tx,
    sql<{ uiterlijk: Datum | null; versie: number }>`
      update termijn set uiterlijk = ${einddag}, stand = ${reden}, verlengingen = ${JSON.stringify(verlengingen)}::jsonb
       where termijn_id = ${termijnId} returning uiterlijk, versie`,
  );

export const setVoor = (tx: Tx, termijnId: string, voor: string): Promise<number> =>
  run(tx, sql`update termijn set voor = ${voor} where termijn_id = ${termijnId}`);

export const closeTermijn = (tx: Tx, termijnId: string, op: Datum, waardoor: string) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      update termijn set stand = 'geeindigd', geeindigd_op = ${op}, waardoor = ${waardoor}
       where termijn_id = ${termijnId} and geeindigd_op is null returning versie`,
  );

/** The gemeente of the school somebody goes to on a day, else of where they live: whose holidays count. */
export async function findKalendergemeente(tx: Tx, jongereId: string, dag: Datum): Promise<string | null> {
  const found = await maybe(
    tx,
    sql<{ gemeentecode: string | null }>`
      select coalesce(
        (select a.gemeentecode from inschrijving i join schooladres a using (school_id)
          where i.jongere_id = ${jongereId} and i.vanaf <= ${dag}::date and coalesce(i.tot_en_met, 'infinity') >= ${dag}::date
            and a.vanaf <= ${dag}::date and coalesce(a.tot_en_met, 'infinity') >= ${dag}::date
          order by i.vanaf desc limit 1),
        (select v.gemeentecode from verblijf v where v.jongere_id = ${jongereId} and v.tot is null
          order by v.vanaf desc nulls last limit 1)) as gemeentecode`,
  );
  return found?.gemeentecode ?? null;
}

/** Whether a zaak is one of this jongere. */
export async function isZaakVan(tx: Tx, werkprocesId: string, jongereId: string): Promise<boolean> {
  return (
    (await maybe(
      tx,
      sql`select 1 from werkproces where werkproces_id = ${werkprocesId} and jongere_id = ${jongereId}`,
    )) !== undefined
  );
}
