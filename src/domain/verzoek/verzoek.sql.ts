import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { SoortVerzoek } from '../../regels/awb/verzoek.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { StandVerzoek, Verzoek, VerzoekRegel } from './verzoek.contract.ts';

/** Who asks: a klacht is seen by who handles it and by who divides them, never by whom it is about. */
export type Lezer = { readonly naam: string; readonly verdeelt: boolean };
export type VerzoekFilter = {
  readonly stand: 'open' | StandVerzoek;
  readonly soort?: SoortVerzoek | undefined;
  readonly jongereId?: string | undefined;
  readonly vandaag: Datum;
};

const mayRead = ({ naam, verdeelt }: Lezer): RawBuilder<unknown> =>
  verdeelt ? sql`true` : sql`(v.soort <> 'klacht' or v.behandelaar = ${naam})`;

const standOf = (vandaag: Datum): RawBuilder<StandVerzoek> => sql<StandVerzoek>`
  case when v.afgedaan_op is not null then 'afgedaan'
       when t.uiterlijk < ${vandaag}::date then 'te-laat'
       when v.behandelaar is null then 'te-verdelen'
       when t.stand = 'stil' then 'stil'
       else 'in-behandeling' end`;

const STAND: Readonly<Record<VerzoekFilter['stand'], (vandaag: Datum) => RawBuilder<unknown>>> = {
  open: () => sql`v.afgedaan_op is null`,
  afgedaan: () => sql`v.afgedaan_op is not null`,
  'te-laat': (dag) => sql`v.afgedaan_op is null and t.uiterlijk < ${dag}::date`,
  'te-verdelen': () => sql`v.afgedaan_op is null and v.behandelaar is null`,
  stil: () => sql`v.afgedaan_op is null and t.stand = 'stil'`,
  'in-behandeling': () => sql`v.afgedaan_op is null and v.behandelaar is not null`,
};

const where = ({ stand, soort, jongereId, vandaag }: VerzoekFilter, lezer: Lezer) =>
  sql.join(
    [
      STAND[stand](vandaag),
      mayRead(lezer),
      ...(soort ? [sql`v.soort = ${soort}`] : []),
      ...(jongereId ? [sql`v.jongere_id = ${jongereId}`] : []),
    ],
    sql` and `,
  );

const regel = (vandaag: Datum) => sql`
  v.verzoek_id as "verzoekId", v.nummer, v.soort, v.ontvangen_op as "ontvangenOp", v.indiener, v.onderwerp,
  v.jongere_id as "jongereId",
  (select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) from jongere j where j.jongere_id = v.jongere_id)
    as jongere,
  v.behandelaar, ${standOf(vandaag)} as stand, t.uiterlijk, v.bevestigd_op as "bevestigdOp",
  v.afgedaan_op as "afgedaanOp", v.uitkomst, v.versie`;

