import { type RawBuilder, sql } from 'kysely';
import type { Dimensie, Omschrijving } from './dimensies.ts';
import type { IndicatorNaam } from './indicatoren.ts';
import type { Jaar } from './schooljaar-in-cijfers.ts';

export type Sql = RawBuilder<unknown>;

/** What a figure is asked about. `metStand`: as a flow table, so episodes count and not only what began. */
export type Kader = {
  readonly organisatieId: number;
  readonly jaar: Jaar;
  readonly thuiszitterDagen: number;
  readonly metStand: boolean;
  /** The home is asked for as well, so pupils need not be looked up among the homes twice. */
  readonly metPlaats: boolean;
  /** The pupils of this day are kept and up to date, so they are read and not looked up. */
  readonly metTelling?: boolean;
  /** Only these jongeren; for who is a pupil. */
  readonly wie?: readonly string[];
};

/** A dimension as a column: `uit` never yields null, `met` are the joins it needs. */
export type Veld = { readonly uit: Sql; readonly met?: readonly Sql[] };

/**
 * The records an indicator counts, as one relation `r` with an `organisatie_id`. `datum` is the counting date.
 * Dimensions about the person (age, plicht, home) are added from `datum` unless the bron gives them itself.
 */
export type Bron = {
  readonly soort: Sql;
  readonly van: Sql;
  readonly id: Sql;
  readonly jongere: Sql | null;
  readonly datum: Sql;
  /** Which records belong to the school year. */
  readonly jaar: Sql;
  /** The record is the jongere: geboortedatum and startkwalificatie_op stand in it. */
  readonly zelf?: true;
  /** What a median or a given value is made of. */
  readonly maat?: Sql;
  /** The period of an episode and how it ended; needed for `stand`. */
  readonly episode?: { readonly begin: Sql; readonly eind: Sql; readonly reden: Sql };
  readonly velden: Partial<Record<Dimensie, Veld>>;
};

const of = (uit: Sql): Veld => ({ uit });
const text = (column: string, leeg = 'onbekend'): Veld =>
  of(sql`coalesce(nullif(${sql.raw(column)}, ''), ${sql.lit(leeg)})`);

/** The Schoolgang term, or the own term where none is mapped (contract § 3). */
const term = (
  column: string,
  kolom: string,
  leeg: string,
  alias: string,
  before: readonly Sql[] = [],
): Veld => ({
  uit: sql`coalesce(${sql.raw(alias)}.schoolgang_term, nullif(${sql.raw(column)}, ''), ${sql.lit(leeg)})`,
  met: [
    ...before,
    sql`left join term ${sql.raw(alias)}
          on ${sql.raw(alias)}.organisatie_id = r.organisatie_id
         and ${sql.raw(alias)}.kolom = ${sql.lit(kolom)}
         and ${sql.raw(alias)}.eigen_term = ${sql.raw(column)}`,
  ],
});

/** As delivered with the record; a record made here may know its school only by reference. */
const schoolnaam = (record: string): Veld => ({
  uit: sql`coalesce(nullif(${sql.raw(record)}.schoolnaam, ''), s.naam, 'onbekend')`,
  met: [sql`left join school s on s.school_id = ${sql.raw(record)}.school_id`],
});

const within = (column: string, { vanaf, totEnMet }: Jaar): Sql =>
  sql`${sql.raw(column)} between ${vanaf}::date and ${totEnMet}::date`;
const overlaps = (begin: Sql, eind: Sql, { vanaf, totEnMet }: Jaar): Sql =>
  sql`${begin} <= ${totEnMet}::date and (${eind} is null or ${eind} >= ${vanaf}::date)`;

/** A table of one record per row, counted by one of its own dates. */
function table(name: string, datum: Sql | string, jaar: Sql, velden: Bron['velden']): Bron {
  return {
    soort: sql`${sql.lit(name.replaceAll('_', '-'))}`,
    van: sql`${sql.table(name)} r`,
    id: sql`${sql.raw(`r.${name}_id`)}`,
    jongere: sql`r.jongere_id`,
    datum: typeof datum === 'string' ? sql.raw(datum) : datum,
    jaar,
    velden,
  };
}

