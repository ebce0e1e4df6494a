import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Kleur } from '../../regels/mas/triage.ts';
import type { MeldingStatus } from './melding.contract.ts';

/** What counts in triage and is not in the report itself. */
export const findTriagefeiten = (tx: Tx, meldingId: string) =>
  one(
    tx,
    sql<{
      eerdereMaatregelen: number;
      veiligheid: boolean;
      zaakLoopt: boolean;
      keuze: { kleur: Kleur; reden: string; door: string } | null;
    }>`
      select ((select count(*) from waarschuwing w where w.jongere_id = m.jongere_id)
              + (select count(*) from halt_verwijzing h where h.jongere_id = m.jongere_id)
              + (select count(*) from proces_verbaal p where p.jongere_id = m.jongere_id))::int as "eerdereMaatregelen",
             exists (select from bijzonderheid b where b.jongere_id = m.jongere_id and b.tot is null
                        and b.soort in ('veiligheid', 'agressie')) as veiligheid,
             exists (select from werkproces w where w.jongere_id = m.jongere_id and w.tot_en_met is null) as "zaakLoopt",
             (select json_build_object('kleur', t.kleur, 'reden', t.reden,
                       'door', coalesce((select g.naam from gebruiker g where g.gebruiker_id::text = t.vastgelegd_door),
                                        t.vastgelegd_door))
                from melding_triage t where t.melding_id = m.melding_id) as keuze
        from melding m where m.melding_id = ${meldingId}`,
  );

export const setTriage = (tx: Tx, organisatieId: number, meldingId: string, kleur: Kleur, reden: string) =>
  run(
    tx,
    sql`insert into melding_triage (organisatie_id, melding_id, kleur, reden)
        values (${organisatieId}, ${meldingId}, ${kleur}, ${reden})
            on conflict (melding_id) do update set kleur = excluded.kleur, reden = excluded.reden`,
  );

export type Samenvoeging = {
  in: { meldingId: string; nummer: string; reden: string } | null;
  bij: { meldingId: string; nummer: string; reden: string }[];
};

/** With which report this one was taken together, and which were taken into it. */
export const findSamenvoeging = (tx: Tx, meldingId: string): Promise<Samenvoeging> =>
  one(
    tx,
    sql<Samenvoeging>`
      select (select json_build_object('meldingId', m.melding_id, 'nummer', m.nummer, 'reden', s.reden)
                from melding_samenvoeging s join melding m on m.melding_id = s.in_melding_id
               where s.melding_id = ${meldingId}) as "in",
             (select coalesce(json_agg(json_build_object('meldingId', m.melding_id, 'nummer', m.nummer, 'reden', s.reden)
                                       order by m.nummer), '[]')
                from melding_samenvoeging s join melding m on m.melding_id = s.melding_id
               where s.in_melding_id = ${meldingId}) as bij`,
  );

export const insertSamenvoeging = (
  tx: Tx,
  organisatieId: number,
  meldingId: string,
  inMeldingId: string,
  reden: string,
) =>
  run(
    tx,
    sql`insert into melding_samenvoeging (organisatie_id, melding_id, in_melding_id, reden)
        values (${organisatieId}, ${meldingId}, ${inMeldingId}, ${reden})`,
  );

/** The report this one was taken into; a step on it is a step on that one. */
export const findInMelding = (tx: Tx, meldingId: string) =>
  maybe(
    tx,
    sql<{ inMeldingId: string }>`
      select in_melding_id as "inMeldingId" from melding_samenvoeging where melding_id = ${meldingId}`,
  );

export type Meegaand = {
  readonly meldingId: string;
  readonly status: MeldingStatus;
  readonly versie: number;
};

/** Reports taken into this one, held: they share what becomes of it. */
export const lockMeegaande = (tx: Tx, inMeldingId: string) =>
  rows(
    tx,
    sql<Meegaand>`
      select m.melding_id as "meldingId", m.status, m.versie
        from melding m join melding_samenvoeging s on s.melding_id = m.melding_id
       where s.in_melding_id = ${inMeldingId} and m.status in ('nieuw', 'in-behandeling')
       order by m.melding_id for update of m`,
  );

