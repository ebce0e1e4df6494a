import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { ActVerwijzing, Deelgrond, Toestemmingsgever } from '../../regels/mas/verwijzing.ts';
import type { delenVerwijzing, Verwijzing, VerwijzingRegel } from './verwijzing.contract.ts';

/** Nobody answered: as in the index `verwijzing_wacht`. */
const wacht = sql`v.aanvaard_op is null and v.geweigerd_op is null and v.begonnen_op is null and v.ingetrokken_op is null`;

/** The days decide; the same as `deriveVerwijsstand`, for lists. */
const regel = (dag: Datum) => sql`
  v.verwijzing_id as "verwijzingId", v.nummer, v.werkproces_id as "werkprocesId", w.nummer as zaaknummer,
  v.jongere_id as "jongereId", volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, w.behandelaar,
  v.partner_id as "partnerId", p.naam as partner, p.soort, v.verzonden_op as "verzondenOp",
  v.antwoord_uiterlijk as "antwoordUiterlijk", (${wacht}) and v.antwoord_uiterlijk < ${dag}::date as "teLaat",
  v.aanvaard_op as "aanvaardOp", v.geweigerd_op as "geweigerdOp", v.begonnen_op as "begonnenOp",
  v.beeindigd_op as "beeindigdOp", v.ingetrokken_op as "ingetrokkenOp", v.herinnerd_op as "herinnerdOp",
  v.opgeschaald_op as "opgeschaaldOp", v.versie`;

export type VerwijzingRij = Omit<VerwijzingRegel, 'stand'>;
export type Verwijsfilter = {
  readonly deel: (typeof delenVerwijzing)[number];
  readonly partnerId?: string | undefined;
  readonly jongereId?: string | undefined;
  readonly behandelaar?: string | undefined;
};

function where({ deel, partnerId, jongereId, behandelaar }: Verwijsfilter, dag: Datum): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (deel === 'wacht' || deel === 'te-laat') parts.push(wacht);
  if (deel === 'te-laat') parts.push(sql`v.antwoord_uiterlijk < ${dag}::date`);
  if (deel === 'loopt')
    parts.push(sql`v.begonnen_op is not null and v.beeindigd_op is null and v.ingetrokken_op is null`);
  if (partnerId) parts.push(sql`v.partner_id = ${partnerId}`);
  if (jongereId) parts.push(sql`v.jongere_id = ${jongereId}`);
  if (behandelaar)
    parts.push(
      sql`exists (select from werkproces b where b.werkproces_id = v.werkproces_id and b.behandelaar = ${behandelaar})`,
    );
  return sql.join(parts, sql` and `);
}

export const listVerwijzingen = (
  tx: Tx,
  filter: Verwijsfilter,
  page: { readonly limiet: number; readonly vanaf: number },
  dag: Datum,
): Promise<VerwijzingRij[]> => {
  const order =
    filter.deel === 'wacht' || filter.deel === 'te-laat'
      ? sql`v.antwoord_uiterlijk, v.verwijzing_id`
      : sql`v.verzonden_op desc, v.verwijzing_id desc`;
  return rows(
    tx,
    sql<VerwijzingRij>`
      select ${regel(dag)}
        from (select * from verwijzing v where ${where(filter, dag)} order by ${order}
               limit ${page.limiet} offset ${page.vanaf}) v
        cross join lateral (select * from jongere where jongere_id = v.jongere_id limit 1) j
        cross join lateral (select * from werkproces where werkproces_id = v.werkproces_id limit 1) w
        cross join lateral (select * from partner where partner_id = v.partner_id limit 1) p
       order by ${order}`,
  );
};

