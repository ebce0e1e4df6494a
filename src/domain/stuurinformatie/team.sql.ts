import { type RawBuilder, sql } from 'kysely';
import { one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { inKlasse, type Kader, meldingfeit, NIEMAND, telt, vanBehandelaar, zaakfeit } from './feiten.sql.ts';
import {
  isZaakMaat,
  LEEFTIJDSKLASSEN,
  type Leeftijdsklasse,
  leeftijdsklassen,
  type Maat,
  meldingMaten,
  zaakMaten,
} from './maten.contract.ts';

/** The class of `dagen`, from the same table the screens show. */
const klasseVan = sql`(array[${sql.join(leeftijdsklassen.map((klasse) => sql.lit(klasse)))}])[width_bucket(dagen, array[${sql.join(
  LEEFTIJDSKLASSEN.map(({ vanaf }) => sql.lit(vanaf)),
)}])]`;

export type Teamcijfers = {
  readonly geteldOp: string;
  readonly maten: Record<Maat, number>;
  readonly contact: { readonly mediaan: number | null; readonly p90: number | null };
  readonly leeftijd: { klasse: Leeftijdsklasse; meldingen: number; zaken: number }[];
  readonly instroom: { week: Datum; aantal: number }[];
  readonly last: { behandelaar: string; openMeldingen: number; openZaken: number; teLaat: number }[];
};

/** All figures of the team in one statement: the two relations are made once and counted in every way. */
export async function countTeam(tx: Tx, kader: Kader): Promise<Teamcijfers> {
  const counted = (namen: readonly Maat[]) =>
    sql.join(namen.map((maat) => sql`${sql.lit(maat)}, count(*) filter (where ${telt(maat, kader)})`));
  return one(
    tx,
    sql<Teamcijfers>`
      with ${meldingfeit(kader)}, ${zaakfeit(kader)}
      select clock_timestamp() as "geteldOp",
             (select jsonb_build_object(${counted(meldingMaten)}) from m)
             || (select jsonb_build_object(${counted(zaakMaten)}) from z) as maten,
             (select jsonb_build_object(
                'mediaan', percentile_disc(0.5) within group (order by contact_dagen),
                'p90', percentile_disc(0.9) within group (order by contact_dagen))
                from m where ${telt('beantwoord', kader)}) as contact,
             (select jsonb_agg(jsonb_build_object(
                'klasse', k, 'meldingen', (select count(*) from m where loopt and ${klasseVan} = k),
                'zaken', (select count(*) from z where loopt and ${klasseVan} = k)) order by at)
                from unnest(${[...leeftijdsklassen]}::text[]) with ordinality as klassen (k, at)) as leeftijd,
             (select coalesce(jsonb_agg(jsonb_build_object('week', w.week, 'aantal', coalesce(i.aantal, 0)) order by w.week), '[]')
                from (select week::date from generate_series(date_trunc('week', ${kader.vanaf}::date),
                        ${kader.totEnMet}::date, interval '1 week') week) w
                left join (select date_trunc('week', dag)::date as week, count(*) as aantal
                             from m where in_periode group by 1) i using (week)) as instroom,
             (select coalesce(jsonb_agg(to_jsonb(l) order by l."openZaken" + l."openMeldingen" desc, l.behandelaar), '[]')
                from (select coalesce(behandelaar, ${NIEMAND}) as behandelaar,
                             (count(*) filter (where soort = 'm')) as "openMeldingen",
                             (count(*) filter (where soort = 'z')) as "openZaken",
                             (count(*) filter (where laat)) as "teLaat"
                        from (select 'm' as soort, behandelaar, ${telt('terugkoppeling-te-laat', kader)} as laat from m where loopt
                              union all select 'z', behandelaar, false from z where loopt) o
                       group by 1) l) as last`,
  );
}

export type Rijenvraag = {
  readonly maat: Maat;
  readonly klasse?: Leeftijdsklasse | undefined;
  readonly behandelaar?: string | undefined;
  readonly limiet: number;
  readonly vanafRij: number;
};
export type Teamrij = {
  soort: 'melding' | 'zaak';
  id: string;
  jongereId: string;
  naam: string;
  wat: string;
  school: string | null;
  dag: Datum;
  dagen: number;
  contactDagen: number | null;
  stilDagen: number | null;
  volgende: Datum | null;
  behandelaar: string | null;
  status: string;
};

/** Exactly the records behind a figure of the team, longest waiting first. */
export async function listTeamrijen(tx: Tx, kader: Kader, vraag: Rijenvraag) {
  const zaak = isZaakMaat(vraag.maat);
  const keuze = sql`${telt(vraag.maat, kader)} and ${inKlasse(vraag.klasse)} and ${vanBehandelaar(vraag.behandelaar)}`;
  const velden: RawBuilder<unknown> = zaak
    ? sql`'zaak' as soort, coalesce((select t.schoolgang_term from term t where t.kolom = 'werkprocessen.soort'
                 and t.eigen_term = r.soort and t.organisatie_id = ${kader.organisatieId}), r.soort) as wat,
          null as school, null::int as "contactDagen", null::int as "stilDagen", null::date as volgende, r.stap as status`
    : sql`'melding' as soort, r.soort_verzuim as wat, coalesce(nullif(r.schoolnaam, ''), s.naam) as school,
          r.contact_dagen as "contactDagen", r.stil_dagen as "stilDagen", r.volgende, r.status`;
  const found = await rows(
    tx,
    sql<Teamrij & { totaal: number }>`
      with ${zaak ? zaakfeit(kader) : meldingfeit(kader)},
      gekozen as materialized (select * from ${zaak ? sql`z` : sql`m`} where ${keuze})
      select ${velden}, r.id, r.jongere_id as "jongereId", r.dag, r.dagen, r.behandelaar,
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam, t.totaal
        from (select count(*)::int as totaal from gekozen) t
       cross join (select * from gekozen order by dag, id limit ${vraag.limiet} offset ${vraag.vanafRij}) r
        join jongere j on j.jongere_id = r.jongere_id
        ${zaak ? sql`` : sql`left join school s on s.school_id = r.school_id`}
       order by r.dag, r.id`,
  );
  return { totaal: found[0]?.totaal ?? 0, rijen: found.map(({ totaal: _, ...rij }) => rij) };
}

/** The gemeenten and schools one can narrow to: those of open reports and of the period. */
export function listKeuzes(tx: Tx, kader: Kader) {
  return one(
    tx,
    sql<{ gemeenten: string[]; scholen: { schoolId: string; naam: string }[] }>`
      select array(select distinct gemeente from verblijf
                    where organisatie_id = ${kader.organisatieId} and tot is null and gemeente <> '' order by 1) as gemeenten,
             (select coalesce(jsonb_agg(jsonb_build_object('schoolId', s.school_id, 'naam', s.naam) order by s.naam, s.school_id), '[]')
                from school s
               where s.school_id in (select m.school_id from melding m
                                      where m.organisatie_id = ${kader.organisatieId}
                                        and m.gemeld_op >= ${kader.vanaf}::date - 366)) as scholen`,
  );
}