/** The running zaak and the earlier report of the last thirty days that this one may belong with (VI-06). */
export const findRecidive = (tx: Tx, meldingId: string, dagen: number) =>
  maybe(
    tx,
    sql<{
      meldingId: string;
      nummer: string;
      gemeldOp: Datum;
      dagen: number;
      werkprocesId: string | null;
      zaaknummer: string | null;
    }>`
      select e.melding_id as "meldingId", e.nummer, e.gemeld_op as "gemeldOp", m.gemeld_op - e.gemeld_op as dagen,
             w.werkproces_id as "werkprocesId", w.nummer as zaaknummer
        from melding m
        join melding e on e.jongere_id = m.jongere_id and e.melding_id <> m.melding_id and e.status <> 'ingetrokken'
                      and e.gemeld_op between m.gemeld_op - ${dagen}::int and m.gemeld_op
        left join lateral (select werkproces_id, nummer from werkproces w
                            where w.jongere_id = m.jongere_id and w.tot_en_met is null
                            order by (w.werkproces_id = e.werkproces_id) desc nulls last, w.vanaf desc limit 1) w on true
       where m.melding_id = ${meldingId} and m.werkproces_id is null and m.status in ('nieuw', 'in-behandeling')
         and not exists (select from melding_samenvoeging s where s.melding_id = m.melding_id or s.in_melding_id = m.melding_id)
         and (e.gemeld_op < m.gemeld_op or e.melding_id < m.melding_id)
       order by (w.werkproces_id is not null) desc, e.gemeld_op desc limit 1`,
  );

/** Reports that came later than their kind allows, with the school they are for. @param grenzen days per vorm */
const laat = (grenzen: Readonly<Record<string, number>>, sinds: Datum, schoolId: string | undefined) => sql`
  select m.melding_id, m.nummer, m.jongere_id, m.school_id, m.schoolnaam, m.soort_verzuim, m.verzuim_vanaf, m.gemeld_op,
         m.gemeld_op - m.verzuim_vanaf as dagen,
         (${JSON.stringify(grenzen)}::jsonb
           ->> coalesce(o.vorm, case m.soort_verzuim when 'overig' then 'beginnend' else m.soort_verzuim end))::int as grens
    from melding m left join melding_opgave o using (melding_id)
   where m.gemeld_op >= ${sinds} and m.status <> 'ingetrokken'
     and ${schoolId ? sql`m.school_id = ${schoolId}` : sql`true`}`;

export const listLaat = (
  tx: Tx,
  vraag: {
    readonly grenzen: Readonly<Record<string, number>>;
    readonly sinds: Datum;
    readonly schoolId: string | undefined;
    readonly limiet: number;
    readonly vanaf: number;
  },
) =>
  rows(
    tx,
    sql<{
      meldingId: string;
      nummer: string;
      jongere: string;
      schoolId: string | null;
      schoolnaam: string | null;
      soortVerzuim: string;
      verzuimVanaf: Datum;
      gemeldOp: Datum;
      dagen: number;
      grensInDagen: number;
      totaal: number;
    }>`
      select l.melding_id as "meldingId", l.nummer, volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere,
             l.school_id as "schoolId", l.schoolnaam, l.soort_verzuim as "soortVerzuim", l.verzuim_vanaf as "verzuimVanaf",
             l.gemeld_op as "gemeldOp", l.dagen, l.grens as "grensInDagen", l.totaal
        from (select l.*, count(*) over ()::int as totaal
                from (${laat(vraag.grenzen, vraag.sinds, vraag.schoolId)}) l
               where l.dagen > l.grens
               order by l.dagen - l.grens desc, l.melding_id limit ${vraag.limiet} offset ${vraag.vanaf}) l
        join jongere j using (jongere_id)
       order by l.dagen - l.grens desc, l.melding_id`,
  );

export const countLaat = (
  tx: Tx,
  grenzen: Readonly<Record<string, number>>,
  sinds: Datum,
  schoolId: string | undefined,
) =>
  rows(
    tx,
    sql<{ schoolId: string | null; schoolnaam: string | null; laat: number; alle: number }>`
      select l.school_id as "schoolId", max(l.schoolnaam) as schoolnaam,
             (count(*) filter (where l.dagen > l.grens))::int as laat, count(*)::int as alle
        from (${laat(grenzen, sinds, schoolId)}) l
       group by l.school_id having count(*) filter (where l.dagen > l.grens) > 0
       order by laat desc, alle, schoolnaam limit 200`,
  );
