import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Bundel, Deel } from './bundel.contract.ts';

const kolommen = sql`
  bundel_id as "bundelId", doel, aan, delen, vanaf, tot_en_met as "totEnMet", stukken, los, bladzijden, hash,
  gemaakt_op as "gemaaktOp", ${actorNaam(sql`gemaakt_door`)} as "gemaaktDoor"`;

export const listBundels = (tx: Tx, jongereId: string): Promise<Bundel[]> =>
  rows(
    tx,
    sql<Bundel>`select ${kolommen} from bundel where jongere_id = ${jongereId} order by bundel_id desc limit 100`,
  );

export type NieuweBundel = Omit<Bundel, 'bundelId' | 'gemaaktOp' | 'gemaaktDoor'> & {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly werkprocesId: string | null;
  readonly pdf: Buffer;
  readonly deel: Deel;
};

export const insertBundel = (tx: Tx, b: NieuweBundel): Promise<Bundel> =>
  one(
    tx,
    sql<Bundel>`
      insert into bundel (organisatie_id, jongere_id, werkproces_id, doel, aan, delen, vanaf, tot_en_met, stukken, los,
                          bladzijden, pdf, hash, deel)
      values (${b.organisatieId}, ${b.jongereId}, ${b.werkprocesId}, ${b.doel}, ${b.aan}, ${b.delen}, ${b.vanaf},
              ${b.totEnMet}, ${b.stukken}, ${b.los}, ${b.bladzijden}, ${b.pdf}, ${b.hash}, ${b.deel})
      returning ${kolommen}`,
  );

export const findBundelPdf = (tx: Tx, bundelId: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; doel: string; dag: Datum; pdf: Buffer }>`
      select jongere_id as "jongereId", doel, (gemaakt_op at time zone 'Europe/Amsterdam')::date as dag, pdf
        from bundel where bundel_id = ${bundelId}`,
  );

/** What of a dossier belongs in a bundel. */
export type Omvang = {
  readonly jongereId: string;
  readonly werkprocesId: string | null;
  readonly vanaf: Datum | null;
  readonly totEnMet: Datum | null;
};

const inTijd = (dag: ReturnType<typeof sql>, { vanaf, totEnMet }: Omvang) => sql`
  (${vanaf}::date is null or ${dag} >= ${vanaf}::date) and (${totEnMet}::date is null or ${dag} <= ${totEnMet}::date)`;
const vanZaak = (kolom: ReturnType<typeof sql>, { werkprocesId }: Omvang) =>
  sql`(${werkprocesId}::uuid is null or ${kolom} = ${werkprocesId}::uuid)`;
const dagVan = (moment: ReturnType<typeof sql>) => sql`(${moment} at time zone 'Europe/Amsterdam')::date`;

export type Persoon = {
  naam: string;
  geboortedatum: Datum;
  adres: string | null;
  adresGeheim: boolean;
  organisatie: string;
  zaaknummer: string | null;
};

export const findPersoon = (
  tx: Tx,
  { jongereId, werkprocesId }: Omvang,
  dag: Datum,
): Promise<Persoon | undefined> =>
  maybe(
    tx,
    sql<Persoon>`
      select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam, j.geboortedatum,
             (select nullif(concat_ws(', ', nullif(concat_ws(' ', v.straatnaam, v.huisnummer), ''),
                                      nullif(concat_ws(' ', v.postcode, v.woonplaats), '')), '')
                from verblijf v where v.jongere_id = j.jongere_id order by v.vanaf desc nulls last limit 1) as adres,
             exists (select from bijzonderheid b where b.jongere_id = j.jongere_id and b.soort = 'geheim-adres'
                        and b.vanaf <= ${dag} and (b.tot is null or b.tot >= ${dag})) as "adresGeheim",
             (select o.naam from organisatie o where o.organisatie_id = j.organisatie_id) as organisatie,
             (select w.nummer from werkproces w where w.werkproces_id = ${werkprocesId}::uuid
                 and w.jongere_id = j.jongere_id) as zaaknummer
        from jongere j where j.jongere_id = ${jongereId}`,
  );

export const listGezag = (tx: Tx, jongereId: string) =>
  rows(
    tx,
    sql<{ naam: string; rol: string; gezag: string }>`
      select volledige_naam(voornamen, voorvoegsel, achternaam) as naam, rol, gezag
        from betrokkene where jongere_id = ${jongereId} and tot is null order by rol, betrokkene_id`,
  );

export const listScholen = (tx: Tx, o: Omvang) =>
  rows(
    tx,
    sql<{ vanaf: Datum; totEnMet: Datum | null; schoolnaam: string; onderwijssoort: string }>`
      select vanaf, tot_en_met as "totEnMet", coalesce(schoolnaam, '') as schoolnaam,
             coalesce(onderwijssoort, '') as onderwijssoort
        from inschrijving where jongere_id = ${o.jongereId} and ${inTijd(sql`vanaf`, o)} order by vanaf`,
  );

