import { expect, test } from 'vitest';
import { ask, bsnOf, folderOf, organisatieId, people, stateOf, testDatabase } from './invoer.test-help.ts';
import { undoImport } from './undo-import.ts';

const { db, load } = await testDatabase();
let codes = 0;

async function region() {
  codes++;
  const organisatieCode = `terug-${codes}`;
  const loadFiles = async (files: Parameters<typeof folderOf>[0]) => {
    await load(await folderOf(files), { organisatieCode });
    const [last] = await ask<{ id: string }>(
      db,
      'select invoer_id as id from invoer order by begonnen_op desc limit 1',
      organisatieCode,
    );
    return last?.id ?? '';
  };
  const undo = async (id: string) =>
    undoImport(db, await organisatieId(db, organisatieCode), id, 'beheerder');
  return {
    loadFiles,
    undo,
    state: () => stateOf(db, organisatieCode),
    ask: (text: string) => ask(db, text, organisatieCode),
  };
}

const first = () => ({
  'personen.csv': people(2).map((row, i) => [...row, i === 0 ? 'extra' : `e${i}`]),
  'meldingen.csv': [
    ['meldingnummer', 'bsn', 'datum_melding', 'soort_verzuim', 'brin', 'schoolnaam'],
    ['M1', bsnOf(0), '2026-08-20', 'luxe', '00AA', 'De Linde'],
  ],
  'aanwezigheid.csv': [
    ['bsn', 'brin', 'datum', 'lesuur', 'minuten', 'oordeel'],
    [bsnOf(0), '00AA', '2026-05-04', '1', '50', 'ongeoorloofd'],
  ],
});

test('[MI-01] undo removes what a load brought and restores what it changed, in order of loading', async () => {
  const { loadFiles, undo, state, ask } = await region();
  const eerste = await loadFiles(first());
  const before = await state();
  const files = first();
  files['personen.csv'] = people(4).map((row, i) => [...row, i === 0 ? 'extra' : `f${i}`]);
  files['personen.csv'][1]![2] = 'Anders';
  files['meldingen.csv'][1]![5] = 'De Nieuwe Linde';
  files['aanwezigheid.csv'][1]![4] = '10';
  const tweede = await loadFiles(files);
  expect(await state()).not.toEqual(before);

  expect(await undo(eerste)).toMatchObject({ ok: false, code: 'latere-invoer' });
  expect(await undo(tweede)).toMatchObject({ ok: true });
  expect(await state()).toEqual(before);
  expect(await ask(`select waarden from invoer_rest order by waarden::text`)).toEqual([
    { waarden: { extra: 'e1' } },
    { waarden: { extra: 'e2' } },
  ]);
  expect(await undo(tweede)).toMatchObject({ ok: false, code: 'invoer-niet-geladen' });

  expect(await undo(eerste)).toMatchObject({ ok: true });
  expect(Object.values(await state()).flat()).toEqual([]);
  expect(await ask('select 1 from uitvoeringsverdeling')).toEqual([]);
});

test('undo is refused when a row was changed since, or when something hangs on it', async () => {
  const a = await region();
  const id = await a.loadFiles(first());
  await a.ask(`update melding set status = 'ter-kennisneming'`);
  expect(await a.undo(id)).toMatchObject({ ok: false, code: 'op-voortgebouwd' });

  const b = await region();
  const other = await b.loadFiles(first());
  await b.ask(`insert into notitie (organisatie_id, jongere_id, soort, tekst)
    select organisatie_id, jongere_id, 'notitie', 'gebeld' from jongere limit 1`);
  const before = await b.state();
  expect(await b.undo(other)).toMatchObject({ ok: false, code: 'op-voortgebouwd' });
  expect(await b.state()).toEqual(before);
  expect(await b.undo('00000000-0000-7000-8000-000000000000')).toMatchObject({
    ok: false,
    code: 'invoer-onbekend',
  });
});