const COUNT_LIMIT = 1_000;
export async function countVerwijzingen(tx: Tx, filter: Verwijsfilter, dag: Datum): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal
        from (select from verwijzing v where ${where(filter, dag)} limit ${COUNT_LIMIT}) c`,
  );
  return aantal;
}

export type VerwijzingVol = Omit<Verwijzing, 'stand' | 'magNu'>;

export const listVanZaak = (tx: Tx, werkprocesId: string, dag: Datum): Promise<VerwijzingVol[]> =>
  rows(
    tx,
    sql<VerwijzingVol>`
      select ${regel(dag)}, c.naam as contactpersoon, v.kanaal, p.adres, v.vraag, v.gedeeld, v.grond,
             v.toestemming_van as "toestemmingVan", v.toestemming_op as "toestemmingOp",
             v.geweigerd_reden as "geweigerdReden", v.resultaat, v.ingetrokken_reden as "ingetrokkenReden",
             v.herinnering_brief_id as "herinneringBriefId", ${actorNaam(sql`v.vastgelegd_door`)} as "vastgelegdDoor"
        from verwijzing v join jongere j using (jongere_id) join werkproces w on w.werkproces_id = v.werkproces_id
        join partner p on p.partner_id = v.partner_id
        left join partnercontact c on c.partnercontact_id = v.partnercontact_id
       where v.werkproces_id = ${werkprocesId} order by v.verwijzing_id desc limit 100`,
  );

export const findZaak = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; totEnMet: Datum | null }>`
      select jongere_id as "jongereId", tot_en_met as "totEnMet" from werkproces where werkproces_id = ${werkprocesId}`,
  );

/** A partner to refer to, with the contact that was named when that is one of its own. */
export const findOntvanger = (tx: Tx, partnerId: string, partnercontactId: string | null) =>
  maybe(
    tx,
    sql<{
      kanaal: Verwijzing['kanaal'];
      antwoordtermijnDagen: number | null;
      totEnMet: Datum | null;
      kentContact: boolean;
    }>`
      select p.kanaal, p.antwoordtermijn_dagen as "antwoordtermijnDagen", p.tot_en_met as "totEnMet",
             ${partnercontactId}::uuid is null
               or exists (select from partnercontact c where c.partnercontact_id = ${partnercontactId}::uuid
                             and c.partner_id = p.partner_id) as "kentContact"
        from partner p where p.partner_id = ${partnerId} for share`,
  );

/** Whether this partner still has an open question about the same zaak. */
export const hasOpen = async (tx: Tx, werkprocesId: string, partnerId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from verwijzing v where v.werkproces_id = ${werkprocesId} and v.partner_id = ${partnerId}
           and v.geweigerd_op is null and v.beeindigd_op is null and v.ingetrokken_op is null`,
  )) !== undefined;

export type NieuweVerwijzing = {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly werkprocesId: string;
  readonly partnerId: string;
  readonly partnercontactId: string | null;
  readonly kanaal: string;
  readonly vraag: string;
  readonly gedeeld: string;
  readonly grond: Deelgrond;
  readonly toestemmingVan: Toestemmingsgever | null;
  readonly toestemmingOp: Datum | null;
  readonly verzondenOp: Datum;
  readonly antwoordUiterlijk: Datum;
};

export const insertVerwijzing = (tx: Tx, v: NieuweVerwijzing) =>
  one(
    tx,
    sql<{ verwijzingId: string; nummer: string; antwoordUiterlijk: Datum }>`
      insert into verwijzing (organisatie_id, jongere_id, werkproces_id, partner_id, partnercontact_id, kanaal, vraag, gedeeld,
                              grond, toestemming_van, toestemming_op, verzonden_op, antwoord_uiterlijk)
      values (${v.organisatieId}, ${v.jongereId}, ${v.werkprocesId}, ${v.partnerId}, ${v.partnercontactId}, ${v.kanaal},
              ${v.vraag}, ${v.gedeeld}, ${v.grond}, ${v.toestemmingVan}, ${v.toestemmingOp}, ${v.verzondenOp},
              ${v.antwoordUiterlijk})
      returning verwijzing_id as "verwijzingId", nummer, antwoord_uiterlijk as "antwoordUiterlijk"`,
  );

export type LockedVerwijzing = Pick<
  VerwijzingRij,
  | 'verwijzingId'
  | 'nummer'
  | 'werkprocesId'
  | 'jongereId'
  | 'verzondenOp'
  | 'antwoordUiterlijk'
  | 'aanvaardOp'
  | 'geweigerdOp'
  | 'begonnenOp'
  | 'beeindigdOp'
  | 'ingetrokkenOp'
  | 'herinnerdOp'
  | 'opgeschaaldOp'
  | 'versie'
> & { partner: string; postadres: string | null; behandelaar: string | null };