export const listMeldingen = (tx: Tx, o: Omvang) =>
  rows(
    tx,
    sql<{
      nummer: string;
      dag: Datum;
      soort: string;
      vanaf: Datum | null;
      totEnMet: Datum | null;
      uren: string | null;
      school: string | null;
      status: string;
      toelichting: string | null;
    }>`
      select nummer, gemeld_op as dag, soort_verzuim as soort, verzuim_vanaf as vanaf, verzuim_tot_en_met as "totEnMet",
             trim_scale(uren)::text as uren, schoolnaam as school, status, toelichting
        from melding where jongere_id = ${o.jongereId} and ${vanZaak(sql`werkproces_id`, o)}
         and ${inTijd(sql`gemeld_op`, o)} order by gemeld_op, melding_id`,
  );

export const listZaken = (tx: Tx, o: Omvang) =>
  rows(
    tx,
    sql<{
      nummer: string;
      dag: Datum;
      totEnMet: Datum | null;
      soort: string;
      uitkomst: string | null;
      stappen: { op: Datum; van: string; naar: string; reden: string | null }[];
    }>`
      select w.nummer, w.vanaf as dag, w.tot_en_met as "totEnMet", w.soort, w.uitkomst,
             coalesce((select jsonb_agg(jsonb_build_object('op', s.op, 'van', s.van, 'naar', s.naar,
                                                           'reden', s.afwijking_reden) order by s.created_at)
                         from werkproces_stap s where s.werkproces_id = w.werkproces_id), '[]') as stappen
        from werkproces w where w.jongere_id = ${o.jongereId} and ${vanZaak(sql`w.werkproces_id`, o)}
         and ${inTijd(sql`w.vanaf`, o)} order by w.vanaf, w.werkproces_id`,
  );

/** Letters that were sent. Where a covered copy was made for inzage, that one goes to who asks for inzage. */
export const listBrieven = (tx: Tx, o: Omvang, gelakt: boolean, delen: readonly Deel[]) =>
  rows(
    tx,
    sql<{
      nummer: string;
      dag: Datum;
      onderwerp: string;
      aan: string;
      bron: string;
      gelakt: boolean;
      deel: Deel;
    }>`
      select b.nummer, b.verzonden_op as dag, b.onderwerp, coalesce(o.naam, '') as aan, s.bron,
             s.soort = 'gelakt' as gelakt, b.deel
        from brief b
        join lateral (
          select * from brief_stuk s
           where s.brief_id = b.brief_id and (s.soort = 'brief' or ${gelakt})
           order by s.soort = 'gelakt' desc, case when s.soort = 'gelakt' then s.brief_stuk_id end desc, s.brief_stuk_id
           limit 1) s on true
        left join brief_ontvanger o on o.brief_ontvanger_id = s.brief_ontvanger_id
       where b.jongere_id = ${o.jongereId} and b.status = 'verzonden' and b.deel = any(${[...delen]}::text[]) and ${vanZaak(sql`b.werkproces_id`, o)}
         and ${inTijd(sql`b.verzonden_op`, o)}
       order by b.verzonden_op, b.brief_id`,
  );

export const listPost = (tx: Tx, o: Omvang, delen: readonly Deel[]) =>
  rows(
    tx,
    sql<{
      poststukId: string;
      nummer: string;
      dag: Datum;
      onderwerp: string;
      afzender: string | null;
      tekst: string | null;
      deel: Deel;
    }>`
      select poststuk_id as "poststukId", nummer, ${dagVan(sql`ontvangen_op`)} as dag, onderwerp, afzender, tekst, deel
        from poststuk where jongere_id = ${o.jongereId} and deel = any(${[...delen]}::text[]) and ${vanZaak(sql`werkproces_id`, o)}
         and ${inTijd(dagVan(sql`ontvangen_op`), o)} order by ontvangen_op, poststuk_id`,
  );

export const listPostbestanden = (tx: Tx, poststukIds: readonly string[]) =>
  rows(
    tx,
    sql<{ poststukId: string; volgnummer: number; naam: string; type: string; hash: string; inhoud: Buffer }>`
      select poststuk_id as "poststukId", volgnummer, naam, type, hash, inhoud
        from post_bestand where poststuk_id = any(${poststukIds}::uuid[]) and inhoud is not null
       order by poststuk_id, volgnummer`,
  );

export const listNotities = (tx: Tx, o: Omvang) =>
  rows(
    tx,
    sql<{ dag: Datum; soort: string; tekst: string; door: string }>`
      select ${dagVan(sql`op`)} as dag, soort, tekst, ${actorNaam(sql`vastgelegd_door`)} as door
        from notitie where jongere_id = ${o.jongereId} and ${vanZaak(sql`werkproces_id`, o)}
         and ${inTijd(dagVan(sql`op`), o)} order by op, notitie_id`,
  );
