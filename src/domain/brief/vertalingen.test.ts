import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { giveHuisstijl, openPdf } from '../../../test/brieven.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { NO_PDFTOTEXT, readPdfText } from '../../../test/pdf.ts';
import { one } from '../../platform/db/tx.ts';
import { renderPdf } from '../../platform/pdf.ts';
import type { Brief, SjabloonRegel } from './brief.contract.ts';
import { listGevraagd, parseRegels, parseTekst, type Regel } from './sjabloon.ts';
import { findStandaard, getSjablonen } from './standaard-sjablonen.ts';
import { vertaaltalen, woorden } from './talen.ts';

/** The ten a family meets most. */
const KERN = `
  uitnodiging-gesprek afspraken kennisgeving absoluut-1 absoluut-2 waarschuwing doorverwijzing-hulp verwijzing-halt
  oproep-verhoor sluiting`
  .trim()
  .split(/\s+/);

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });

beforeAll(async () => {
  await giveHuisstijl(beheer);
});

/** How a text is built, words left out: what applies when, with which fields, heads, points and blocks. */
const shapeOf = (regels: readonly Regel[]): unknown[] =>
  regels.map((regel) => {
    switch (regel.soort) {
      case 'als':
        return [regel.voorwaarde, shapeOf(regel.dan), shapeOf(regel.anders)];
      case 'blok':
        return `blok ${regel.naam}`;
      default:
        return regel.soort;
    }
  });
const textOf = (code: string, taal: 'nl' | (typeof vertaaltalen)[number]) => {
  const found = findStandaard(code, taal);
  if (!found) throw new Error(`There is no ${code} in ${taal}`);
  return found.tekst;
};

test.each(vertaaltalen)(
  '(TT-03, the texts) in %s ten letters say all that the Dutch says, under the same conditions',
  (taal) => {
    for (const code of KERN) {
      const [nl, vertaald] = [parseTekst(textOf(code, 'nl')), parseTekst(textOf(code, taal))];
      expect([code, shapeOf(vertaald.regels)]).toEqual([code, shapeOf(nl.regels)]);
      const of = ({ onderwerp, regels }: typeof nl) => [...listGevraagd(onderwerp, regels)].toSorted();
      expect([code, of(vertaald).filter((naam) => naam !== 'kind')]).toEqual([
        code,
        of(nl).filter((naam) => naam !== 'kind'),
      ]);
    }
    for (const code of ['blok-contact', 'blok-inzage']) {
      const of = (tekst: string) => [...listGevraagd('', parseRegels(tekst.split('\n'), 1))].toSorted();
      expect(of(textOf(code, taal))).toEqual(of(textOf(code, 'nl')));
    }
  },
);

const velden = (code: string) =>
  Object.fromEntries(
    (getSjablonen().get(code)?.velden ?? []).map(({ naam, voorbeeld }) => [naam, voorbeeld]),
  );

async function fix(code: string, taal: string) {
  const made = await json<{ briefId: string; versie: number }>(
    await officer.api('/brieven', 'POST', {
      sjabloon: code,
      jongereId: kantoor.emma,
      taal,
      velden: velden(code),
    }),
  );
  const vast = await json<{ versie: number }>(
    await officer.api(`/brieven/${made.briefId}/stappen`, 'POST', {
      act: 'vaststellen',
      versie: made.versie,
    }),
  );
  const [stuk] = (await json<Brief>(await officer.api(`/brieven/${made.briefId}`))).stukken;
  const answer = await officer.api(`/briefstukken/${stuk?.briefStukId}/pdf`);
  const scope = { organisatieId: kantoor.oefenstad, actor: 'test', opsporing: true };
  const { bron } = await kantoor.db.transact(scope, (tx) =>
    one(tx, sql<{ bron: string }>`select bron from brief_stuk where brief_id = ${made.briefId} limit 1`),
  );
  return { ...made, ...vast, bron, pdf: Buffer.from(await answer.arrayBuffer()) };
}

