import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Oorzaak } from '../../regels/mas/oorzaken.ts';
import type { Antwoorden } from '../../regels/mas/signalering.ts';

type Bij = { readonly organisatieId: number; readonly jongereId: string; readonly werkprocesId: string };

export const findSignalering = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<{ antwoorden: Antwoorden; ingevuldOp: Datum; versie: number }>`
      select antwoorden, ingevuld_op as "ingevuldOp", versie from signalering where werkproces_id = ${werkprocesId}`,
  );

/** Writes the version that was seen (0: none yet); nothing comes back when someone was first. */
export const writeSignalering = (tx: Tx, bij: Bij, antwoorden: Antwoorden, dag: Datum, versie: number) =>
  versie === 0
    ? maybe(
        tx,
        sql<{ versie: number }>`
          insert into signalering (organisatie_id, jongere_id, werkproces_id, antwoorden, ingevuld_op)
          values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${JSON.stringify(antwoorden)}::jsonb, ${dag})
          on conflict on constraint signalering_sleutel do nothing returning versie`,
      )
    : maybe(
        tx,
        sql<{ versie: number }>`
          update signalering set antwoorden = ${JSON.stringify(antwoorden)}::jsonb, ingevuld_op = ${dag}
           where werkproces_id = ${bij.werkprocesId} and versie = ${versie} returning versie`,
      );

export type OnderzoekRij = {
  feiten: string | null;
  schoolZegt: string | null;
  oudersZeggen: string | null;
  jongereZegt: string | null;
  oorzaken: Oorzaak[];
  oorzaakAnders: string | null;
  beschermend: string | null;
  versie: number;
};

export const findOnderzoek = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<OnderzoekRij>`
      select feiten, school_zegt as "schoolZegt", ouders_zeggen as "oudersZeggen", jongere_zegt as "jongereZegt", oorzaken,
             oorzaak_anders as "oorzaakAnders", beschermend, versie
        from onderzoek where werkproces_id = ${werkprocesId}`,
  );

export const writeOnderzoek = (tx: Tx, bij: Bij, o: OnderzoekRij, dag: Datum) =>
  o.versie === 0
    ? maybe(
        tx,
        sql<{ versie: number }>`
          insert into onderzoek (organisatie_id, jongere_id, werkproces_id, feiten, school_zegt, ouders_zeggen, jongere_zegt,
                                 oorzaken, oorzaak_anders, beschermend, bijgewerkt_op)
          values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${o.feiten}, ${o.schoolZegt},
                  ${o.oudersZeggen}, ${o.jongereZegt}, ${o.oorzaken}::text[], ${o.oorzaakAnders}, ${o.beschermend}, ${dag})
          on conflict on constraint onderzoek_sleutel do nothing returning versie`,
      )
    : maybe(
        tx,
        sql<{ versie: number }>`
          update onderzoek set feiten = ${o.feiten}, school_zegt = ${o.schoolZegt}, ouders_zeggen = ${o.oudersZeggen},
                 jongere_zegt = ${o.jongereZegt}, oorzaken = ${o.oorzaken}::text[], oorzaak_anders = ${o.oorzaakAnders},
                 beschermend = ${o.beschermend}, bijgewerkt_op = ${dag}
           where werkproces_id = ${bij.werkprocesId} and versie = ${o.versie} returning versie`,
      );

/** Adds causes to those that were found already. */
export const addOorzaken = (tx: Tx, bij: Bij, oorzaken: readonly Oorzaak[], dag: Datum) =>
  run(
    tx,
    sql`
      insert into onderzoek (organisatie_id, jongere_id, werkproces_id, oorzaken, bijgewerkt_op)
      values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${[...oorzaken]}::text[], ${dag})
      on conflict on constraint onderzoek_sleutel do update
         set bijgewerkt_op = excluded.bijgewerkt_op,
             oorzaken = (select array_agg(distinct een) from unnest(onderzoek.oorzaken || excluded.oorzaken) een)
       where not onderzoek.oorzaken @> excluded.oorzaken`,
  );

type Periode = { readonly periodeVanaf: Datum; readonly periodeTotEnMet: Datum };

export const countOorzaken = (tx: Tx, { periodeVanaf, periodeTotEnMet }: Periode) =>
  rows(
    tx,
    sql<{ oorzaak: Oorzaak; zaken: number }>`
      select oorzaak, count(distinct werkproces_id)::int as zaken
        from onderzoek cross join unnest(oorzaken) oorzaak
       where bijgewerkt_op between ${periodeVanaf}::date and ${periodeTotEnMet}::date
       group by oorzaak order by 2 desc, 1`,
  );

export const countOnderzoeken = (tx: Tx, { periodeVanaf, periodeTotEnMet }: Periode) =>
  one(
    tx,
    sql<{ onderzoeken: number; anders: number }>`
      select count(*)::int as onderzoeken, (count(*) filter (where oorzaak_anders is not null))::int as anders
        from onderzoek where bijgewerkt_op between ${periodeVanaf}::date and ${periodeTotEnMet}::date`,
  );
