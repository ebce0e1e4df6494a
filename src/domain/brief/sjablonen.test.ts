import { describe, expect, test } from 'vitest';
import { openPdf } from '../../../test/brieven.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { assessLeesbaarheid } from '../../regels/taal/leesbaarheid.ts';
import { renderBrief } from './render-brief.ts';
import { listGevraagd, parseRegels, parseSjabloon, parseTekst, SjabloonFout } from './sjabloon.ts';
import { findStandaard, getSjablonen, listBlokken } from './standaard-sjablonen.ts';
import type { Taal } from './talen.ts';
import { bekendeFeiten, makeVoorbeeld } from './voorbeeld.ts';

/** The union of letters and besluiten (docs/eisen.md, section B), written out beside the files. */
const UNIE = `
  ontvangst-melding vraag-aan-school terugkoppeling-school uitnodiging-spreekuur uitnodiging-gesprek afspraken waarschuwing
  kennisgeving absoluut-1 absoluut-2 huisbezoekkaart doorverwijzing-hulp verzoek-jgz terugkoppeling-jgz verzoek-swv
  verwijzing-halt oproep-verhoor proces-verbaal-relatief proces-verbaal-absoluut proces-verbaal-luxe begeleidend-om geen-pv
  last-dwangsom veilig-thuis verzoek-jbt verzoek-rvdk vrijstelling-ontvangst vrijstelling-aanvulling
  vrijstelling-bevestiging vrijstelling-niet-ontstaan vrijstelling-15-toekenning vrijstelling-15-afwijzing
  vervangende-leerplicht-3a vervangende-leerplicht-3b verlof-boven-tien gedoogbesluit gedoogbesluit-einde vavo-instemming
  overdracht-gemeente overdracht-doorstroompunt inzage-antwoord sluiting`
  .trim()
  .split(/\s+/);
const BESLUITEN = `
  last-dwangsom vrijstelling-15-toekenning vrijstelling-15-afwijzing vervangende-leerplicht-3a vervangende-leerplicht-3b
  verlof-boven-tien gedoogbesluit gedoogbesluit-einde vavo-instemming inzage-antwoord verzoek-besluit`
  .trim()
  .split(/\s+/);
const sjablonen = getSjablonen();
const blok = (taal: Taal) => (naam: string) => {
  const found = findStandaard(`blok-${naam}`, taal);
  if (!found) throw new Error(`There is no block ${naam} in ${taal}`);
  return parseRegels(found.tekst.split('\n'), 1);
};
const of = (code: string) => {
  const found = sjablonen.get(code);
  if (!found) throw new Error(`There is no template ${code}`);
  return { sjabloon: found, tekst: findStandaard(code, 'nl')?.tekst ?? '' };
};

test('every letter of the union is there', () => {
  expect(UNIE.filter((code) => !sjablonen.has(code))).toEqual([]);
});

describe.each([...sjablonen.keys()])('(BD-02, the file) %s', (code) => {
  const { sjabloon, tekst } = of(code);
  const lezers =
    sjabloon.aan === 'gezin' || sjabloon.aan === 'jongere'
      ? (['ouder', 'jongere'] as const)
      : (['ouder'] as const);

  test.each(lezers)('is whole with sample data, set as PDF, and readable at B1 for %s', (lezer) => {
    const voorbeeld = makeVoorbeeld(sjabloon, tekst, 'nl', lezer, blok('nl'));
    expect(voorbeeld.ontbreekt).toEqual([]);
    const { bevindingen } = assessLeesbaarheid(voorbeeld.tekst);
    expect(bevindingen.filter(({ ernst }) => ernst === 'fout')).toEqual([]);
    const pdf = openPdf(renderPdf(renderBrief(voorbeeld.papier), 'ua-1', 0));
    // Tagged for who cannot see it, in Dutch, with a title, and with a body of text.
    for (const mark of [
      /\/StructTreeRoot/,
      /\/Lang\s*\(nl-NL\)/,
      /pdfuaid:part>1</,
      /\/S\s*\/H1/,
      /\/S\s*\/P\b/,
    ]) {
      expect([code, mark.test(pdf) ? '' : String(mark)]).toEqual([code, '']);
    }
    // Whom to call stands on every letter: in the text, or because all of it is about calling.
    expect(voorbeeld.tekst).toContain('0344 123 456');
  });

  test('asks for nothing that is not known', () => {
    const { onderwerp, regels } = parseTekst(tekst);
    const known = new Set([...bekendeFeiten, ...sjabloon.velden.map(({ naam }) => naam)]);
    expect([...listGevraagd(onderwerp, regels)].filter((naam) => !known.has(naam))).toEqual([]);
  });

  test('is a besluit with a way to bezwaar, or neither', () => {
    expect(sjabloon.soort).toBe(BESLUITEN.includes(code) ? 'besluit' : 'brief');
    expect(tekst.includes('[blok bezwaar]')).toBe(BESLUITEN.includes(code));
  });
});

test('every block is used, and looks for no field a letter may not have', () => {
  const all = [...sjablonen.keys()].map((code) => of(code).tekst).join('\n');
  for (const code of listBlokken()) expect(all).toContain(`[blok ${code.slice(5)}]`);
});

describe('a template with a mistake says in which line', () => {
  const kop =
    '---\nnaam: Proef\nsoort: brief\ngroep: gesprek\naan: gezin\nartikel: Lpw\nversie: 2026-11-01\n---\n';
  test.each([
    ['tekst zonder onderwerp', 9],
    ['# Titel\n[als jongere]\nHoi', 10],
    ['# Titel\n[einde]', 10],
    ['# Titel\n[anders]', 10],
    ['# Titel\n[als jongere]\n[anders]\n[anders]\n[einde]', 12],
    ['# Titel\n\n[verwijder alles]', 11],
    ['# Titel\n### Te diep', 10],
  ])('%j', (tekst, regel) => {
    expect(() => parseSjabloon('proef', kop + tekst)).toThrow(SjabloonFout);
    expect(() => parseSjabloon('proef', kop + tekst)).toThrow(new RegExp(`^Regel ${regel}:`));
  });
});