const onderwijssoort = text('r.onderwijssoort');

const melding = ({ jaar }: Pick<Kader, 'jaar'>): Bron =>
  table('melding', 'r.gemeld_op', sql`${within('r.gemeld_op', jaar)} and r.status <> 'ingetrokken'`, {
    school: schoolnaam('r'),
    onderwijssoort,
    'soort-verzuim': of(sql`r.soort_verzuim`),
    vervolg: text('r.vervolg', 'geen'),
  });

/**
 * Absoluut verzuim, reported or found by the nightly run, as one relation `r` of periods. Of who was reported in the
 * year the run adds nothing: that is the same absence.
 * @uitleg 0100 which periods count, and how those of one jongere are taken together
 */
function absoluteGevallen({ jaar, metStand }: Kader): Sql {
  const gemeld = sql`m.soort_verzuim = 'absoluut' and m.status <> 'ingetrokken'
    and ${
      metStand
        ? overlaps(sql`coalesce(m.verzuim_vanaf, m.gemeld_op)`, sql`m.verzuim_tot_en_met`, jaar)
        : within('m.gemeld_op', jaar)
    }`;
  const eind = sql`case when a.gesloten_op is not null then greatest(a.gesloten_op - 1, a.sinds) end`;
  return sql`(
    select 'melding' as soort, m.melding_id as id, m.organisatie_id, m.jongere_id, m.gemeld_op as datum,
           coalesce(m.verzuim_vanaf, m.gemeld_op) as begin, m.verzuim_tot_en_met as eind, m.sluitreden as reden,
           m.onderwijssoort
      from melding m where ${gemeld}
     union all
    select 'absoluut-verzuim', a.absoluut_verzuim_id, a.organisatie_id, a.jongere_id,
           greatest(a.gezien_op, ${jaar.vanaf}::date), a.sinds, ${eind},
           case a.gesloten_reden when 'niet-ingezetene' then 'verhuisd' when 'achttien' then '18 jaar geworden'
                                 when 'vrijgesteld' then 'vrijstelling' else a.gesloten_reden end,
           coalesce((select i.onderwijssoort from inschrijving i
                      where i.jongere_id = a.jongere_id and i.vanaf < a.sinds order by i.vanaf desc limit 1),
                    'geen onderwijs')
      from absoluut_verzuim a
     where a.uitkomst = 'absoluut' and a.gezien_op <= ${jaar.totEnMet}::date
       and ${overlaps(metStand ? sql`a.sinds` : sql`a.gezien_op`, eind, jaar)}
       and not exists (select from melding m where m.jongere_id = a.jongere_id and ${gemeld})) r`;
}

/** Jongeren in absoluut verzuim; with `stand` their periods as a flow table. */
const absoluut = (kader: Kader): Bron => ({
  soort: sql`r.soort`,
  van: absoluteGevallen(kader),
  id: sql`r.id`,
  jongere: sql`r.jongere_id`,
  datum: sql`r.datum`,
  jaar: sql`true`,
  velden: { onderwijssoort },
  episode: { begin: sql`r.begin`, eind: sql`r.eind`, reden: sql`r.reden` },
});

/**
 * Everyone at home in the year, with which definition of thuiszitter each situation meets.
 * @uitleg 0102 the definitions as figures of a school year
 */
