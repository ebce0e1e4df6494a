import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Brief, BriefRegel, Keuzes, StandBrief } from './brief.contract.ts';
import type { Ontvanger } from './ontvangers.ts';
import type { Deel } from './sjabloon.ts';

export type Brieffilter = {
  readonly status?: StandBrief | undefined;
  readonly jongereId?: string | undefined;
  readonly werkprocesId?: string | undefined;
};

function where({ status, jongereId, werkprocesId }: Brieffilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (status) parts.push(sql`b.status = ${status}`);
  if (jongereId) parts.push(sql`b.jongere_id = ${jongereId}`);
  if (werkprocesId) parts.push(sql`b.werkproces_id = ${werkprocesId}`);
  return sql.join(parts, sql` and `);
}

const regel = sql`
  b.brief_id as "briefId", b.nummer, b.jongere_id as "jongereId",
  (select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) from jongere j where j.jongere_id = b.jongere_id)
    as jongere,
  b.werkproces_id as "werkprocesId", b.sjabloon, b.soort, b.deel, b.onderwerp, b.status, b.dagtekening,
  b.verzonden_op as "verzondenOp", b.bezwaar_tot as "bezwaarTot", b.vastgelegd_op as "vastgelegdOp",
  ${actorNaam(sql`b.vastgelegd_door`)} as "vastgelegdDoor", b.versie`;

export const listBrieven = (
  tx: Tx,
  filter: Brieffilter,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<BriefRegel[]> =>
  rows(
    tx,
    sql<BriefRegel>`
      select ${regel}, (select count(*)::int from brief_ontvanger o where o.brief_id = b.brief_id) as ontvangers
        from (select * from brief b where ${where(filter)} order by b.brief_id desc
               limit ${page.limiet} offset ${page.vanaf}) b
       order by b.brief_id desc`,
  );

const COUNT_LIMIT = 1_000;

export async function countBrieven(tx: Tx, filter: Brieffilter): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from (select 1 from brief b where ${where(filter)} limit ${COUNT_LIMIT + 1}) geteld`,
  );
  return aantal;
}

/** A letter with its own choices; recipients and pieces are read beside it. */
export type BriefRij = Omit<BriefRegel, 'ontvangers'> &
  Pick<
    Brief,
    'taal' | 'velden' | 'keuzes' | 'tekst' | 'vierOgen' | 'opgesteldDoor' | 'akkoordDoor' | 'hash' | 'reden'
  > & {
    sjabloonVersie: string | null;
    opgesteldDoorId: string;
    briefreeksId: string | null;
  };

const heel = sql`
  ${regel}, b.taal, b.velden, b.keuzes, b.tekst, b.vier_ogen as "vierOgen", b.opgesteld_door as "opgesteldDoorId",
  ${actorNaam(sql`b.opgesteld_door`)} as "opgesteldDoor", ${actorNaam(sql`b.akkoord_door`)} as "akkoordDoor", b.hash,
  b.reden, b.sjabloon_versie as "sjabloonVersie"`;

export const findBrief = (tx: Tx, briefId: string): Promise<BriefRij | undefined> =>
  maybe(tx, sql<BriefRij>`select ${heel} from brief b where b.brief_id = ${briefId}`);

export const lockBrief = (tx: Tx, briefId: string): Promise<BriefRij | undefined> =>
  maybe(tx, sql<BriefRij>`select ${heel} from brief b where b.brief_id = ${briefId} for update`);

export type BriefInhoud = {
  readonly velden: Readonly<Record<string, string>>;
  readonly keuzes: Keuzes;
  readonly taal: string | null;
  readonly tekst: string | null;
  readonly onderwerp: string;
};

export const insertBrief = (
  tx: Tx,
  brief: BriefInhoud & {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly werkprocesId: string | null;
    readonly sjabloon: string;
    readonly soort: string;
    readonly deel: Deel;
    readonly vierOgen: boolean;
  },
) =>
  one(
    tx,
    sql<{ briefId: string; nummer: string; versie: number }>`
      insert into brief (organisatie_id, jongere_id, werkproces_id, sjabloon, soort, deel, taal, onderwerp, velden, keuzes, tekst,
                         vier_ogen)
      values (${brief.organisatieId}, ${brief.jongereId}, ${brief.werkprocesId}, ${brief.sjabloon}, ${brief.soort},
              ${brief.deel}, ${brief.taal}, ${brief.onderwerp}, ${JSON.stringify(brief.velden)}, ${JSON.stringify(brief.keuzes)},
              ${brief.tekst}, ${brief.vierOgen})
      returning brief_id as "briefId", nummer, versie`,
  );

/** The last who wrote in it is not the one who may agree with it. */
export const updateConcept = (tx: Tx, briefId: string, brief: BriefInhoud & { readonly vierOgen: boolean }) =>
  one(
    tx,
    sql<{ versie: number }>`
      update brief set velden = ${JSON.stringify(brief.velden)}, keuzes = ${JSON.stringify(brief.keuzes)},
                       taal = ${brief.taal}, tekst = ${brief.tekst}, onderwerp = ${brief.onderwerp},
                       vier_ogen = ${brief.vierOgen}, opgesteld_door = huidige_actor()
       where brief_id = ${briefId} returning versie`,
  );

export const setStatus = (
  tx: Tx,
  briefId: string,
  { status, reden = null }: { readonly status: StandBrief; readonly reden?: string | null },
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update brief set status = ${status}, reden = ${reden} where brief_id = ${briefId} returning versie`,
  );

