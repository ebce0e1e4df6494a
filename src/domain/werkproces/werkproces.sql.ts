import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { AfwijkingGrond } from '../../regels/mas/afwijking.ts';
import type { Sluitgrond } from '../../regels/mas/sluiten.ts';
import type { MasTak } from '../../regels/mas/stappen.ts';

export type ZaakRij = {
  werkprocesId: string;
  nummer: string;
  soort: string;
  stap: string;
  vanaf: Datum;
  totEnMet: Datum | null;
  uitkomst: string | null;
  route: string | null;
  behandelaar: string | null;
  onderwijssoort: string | null;
  laatsteContact: string | null;
  jongere: {
    jongereId: string;
    naam: string;
    geboortedatum: Datum;
    leeftijd: number;
    gemeente: string | null;
  };
  versie: number;
};

export type ZaakFilter = {
  readonly lopend: boolean;
  readonly behandelaar?: string | undefined;
  readonly stap?: string | undefined;
  readonly jongereId?: string | undefined;
};

const COUNT_LIMIT = 1_000;

/** The Schoolgang term of an organisation's own word, or the word itself. */
const term = (kolom: string, column: RawBuilder<unknown>) => sql`
  coalesce((select t.schoolgang_term from term t where t.kolom = ${kolom} and t.eigen_term = ${column}), ${column})`;

/** One by one through the primary key: a page has fifty rows, and a hash of all jongeren costs more than the page. */
const jongereOf = sql`
  cross join lateral (select * from jongere where jongere_id = w.jongere_id limit 1) j`;

const regel = (vandaag: Datum) => sql`
  w.werkproces_id as "werkprocesId", w.nummer, ${term('werkprocessen.soort', sql`w.soort`)} as soort,
  w.stap, w.vanaf, w.tot_en_met as "totEnMet",
  ${term('werkprocessen.uitkomst', sql`w.uitkomst`)} as uitkomst,
  ${term('werkprocessen.route_mas', sql`w.route`)} as route,
  w.behandelaar, w.onderwijssoort, w.versie,
  (select max(n.op) from notitie n where n.werkproces_id = w.werkproces_id and n.soort <> 'notitie') as "laatsteContact",
  jsonb_build_object(
    'jongereId', j.jongere_id, 'naam', volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam),
    'geboortedatum', j.geboortedatum, 'leeftijd', leeftijd_op(j.geboortedatum, ${vandaag}),
    'gemeente', (select v.gemeente from verblijf v where v.jongere_id = j.jongere_id
                  order by v.vanaf desc nulls last limit 1)) as jongere`;

function where(filter: ZaakFilter): RawBuilder<unknown> {
  const parts = [filter.lopend ? sql`w.tot_en_met is null` : sql`true`];
  if (filter.behandelaar) parts.push(sql`w.behandelaar = ${filter.behandelaar}`);
  if (filter.stap) parts.push(sql`w.stap = ${filter.stap}`);
  if (filter.jongereId) parts.push(sql`w.jongere_id = ${filter.jongereId}`);
  return sql.join(parts, sql` and `);
}

/** Running cases, oldest first; all cases, newest first. */
export function listZaken(
  tx: Tx,
  filter: ZaakFilter,
  page: { readonly limiet: number; readonly vanaf: number },
  vandaag: Datum,
): Promise<ZaakRij[]> {
  const order = filter.lopend ? sql`w.vanaf, w.werkproces_id` : sql`w.vanaf desc, w.werkproces_id`;
  return rows(
    tx,
    sql<ZaakRij>`
      select ${regel(vandaag)}
        from (select * from werkproces w where ${where(filter)} order by ${order}
               limit ${page.limiet} offset ${page.vanaf}) w
        ${jongereOf}
       order by ${order}`,
  );
}