function kindThuis(kader: Kader): Bron {
  const { jaar, thuiszitterDagen } = kader;
  const duur = sql`(coalesce(r.eind, ${jaar.totEnMet}::date) - r.begin)`;
  const lang = sql`${duur} >= ${thuiszitterDagen}::int`;
  const meets = (naam: Omschrijving, when: Sql) => sql`case when ${when} then ${sql.lit(naam)} end`;
  const [zonderSchool, ongeoorloofd, ziek] = [
    sql`r.groep = 'absoluut verzuim'`,
    sql`r.groep = 'relatief verzuim'`,
    sql`r.groep = 'ziek thuis'`,
  ];
  const omschrijvingen = sql`array_remove(array[
    ${meets('landelijk', sql`${zonderSchool} or ${ongeoorloofd} and ${lang}`)},
    ${meets('absoluut', zonderSchool)},
    ${meets('lrv', sql`${ongeoorloofd} and ${lang}`)},
    ${meets('vier-weken-of-langer', sql`(${zonderSchool} or ${ongeoorloofd}) and ${duur} >= ${thuiszitterDagen}::int - 1`)},
    ${meets('zonder-duur', sql`${ongeoorloofd} or ${ziek}`)},
    ${meets('breed', sql`${zonderSchool} or (${ongeoorloofd} or ${ziek}) and ${lang}`)},
    ${meets('ruim', sql`not (${ongeoorloofd} or ${ziek}) or ${lang}`)}], null)`;
  const periode = sql`organisatie_id, jongere_id`;
  return {
    soort: sql`r.soort`,
    van: sql`(
      select 'thuiszitter' as soort, thuiszitter_id as id, ${periode}, vanaf as begin, tot_en_met as eind,
             onderwijssoort, case soort when 'wettelijk' then 'relatief verzuim' else 'ziek thuis' end as groep
        from thuiszitter
       union all
      select soort, id, ${periode}, begin, eind, onderwijssoort, 'absoluut verzuim'
        from ${absoluteGevallen({ ...kader, metStand: true })}
       union all
      select 'vrijstelling', vrijstelling_id, ${periode}, coalesce(vanaf, besloten_op), tot_en_met, onderwijssoort,
             'vrijgesteld (5 onder a)'
        from vrijstelling where artikel = '5a' and besluit = 'verleend'
       union all
      select 'wachtlijst', wachtlijst_id, ${periode}, vanaf, tot_en_met, null, 'wacht op een plaats'
        from wachtlijst) r`,
    id: sql`r.id`,
    jongere: sql`r.jongere_id`,
    datum: sql`greatest(r.begin, ${jaar.vanaf}::date)`,
    jaar: overlaps(sql`r.begin`, sql`r.eind`, jaar),
    velden: {
      onderwijssoort,
      groep: of(sql`r.groep`),
      omschrijving: {
        uit: sql`o.omschrijving`,
        met: [sql`cross join lateral unnest(${omschrijvingen}) as o(omschrijving)`],
      },
    },
  };
}

/** The first time that somebody took a melding up, in days since it was made. */
const reactie = ({ jaar }: Kader): Bron => ({
  ...melding({ jaar }),
  van: sql`(select m.*, gezien.op as gezien_op
              from melding m
              join lateral (select min(s.created_at at time zone 'Europe/Amsterdam')::date as op
                              from melding_stap s
                             where s.melding_id = m.melding_id and s.van = 'nieuw') gezien on gezien.op is not null) r`,
  maat: sql`greatest(r.gezien_op - r.gemeld_op, 0)`,
});

const zaakVelden: Bron['velden'] = {
  onderwijssoort,
  'soort-zaak': term('r.soort', 'werkprocessen.soort', 'onbekend', 'ts'),
  uitkomst: term('r.uitkomst', 'werkprocessen.uitkomst', 'loopt nog', 'tu'),
  route: term('r.route', 'werkprocessen.route_mas', 'geen', 'tr'),
  behandelaar: text('r.behandelaar'),
};
const zaak = (datum: 'r.vanaf' | 'r.tot_en_met', { jaar }: Kader): Bron => ({
  ...table('werkproces', datum, within(datum, jaar), zaakVelden),
  maat: sql`r.tot_en_met - r.vanaf`,
});