/** A letter that was fixed and not sent can be written again: what was fixed of it goes. */
export async function reopen(tx: Tx, briefId: string, reden: string | null) {
  await run(
    tx,
    sql`update brief set status = 'concept', hash = null, dagtekening = null, bezwaar_tot = null, sjabloon_versie = null,
                         akkoord_door = null, reden = ${reden}
         where brief_id = ${briefId}`,
  );
  await run(tx, sql`delete from brief_stuk where brief_id = ${briefId}`);
  await run(tx, sql`delete from brief_ontvanger where brief_id = ${briefId}`);
  return one(tx, sql<{ versie: number }>`select versie from brief where brief_id = ${briefId}`);
}

export type Vast = {
  readonly hash: string;
  readonly dagtekening: Datum;
  readonly bezwaarTot: Datum | null;
  readonly sjabloonVersie: string;
  readonly onderwerp: string;
  readonly velden: Readonly<Record<string, string>>;
  readonly akkoordDoor: string | null;
};

export const fixBrief = (tx: Tx, briefId: string, vast: Vast) =>
  one(
    tx,
    sql<{ versie: number }>`
      update brief set status = 'definitief', hash = ${vast.hash}, dagtekening = ${vast.dagtekening},
                       bezwaar_tot = ${vast.bezwaarTot}, sjabloon_versie = ${vast.sjabloonVersie}, reden = null,
                       onderwerp = ${vast.onderwerp}, velden = ${JSON.stringify(vast.velden)},
                       akkoord_door = ${vast.akkoordDoor}
       where brief_id = ${briefId} returning versie`,
  );

export type Stuk = {
  readonly bron: string;
  readonly tekst: string;
  readonly pdf: Buffer;
  readonly hash: string;
};

export async function insertOntvanger(
  tx: Tx,
  { organisatieId, briefId }: { readonly organisatieId: number; readonly briefId: string },
  o: Ontvanger,
  stuk: Stuk,
): Promise<void> {
  await run(
    tx,
    sql`with ontvanger as (
          insert into brief_ontvanger (organisatie_id, brief_id, sleutel, soort, school_id, naam, reden, adres, email, kanaal)
          values (${organisatieId}, ${briefId}, ${o.sleutel}, ${o.soort}, ${o.schoolId}, ${o.naam}, ${o.reden},
                  ${o.adres.length > 0 ? [...o.adres] : null}::text[], ${o.email}, ${o.kanaal})
          returning brief_ontvanger_id)
        insert into brief_stuk (organisatie_id, brief_id, brief_ontvanger_id, soort, bron, tekst, pdf, hash)
        select ${organisatieId}::int, ${briefId}::uuid, brief_ontvanger_id, 'brief', ${stuk.bron}, ${stuk.tekst},
               ${stuk.pdf}::bytea, ${stuk.hash}
          from ontvanger`,
  );
}

export type VasteOntvanger = {
  sleutel: string;
  soort: Ontvanger['soort'];
  naam: string;
  reden: string;
  adres: string[] | null;
  kanaal: Ontvanger['kanaal'];
  status: 'vast' | 'wacht' | 'verzonden' | 'mislukt';
  verzondenOp: string | null;
  bewijs: string | null;
  terugval: string | null;
  gelezenOp: string | null;
};

