import { sql } from 'kysely';
import { maybe, preparedMaybe, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type Dossierfeiten = {
  naam: string;
  voornaam: string | null;
  geboortedatum: Datum;
  leeftijd: number;
  gemeentecode: string | null;
  gemeente: string | null;
  straat: string | null;
  woonplaats: string | null;
  adresGeheim: boolean;
  schoolId: string | null;
  schoolnaam: string | null;
  schoolcontact: string | null;
  schoolEmail: string | null;
  schoolStraat: string | null;
  schoolPlaats: string | null;
  zaaknummer: string | null;
  behandelaar: string | null;
  meldingOp: Datum | null;
  meldingUren: string | null;
  verzuimVanaf: Datum | null;
  verzuimTotEnMet: Datum | null;
  inschrijvenVoor: Datum | null;
  /** The day of the first letter about absoluut verzuim. */
  eersteBriefOp: Datum | null;
};

/** What the record knows that stands in letters, in one question. */
export const findDossierfeiten = (
  tx: Tx,
  jongereId: string,
  werkprocesId: string | null,
  dag: Datum,
): Promise<Dossierfeiten | undefined> =>
  preparedMaybe(
    tx,
    sql<Dossierfeiten>`
      select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam, split_part(j.voornamen, ' ', 1) as voornaam,
             j.geboortedatum, leeftijd_op(j.geboortedatum, ${dag}) as leeftijd, v.gemeentecode, v.gemeente,
             nullif(concat_ws(' ', v.straatnaam, v.huisnummer), '') as straat,
             nullif(concat_ws(' ', v.postcode, v.woonplaats), '') as woonplaats,
             exists (select from bijzonderheid b where b.jongere_id = j.jongere_id and b.soort = 'geheim-adres'
                        and b.vanaf <= ${dag} and (b.tot is null or b.tot >= ${dag})) as "adresGeheim",
             i.school_id as "schoolId", i.schoolnaam, c.naam as schoolcontact, c.email as "schoolEmail",
             nullif(concat_ws(' ', a.straatnaam, a.huisnummer), '') as "schoolStraat",
             nullif(concat_ws(' ', a.postcode, a.plaats), '') as "schoolPlaats",
             w.nummer as zaaknummer, w.behandelaar, m.gemeld_op as "meldingOp", trim_scale(m.uren)::text as "meldingUren",
             m.verzuim_vanaf as "verzuimVanaf", m.verzuim_tot_en_met as "verzuimTotEnMet",
             (select z.termijn_tot from absoluut_verzuim z where z.jongere_id = j.jongere_id and z.gesloten_op is null
               order by z.sinds desc limit 1) as "inschrijvenVoor",
             (select z.aangeschreven_op from absoluut_verzuim z where z.jongere_id = j.jongere_id and z.gesloten_op is null
               order by z.sinds desc limit 1) as "eersteBriefOp"
        from jongere j
        left join lateral (select * from verblijf v where v.jongere_id = j.jongere_id
                            order by v.vanaf desc nulls last limit 1) v on true
        left join lateral (select * from inschrijving i where i.jongere_id = j.jongere_id and i.vanaf <= ${dag}
                              and (i.tot_en_met is null or i.tot_en_met >= ${dag})
                            order by i.vanaf desc, i.nummer desc limit 1) i on true
        left join schoolcontact c on c.school_id = i.school_id and c.taak = 'verzuim' and c.tot_en_met is null
        left join schooladres a on a.school_id = i.school_id and a.tot_en_met is null
        left join werkproces w on w.werkproces_id = ${werkprocesId}::uuid and w.jongere_id = j.jongere_id
        left join lateral (select * from melding m where m.jongere_id = j.jongere_id
                              and (${werkprocesId}::uuid is null or m.werkproces_id = ${werkprocesId}::uuid)
                            order by m.gemeld_op desc, m.melding_id desc limit 1) m on true
       where j.jongere_id = ${jongereId}`,
  );

export const isZaakOf = async (tx: Tx, werkprocesId: string, jongereId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from werkproces where werkproces_id = ${werkprocesId} and jongere_id = ${jongereId}`,
  )) !== undefined;
