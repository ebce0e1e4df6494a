import { sql } from 'kysely';
import { one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Meldvorm } from '../../regels/mas/meldvorm.ts';

/** One delivery of an organisatie at a time: two that carry the same report must not both find it missing. */
export const holdLevering = (tx: Tx, organisatieId: number) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtext('verzuimregister'), ${organisatieId})`);

export type BekendeMelding = {
  readonly meldingId: string;
  readonly nummer: string;
  readonly jongereId: string;
  readonly status: string;
  /** Last change we took in; null: it did not come from the register. */
  readonly mutatie: string | null;
};

/** The reports we have of these numbers, held for this act in one order. */
export const lockMeldingen = (tx: Tx, nummers: readonly string[]): Promise<BekendeMelding[]> =>
  rows(
    tx,
    sql<BekendeMelding>`
      select melding_id as "meldingId", nummer, jongere_id as "jongereId", status,
             register_mutatie_op as mutatie
        from melding where nummer = any(${nummers}::text[]) order by melding_id for update`,
  );

export type NieuwePersoon = {
  readonly hash: string;
  readonly cipher: string;
  readonly voornamen: string | null;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly geslacht: string | null;
  readonly straatnaam: string | null;
  readonly huisnummer: string | null;
  readonly postcode: string | null;
  readonly woonplaats: string | null;
};

/** Whose bsn we have, by its hash in hex; a merged file answers for the bsn it took over. */
export const findJongerenByHash = (tx: Tx, hashes: readonly string[]) =>
  rows(
    tx,
    sql<{ hash: string; jongereId: string; geboortedatum: Datum }>`
      with gevraagd as (select decode(h, 'hex') as hash from unnest(${hashes}::text[]) h)
      select encode(g.hash, 'hex') as hash, j.jongere_id as "jongereId", j.geboortedatum
        from gevraagd g join jongere j on j.bsn_hash = g.hash
      union all
      select encode(g.hash, 'hex'), j.jongere_id, j.geboortedatum
        from gevraagd g
        join samenvoeging s on s.bsn_hash_oud = g.hash and s.ongedaan_op is null
        join jongere j on j.jongere_id = blijvend_dossier(s.blijft_id)
       where not exists (select from jongere d where d.bsn_hash = g.hash)`,
  );

/** Who is in no other register yet: a file with what the report says. Which gemeente, the BRP will tell. */
export async function insertJongeren(tx: Tx, organisatieId: number, personen: readonly NieuwePersoon[]) {
  if (personen.length === 0) return [];
  const lijst = JSON.stringify(personen);
  const gemaakt = await rows(
    tx,
    sql<{ hash: string; jongereId: string; geboortedatum: Datum }>`
      insert into jongere (organisatie_id, bsn_hash, bsn_cipher, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht)
      select ${organisatieId}, decode(p.hash, 'hex'), decode(p.cipher, 'hex'), p.voornamen, p.voorvoegsel, p.achternaam,
             p.geboortedatum, p.geslacht
        from jsonb_to_recordset(${lijst}::jsonb) as p(hash text, cipher text, voornamen text, voorvoegsel text,
                                                      achternaam text, geboortedatum date, geslacht text)
      returning encode(bsn_hash, 'hex') as hash, jongere_id as "jongereId", geboortedatum`,
  );
  await run(
    tx,
    sql`insert into verblijf (organisatie_id, jongere_id, woonplaats, straatnaam, huisnummer, postcode)
        select ${organisatieId}, j.jongere_id, p.woonplaats, p.straatnaam, p.huisnummer, p.postcode
          from jsonb_to_recordset(${lijst}::jsonb) as p(hash text, woonplaats text, straatnaam text, huisnummer text,
                                                        postcode text)
          join jongere j on j.bsn_hash = decode(p.hash, 'hex')
         where coalesce(p.postcode, p.woonplaats) is not null`,
  );
  return gemaakt;
}

export type School = { readonly brin: string; readonly vestiging: string; readonly schoolId: string };

/** The schools of these reports; one we do not know yet is made, under the name the report gives. */
export async function takeScholen(
  tx: Tx,
  organisatieId: number,
  scholen: readonly { readonly brin: string; readonly vestiging: string; readonly naam: string }[],
): Promise<School[]> {
  const lijst = JSON.stringify(scholen);
  const gevraagd = sql`jsonb_to_recordset(${lijst}::jsonb) as g(brin text, vestiging text, naam text)`;
  await run(
    tx,
    sql`insert into school (organisatie_id, brin, vestiging, naam)
        select ${organisatieId}, g.brin, g.vestiging, g.naam from ${gevraagd}
            on conflict (organisatie_id, brin, vestiging) where brin <> '' do nothing`,
  );
  return rows(
    tx,
    sql<School>`
      select s.brin, s.vestiging, s.school_id as "schoolId"
        from ${gevraagd} join school s on s.brin = g.brin and s.vestiging = g.vestiging`,
  );
}

export type Meldingrij = {
  readonly nummer: string;
  readonly jongereId: string;
  readonly schoolId: string;
  readonly vandaag: Datum;
  readonly gemeldOp: Datum;
  readonly mutatie: string;
  readonly soortVerzuim: string;
  readonly vanaf: Datum;
  readonly totEnMet: Datum | null;
  readonly uren: number | null;
  readonly toelichting: string | null;
  readonly schoolDeed: string | null;
  readonly schoolVraagt: string | null;
  readonly contactpersoon: string | null;
  readonly behandelaar: string | null;
  readonly vorm: Meldvorm;
  readonly registersoort: string;
  readonly bijzondereReden: string | null;
  readonly alleLessenGemist: boolean | null;
  readonly actieGewenst: boolean | null;
  readonly prioriteit: string | null;
  readonly leslocatie: string | null;
  readonly contactFunctie: string | null;
  readonly contactTelefoon: string | null;
  readonly contactEmail: string | null;
  readonly telefoonGezin: string | null;
  readonly startkwalificatie: boolean | null;
  readonly opgenomenOp: Datum;
  readonly uiterlijkOp: Datum | null;
  readonly dagen: readonly {
    readonly dag: Datum;
    readonly heleDag: boolean;
    readonly lesuren: readonly number[];
    readonly aantal: number | null;
  }[];
};

const alsRijen = (rijen: readonly Meldingrij[]) => sql`
  jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as n(
    nummer text, "jongereId" uuid, "schoolId" uuid, vandaag date, "gemeldOp" date, mutatie timestamptz, "soortVerzuim" text,
    vanaf date, "totEnMet" date, uren numeric, toelichting text, "schoolDeed" text, "schoolVraagt" text, contactpersoon text,
    behandelaar text, vorm text, registersoort text, "bijzondereReden" text, "alleLessenGemist" boolean, "actieGewenst" boolean,
    prioriteit text, leslocatie text, "contactFunctie" text, "contactTelefoon" text, "contactEmail" text, "telefoonGezin" text,
    startkwalificatie boolean, "opgenomenOp" date, "uiterlijkOp" date, dagen jsonb)`;

export type Ingevoegd = {
  readonly meldingId: string;
  readonly nummer: string;
  readonly schoolId: string | null;
  readonly behandelaar: string | null;
  readonly vorm: Meldvorm;
};

/** New reports, all in one statement; the onderwijssoort is that of the inschrijving on the first day of absence. */
export async function insertMeldingen(
  tx: Tx,
  organisatieId: number,
  rijen: readonly Meldingrij[],
): Promise<Ingevoegd[]> {
  if (rijen.length === 0) return [];
  const vormen = new Map(rijen.map(({ nummer, vorm }) => [nummer, vorm]));
  const gemaakt = await rows(
    tx,
    sql<Omit<Ingevoegd, 'vorm'>>`
      insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim, verzuim_vanaf,
                           verzuim_tot_en_met, uren, schoolnaam, onderwijssoort, bron, toelichting, school_deed,
                           school_vraagt, contactpersoon, behandelaar, register_mutatie_op)
      select ${organisatieId}, n."jongereId", n."schoolId", n.nummer, n."gemeldOp", n."soortVerzuim", n.vanaf, n."totEnMet",
             n.uren, s.naam, coalesce(i.onderwijssoort, s.onderwijssoort), 'school', n.toelichting, n."schoolDeed",
             n."schoolVraagt", n.contactpersoon, n.behandelaar, n.mutatie
        from ${alsRijen(rijen)}
        join school s on s.school_id = n."schoolId"
        left join lateral (
          select i.onderwijssoort from inschrijving i
           where i.jongere_id = n."jongereId" and i.school_id = n."schoolId" and i.vanaf <= n."gemeldOp"
           order by i.vanaf desc limit 1) i on true
      returning melding_id as "meldingId", nummer, school_id as "schoolId", behandelaar`,
  );
  await putOpgaven(tx, organisatieId, rijen);
  return gemaakt.map(
    (melding): Ingevoegd => ({
      ...melding,
      vorm: vormen.get(melding.nummer) ?? 'beginnend',
    }),
  );
}

/**
 * What the school changed since. Where an officer corrected the report, only that of the school's fields changes which the
 * school itself changed: its earlier words are in melding_opgave.
 */
export async function updateMeldingen(tx: Tx, organisatieId: number, rijen: readonly Meldingrij[]) {
  if (rijen.length === 0) return;
  await run(
    tx,
    sql`update melding m
           set soort_verzuim = case when o.registersoort is distinct from n.registersoort then n."soortVerzuim"
                                    else m.soort_verzuim end,
               verzuim_vanaf = case when o.verzuim_vanaf is distinct from n.vanaf then n.vanaf else m.verzuim_vanaf end,
               verzuim_tot_en_met = case when o.verzuim_tot_en_met is distinct from n."totEnMet" then n."totEnMet"
                                         else m.verzuim_tot_en_met end,
               uren = case when o.uren is distinct from n.uren then n.uren else m.uren end,
               toelichting = coalesce(n.toelichting, m.toelichting), school_deed = coalesce(n."schoolDeed", m.school_deed),
               school_vraagt = coalesce(n."schoolVraagt", m.school_vraagt),
               contactpersoon = coalesce(n.contactpersoon, m.contactpersoon), register_mutatie_op = n.mutatie
          from ${alsRijen(rijen)}
          left join (melding g join melding_opgave o using (melding_id)) on g.nummer = n.nummer
         where m.nummer = n.nummer`,
  );
  await putOpgaven(tx, organisatieId, rijen);
}

/** What stands beside the melding, as the school says it now. */
async function putOpgaven(tx: Tx, organisatieId: number, rijen: readonly Meldingrij[]): Promise<void> {
  await run(
    tx,
    sql`insert into melding_opgave as o (organisatie_id, melding_id, school_id, vorm, registersoort, bijzondere_reden,
               alle_lessen_gemist, actie_gewenst, prioriteit, leslocatie, contact_functie, contact_telefoon, contact_email,
               telefoon_gezin, startkwalificatie, verzuim_vanaf, verzuim_tot_en_met, uren, opgenomen_op, uiterlijk_op,
               ontvangen_op)
        select ${organisatieId}, m.melding_id, m.school_id, n.vorm, n.registersoort, n."bijzondereReden",
               n."alleLessenGemist", n."actieGewenst", n.prioriteit, n.leslocatie, n."contactFunctie", n."contactTelefoon",
               n."contactEmail", n."telefoonGezin", n.startkwalificatie, n.vanaf, n."totEnMet", n.uren, n."opgenomenOp",
               n."uiterlijkOp", n.vandaag
          from ${alsRijen(rijen)} join melding m on m.nummer = n.nummer
            on conflict (melding_id) do update
           set vorm = case when o.registersoort is distinct from excluded.registersoort then excluded.vorm else o.vorm end,
               registersoort = excluded.registersoort, bijzondere_reden = excluded.bijzondere_reden,
               alle_lessen_gemist = excluded.alle_lessen_gemist, actie_gewenst = excluded.actie_gewenst,
               prioriteit = excluded.prioriteit, leslocatie = excluded.leslocatie, contact_functie = excluded.contact_functie,
               contact_telefoon = excluded.contact_telefoon, contact_email = excluded.contact_email,
               telefoon_gezin = excluded.telefoon_gezin, startkwalificatie = excluded.startkwalificatie,
               verzuim_vanaf = excluded.verzuim_vanaf, verzuim_tot_en_met = excluded.verzuim_tot_en_met,
               uren = excluded.uren`,
  );
  const metDagen = rijen.filter(({ dagen }) => dagen.length > 0);
  if (metDagen.length === 0) return;
  // The days of a report as one array: held against rows, the planner may compare every day with every other.
  await run(
    tx,
    sql`delete from melding_dag x
         using (select m.melding_id, array(select d.dag from jsonb_to_recordset(n.dagen) as d(dag date)) as dagen
                  from ${alsRijen(metDagen)} join melding m on m.nummer = n.nummer) nu
         where x.melding_id = nu.melding_id and x.dag <> all(nu.dagen)`,
  );
  const bron = sql`${alsRijen(metDagen)} join melding m on m.nummer = n.nummer
    cross join lateral jsonb_to_recordset(n.dagen) as d(dag date, "heleDag" boolean, lesuren int[], aantal numeric)`;
  await run(
    tx,
    sql`insert into melding_dag as x (organisatie_id, melding_id, school_id, dag, hele_dag, lesuren, aantal)
        select ${organisatieId}, m.melding_id, m.school_id, d.dag, d."heleDag", d.lesuren, d.aantal from ${bron}
            on conflict (melding_id, dag, oordeel) do update
           set hele_dag = excluded.hele_dag, lesuren = excluded.lesuren, aantal = excluded.aantal
         where (x.hele_dag, x.lesuren, x.aantal) is distinct from (excluded.hele_dag, excluded.lesuren, excluded.aantal)`,
  );
}

/** Steps that the register took: withdrawn by the school, or changed. */
export const insertStappen = (
  tx: Tx,
  organisatieId: number,
  stappen: readonly {
    readonly meldingId: string;
    readonly van: string;
    readonly naar: string;
    readonly reden: string;
  }[],
) =>
  run(
    tx,
    sql`insert into melding_stap (organisatie_id, melding_id, van, naar, reden)
        select ${organisatieId}, s."meldingId", s.van, s.naar, s.reden
          from jsonb_to_recordset(${JSON.stringify(stappen)}::jsonb) as s("meldingId" uuid, van text, naar text, reden text)`,
  );

/** The school took these back. What we closed already stays closed; the step tells. */
export const withdrawMeldingen = (
  tx: Tx,
  rijen: readonly { readonly meldingId: string; readonly mutatie: string; readonly status: string }[],
) =>
  run(
    tx,
    sql`update melding m set status = n.status, register_mutatie_op = n.mutatie
          from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as n("meldingId" uuid, mutatie timestamptz, status text)
         where m.melding_id = n."meldingId"`,
  );

export type Aantallen = {
  readonly aantal: number;
  readonly nieuw: number;
  readonly gewijzigd: number;
  readonly ingetrokken: number;
  readonly ongewijzigd: number;
  readonly fout: number;
  readonly teLaat: number;
};

export async function insertLevering(
  tx: Tx,
  organisatieId: number,
  herkomst: { readonly kanaal: 'koppeling' | 'bestand'; readonly bestand: string | null },
  aantallen: Aantallen,
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into registerlevering (organisatie_id, kanaal, bestand, aantal, nieuw, gewijzigd, ingetrokken, ongewijzigd, fout,
                                    te_laat)
      values (${organisatieId}, ${herkomst.kanaal}, ${herkomst.bestand}, ${aantallen.aantal}, ${aantallen.nieuw},
              ${aantallen.gewijzigd}, ${aantallen.ingetrokken}, ${aantallen.ongewijzigd}, ${aantallen.fout},
              ${aantallen.teLaat})
      returning registerlevering_id as id`,
  );
  return id;
}

