import { sql } from 'kysely';
import { maybe, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Meldvorm } from '../../regels/mas/meldvorm.ts';
import type { MeldingStatus } from './melding.contract.ts';

export type Richting = 'naar' | 'van';

/** Where a report lies as well, and why; what is shown at both sides. */
export const findDoorzending = (tx: Tx, meldingId: string) =>
  maybe(
    tx,
    sql<{ richting: Richting; organisatie: string; waarom: string[]; op: Datum }>`
      select d.richting, o.naam as organisatie, d.waarom, d.op
        from melding_doorzending d join organisatie o on o.organisatie_id = d.andere_organisatie_id
       where d.melding_id = ${meldingId}`,
  );

/** Makes two organisaties that change the same report at once go one after the other; takes no time for any other report. */
export const holdPaar = (tx: Tx, meldingId: string) =>
  run(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(least(melding_id, andere_melding_id)::text, 0))
          from melding_doorzending where melding_id = ${meldingId}`,
  );

export type Paar = {
  readonly meldingId: string;
  readonly andereMeldingId: string;
  readonly andereOrganisatieId: number;
  readonly status: MeldingStatus;
  readonly sluitreden: string | null;
};

/** Of these reports, which lie with another organisatie too. */
export const listParen = (tx: Tx, meldingIds: readonly string[], richting?: Richting) =>
  rows(
    tx,
    sql<Paar>`
      select d.melding_id as "meldingId", d.andere_melding_id as "andereMeldingId",
             d.andere_organisatie_id as "andereOrganisatieId", m.status, m.sluitreden
        from melding_doorzending d join melding m using (melding_id)
       where d.melding_id = any(${[...meldingIds]}::uuid[])
         and ${richting ? sql`d.richting = ${richting}` : sql`true`}
       order by d.melding_id`,
  );

/** Takes over what the other side did with it; answers what changed, with the status it had. */
export const takeStatus = (
  tx: Tx,
  stand: readonly Pick<Paar, 'andereMeldingId' | 'status' | 'sluitreden'>[],
) =>
  rows(
    tx,
    sql<{ meldingId: string; van: MeldingStatus; naar: MeldingStatus }>`
      with oud as (
        select m.melding_id, m.status as van, s.status as naar, s.sluitreden
          from jsonb_to_recordset(${JSON.stringify(stand)}::jsonb) as s("andereMeldingId" uuid, status text, sluitreden text)
          join melding m on m.melding_id = s."andereMeldingId"
         where m.status <> s.status for update of m)
      update melding m set status = oud.naar, sluitreden = oud.sluitreden from oud where m.melding_id = oud.melding_id
      returning m.melding_id as "meldingId", oud.van, oud.naar`,
  );

/** What an organisatie that executes must have of a report, and nothing else of the file: one text per report. */
export type Vracht = { readonly meldingId: string; readonly jongereId: string; readonly inhoud: string };

export const readVracht = (tx: Tx, meldingIds: readonly string[], naar: number) =>
  rows(
    tx,
    sql<Vracht>`
      select m.melding_id as "meldingId", m.jongere_id as "jongereId",
             jsonb_build_object(
               'melding', to_jsonb(m), 'opgave', to_jsonb(o), 'jongere', to_jsonb(j), 'verblijf', to_jsonb(v),
               'school', to_jsonb(s), 'inschrijving', to_jsonb(i),
               'geheim', exists (select from bijzonderheid b where b.jongere_id = j.jongere_id and b.soort = 'geheim-adres'
                                    and (b.tot is null or b.tot > current_date)),
               'dagen', (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from melding_dag d where d.melding_id = m.melding_id),
               'eerder', (select e.andere_melding_id from melding_doorzending e join melding em using (melding_id)
                           where em.jongere_id = m.jongere_id and e.andere_organisatie_id = ${naar} and e.richting = 'naar'
                           order by e.op desc limit 1))::text as inhoud
        from melding m
        join jongere j on j.jongere_id = m.jongere_id
        left join melding_opgave o on o.melding_id = m.melding_id
        left join school s on s.school_id = m.school_id
        left join lateral (select v.* from verblijf v where v.jongere_id = m.jongere_id
                            order by v.vanaf desc nulls last limit 1) v on true
        left join lateral (select i.* from inschrijving i
                            where i.jongere_id = m.jongere_id and i.vanaf <= m.gemeld_op
                              and (i.tot_en_met is null or i.tot_en_met >= m.gemeld_op)
                            order by (i.school_id = m.school_id) desc, i.vanaf desc limit 1) i on true
       where m.melding_id = any(${[...meldingIds]}::uuid[])`,
  );

const vracht = (inhoud: string) => sql`(select ${inhoud}::jsonb as p) as lading`;

/** The school of the report, known by brin and vestiging, else by name; made when it is new here. */
export async function takeSchool(tx: Tx, organisatieId: number, inhoud: string): Promise<string | null> {
  const bron = sql`${vracht(inhoud)}, jsonb_populate_record(null::school, nullif(p -> 'school', 'null')) s`;
  await run(
    tx,
    sql`insert into school (organisatie_id, brin, vestiging, naam, onderwijssoort)
        select ${organisatieId}, s.brin, s.vestiging, s.naam, s.onderwijssoort from ${bron} where s.naam is not null
            on conflict do nothing`,
  );
  const found = await maybe(
    tx,
    sql<{ id: string }>`
      select e.school_id as id from ${bron}
        join school e on case when s.brin = '' then e.brin = '' and e.naam = s.naam
                              else e.brin = s.brin and e.vestiging = s.vestiging end`,
  );
  return found?.id ?? null;
}

/** Whose file it is here: by bsn, also of a file that was merged; without bsn by an earlier report that came the same way. */
const findJongere = (tx: Tx, inhoud: string) =>
  maybe(
    tx,
    sql<{ id: string }>`
      select coalesce(
               (select j.jongere_id from jongere j where j.bsn_hash = g.bsn_hash),
               (select blijvend_dossier(s.blijft_id) from samenvoeging s
                 where s.bsn_hash_oud = g.bsn_hash and s.ongedaan_op is null limit 1),
               case when g.bsn_hash is null
                    then (select m.jongere_id from melding m where m.melding_id = (p ->> 'eerder')::uuid) end) as id
        from ${vracht(inhoud)}, jsonb_populate_record(null::jongere, nullif(p -> 'jongere', 'null')) g`,
  );

/** A file with what the report needs: who, where he lives, where he is taught. A file that was here keeps its own facts. */
export async function takeJongere(
  tx: Tx,
  organisatieId: number,
  inhoud: string,
  schoolId: string | null,
): Promise<string> {
  const known = (await findJongere(tx, inhoud))?.id;
  const jongereId = known ?? (await insertJongere(tx, organisatieId, inhoud, schoolId));
  await run(
    tx,
    sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
        select ${organisatieId}, ${jongereId}::uuid, 'geheim-adres', current_date from ${vracht(inhoud)}
         where (p ->> 'geheim')::boolean
           and not exists (select from bijzonderheid b where b.jongere_id = ${jongereId}::uuid and b.soort = 'geheim-adres'
                              and (b.tot is null or b.tot > current_date))
            on conflict do nothing`,
  );
  return jongereId;
}

