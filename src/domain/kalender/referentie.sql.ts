import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../../platform/package-root.ts';

const load = async (name: string) =>
  JSON.parse(await readFile(join(packageRoot, 'data', 'referentie', `${name}.json`), 'utf8'));

/**
 * Puts the shipped reference data into the database, as its owner: gemeenten of now and before with their
 * Doorstroompuntregio and holiday region, school holidays, public holidays. Safe to repeat; newer files win.
 */
export async function loadReferentie(beheerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into gemeente (gemeentecode, naam, provincie, doorstroompuntregio, doorstroompunt_naam, vakantieregio)
       select g.code, g.naam, g.provincie, g.doorstroompuntregio, r.naam, g.vakantieregio
         from jsonb_to_recordset($1) as g(code text, naam text, provincie text, doorstroompuntregio int,
                                          vakantieregio text)
         left join jsonb_to_recordset($2) as r(nummer int, naam text) on r.nummer = g.doorstroompuntregio
       on conflict (gemeentecode) do update set naam = excluded.naam, provincie = excluded.provincie,
         doorstroompuntregio = excluded.doorstroompuntregio, doorstroompunt_naam = excluded.doorstroompunt_naam,
         vakantieregio = excluded.vakantieregio`,
      [
        JSON.stringify((await load('gemeenten')).gemeenten),
        JSON.stringify((await load('doorstroompuntregios')).regios),
      ],
    );
    await client.query(
      `insert into gemeente (gemeentecode, naam, provincie, opgeheven_op, opvolgers)
       select code, naam, provincie, einddatum, opvolgers
         from jsonb_to_recordset($1) as g(code text, naam text, provincie text, einddatum date, opvolgers text[])
       on conflict (gemeentecode) do update set naam = excluded.naam, opgeheven_op = excluded.opgeheven_op,
         opvolgers = excluded.opvolgers`,
      [JSON.stringify((await load('gemeenten-historisch')).gemeenten)],
    );
    await client.query(
      `insert into schoolvakantie (schooljaar, vakantie, regio, vanaf, tot_en_met, status)
       select schooljaar, vakantie, regio, van, tot, status
         from jsonb_to_recordset($1) as v(schooljaar text, vakantie text, regio text, van date, tot date, status text)
       on conflict (schooljaar, vakantie, regio) do update
         set vanaf = excluded.vanaf, tot_en_met = excluded.tot_en_met, status = excluded.status`,
      [JSON.stringify((await load('schoolvakanties')).perioden)],
    );
    await client.query(
      `insert into feestdag (dag, naam, termijnenwet)
       select datum, naam, termijnenwet
         from jsonb_to_recordset($1) as f(datum date, naam text, termijnenwet text)
       on conflict (dag) do update set naam = excluded.naam, termijnenwet = excluded.termijnenwet`,
      [JSON.stringify((await load('feestdagen')).feestdagen)],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}