/** 11g is leave, whatever file it came in: counted in verlof, never here (contract § 3). */
const vrijstelling = (datum: Sql | string, jaar: Sql): Bron =>
  table('vrijstelling', datum, sql`r.artikel <> '11g' and ${jaar}`, {
    onderwijssoort,
    artikel: of(sql`r.artikel`),
    'soort-aanvraag': text('r.soort_aanvraag'),
    besluit: text('r.besluit'),
  });

const verlof = ({ jaar }: Kader): Bron => ({
  ...table('verlof', 'r.aangevraagd_op', within('r.aangevraagd_op', jaar), {
    onderwijssoort,
    grond: of(sql`r.grond`),
    besluit: text('r.besluit'),
    beslisser: text('r.beslisser'),
  }),
  soort: sql`r.soort`,
  van: sql`(select verlof_id, 'verlof' as soort, organisatie_id, jongere_id, aangevraagd_op, grond, besluit,
                   beslisser, null::text as onderwijssoort
              from verlof
            union all
            select vrijstelling_id, 'vrijstelling', organisatie_id, jongere_id, aangevraagd_op, artikel, besluit,
                   'leerplichtambtenaar', onderwijssoort
              from vrijstelling where artikel = '11g') r`,
});

/**
 * Episodes that touch the year and lasted long enough.
 * @uitleg 0101 how long an episode lasted
 */
function thuiszitter({ jaar, thuiszitterDagen }: Kader): Bron {
  const [begin, eind] = [sql`r.vanaf`, sql`r.tot_en_met`];
  return {
    ...table(
      'thuiszitter',
      'r.vanaf',
      sql`r.soort = 'wettelijk' and ${overlaps(begin, eind, jaar)}
          and coalesce(${eind}, ${jaar.totEnMet}::date) - ${begin} >= ${thuiszitterDagen}::int`,
      {
        onderwijssoort,
        uitkomst: of(sql`case when ${eind} <= ${jaar.totEnMet}::date
                              then coalesce(nullif(r.reden_einde, ''), 'onbekend') else 'loopt nog' end`),
      },
    ),
    episode: { begin, eind, reden: sql`r.reden_einde` },
  };
}

const leerling = (kader: Kader): Bron =>
  kader.metTelling ? geteldeLeerling(kader) : gezochteLeerling(kader);

/** As they were counted and kept: the same pupils with the same fields as `gezochteLeerling`. */
const geteldeLeerling = ({ jaar: { peildatum } }: Kader): Bron => ({
  ...table('leerlingtelling', 'r.peildatum', sql`r.peildatum = ${peildatum}::date`, {
    school: of(sql`r.school`),
    onderwijssoort: of(sql`r.onderwijssoort`),
    gemeente: of(sql`r.gemeente`),
    gemeentecode: of(sql`r.gemeentecode`),
    woonplaats: of(sql`r.woonplaats`),
    plicht: of(sql`r.plicht`),
  }),
  zelf: true,
  soort: sql`'jongere'`,
  id: sql`r.jongere_id`,
});