async function insertJongere(tx: Tx, organisatieId: number, inhoud: string, schoolId: string | null) {
  const [gemaakt] = await rows(
    tx,
    sql<{ id: string }>`
      insert into jongere (organisatie_id, bsn_hash, bsn_cipher, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht)
      select ${organisatieId}, g.bsn_hash, g.bsn_cipher, g.voornamen, g.voorvoegsel, g.achternaam, g.geboortedatum, g.geslacht
        from ${vracht(inhoud)}, jsonb_populate_record(null::jongere, nullif(p -> 'jongere', 'null')) g
      returning jongere_id as id`,
  );
  if (!gemaakt) throw new Error('A report that is forwarded names a jongere');
  await run(
    tx,
    sql`insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, woonplaats, straatnaam, huisnummer, postcode,
                              vanaf, tot)
        select ${organisatieId}, ${gemaakt.id}, v.gemeentecode, v.gemeente, v.woonplaats, v.straatnaam, v.huisnummer,
               v.postcode, v.vanaf, v.tot
          from ${vracht(inhoud)}, jsonb_populate_record(null::verblijf, nullif(p -> 'verblijf', 'null')) v where v.verblijf_id is not null`,
  );
  await run(
    tx,
    sql`insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf, tot_en_met)
        select ${organisatieId}, ${gemaakt.id}, ${schoolId}::uuid, i.nummer, i.schoolnaam, i.onderwijssoort, i.vanaf, i.tot_en_met
          from ${vracht(inhoud)}, jsonb_populate_record(null::inschrijving, nullif(p -> 'inschrijving', 'null')) i
         where i.inschrijving_id is not null
            on conflict do nothing`,
  );
  return gemaakt.id;
}

