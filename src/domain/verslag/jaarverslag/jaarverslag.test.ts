import { CFB, read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../../test/database.ts';
import { findPdfProblems, findQpdfProblems, Pdf } from '../../../../test/pdf.ts';
import { proef } from '../verslag.test-help.ts';
import { composeJaarverslag } from './compose-jaarverslag.ts';
import { findBevindingen } from './find-bevindingen.ts';
import { schrijfZin } from './getal.ts';
import { tekenGrafiek } from './grafiek.ts';
import type { Grafiek, Jaarverslag, Tabel } from './model.ts';
import { renderVerslag } from './render.ts';
import { type VormNaam, vormNamen } from './vormen.ts';

const JAAR = '2023-2024';
const { db } = await freshDatabase();
const organisatieId = await organisatie(db);
const p = proef(db, organisatieId);
const stad = { organisatieId, code: 'proef', naam: 'Gemeente <Proef> & co' };
const compose = (vorm: VormNaam = 'raad') =>
  db.transact({ organisatieId, actor: 'test' }, (tx) =>
    composeJaarverslag(tx, { organisatie: stad, schooljaar: JAAR, vorm }),
  );

const blokken = (verslag: Jaarverslag) => verslag.delen.flatMap((deel) => deel.blokken);
const tabel = (verslag: Jaarverslag, id: string) =>
  blokken(verslag).find((blok): blok is Tabel => blok.soort === 'tabel' && blok.id === id);
const grafiek = (verslag: Jaarverslag, id: string) =>
  blokken(verslag).find((blok): blok is Grafiek => blok.soort === 'grafiek' && blok.id === id);
const cells = (een: Tabel | undefined) =>
  Object.fromEntries(
    [...(een?.rijen ?? []), ...(een?.totaal ? [een.totaal] : [])].map(({ kop, cellen }) => [
      kop,
      cellen.map((cel) => ('waarde' in cel ? cel.waarde : 'tekst' in cel ? cel.tekst : cel.verhouding)),
    ]),
  );
const proza = (verslag: Jaarverslag) =>
  blokken(verslag)
    .flatMap((blok) => (blok.soort === 'alinea' ? blok.zinnen : blok.soort === 'lijst' ? blok.punten : []))
    .map(schrijfZin)
    .join(' ');

beforeAll(async () => {
  const kinderen = await Promise.all(
    ['2010-01-01', '2011-01-01', '2012-01-01', '2007-03-01'].map((geboortedatum) =>
      p.jongere({ geboortedatum }),
    ),
  );
  for (const [at, [datum, soort]] of (
    [
      ['2023-09-10', 'wettelijk'],
      ['2023-10-10', 'wettelijk'],
      ['2023-11-10', 'luxe'],
      ['2022-11-10', 'overig'],
    ] as const
  ).entries()) {
    await p.add('melding', {
      jongere_id: kinderen[at % 2] ?? '',
      gemeld_op: datum,
      soort_verzuim: soort,
      status: 'nieuw',
    });
  }
  await p.add('proces_verbaal', {
    jongere_id: kinderen[0] ?? '',
    opgemaakt_op: '2024-01-10',
    soort_verzuim: 'luxe',
  });
  await p.add('halt_verwijzing', {
    jongere_id: kinderen[1] ?? '',
    verwezen_op: '2024-02-10',
    soort_verzuim: 'wettelijk',
  });
});

describe('(RP-01, first part) the jaarverslag', () => {
  test('counts each table from the record, and puts last year beside it', async () => {
    const verslag = await compose();
    expect(cells(tabel(verslag, 'meldingen-soort'))).toEqual({
      'Relatief verzuim, overig': [1, 0],
      'Relatief verzuim, wettelijke melding': [0, 2],
      Luxeverzuim: [0, 1],
      Totaal: [1, 3],
    });
    expect(cells(tabel(verslag, 'leerlingen-plicht'))).toMatchObject({ Totaal: [4] });
    expect(proza(verslag)).toContain('In 2023-2024 kwamen er drie meldingen binnen, over twee jongeren.');
    expect(proza(verslag)).toContain('Dat is 50,0% van alle leerlingen.');
    expect(proza(verslag)).toContain('Het aantal meldingen steeg van 1 in 2022-2023 naar 3.');
  });

  test('Halt is no proces-verbaal', async () => {
    const verslag = await compose();
    const verbalen = tabel(verslag, 'pv-onderwijssoort');
    expect(verbalen?.kolommen.map(({ groep, kop }) => `${groep} ${kop}`)).toContain('2023-2024 Halt');
    expect(cells(verbalen)['Totaal']?.slice(-5)).toEqual([0, 0, 1, 1, 1]);
    expect(proza(verslag)).toContain('Eén verwijzing naar Halt; een verwijzing is geen proces-verbaal;');
  });

  test('jongeren stand once in the total, and the table says so', async () => {
    const verslag = await compose();
    const jongeren = tabel(verslag, 'jongeren-soort');
    expect(cells(jongeren)['Totaal']).toEqual([1, 2]);
    expect(jongeren?.noten).toHaveLength(1);
  });

  test.each(vormNamen)('form %s has no findings, and every number has its figure', async (vorm) => {
    const verslag = await compose(vorm);
    expect(findBevindingen(verslag)).toEqual([]);
    expect(verslag.delen.length).toBeGreaterThan(8);
    expect(verslag.definities.map(({ indicator }) => indicator)).toContain('leerlingen');
  });

  test('one record more changes the figure, the table, the chart and the sentence that depend on it', async () => {
    const before = await compose();
    const jongere = await p.jongere({ geboortedatum: '2013-01-01' });
    await p.add('melding', {
      jongere_id: jongere,
      gemeld_op: '2024-03-01',
      soort_verzuim: 'luxe',
      status: 'nieuw',
    });
    const after = await compose();
    expect(cells(tabel(before, 'meldingen-soort'))['Luxeverzuim']).toEqual([0, 1]);
    expect(cells(tabel(after, 'meldingen-soort'))['Luxeverzuim']).toEqual([0, 2]);
    const bar = (verslag: Jaarverslag) => {
      const chart = grafiek(verslag, 'meldingen-soort-grafiek');
      return chart?.reeksen[1]?.punten[chart.categorieen.indexOf('Luxeverzuim')]?.waarde;
    };
    expect([bar(before), bar(after)]).toEqual([1, 2]);
    expect(proza(after)).toContain('kwamen er vier meldingen binnen, over drie jongeren.');
    expect(proza(after)).toContain('Dat is 60,0% van alle leerlingen.');
    // The text of before with the figures of after: the check before publication sees it.
    const stale = { ...before, cijfers: after.cijfers };
    expect(findBevindingen(stale).map(({ code }) => code)).toContain('anders-dan-geteld');
  });
});

test('(RP-06, first part) werkprocessen to a hundred leerlingen, per gemeente and of the whole', async () => {
  const regioId = await organisatie(db, 'regio');
  const regio = proef(db, regioId);
  const add = async (gemeentecode: string, gemeente: string, leerlingen: number, zaken: number) => {
    for (let at = 0; at < leerlingen; at += 1) {
      const jongere = await regio.jongere({ geboortedatum: '2012-01-01' }, { gemeentecode, gemeente });
      if (at < zaken) {
        await regio.add('werkproces', {
          jongere_id: jongere,
          soort: 'relatief-verzuim',
          vanaf: '2023-10-10',
        });
      }
    }
  };
  await add('0225', 'Druten', 8, 2);
  await add('0209', 'Beuningen', 12, 1);
  const verslag = await db.transact({ organisatieId: regioId, actor: 'test' }, (tx) =>
    composeJaarverslag(tx, {
      organisatie: { organisatieId: regioId, code: 'regio', naam: 'Regio' },
      schooljaar: JAAR,
      vorm: 'regio',
    }),
  );
  const tarief = tabel(verslag, 'zaken-per-honderd');
  expect(cells(tarief)).toEqual({
    Beuningen: [12, 1, expect.closeTo(8.33, 2)],
    Druten: [8, 2, 25],
    Totaal: [20, 3, 15],
  });
  expect(findBevindingen(verslag)).toEqual([]);
  const wrong: Jaarverslag = {
    ...verslag,
    delen: verslag.delen.map((deel) => ({
      ...deel,
      blokken: deel.blokken.map((blok) =>
        blok.soort === 'tabel' && blok.id === 'zaken-per-honderd' && blok.totaal
          ? {
              ...blok,
              totaal: {
                ...blok.totaal,
                cellen: blok.totaal.cellen.map((cel) =>
                  'verhouding' in cel ? { ...cel, verhouding: 16.67 } : cel,
                ),
              },
            }
          : blok,
      ),
    })),
  };
  expect(findBevindingen(wrong).map(({ code }) => code)).toEqual(['verhouding']);
});

describe('(RP-01, first part) as a file', () => {
  const GEMAAKT = 1_700_000_000;
  const make = async (soort: 'html' | 'pdf' | 'docx' | 'ods' | 'xlsx' | 'json') =>
    renderVerslag(await compose(), soort, GEMAAKT);

  test('HTML: a page of its own, names escaped, tables with headers, charts described', async () => {
    const html = (await make('html')).toString();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Gemeente &lt;Proef&gt; &amp; co');
    expect(html).not.toMatch(/<Proef>|<script|https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/<th scope="row">/g)?.length).toBeGreaterThan(20);
    expect(html).toMatch(/<svg[^>]*role="img" aria-labelledby=/);
  });

  test.each(vormNamen)('PDF, form %s: PDF/UA-1 and PDF/A-2a in one file, the same twice', async (vorm) => {
    const verslag = await compose(vorm);
    const pdf = renderVerslag(verslag, 'pdf', GEMAAKT);
    expect(findPdfProblems(pdf)).toEqual([]);
    const { titel, tags, objecten } = new Pdf(pdf);
    expect(titel).toBe('Jaarverslag leerplicht 2023-2024 – Gemeente <Proef> & co');
    const fonts = objecten.flatMap(({ BaseFont }) => (BaseFont ? JSON.stringify(BaseFont) : []));
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((naam) => !/[A-Z]{6}[+]LiberationSans/.test(naam))).toEqual([]);
    // Every table and chart of the report stands in the file as one.
    const count = (soort: string) => JSON.stringify(tags).split(`"soort":"${soort}"`).length - 1;
    const inVerslag = (soort: string) => blokken(verslag).filter((blok) => blok.soort === soort).length;
    // The key figures are not a table here: each stands in a tile of its own.
    expect(count('Table')).toBe(inVerslag('tabel') - 1);
    expect(count('Figure')).toBeGreaterThanOrEqual(inVerslag('grafiek'));
    expect(renderVerslag(verslag, 'pdf', GEMAAKT).equals(pdf)).toBe(true);
  });

  test('PDF: qpdf finds nothing wrong in it', async (ctx) => {
    const found = await findQpdfProblems(await make('pdf'));
    if (found === null) return ctx.skip('qpdf is not installed here');
    expect(found).toEqual([]);
  });

  test('what a PDF lacks is seen by the check that holds it to the standards', async () => {
    const pdf = (await make('pdf')).toString('latin1');
    const plant = (what: RegExp, by: string) => findPdfProblems(Buffer.from(pdf.replace(what, by), 'latin1'));
    // As long as what they replace, so that nothing else moves.
    expect(plant(/DisplayDocTitle true/, 'DisplayDocTitle 1   ')).toEqual(['a reader shows the title']);
    expect(plant(/Marked true/, 'Marked 1   ')).toEqual(['marked as tagged']);
    expect(plant(/<pdfuaid:part>1/, '<pdfuaid:part>2')).toEqual(['metadata say PDF/UA-1']);
    expect(plant(/[/]Alt [(]/, '/Alx (')).toEqual(['a picture is told in words']);
    expect(plant(/[/]FontFile[23] /, '/FontFilex ')).toEqual([expect.stringMatching(/^font .* is inside$/)]);
    expect(plant(/[/]Scope /, '/Scopx ')).toEqual(['a head says of what it is the head']);
    expect(() => plant(/startxref\n\d/, 'startxref\n9')).toThrow('No list of objects');
  });

  test.each(['xlsx', 'ods'] as const)('%s: a sheet per table, numbers as numbers', async (soort) => {
    const boek = read(await make(soort));
    expect(boek.SheetNames.slice(0, 1)).toEqual(['Inhoud']);
    const blad = boek.Sheets['meldingen-soort'];
    const rijen = blad ? utils.sheet_to_json<unknown[]>(blad, { header: 1 }) : [];
    expect(rijen.at(-1)).toEqual(['Totaal', 1, 4]);
  });

  test('DOCX: headings, tables with a head, charts with their words, a language; every part is named and there', async () => {
    const verslag = await compose();
    const zip = CFB.read(renderVerslag(verslag, 'docx', GEMAAKT), { type: 'buffer' });
    const part = (pad: string) => Buffer.from(CFB.find(zip, pad)?.content as Uint8Array).toString('utf8');
    const xml = part('/word/document.xml');
    const count = (what: string | RegExp) => xml.split(what).length - 1;
    const delen = verslag.delen.filter((deel) => deel.blokken.length > 0);
    expect(count('w:val="Heading1"')).toBe(delen.length);
    const tabellen = blokken(verslag).filter(({ soort }) => soort === 'tabel');
    expect(count('<w:tbl>')).toBe(tabellen.length);
    expect(
      xml
        .split('<w:tbl>')
        .slice(1)
        .every((een) => een.includes('<w:tblHeader/>')),
    ).toBe(true);
    expect(count('<w:tblCaption ')).toBe(tabellen.length);
    expect(xml).toContain('kwamen er vier meldingen binnen');
    expect(xml).toContain('Gemeente &lt;Proef&gt; &amp; co');
    // Each chart is drawn by the word processor, and told in words.
    const grafieken = blokken(verslag).filter(({ soort }) => soort === 'grafiek');
    expect(grafieken.length).toBeGreaterThan(1);
    expect([...xml.matchAll(/descr="Staafdiagram: [^"]{20,}"/g)]).toHaveLength(grafieken.length);
    const relaties = part('/word/_rels/document.xml.rels');
    for (const [, id = ''] of xml.matchAll(/r:id="(rId\d+)"/g)) {
      const doel = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relaties)?.[1] ?? '';
      expect(part(`/word/${doel}`)).toContain('<c:barChart>');
      expect(part('/[Content_Types].xml')).toContain(`PartName="/word/${doel}"`);
    }
    expect(part('/word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(part('/docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
  });

  test('JSON: the report as data, each cell with its figure', async () => {
    const verslag = JSON.parse((await make('json')).toString()) as Jaarverslag;
    expect(findBevindingen(verslag)).toEqual([]);
  });
});

test('a chart is told in words too', () => {
  const svg = tekenGrafiek({
    soort: 'grafiek',
    id: 'g',
    titel: 'Soorten <b>',
    eenheid: 'meldingen',
    categorieen: ['Luxe'],
    reeksen: [
      { naam: '2022-2023', schooljaar: '2022-2023', punten: [{ waarde: 3, cijfer: 'a' }] },
      { naam: '2023-2024', schooljaar: '2023-2024', punten: [{ waarde: 1200, cijfer: 'b' }] },
    ],
  });
  expect(svg).toContain('Staafdiagram: Soorten &lt;b&gt;, in meldingen. Luxe: 2022-2023 3, 2023-2024 1.200.');
  expect(svg).not.toContain('<b>');
});