test('a file to send cannot hold a sign for which there is no letter', () => {
  const of = (tekst: string) =>
    renderPdf(
      `#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n#set text(lang: "nl", font: ("Liberation Sans", "Noto Sans Arabic"), fallback: false)\n${tekst}`,
      'ua-1',
      0,
    );
  expect(of('Ґанок, żółć, ağaç, مدرسة').length).toBeGreaterThan(1_000);
  expect(() => of('學')).toThrow();
});

test.each(vertaaltalen)(
  '[TT-03] ten core letters go out in %s beside the Dutch: tagged in that language, in its direction, marked as a help and as not yet checked',
  async (taal) => {
    for (const code of KERN) {
      const { pdf, bron } = await fix(code, taal);
      const open = openPdf(pdf);
      expect(open).toMatch(/\/Lang\s*\(nl-NL\)/);
      expect([code, new RegExp(`/Lang\\s*\\(${taal}\\)`).test(open)]).toEqual([code, true]);
      expect(bron).toContain(`dir: ${taal === 'ar' ? 'rtl' : 'ltr'}`);
      expect(bron).toContain(woorden[taal].vertaling);
      expect(bron).toContain(woorden[taal].nietNagekeken);
      expect(open).toMatch(/pdfuaid:part>1</);
    }
  },
);

test('Arabic begins at the right, as a second reader sees it', async (context) => {
  const { pdf } = await fix('sluiting', 'ar');
  const boxes = await readPdfText(pdf, '-bbox');
  if (boxes === null) return context.skip(NO_PDFTOTEXT);
  const arabic = [...boxes.matchAll(/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</g)].filter(
    ([, , , woord = '']) => /\p{Script=Arabic}/u.test(woord),
  );
  expect(arabic.length).toBeGreaterThan(50);
  // A4 less the margin: 595 - 71 points.
  const rightmost = Math.max(...arabic.map(([, , xMax]) => Number(xMax)));
  expect(rightmost).toBeGreaterThan(515);
  // A phone number in the middle is still read from its first figure: its groups stand from left to right.
  const groups = [...boxes.matchAll(/<page[\s\S]*?<\/page>/g)]
    .map(([page]) => page)
    .filter((page) => /\p{Script=Arabic}/u.test(page))
    .flatMap((page) => [
      ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>[^<]*?(0344|123|456)[^<]*</g),
    ]);
  const inSentence = groups.filter(([, , y]) => Number(y) > 150 && Number(y) < 700);
  const at = (groep: string) => Number(inSentence.find(([, , , een]) => een === groep)?.[1]);
  expect([at('0344') < at('123'), at('123') < at('456')]).toEqual([true, true]);
});

test('who found a translation right, and when, is on the letter and the screen until a word of either changes', async () => {
  const approve = await json(
    await officer.api('/briefsjablonen/sluiting/vertalingen/pl/_akkoord', 'POST', {}),
  );
  expect(approve).toMatchObject({ nagekekenDoor: 'A. Verzonnen' });
  const seen = async () => {
    const { sjablonen } = await json<{ sjablonen: SjabloonRegel[] }>(await officer.api('/briefsjablonen'));
    return sjablonen.find(({ code }) => code === 'sluiting')?.vertalingen.find((een) => een.taal === 'pl');
  };
  expect((await seen())?.nagekekenDoor).toBe('A. Verzonnen');
  expect((await seen())?.nagekekenOp).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const { bron } = await fix('sluiting', 'pl');
  expect(bron).toContain('Tłumaczenie sprawdzone: A. Verzonnen');
  expect(bron).not.toContain(woorden.pl.nietNagekeken);
  // A block that both letters share is read with them.
  await json(
    await beheer.api('/briefsjablonen/blok-contact/versies', 'POST', {
      tekst: textOf('blok-contact', 'nl').replace('Ik help u graag.', 'Bel gerust.'),
      taal: 'nl',
      vanaf: '2026-11-02',
      reden: 'Korter',
    }),
  );
  expect(await seen()).toMatchObject({ nagekekenDoor: null, nagekekenOp: null });
});