export const lockVerwijzing = (tx: Tx, verwijzingId: string): Promise<LockedVerwijzing | undefined> =>
  maybe(
    tx,
    sql<LockedVerwijzing>`
      select v.verwijzing_id as "verwijzingId", v.nummer, v.werkproces_id as "werkprocesId", v.jongere_id as "jongereId",
             v.verzonden_op as "verzondenOp", v.antwoord_uiterlijk as "antwoordUiterlijk", v.aanvaard_op as "aanvaardOp",
             v.geweigerd_op as "geweigerdOp", v.begonnen_op as "begonnenOp", v.beeindigd_op as "beeindigdOp",
             v.ingetrokken_op as "ingetrokkenOp", v.herinnerd_op as "herinnerdOp", v.opgeschaald_op as "opgeschaaldOp",
             v.versie, p.naam as partner, p.postadres, w.behandelaar
        from verwijzing v join partner p using (partner_id) join werkproces w on w.werkproces_id = v.werkproces_id
       where v.verwijzing_id = ${verwijzingId} for update of v`,
  );

const kolom: Readonly<Record<ActVerwijzing, { readonly op: string; readonly tekst: string | null }>> = {
  aanvaarden: { op: 'aanvaard_op', tekst: null },
  weigeren: { op: 'geweigerd_op', tekst: 'geweigerd_reden' },
  beginnen: { op: 'begonnen_op', tekst: null },
  beeindigen: { op: 'beeindigd_op', tekst: 'resultaat' },
  intrekken: { op: 'ingetrokken_op', tekst: 'ingetrokken_reden' },
};

/** Records the day of an act with its words; who begins without having said yes, said yes that day. */
export const recordStap = (
  tx: Tx,
  verwijzingId: string,
  act: ActVerwijzing,
  op: Datum,
  tekst: string | null,
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update verwijzing set ${sql.ref(kolom[act].op)} = ${op}::date
             ${act === 'beginnen' ? sql`, aanvaard_op = coalesce(aanvaard_op, ${op}::date)` : sql``}
             ${kolom[act].tekst === null ? sql`` : sql`, ${sql.ref(kolom[act].tekst)} = ${tekst}`}
       where verwijzing_id = ${verwijzingId} returning versie`,
  );

/** Referrals that may ask something tonight, oldest first. */
export const listZonderAntwoord = async (tx: Tx, dag: Datum): Promise<string[]> =>
  (
    await rows(
      tx,
      sql<{ id: string }>`
        select v.verwijzing_id as id from verwijzing v
         where ${wacht} and v.antwoord_uiterlijk < ${dag}::date and v.opgeschaald_op is null
         order by v.antwoord_uiterlijk, v.verwijzing_id`,
    )
  ).map(({ id }) => id);

export const recordHerinnering = (tx: Tx, verwijzingId: string, dag: Datum, briefId: string | null) =>
  run(
    tx,
    sql`update verwijzing set herinnerd_op = ${dag}, herinnering_brief_id = ${briefId}
         where verwijzing_id = ${verwijzingId}`,
  );

export const recordOpschaling = (tx: Tx, verwijzingId: string, dag: Datum) =>
  run(tx, sql`update verwijzing set opgeschaald_op = ${dag} where verwijzing_id = ${verwijzingId}`);

/** Referrals of the year before a day that waited longer than so many days for an answer, to partners without a term of their own. */
export const countLangerDan = async (tx: Tx, dag: Datum, dagen: number): Promise<number> => {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from verwijzing v join partner p using (partner_id)
       where v.verzonden_op between ${dag}::date - 365 and ${dag}::date and p.antwoordtermijn_dagen is null
         and coalesce(least(v.aanvaard_op, v.geweigerd_op, v.ingetrokken_op), ${dag}::date) - v.verzonden_op > ${dagen}::int`,
  );
  return aantal;
};

/** Referrals of the year before a day that were reminded and waited longer than so many days after that. */
export const countNaHerinnering = async (tx: Tx, dag: Datum, dagen: number): Promise<number> => {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from verwijzing v
       where v.herinnerd_op between ${dag}::date - 365 and ${dag}::date
         and coalesce(least(v.aanvaard_op, v.geweigerd_op, v.ingetrokken_op), ${dag}::date) - v.herinnerd_op > ${dagen}::int`,
  );
  return aantal;
};