/** Living here by BRP and 5 to 17 years old on 1 October; home and age are those of that day. */
function gezochteLeerling({ organisatieId, metPlaats, wie, jaar: { peildatum } }: Kader): Bron {
  const dag = sql`${peildatum}::date`;
  const alleen = (alias: string): Sql =>
    wie ? sql`and ${sql.ref(`${alias}.jongere_id`)} = any(${[...wie]}::uuid[])` : sql``;
  const ingeschreven = sql`left join (
      select distinct on (i.jongere_id) i.jongere_id, i.onderwijssoort, i.schoolnaam, i.school_id
        from inschrijving i
       where i.organisatie_id = ${organisatieId} and i.vanaf <= ${dag}
         and (i.tot_en_met is null or i.tot_en_met >= ${dag}) ${alleen('i')}
       order by i.jongere_id, i.vanaf desc, i.nummer desc) o on o.jongere_id = r.jongere_id`;
  const woont = sql`from verblijf v
       where v.organisatie_id = ${organisatieId} and (v.vanaf is null or v.vanaf <= ${dag})
         and (v.tot is null or v.tot > ${dag}) ${alleen('v')}`;
  const thuis = sql`join (
      select distinct on (v.jongere_id) v.jongere_id, v.gemeente, v.gemeentecode, v.woonplaats
        ${woont} order by v.jongere_id, v.vanaf desc nulls last, v.verblijf_id desc) w on w.jongere_id = r.jongere_id`;
  const woonplaats = (column: string): Veld => ({ ...text(`w.${column}`), met: [thuis] });
  return {
    zelf: true,
    ...table(
      'jongere',
      dag,
      sql`r.geboortedatum <= (${dag} - interval '5 years')::date
          and r.geboortedatum > (${dag} - interval '18 years')::date ${alleen('r')}
          ${metPlaats ? sql`` : sql`and r.jongere_id in (select v.jongere_id ${woont})`}`,
      {
        school: {
          uit: sql`coalesce(nullif(o.schoolnaam, ''), s.naam, 'onbekend')`,
          met: [ingeschreven, sql`left join school s on s.school_id = o.school_id`],
        },
        onderwijssoort: {
          uit: sql`case when o.jongere_id is null then 'geen onderwijs'
                        else coalesce(nullif(o.onderwijssoort, ''), 'onbekend') end`,
          met: [ingeschreven],
        },
        gemeente: woonplaats('gemeente'),
        gemeentecode: woonplaats('gemeentecode'),
        woonplaats: woonplaats('woonplaats'),
      },
    ),
  };
}

const geleverdGesprek = ({ jaar }: Kader): Bron =>
  table('preventief_gesprek', 'r.gevoerd_op', within('r.gevoerd_op', jaar), {
    school: schoolnaam('r'),
    onderwijssoort,
  });

/** A talk shows its effect when so many months have passed without a melding (PR-03). */
const EFFECT = sql`interval '6 months'`;

/**
 * Talks that were delivered, those held at the spreekuur, and the traces of those whose record is gone: of these nobody
 * knows any more who it was, only that no melding followed.
 */
const preventiefGesprek = (kader: Kader): Bron => {
  const geleverd = geleverdGesprek(kader);
  const melding = sql`left join lateral (
      select min(m.gemeld_op) as op from melding m
       where m.jongere_id = r.jongere_id and m.gemeld_op > r.gevoerd_op and m.status <> 'ingetrokken') e on true`;
  return {
    ...geleverd,
    soort: sql`r.soort`,
    id: sql`r.id`,
    van: sql`(
      select 'preventief-gesprek' as soort, preventief_gesprek_id as id, organisatie_id, jongere_id, school_id, schoolnaam,
             onderwijssoort, gevoerd_op
        from preventief_gesprek
       union all
      select 'spreekuurgesprek', spreekuurgesprek_id, organisatie_id, jongere_id, school_id, null, onderwijssoort, dag
        from spreekuurgesprek where status = 'gevoerd'
       union all
      select 'spreekuurspoor', spreekuurspoor_id, organisatie_id, null, school_id, null, onderwijssoort, maand
        from spreekuurspoor) r`,
    velden: {
      ...geleverd.velden,
      effect: {
        uit: sql`case when e.op <= r.gevoerd_op + ${EFFECT} then 'melding'
                      when r.gevoerd_op + ${EFFECT} > current_date then 'nog niet te zeggen'
                      else 'geen melding' end`,
        met: [melding],
      },
    },
  };
};