export type Overgenomen = {
  readonly meldingId: string;
  readonly nummer: string;
  readonly soortVerzuim: string;
  readonly vorm: Meldvorm | null;
  readonly nieuw: boolean;
};

/** The report as the school gave it, under its own number; one that came another way already stays as it is. */
export async function takeMelding(
  tx: Tx,
  organisatieId: number,
  inhoud: string,
  { jongereId, schoolId }: { readonly jongereId: string; readonly schoolId: string | null },
): Promise<Overgenomen | undefined> {
  const made = await run(
    tx,
    sql`insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim, verzuim_vanaf,
                             verzuim_tot_en_met, uren, schoolnaam, onderwijssoort, bron, toelichting, school_deed,
                             school_vraagt, contactpersoon)
        select ${organisatieId}, ${jongereId}::uuid, ${schoolId}::uuid, m.nummer, m.gemeld_op, m.soort_verzuim, m.verzuim_vanaf,
               m.verzuim_tot_en_met, m.uren, m.schoolnaam, m.onderwijssoort, m.bron, m.toelichting, m.school_deed,
               m.school_vraagt, m.contactpersoon
          from ${vracht(inhoud)}, jsonb_populate_record(null::melding, nullif(p -> 'melding', 'null')) m
            on conflict (organisatie_id, nummer) do nothing`,
  );
  const hier = await maybe(
    tx,
    sql<Omit<Overgenomen, 'nieuw'>>`
      select e.melding_id as "meldingId", e.nummer, e.soort_verzuim as "soortVerzuim", p -> 'opgave' ->> 'vorm' as vorm
        from ${vracht(inhoud)} join melding e on e.nummer = p -> 'melding' ->> 'nummer'
       where e.jongere_id = ${jongereId}
         and not exists (select from melding_doorzending d where d.melding_id = e.melding_id)`,
  );
  if (!hier) return undefined;
  if (made > 0) await takeBijlagen(tx, organisatieId, inhoud, { meldingId: hier.meldingId, schoolId });
  return { ...hier, nieuw: made > 0 };
}

async function takeBijlagen(
  tx: Tx,
  organisatieId: number,
  inhoud: string,
  { meldingId, schoolId }: { readonly meldingId: string; readonly schoolId: string | null },
): Promise<void> {
  await run(
    tx,
    sql`insert into melding_opgave (organisatie_id, melding_id, school_id, vorm, registersoort, bijzondere_reden, reden,
               alle_lessen_gemist, actie_gewenst, prioriteit, leslocatie, contact_functie, contact_telefoon, contact_email,
               kopie_aan, telefoon_gezin, zorg_vermoed, startkwalificatie, verzuim_vanaf, verzuim_tot_en_met, uren,
               opgenomen_op, uiterlijk_op, ontvangen_op)
        select ${organisatieId}, ${meldingId}::uuid, ${schoolId}::uuid, o.vorm, o.registersoort, o.bijzondere_reden, o.reden,
               o.alle_lessen_gemist, o.actie_gewenst, o.prioriteit, o.leslocatie, o.contact_functie, o.contact_telefoon,
               o.contact_email, o.kopie_aan, o.telefoon_gezin, o.zorg_vermoed, o.startkwalificatie, o.verzuim_vanaf,
               o.verzuim_tot_en_met, o.uren, o.opgenomen_op, o.uiterlijk_op, o.ontvangen_op
          from ${vracht(inhoud)}, jsonb_populate_record(null::melding_opgave, nullif(p -> 'opgave', 'null')) o where o.vorm is not null`,
  );
  await run(
    tx,
    sql`insert into melding_dag (organisatie_id, melding_id, school_id, dag, hele_dag, lesuren, aantal, oordeel)
        select ${organisatieId}, ${meldingId}::uuid, ${schoolId}::uuid, d.dag, d.hele_dag, d.lesuren, d.aantal, d.oordeel
          from ${vracht(inhoud)}, jsonb_populate_recordset(null::melding_dag, p -> 'dagen') d`,
  );
}