export async function countZaken(tx: Tx, filter: ZaakFilter): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal
        from (select 1 from werkproces w where ${where(filter)} limit ${COUNT_LIMIT + 1}) geteld`,
  );
  return aantal;
}

/** Names a case can be given to: staff in service, and whoever already handles a case. */
export async function listBehandelaars(tx: Tx, vandaag: Datum): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ naam: string }>`
      select naam from medewerker
       where naam is not null and (in_dienst_tot_en_met is null or in_dienst_tot_en_met >= ${vandaag})
       union
      select behandelaar from werkproces where tot_en_met is null and behandelaar is not null
       order by 1 limit 500`,
  );
  return found.map(({ naam }) => naam);
}

export function findZaak(tx: Tx, werkprocesId: string, vandaag: Datum): Promise<ZaakRij | undefined> {
  return maybe(
    tx,
    sql<ZaakRij>`select ${regel(vandaag)} from werkproces w join jongere j using (jongere_id)
                  where w.werkproces_id = ${werkprocesId}`,
  );
}

export type LockedZaak = {
  werkprocesId: string;
  jongereId: string;
  nummer: string;
  soort: string;
  vanaf: Datum;
  tak: MasTak | null;
  werkwijzeId: string | null;
  stap: string;
  stapSinds: Datum;
  route: string | null;
  sluitgrond: Sluitgrond | null;
  totEnMet: Datum | null;
  behandelaar: string | null;
  versie: number;
};

const kern = sql`
  w.werkproces_id as "werkprocesId", w.jongere_id as "jongereId", w.nummer,
  ${term('werkprocessen.soort', sql`w.soort`)} as soort, w.vanaf, w.tak, w.werkwijze_id as "werkwijzeId", w.stap,
  coalesce(w.stap_sinds, w.vanaf) as "stapSinds", ${term('werkprocessen.route_mas', sql`w.route`)} as route,
  w.sluitgrond, w.tot_en_met as "totEnMet", w.behandelaar, w.versie`;

/** Finds and holds the row for this act. */
export function lockZaak(tx: Tx, werkprocesId: string): Promise<LockedZaak | undefined> {
  return maybe(
    tx,
    sql<LockedZaak>`
      select ${kern} from werkproces w where werkproces_id = ${werkprocesId} for update`,
  );
}

/** The same without holding it. */
export const findKern = (tx: Tx, werkprocesId: string) =>
  maybe(tx, sql<LockedZaak>`select ${kern} from werkproces w where werkproces_id = ${werkprocesId}`);

/** The way of working that a zaak which begins on this day keeps until it ends. */
const geldend = (dag: Datum) => sql`
  (select werkwijze_id from werkwijze where organisatie_id = huidige_organisatie() and vanaf <= ${dag}::date
    order by vanaf desc limit 1)`;

export function insertZaak(
  tx: Tx,
  zaak: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly soort: string;
    readonly vandaag: Datum;
    readonly onderwijssoort: string | null;
    readonly behandelaar: string;
  },
) {
  return one(
    tx,
    sql<{ werkprocesId: string; nummer: string; versie: number }>`
      insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, onderwijssoort, behandelaar, werkwijze_id)
      values (${zaak.organisatieId}, ${zaak.jongereId}, nieuw_nummer(${zaak.vandaag}), ${zaak.soort}, ${zaak.vandaag},
              ${zaak.onderwijssoort}, ${zaak.behandelaar}, ${geldend(zaak.vandaag)})
      returning werkproces_id as "werkprocesId", nummer, versie`,
  );
}

/** One zaak for each of these jongeren; of a school none is known. */
export const insertZaken = (
  tx: Tx,
  zaken: {
    readonly organisatieId: number;
    readonly jongereIds: readonly string[];
    readonly soort: string;
    readonly behandelaar: string;
    readonly vandaag: Datum;
  },
) =>
  rows(
    tx,
    sql<{ werkprocesId: string; jongereId: string }>`
      insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, behandelaar, werkwijze_id)
      select ${zaken.organisatieId}, jongere_id, nieuw_nummer(${zaken.vandaag}), ${zaken.soort}, ${zaken.vandaag},
             ${zaken.behandelaar}, ${geldend(zaken.vandaag)}
        from (select distinct unnest(${zaken.jongereIds}::uuid[]) as jongere_id) j
      returning werkproces_id as "werkprocesId", jongere_id as "jongereId"`,
  );

/** Changes exactly the version that was seen; nothing comes back when someone was first. */
export function updateZaak(
  tx: Tx,
  werkprocesId: string,
  versie: number,
  change: {
    readonly stap?: string | undefined;
    readonly route?: string | undefined;
    readonly uitkomst?: string | undefined;
    readonly routeResultaat?: string | undefined;
    readonly stapSinds?: Datum | undefined;
    readonly tak?: MasTak | undefined;
    readonly totEnMet?: Datum | undefined;
    readonly sluitgrond?: Sluitgrond | undefined;
    readonly gestoptOp?: Datum | undefined;
    readonly behandelaar?: string | undefined;
  },
) {
  return maybe(
    tx,
    sql<{ versie: number }>`
      update werkproces
         set stap = coalesce(${change.stap ?? null}, stap), route = coalesce(${change.route ?? null}, route),
             route_resultaat = coalesce(${change.routeResultaat ?? null}, route_resultaat),
             uitkomst = coalesce(${change.uitkomst ?? null}, uitkomst),
             tot_en_met = coalesce(${change.totEnMet ?? null}::date, tot_en_met),
             stap_sinds = coalesce(${change.stapSinds ?? null}::date, stap_sinds), tak = coalesce(${change.tak ?? null}, tak),
             sluitgrond = coalesce(${change.sluitgrond ?? null}, sluitgrond),
             gestopt_op = coalesce(${change.gestoptOp ?? null}::date, gestopt_op),
             behandelaar = coalesce(${change.behandelaar ?? null}, behandelaar)
       where werkproces_id = ${werkprocesId} and versie = ${versie} returning versie`,
  );
}

export function insertZaakStap(
  tx: Tx,
  stap: {
    readonly organisatieId: number;
    readonly werkprocesId: string;
    readonly van: string;
    readonly naar: string;
    readonly afwijkingGrond?: AfwijkingGrond | null;
    readonly afwijkingReden: string | null;
    readonly overgeslagen?: readonly string[];
    readonly toelichting: string | null;
    readonly vandaag: Datum;
  },
) {
  return run(
    tx,
    sql`insert into werkproces_stap (organisatie_id, werkproces_id, van, naar, afwijking_grond, afwijking_reden,
                                     overgeslagen, toelichting, op)
        values (${stap.organisatieId}, ${stap.werkprocesId}, ${stap.van}, ${stap.naar}, ${stap.afwijkingGrond ?? null},
                ${stap.afwijkingReden}, ${[...(stap.overgeslagen ?? [])]}::text[], ${stap.toelichting}, ${stap.vandaag})`,
  );
}

/** What belongs to a case: its reports, steps, notes and decisions. */
export async function findBesideZaak(tx: Tx, werkprocesId: string) {
  return {
    meldingen: await rows(
      tx,
      sql<{ meldingId: string; nummer: string; gemeldOp: Datum; soortVerzuim: string; status: string }>`
        select melding_id as "meldingId", nummer, gemeld_op as "gemeldOp", soort_verzuim as "soortVerzuim", status
          from melding where werkproces_id = ${werkprocesId} order by gemeld_op desc`,
    ),
    verloop: await rows(
      tx,
      sql<{
        van: string;
        naar: string;
        afwijkingGrond: AfwijkingGrond | null;
        afwijkingReden: string | null;
        overgeslagen: string[];
        toelichting: string | null;
        op: Datum;
        door: string;
      }>`
        select s.van, s.naar, s.afwijking_grond as "afwijkingGrond", s.afwijking_reden as "afwijkingReden",
               s.overgeslagen, s.toelichting, s.op,
               coalesce(g.naam, s.created_by) as door
          from werkproces_stap s left join gebruiker g on g.gebruiker_id::text = s.created_by
         where s.werkproces_id = ${werkprocesId} order by s.created_at`,
    ),
    besluiten: await rows(
      tx,
      sql<{ soort: string; id: string; datum: Datum; label: string }>`
        select 'waarschuwing' as soort, waarschuwing_id::text as id, gegeven_op as datum, 'Officiële waarschuwing' as label
          from waarschuwing where werkproces_id = ${werkprocesId}
         union all select 'halt', halt_verwijzing_id::text, verwezen_op, 'Halt-verwijzing'
          from halt_verwijzing where werkproces_id = ${werkprocesId} and ziet_opsporing()
         union all select 'proces-verbaal', proces_verbaal_id::text, opgemaakt_op, 'Proces-verbaal'
          from proces_verbaal where werkproces_id = ${werkprocesId} and ziet_opsporing()
         union all select 'vrijstelling', vrijstelling_id::text, coalesce(besloten_op, aangevraagd_op),
                'Vrijstelling art. ' || artikel || coalesce(': ' || besluit, '')
          from vrijstelling where werkproces_id = ${werkprocesId}
         order by datum`,
    ),
  };
}
