import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getSchoolkalender } from '../domain/kalender/index.ts';
import { FeitFout } from './feit.ts';
import { addDagen } from './kalender/datum.ts';
import { citeer } from './oordeel.ts';
import { regels } from './register.ts';
import { GEEN_ANTWOORD, leesTabellen, leesVoorbeelden } from './voorbeelden.ts';

const kalender = await getSchoolkalender();
const ENDING = '.voorbeelden.md';
const here = new URL('./', import.meta.url);
/** Examples of functions that are no rule to be asked by name; they have a test of their own. */
const GEEN_REGEL: ReadonlySet<string> = new Set([
  'lpw/art03-plicht',
  'kalender/termijnen',
  'mas/signalering',
  'mas/toewijzing',
  'mas/triage',
  'mas/volledigheid',
  'mas/sluiten',
  'mas/terugkoppeling',
  'verzuim/signalen',
]);

const readPage = (bestand: string) => readFileSync(new URL(`${bestand}${ENDING}`, here), 'utf8');
// The pages are listed by file, and read as rows of text: a rule that is broken then fails its tests; were it asked
// for its examples here, the whole file would fail before there is any test.
const pages = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .filter((bestand) => !GEEN_REGEL.has(bestand));

function readRegel(bestand: string) {
  const regel = regels.find((one) => one.bestand === bestand);
  if (!regel) throw new Error(`no rule has its examples in ${bestand}`);
  return { regel, voorbeelden: leesVoorbeelden(regel, readPage(bestand)) };
}

function refusalOf(ask: () => unknown): string {
  try {
    return `it answered: ${JSON.stringify(ask())}`;
  } catch (error) {
    if (error instanceof FeitFout) return error.message;
    throw error;
  }
}

test('every rule has a page of examples', () => {
  expect(regels.map(({ bestand }) => bestand).toSorted()).toEqual(pages.toSorted());
});

const metGeboorte = regels.filter((regel) => 'geboortedatum' in regel.feiten);
test.each(metGeboorte)('$naam refuses a birth after the day asked, in words', (regel) => {
  const gevraagd = leesVoorbeelden(regel, readPage(regel.bestand)).filter(
    ({ feiten, uitkomst }) =>
      'geboortedatum' in feiten && uitkomst !== 'onbekend' && uitkomst !== GEEN_ANTWOORD,
  );
  expect(gevraagd.length).toBeGreaterThan(0);
  for (const { feiten, op } of gevraagd) {
    const later = { ...feiten, geboortedatum: addDagen(op, 1) };
    expect(() => regel.beantwoord(later, op, kalender)).toThrow(/^geboortedatum: ligt na op/);
  }
});

describe.each(pages)('%s', (bestand) => {
  const rows = leesTabellen(readPage(bestand)).map(({ geval }, at) => ({ geval, at }));

  test.each(rows)('$geval', ({ at }) => {
    const { regel, voorbeelden } = readRegel(bestand);
    const { op, feiten, uitkomst, waarden, grondslag, melding } = voorbeelden[at]!;
    if (uitkomst === GEEN_ANTWOORD) {
      const refusal = refusalOf(() => regel.beantwoord(feiten, op, kalender));
      expect(refusal.slice(0, melding?.length)).toBe(melding);
      return;
    }
    const oordeel = regel.beantwoord(feiten, op, kalender);
    expect(oordeel.motivering).not.toBe('');
    // Who reads that a fact is missing must read which.
    expect(oordeel.ontbreekt.length > 0).toBe(uitkomst === 'onbekend');
    expect(oordeel.ontbreekt).not.toContain('');
    if (grondslag !== null) expect(citeer(oordeel.grondslag)).toBe(grondslag);
    expect({ uitkomst: oordeel.uitkomst, waarden: oordeel.waarden }).toEqual({
      uitkomst,
      waarden: { ...oordeel.waarden, ...waarden },
    });
  });

  test('the rule has a name, and its page is about the article it rests on', () => {
    const { naam, grondslag } = readRegel(bestand).regel;
    expect(naam).toMatch(/^[a-z]+[a-z0-9-]+$/);
    const [kop = ''] = readPage(bestand).split('\n');
    expect(kop).toMatch(new RegExp(`(?<![\\w.])${grondslag.artikel}(?!\\w)`));
  });

  test('its examples leave out every required fact once', () => {
    const { regel, voorbeelden } = readRegel(bestand);
    const onbekend = voorbeelden.filter(({ uitkomst }) => uitkomst === 'onbekend');
    const verplicht = Object.keys(regel.feiten).filter((naam) => regel.feiten[naam]?.verplicht);
    for (const naam of verplicht)
      expect(
        onbekend.some(({ feiten }) => !(naam in feiten)),
        naam,
      ).toBe(true);
  });

  test('its examples show every outcome and every result', () => {
    const { regel, voorbeelden } = readRegel(bestand);
    expect(new Set(voorbeelden.map(({ uitkomst }) => uitkomst))).toEqual(
      new Set([...regel.uitkomsten, ...voorbeelden.map(({ uitkomst }) => uitkomst)]),
    );
    for (const naam of regel.waarden) expect(voorbeelden.some(({ waarden }) => naam in waarden)).toBe(true);
  });
});
