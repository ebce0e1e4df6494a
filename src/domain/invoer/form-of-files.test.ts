import { expect, test } from 'vitest';
import { bsnOf, csv, folderOf, stateOf, testDatabase } from './invoer.test-help.ts';

const { db, load } = await testDatabase();

type Vorm = { teken: string; codering: string; datum: string; einde: string };
const vormen: Vorm[] = [';', ',', '\t'].flatMap((teken) =>
  ['utf8', 'utf8-bom', 'windows-1252'].flatMap((codering) =>
    ['jmd', 'dmj'].flatMap((datum) =>
      ['\n', '\r\n', '\r'].map((einde) => ({ teken, codering, datum, einde })),
    ),
  ),
);

const day = (datum: string, iso: string) => (datum === 'jmd' ? iso : iso.split('-').reverse().join('-'));
const CP1252: Readonly<Record<string, number>> = { '€': 0x80, Š: 0x8a, '’': 0x92 };

function encode(text: string, codering: string): Buffer {
  if (codering === 'utf8') return Buffer.from(text);
  if (codering === 'utf8-bom') return Buffer.from(`\ufeff${text}`);
  return Buffer.from([...text].map((sign) => CP1252[sign] ?? sign.charCodeAt(0)));
}

function filesIn({ teken, codering, datum, einde }: Vorm) {
  const personen = [
    [' Achternaam ', 'BSN', 'geboortedatum', 'voornamen', 'postcode'],
    ['Köster’s; Š, "zoon"', bsnOf(0), day(datum, '2010-12-31'), 'Zoë\tAnaïs', '1234 AB'],
    ['  Smit ', bsnOf(1), day(datum, '2008-02-29'), 'René', ''],
  ];
  const cijfers = [
    ['schooljaar', 'gebied', 'indicator', 'waarde', 'eenheid', 'bron'],
    ['2023-2024', 'Nederland', 'kosten', '1234,50', '€', 'DUO'],
  ];
  return {
    'Personen.CSV': encode(csv(personen, teken, einde), codering),
    'referentiecijfers.csv': encode(csv(cijfers, teken, einde), codering),
  };
}

test('[MI-01] every separator, encoding, way to write a date and line end gives the same state', {
  timeout: 120_000,
}, async () => {
  expect(vormen).toHaveLength(54);
  let first: unknown;
  for (const [index, vorm] of vormen.entries()) {
    const organisatieCode = `vorm-${index}`;
    const result = await load(await folderOf(filesIn(vorm)), { organisatieCode });
    expect(result.geweigerd, JSON.stringify(vorm)).toEqual([]);
    const { organisatie: _, ...rest } = result;
    const state = { rest, state: await stateOf(db, organisatieCode) };
    first ??= state;
    expect(state, JSON.stringify(vorm)).toEqual(first);
  }
  expect(JSON.stringify(first)).toContain('Köster’s; Š');
});