/** What the school changed since, in the report as it lies here; what an officer here corrected gives way to the school. */
export const refreshMelding = (tx: Tx, meldingId: string, inhoud: string) =>
  run(
    tx,
    sql`update melding e
           set soort_verzuim = m.soort_verzuim, verzuim_vanaf = m.verzuim_vanaf, verzuim_tot_en_met = m.verzuim_tot_en_met,
               uren = m.uren, toelichting = coalesce(m.toelichting, e.toelichting),
               school_deed = coalesce(m.school_deed, e.school_deed), school_vraagt = coalesce(m.school_vraagt, e.school_vraagt)
          from ${vracht(inhoud)}, jsonb_populate_record(null::melding, nullif(p -> 'melding', 'null')) m
         where e.melding_id = ${meldingId}`,
  );

export const assignNieuwe = (
  tx: Tx,
  wie: readonly { readonly meldingId: string; readonly naar: string | null }[],
) =>
  run(
    tx,
    sql`update melding m set behandelaar = t.naar
          from jsonb_to_recordset(${JSON.stringify(wie)}::jsonb) as t("meldingId" uuid, naar text)
         where m.melding_id = t."meldingId" and t.naar is not null`,
  );

export const insertDoorzending = (
  tx: Tx,
  organisatieId: number,
  een: {
    readonly meldingId: string;
    readonly richting: Richting;
    readonly andereOrganisatieId: number;
    readonly andereMeldingId: string;
    readonly waarom: readonly string[];
    readonly op: Datum;
  },
) =>
  run(
    tx,
    sql`insert into melding_doorzending (organisatie_id, melding_id, richting, andere_organisatie_id, andere_melding_id, waarom, op)
        values (${organisatieId}, ${een.meldingId}, ${een.richting}, ${een.andereOrganisatieId}, ${een.andereMeldingId},
                ${[...een.waarom]}::text[], ${een.op})`,
  );

/** A message of the executor, as the school reads it where it reports. */
export const copyBerichten = (
  tx: Tx,
  organisatieId: number,
  berichten: readonly {
    readonly meldingId: string;
    readonly stap: string;
    readonly tekst: string;
    readonly behandelaar: string | null;
    readonly verwachting: string | null;
    readonly volgendeDatum: string | null;
  }[],
) =>
  run(
    tx,
    sql`insert into bericht (organisatie_id, melding_id, school_id, stap, tekst, behandelaar, verwachting, volgende_datum)
        select ${organisatieId}, m.melding_id, m.school_id, b.stap, b.tekst, b.behandelaar, b.verwachting, b."volgendeDatum"
          from jsonb_to_recordset(${JSON.stringify(berichten)}::jsonb)
               as b("meldingId" uuid, stap text, tekst text, behandelaar text, verwachting text, "volgendeDatum" date)
          join melding m on m.melding_id = b."meldingId"`,
  );

/** A question of the executor, for the school to answer where it reports. */
export const copyVraag = (
  tx: Tx,
  organisatieId: number,
  vraag: {
    readonly meldingId: string;
    readonly andereVraagId: string;
    readonly onderdelen: readonly string[];
    readonly tekst: string;
    readonly door: string;
    readonly op: Datum;
    readonly uiterlijk: Datum;
  },
) =>
  run(
    tx,
    sql`insert into melding_vraag (organisatie_id, melding_id, school_id, onderdelen, tekst, gesteld_door, gesteld_op,
                                   uiterlijk_op, andere_vraag_id)
        select ${organisatieId}, m.melding_id, m.school_id, ${[...vraag.onderdelen]}::text[], ${vraag.tekst}, ${vraag.door},
               ${vraag.op}, ${vraag.uiterlijk}, ${vraag.andereVraagId}::uuid
          from melding m where m.melding_id = ${vraag.meldingId} and m.school_id is not null`,
  );