export const listVasteOntvangers = (tx: Tx, briefId: string): Promise<VasteOntvanger[]> =>
  rows(
    tx,
    sql<VasteOntvanger>`
      select sleutel, soort, naam, reden, adres, kanaal, status, verzonden_op as "verzondenOp", bewijs, terugval,
             geopend_op as "gelezenOp"
        from brief_ontvanger where brief_id = ${briefId} order by brief_ontvanger_id`,
  );

export const listStukken = (tx: Tx, briefId: string): Promise<Brief['stukken']> =>
  rows(
    tx,
    sql<Brief['stukken'][number]>`
      select s.brief_stuk_id as "briefStukId", s.soort, o.sleutel, o.naam, s.hash, s.reden, s.gemaakt_op as "gemaaktOp",
             ${actorNaam(sql`s.gemaakt_door`)} as "gemaaktDoor"
        from brief_stuk s left join brief_ontvanger o using (brief_ontvanger_id)
       where s.brief_id = ${briefId} order by s.soort, s.brief_stuk_id`,
  );

/** Hands the recipients over: to the file for the printer, the mail, or the page of the school, which has it at once. */
export const startVerzending = (tx: Tx, briefId: string, dag: Datum) =>
  run(
    tx,
    sql`update brief_ontvanger
           set status = case kanaal when 'portaal' then 'verzonden' when 'zelf' then 'vast' else 'wacht' end,
               verzonden_op = case kanaal when 'portaal' then now() end,
               bewijs = case kanaal when 'portaal' then 'In het schoolportaal gezet op ' || to_char(${dag}::date, 'DD-MM-YYYY') end
         where brief_id = ${briefId} and status = 'vast'`,
  );

export const setVerzonden = (tx: Tx, briefId: string, dag: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`
      update brief set status = 'verzonden', verzonden_op = ${dag} where brief_id = ${briefId} returning versie`,
  );

/** Given or sent by hand. */
export const confirmOntvanger = (tx: Tx, briefId: string, sleutel: string, bewijs: string) =>
  run(
    tx,
    sql`update brief_ontvanger set status = 'verzonden', verzonden_op = now(), bewijs = ${bewijs}
         where brief_id = ${briefId} and sleutel = ${sleutel} and kanaal = 'zelf' and status = 'vast'`,
  );

export type StukBestand = {
  briefId: string;
  jongereId: string;
  nummer: string;
  soort: 'brief' | 'gelakt';
  bron: string;
  pdf: Buffer;
  seconden: number;
};

export const findStuk = (tx: Tx, briefStukId: string): Promise<StukBestand | undefined> =>
  maybe(
    tx,
    sql<StukBestand>`
      select b.brief_id as "briefId", b.jongere_id as "jongereId", b.nummer, s.soort, s.bron, s.pdf,
             extract(epoch from s.gemaakt_op)::int as seconden
        from brief_stuk s join brief b using (brief_id) where s.brief_stuk_id = ${briefStukId}`,
  );

export const findStukTekst = (tx: Tx, briefStukId: string) =>
  maybe(
    tx,
    sql<{ briefId: string; jongereId: string; bron: string; tekst: string }>`
      select b.brief_id as "briefId", b.jongere_id as "jongereId", s.bron, s.tekst
        from brief_stuk s join brief b using (brief_id) where s.brief_stuk_id = ${briefStukId}`,
  );

/** A copy beside the piece it was made from. */
export const insertGelakt = (
  tx: Tx,
  {
    organisatieId,
    briefStukId,
    bron,
    tekst,
    pdf,
    hash,
    reden,
  }: Stuk & { readonly organisatieId: number; readonly briefStukId: string; readonly reden: string },
) =>
  one(
    tx,
    sql<{ briefStukId: string }>`
      insert into brief_stuk (organisatie_id, brief_id, brief_ontvanger_id, soort, bron, tekst, pdf, hash, reden)
      select ${organisatieId}, s.brief_id, s.brief_ontvanger_id, 'gelakt', ${bron}, ${tekst}, ${pdf}, ${hash}, ${reden}
        from brief_stuk s where s.brief_stuk_id = ${briefStukId}
      returning brief_stuk_id as "briefStukId"`,
  );