export function listVerzoeken(
  tx: Tx,
  filter: VerzoekFilter,
  lezer: Lezer,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<VerzoekRegel[]> {
  const order =
    filter.stand === 'afgedaan'
      ? sql`v.afgedaan_op desc, v.verzoek_id`
      : sql`t.uiterlijk nulls last, v.verzoek_id`;
  return rows(
    tx,
    sql<VerzoekRegel>`
      select ${regel(filter.vandaag)} from verzoek v join termijn t on t.termijn_id = v.termijn_id
       where ${where(filter, lezer)} order by ${order} limit ${page.limiet} offset ${page.vanaf}`,
  );
}

export async function countVerzoeken(tx: Tx, filter: VerzoekFilter, lezer: Lezer): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from verzoek v join termijn t on t.termijn_id = v.termijn_id
       where ${where(filter, lezer)}`,
  );
  return aantal;
}

/** What waits: nobody handles it yet, or the day is past. */
export const countWachtend = (tx: Tx, vandaag: Datum, lezer: Lezer) =>
  one(
    tx,
    sql<{ teVerdelen: number; teLaat: number }>`
      select count(*) filter (where v.behandelaar is null)::int as "teVerdelen",
             count(*) filter (where t.uiterlijk < ${vandaag}::date)::int as "teLaat"
        from verzoek v join termijn t on t.termijn_id = v.termijn_id
       where v.afgedaan_op is null and ${mayRead(lezer)}`,
  );

/** Of a calendar year, by kind: received, dealt with, and of these within the term as it stood then. */
export const countJaar = (tx: Tx, vandaag: Datum, lezer: Lezer) =>
  rows(
    tx,
    sql<{ soort: SoortVerzoek; ontvangen: number; afgedaan: number; opTijd: number }>`
      select v.soort, count(*)::int as ontvangen, count(v.afgedaan_op)::int as afgedaan,
             count(*) filter (where v.afgedaan_op <= t.uiterlijk)::int as "opTijd"
        from verzoek v join termijn t on t.termijn_id = v.termijn_id
       where v.ontvangen_op between date_trunc('year', ${vandaag}::date)::date and ${vandaag}::date and ${mayRead(lezer)}
       group by v.soort order by v.soort`,
  );

export type VerzoekRij = VerzoekRegel &
  Pick<Verzoek, 'omschrijving' | 'over' | 'commissie' | 'verdaagd' | 'motivering'> & {
    readonly straat: string | null;
    readonly postcode: string | null;
    readonly plaats: string | null;
    readonly briefId: string | null;
    readonly besluitOp: Datum | null;
    readonly besluitKenmerk: string | null;
    readonly gepostOp: Datum | null;
    readonly indienenTotEnMet: Datum | null;
    readonly termijnId: string;
    readonly termijn: Verzoek['termijn'];
  };

const heel = (vandaag: Datum) => sql`
  ${regel(vandaag)}, v.indiener_straat as straat, v.indiener_postcode as postcode, v.indiener_plaats as plaats,
  v.omschrijving, v.over, v.commissie, v.brief_id as "briefId", v.besluit_op as "besluitOp",
  v.besluit_kenmerk as "besluitKenmerk", v.gepost_op as "gepostOp", v.indienen_tot_en_met as "indienenTotEnMet",
  v.verdaagd, v.motivering, v.termijn_id as "termijnId",
  jsonb_build_object('begin', t.begin, 'aantal', t.aantal, 'eenheid', t.eenheid, 'grondslag', t.grondslag,
    'stand', t.stand, 'verlengingen', t.verlengingen,
    'pauzes', coalesce((select jsonb_agg(jsonb_build_object('vanaf', p.vanaf, 'totEnMet', p.tot_en_met, 'reden', p.reden)
                                order by p.vanaf) from termijnpauze p where p.termijn_id = t.termijn_id), '[]')) as termijn`;

export const findVerzoek = (tx: Tx, verzoekId: string, vandaag: Datum, lezer: Lezer) =>
  maybe(
    tx,
    sql<VerzoekRij>`
      select ${heel(vandaag)} from verzoek v join termijn t on t.termijn_id = v.termijn_id
       where v.verzoek_id = ${verzoekId} and ${mayRead(lezer)}`,
  );

export const lockVerzoek = (tx: Tx, verzoekId: string, vandaag: Datum, lezer: Lezer) =>
  maybe(
    tx,
    sql<VerzoekRij>`
      select ${heel(vandaag)} from verzoek v join termijn t on t.termijn_id = v.termijn_id
       where v.verzoek_id = ${verzoekId} and ${mayRead(lezer)} for update of v`,
  );

/** Locked columns as they are named in the table. */
export type Kolommen = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** The id and number of a verzoek that is about to be written down. */
export const nextVerzoek = (tx: Tx) =>
  one(
    tx,
    sql<{ verzoekId: string; nummer: string }>`
      select nieuw_id() as "verzoekId",
             'V' || to_char(now(), 'YYYY') || '-' || lpad(nextval('verzoek_nummer')::text, 6, '0') as nummer`,
  );

/** By columns: most of them belong to one kind only. It is not read back, for who wrote a klacht may not see it. */
export const insertVerzoek = (tx: Tx, kolommen: Kolommen) =>
  run(
    tx,
    sql`insert into verzoek (${sql.join(Object.keys(kolommen).map((naam) => sql.ref(naam)))})
        values (${sql.join(Object.values(kolommen))})`,
  );

export const updateVerzoek = (tx: Tx, verzoekId: string, kolommen: Kolommen) =>
  one(
    tx,
    sql<{ versie: number }>`
      update verzoek set ${sql.join(Object.entries(kolommen).map(([naam, waarde]) => sql`${sql.ref(naam)} = ${waarde}`))}
       where verzoek_id = ${verzoekId} returning versie`,
  );

export type SoortBrief = Verzoek['brieven'][number]['soort'];

export async function insertVerzoekBrief(
  tx: Tx,
  brief: {
    readonly organisatieId: number;
    readonly verzoekId: string;
    readonly soort: SoortBrief;
    readonly onderwerp: string;
    readonly dagtekening: Datum;
    readonly bezwaarTot: Datum | null;
    readonly pdf: Buffer;
    readonly hash: string;
  },
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into verzoek_brief (organisatie_id, verzoek_id, soort, onderwerp, dagtekening, bezwaar_tot, pdf, hash)
      values (${brief.organisatieId}, ${brief.verzoekId}, ${brief.soort}, ${brief.onderwerp}, ${brief.dagtekening},
              ${brief.bezwaarTot}, ${brief.pdf}, ${brief.hash}) returning verzoek_brief_id as id`,
  );
  return id;
}

export const listVerzoekBrieven = (tx: Tx, verzoekId: string) =>
  rows(
    tx,
    sql<Verzoek['brieven'][number]>`
      select verzoek_brief_id as "verzoekBriefId", soort, onderwerp, dagtekening, bezwaar_tot as "bezwaarTot",
             ${actorNaam(sql`created_by`)} as door, created_at as "gemaaktOp"
        from verzoek_brief where verzoek_id = ${verzoekId} order by verzoek_brief_id`,
  );

export const findVerzoekBrief = (tx: Tx, verzoekBriefId: string, lezer: Lezer) =>
  maybe(
    tx,
    sql<{ verzoekId: string; jongereId: string | null; nummer: string; pdf: Buffer }>`
      select v.verzoek_id as "verzoekId", v.jongere_id as "jongereId", v.nummer, b.pdf
        from verzoek_brief b join verzoek v using (verzoek_id)
       where b.verzoek_brief_id = ${verzoekBriefId} and ${mayRead(lezer)}`,
  );