/** Per indicator its records: the only place that says which rows a number stands on. */
export const BRONNEN: Readonly<Record<IndicatorNaam, (kader: Kader) => Bron>> = {
  leerlingen: leerling,
  meldingen: melding,
  'jongeren-met-melding': melding,
  recidive: melding,
  absoluut,
  zaken: (kader) => zaak('r.vanaf', kader),
  uitstroom: (kader) => zaak('r.tot_en_met', kader),
  doorlooptijd: (kader) => zaak('r.tot_en_met', kader),
  reactietijd: reactie,
  'tijd-tot-gesprek': (kader) => ({
    ...geleverdGesprek(kader),
    van: sql`(select distinct on (g.melding_id) g.*, g.gevoerd_op - m.gemeld_op as dagen
                from preventief_gesprek g join melding m on m.melding_id = g.melding_id
               where g.gevoerd_op >= m.gemeld_op
               order by g.melding_id, g.gevoerd_op) r`,
    maat: sql`r.dagen`,
  }),
  waarschuwingen: ({ jaar }) =>
    table('waarschuwing', 'r.gegeven_op', within('r.gegeven_op', jaar), {
      'soort-zaak': term('z.soort', 'werkprocessen.soort', 'onbekend', 'ts', [
        sql`left join werkproces z on z.werkproces_id = r.werkproces_id`,
      ]),
    }),
  halt: ({ jaar }) =>
    table('halt_verwijzing', 'r.verwezen_op', within('r.verwezen_op', jaar), {
      onderwijssoort,
      'soort-verzuim': text('r.soort_verzuim'),
    }),
  'processen-verbaal': ({ jaar }) =>
    table('proces_verbaal', 'r.opgemaakt_op', within('r.opgemaakt_op', jaar), {
      onderwijssoort,
      'soort-verzuim': text('r.soort_verzuim'),
      verdachte: text('r.verdachte'),
      afdoening: term('r.afdoening', 'processen_verbaal.afdoening', 'onbekend', 'ta'),
    }),
  vrijstellingen: ({ jaar }) =>
    vrijstelling('r.besloten_op', sql`r.besluit = 'verleend' and ${within('r.besloten_op', jaar)}`),
  'beroepen-op-vrijstelling': ({ jaar }) =>
    vrijstelling('r.aangevraagd_op', within('r.aangevraagd_op', jaar)),
  vrijgesteld: ({ jaar }) =>
    vrijstelling(
      sql`greatest(coalesce(r.vanaf, r.besloten_op), ${jaar.vanaf}::date)`,
      sql`r.besluit = 'verleend'
          and ${overlaps(sql`coalesce(r.vanaf, r.besloten_op)`, sql`r.tot_en_met`, jaar)}`,
    ),
  verlof,
  thuiszitters: thuiszitter,
  'kinderen-thuis': kindThuis,
  'preventieve-gesprekken': preventiefGesprek,
  'gesproken-jongeren': preventiefGesprek,
  gedoog: ({ jaar }) =>
    table(
      'gedoogbeschikking',
      'r.besloten_op',
      sql`r.besluit = 'verleend' and ${within('r.besloten_op', jaar)}`,
      {},
    ),
  interventies: ({ jaar }) =>
    table('interventie', 'r.op', within('r.op', jaar), {
      'soort-interventie': term('r.soort', 'overige_interventies.soort', 'onbekend', 'ti'),
    }),
  vsv: ({ jaar }) =>
    table(
      'vsv_uitval',
      'r.uitgevallen_op',
      sql`r.schooljaar = ${jaar.schooljaar} and r.startkwalificatie = 'nee'`,
      { onderwijssoort },
    ),
  medewerkers: ({ jaar }) => ({
    ...table(
      'medewerker',
      sql`${jaar.totEnMet}::date`,
      sql`r.in_dienst_vanaf <= ${jaar.totEnMet}::date
          and (r.in_dienst_tot_en_met is null or r.in_dienst_tot_en_met >= ${jaar.totEnMet}::date)`,
      { functie: text('r.functie') },
    ),
    jongere: null,
  }),
  referentiecijfers: ({ jaar }) => ({
    ...table('referentiecijfer', 'null::date', sql`r.schooljaar = ${jaar.schooljaar}`, {
      gebied: of(sql`r.gebied`),
      indicator: of(sql`r.indicator`),
      eenheid: text('r.eenheid'),
    }),
    jongere: null,
    maat: sql`r.waarde`,
  }),
};
