import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type Koppeling = {
  readonly stand: string | null;
  readonly gehaaldOp: string | null;
  readonly fout: string | null;
  readonly foutOp: string | null;
  readonly certificaatTotEnMet: Datum | null;
  readonly versie: number;
};

export const findKoppeling = (tx: Tx): Promise<Koppeling | undefined> =>
  maybe(
    tx,
    sql<Koppeling>`
      select stand, gehaald_op as "gehaaldOp", fout, fout_op as "foutOp",
             certificaat_tot_en_met as "certificaatTotEnMet", versie
        from registerkoppeling`,
  );

/** Until when the certificate holds; undefined when somebody changed the row meanwhile. `versie` 0: there was none. */
export async function setCertificaat(
  tx: Tx,
  organisatieId: number,
  totEnMet: Datum | null,
  versie: number,
): Promise<number | undefined> {
  const gezet = await maybe(
    tx,
    versie === 0
      ? sql<{ versie: number }>`
          insert into registerkoppeling (organisatie_id, certificaat_tot_en_met) values (${organisatieId}, ${totEnMet})
              on conflict (organisatie_id) do nothing returning versie`
      : sql<{ versie: number }>`
          update registerkoppeling set certificaat_tot_en_met = ${totEnMet} where versie = ${versie} returning versie`,
  );
  return gezet?.versie;
}

/** How far we have read; the trouble of an earlier attempt is over. */
export const setStand = (tx: Tx, organisatieId: number, stand: string) =>
  run(
    tx,
    sql`insert into registerkoppeling as k (organisatie_id, stand, gehaald_op) values (${organisatieId}, ${stand}, now())
            on conflict (organisatie_id) do update set stand = excluded.stand, gehaald_op = now(), fout = null, fout_op = null`,
  );

export const setKoppelfout = (tx: Tx, organisatieId: number, fout: string) =>
  run(
    tx,
    sql`insert into registerkoppeling as k (organisatie_id, fout, fout_op) values (${organisatieId}, ${fout}, now())
            on conflict (organisatie_id) do update set fout = excluded.fout, fout_op = now()`,
  );

/** What waits for somebody. @param gelezenVoor reports that came before this day and that nobody took up wait too long */
export const countWerk = (tx: Tx, gelezenVoor: Datum, sinds: Datum) =>
  one(
    tx,
    sql<{
      openFouten: number;
      wachtendeStatussen: number;
      geweigerdeStatussen: number;
      ongelezen: number;
      ongelezenTeLang: number;
      teLaatGeleverd: number;
    }>`
      select (select count(*)::int from registerfout where status = 'open') as "openFouten",
             (select count(*)::int from registerstatus where stand = 'wacht') as "wachtendeStatussen",
             (select count(*)::int from registerstatus where stand = 'geweigerd') as "geweigerdeStatussen",
             nieuw.ongelezen, nieuw."teLang" as "ongelezenTeLang",
             (select count(*)::int from melding_opgave
               where ontvangen_op > uiterlijk_op and ontvangen_op >= ${sinds}) as "teLaatGeleverd"
        from (select count(*)::int as ongelezen, (count(*) filter (where o.ontvangen_op < ${gelezenVoor}))::int as "teLang"
                from melding m join melding_opgave o using (melding_id)
               where m.status = 'nieuw' and m.register_mutatie_op is not null) nieuw`,
  );

export const listLeveringen = (tx: Tx, page: { readonly limiet: number; readonly vanaf: number }) =>
  rows(
    tx,
    sql<{
      leveringId: string;
      kanaal: 'koppeling' | 'bestand';
      bestand: string | null;
      aantal: number;
      nieuw: number;
      gewijzigd: number;
      ingetrokken: number;
      ongewijzigd: number;
      fout: number;
      teLaat: number;
      op: string;
      door: string;
      totaal: number;
    }>`
      select l.registerlevering_id as "leveringId", l.kanaal, l.bestand, l.aantal, l.nieuw, l.gewijzigd, l.ingetrokken,
             l.ongewijzigd, l.fout, l.te_laat as "teLaat", l.created_at as op,
             coalesce((select g.naam from gebruiker g where g.gebruiker_id::text = l.created_by), l.created_by) as door,
             count(*) over ()::int as totaal
        from registerlevering l order by l.created_at desc, l.registerlevering_id desc
       limit ${page.limiet} offset ${page.vanaf}`,
  );

export const listFouten = (
  tx: Tx,
  page: { readonly limiet: number; readonly vanaf: number; readonly status: string },
) =>
  rows(
    tx,
    sql<{
      foutId: string;
      meldingsnummer: string | null;
      code: string;
      bericht: string;
      aantal: number;
      status: 'open' | 'opgelost' | 'gesloten';
      reden: string | null;
      op: string;
      versie: number;
      totaal: number;
    }>`
      select registerfout_id as "foutId", meldingsnummer, code, bericht, aantal, status, reden, vastgelegd_op as op, versie,
             count(*) over ()::int as totaal
        from registerfout where status = ${page.status}
       order by vastgelegd_op desc, registerfout_id desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export const lockFout = (tx: Tx, foutId: string) =>
  maybe(
    tx,
    sql<{ meldingsnummer: string | null; inhoud: Uint8Array | null; status: string; versie: number }>`
      select meldingsnummer, inhoud, status, versie from registerfout where registerfout_id = ${foutId} for update`,
  );

export const setFout = (tx: Tx, foutId: string, status: 'opgelost' | 'gesloten', reden: string | null) =>
  one(
    tx,
    sql<{ versie: number }>`
      update registerfout set status = ${status}, reden = ${reden}, inhoud = null
       where registerfout_id = ${foutId} returning versie`,
  );

/** The same trouble again, with what the register says now. */
export const noteFout = (tx: Tx, foutId: string, code: string, bericht: string) =>
  run(
    tx,
    sql`update registerfout set aantal = aantal + 1, code = ${code}, bericht = ${bericht}
         where registerfout_id = ${foutId} and status = 'open'`,
  );

export type Statusregel = {
  readonly statusId: string;
  readonly meldingId: string;
  readonly meldingsnummer: string;
  readonly status: 'in-behandeling' | 'afgesloten' | 'ter-kennisneming';
  readonly sluitreden: string | null;
  readonly opmerking: string | null;
  readonly behandelaar: string | null;
  readonly stand: 'wacht' | 'geweigerd' | 'verstuurd' | 'met-de-hand' | 'vervallen';
  readonly pogingen: number;
  readonly fout: string | null;
  readonly bewijs: string | null;
  readonly gepland: string;
  readonly klaarOp: string | null;
  readonly versie: number;
};

export const listStatussen = (
  tx: Tx,
  page: { readonly limiet: number; readonly vanaf: number; readonly stand?: string | undefined },
) =>
  rows(
    tx,
    sql<Statusregel>`
      select registerstatus_id as "statusId", melding_id as "meldingId", meldingsnummer, status, sluitreden, opmerking,
             behandelaar, stand, pogingen, fout, kenmerk as bewijs, created_at as gepland, klaar_op as "klaarOp", versie
        from registerstatus where ${page.stand ? sql`stand = ${page.stand}` : sql`true`}
       order by created_at desc, registerstatus_id desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export const countStatussen = (tx: Tx) =>
  rows(
    tx,
    sql<{
      stand: string;
      aantal: number;
    }>`select stand, count(*)::int as aantal from registerstatus group by stand`,
  );