/** What could not be taken in; the same trouble with the same report is one line that counts. */
export const insertFouten = (
  tx: Tx,
  organisatieId: number,
  leveringId: string,
  fouten: readonly {
    readonly nummer: string | null;
    readonly code: string;
    readonly bericht: string;
    readonly inhoud: string;
  }[],
) =>
  run(
    tx,
    sql`insert into registerfout as f (organisatie_id, registerlevering_id, meldingsnummer, code, bericht, inhoud)
        select distinct on (coalesce(n.nummer, n.plaats::text), n.code)
               ${organisatieId}, ${leveringId}::uuid, n.nummer, n.code, n.bericht, decode(n.inhoud, 'hex')
          from jsonb_to_recordset(${JSON.stringify(fouten.map((fout, plaats) => ({ ...fout, plaats })))}::jsonb)
               as n(nummer text, code text, bericht text, inhoud text, plaats int)
         order by coalesce(n.nummer, n.plaats::text), n.code, n.plaats desc
            on conflict (organisatie_id, meldingsnummer, code) where status = 'open' and meldingsnummer is not null
            do update set aantal = f.aantal + 1, bericht = excluded.bericht, inhoud = excluded.inhoud,
                          registerlevering_id = excluded.registerlevering_id`,
  );

/** A report that came after all: its trouble is over, and what it held is thrown away. */
export const solveFouten = (tx: Tx, nummers: readonly string[]) =>
  run(
    tx,
    sql`update registerfout set status = 'opgelost', inhoud = null
         where status = 'open' and meldingsnummer = any(${nummers}::text[])`,
  );
