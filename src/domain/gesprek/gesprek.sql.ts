import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Oorzaak } from '../../regels/mas/oorzaken.ts';
import type { Aanwezige, Gesprek, Gesprekconcept } from './gesprek.contract.ts';

type Bij = { readonly organisatieId: number; readonly jongereId: string; readonly werkprocesId: string };

export const findZaakkop = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<{ nummer: string; jongereId: string; jongere: string; gesloten: boolean }>`
      select w.nummer, w.jongere_id as "jongereId", volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere,
             w.tot_en_met is not null as gesloten
        from werkproces w join jongere j using (jongere_id) where w.werkproces_id = ${werkprocesId}`,
  );

/** The conversations of a zaak with what each left; a zaak has a handful. */
export const listGesprekken = (tx: Tx, werkprocesId: string) =>
  rows(
    tx,
    sql<Gesprek>`
      select k.gesprek_id as "gesprekId", k.vorm, k.gehouden_op as "gehoudenOp", k.aanwezig, k.verslag,
             k.stem_jongere as "stemJongere", k.geen_stem as "geenStem", k.stem_ouders as "stemOuders", k.oorzaken,
             k.volgende_op as "volgendeOp", ${actorNaam(sql`k.vastgelegd_door`)} as door,
             coalesce((select jsonb_agg(jsonb_build_object('wat', a.wat, 'wie', a.wie, 'uiterlijk', a.uiterlijk,
                                                           'klaarOp', a.klaar_op) order by a.uiterlijk, a.zaakactie_id)
                         from zaakactie a where a.gesprek_id = k.gesprek_id), '[]') as afspraken,
             (select jsonb_build_object('briefId', b.brief_id, 'nummer', b.nummer, 'status', b.status)
                from brief b where b.brief_id = k.brief_id) as brief,
             (select jsonb_build_object('schoolnaam', s.naam, 'gelezenOp', t.gelezen_op,
                                        'afspraken', coalesce(t.afspraken, '[]'))
                from terugkoppeling t join school s using (school_id)
               where t.terugkoppeling_id = k.terugkoppeling_id) as school
        from gesprek k where k.werkproces_id = ${werkprocesId}
       order by k.gehouden_op desc, k.gesprek_id desc limit 100`,
  );

/** Appointments of this zaak that were, and have no report yet; the latest first. */
export const listZonderVerslag = (tx: Tx, werkprocesId: string, dag: Datum) =>
  rows(
    tx,
    sql<{ afspraakId: string; vorm: Gesprek['vorm']; dag: Datum; aanwezig: Aanwezige[] }>`
      select a.afspraak_id as "afspraakId", a.dag,
             case when a.soort in ('huisbezoek', 'telefonisch', 'overleg') then a.soort else 'gesprek' end as vorm,
             coalesce((select jsonb_agg(jsonb_build_object('naam', d.naam, 'rol', d.rol) order by d.rol <> 'jongere', d.naam)
                         from afspraak_genodigde d where d.afspraak_id = a.afspraak_id), '[]') as aanwezig
        from afspraak a
       where a.werkproces_id = ${werkprocesId} and a.dag <= ${dag}::date and a.status in ('gepland', 'gehouden')
         and a.soort <> 'verhoor' and not exists (select from gesprek g where g.afspraak_id = a.afspraak_id)
       order by a.dag desc, a.tijd desc limit 10`,
  );

export const findConcept = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<{ inhoud: Gesprekconcept; versie: number; door: string; op: string }>`
      select inhoud, versie, ${actorNaam(sql`vastgelegd_door`)} as door, vastgelegd_op as op
        from gesprekconcept where werkproces_id = ${werkprocesId}`,
  );

/** Writes the version that was seen (0: none yet); nothing comes back when someone was first. */
export const writeConcept = (tx: Tx, bij: Bij, inhoud: Gesprekconcept, versie: number) =>
  versie === 0
    ? maybe(
        tx,
        sql<{ versie: number }>`
          insert into gesprekconcept (organisatie_id, werkproces_id, inhoud)
          values (${bij.organisatieId}, ${bij.werkprocesId}, ${JSON.stringify(inhoud)}::jsonb)
          on conflict on constraint gesprekconcept_sleutel do nothing returning versie`,
      )
    : maybe(
        tx,
        sql<{ versie: number }>`
          update gesprekconcept set inhoud = ${JSON.stringify(inhoud)}::jsonb
           where werkproces_id = ${bij.werkprocesId} and versie = ${versie} returning versie`,
      );

export const deleteConcept = (tx: Tx, werkprocesId: string) =>
  run(tx, sql`delete from gesprekconcept where werkproces_id = ${werkprocesId}`);

export const insertGesprek = (
  tx: Tx,
  bij: Bij,
  g: {
    readonly afspraakId: string | null;
    readonly vorm: string;
    readonly gehoudenOp: Datum;
    readonly aanwezig: readonly Aanwezige[];
    readonly verslag: string;
    readonly stemJongere: string | null;
    readonly geenStem: string | null;
    readonly stemOuders: string | null;
    readonly oorzaken: readonly Oorzaak[];
    readonly volgendeOp: Datum;
  },
) =>
  one(
    tx,
    sql<{ gesprekId: string }>`
      insert into gesprek (organisatie_id, jongere_id, werkproces_id, afspraak_id, vorm, gehouden_op, aanwezig, verslag,
                           stem_jongere, geen_stem, stem_ouders, oorzaken, volgende_op)
      values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${g.afspraakId}, ${g.vorm}, ${g.gehoudenOp},
              ${JSON.stringify(g.aanwezig)}::jsonb, ${g.verslag}, ${g.stemJongere}, ${g.geenStem}, ${g.stemOuders},
              ${[...g.oorzaken]}::text[], ${g.volgendeOp})
      returning gesprek_id as "gesprekId"`,
  );

/** What this conversation led to. */
export const linkGevolg = (
  tx: Tx,
  gesprekId: string,
  {
    briefId,
    terugkoppelingId,
  }: { readonly briefId: string | null; readonly terugkoppelingId: string | null },
) =>
  run(
    tx,
    sql`update gesprek set brief_id = ${briefId}, terugkoppeling_id = ${terugkoppelingId}
         where gesprek_id = ${gesprekId}`,
  );
