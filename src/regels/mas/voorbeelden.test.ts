import { describe, expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import { explainNietSluiten, type Sluitgrond, sluitgronden } from './sluiten.ts';
import { deriveSchoolstand, isBesloten } from './terugkoppeling.ts';
import { assessTriage, type Triagefeiten } from './triage.ts';
import { assessVolledigheid, type Meldingsfeiten } from './volledigheid.ts';

const rows = (naam: string) => readVoorbeelden(new URL(`./${naam}.voorbeelden.md`, import.meta.url));
const words = (cel = '') => cel.split(' ').filter(Boolean);
const number = (cel = '') => (cel === '' ? null : Number(cel));

describe('how soon somebody should look', () => {
  test.each(rows('triage'))('$geval: $waarom', (rij) => {
    const ook = new Set(words(rij['ook']));
    const feiten: Triagefeiten = {
      soortVerzuim: rij['soort'] ?? '',
      leeftijd: Number(rij['leeftijd']),
      uren: number(rij['uren']),
      dagenWeg: number(rij['dagen weg']),
      eerdereMeldingenInJaar: Number(rij['eerdere meldingen']),
      eerdereMaatregelen: Number(rij['eerdere maatregelen']),
      veiligheid: ook.has('veiligheid'),
      zorgVermoed: ook.has('zorgVermoed'),
      prioriteitHoog: ook.has('prioriteitHoog'),
      alleLessenGemist: ook.has('alleLessenGemist'),
      zaakLoopt: ook.has('zaakLoopt'),
    };
    const { kleur, gewogen } = assessTriage(feiten);
    expect([kleur, gewogen.map(({ feit }) => feit)]).toEqual([rij['kleur'], words(rij['gewogen'])]);
  });
});

describe('whether a report is complete', () => {
  test.each(rows('volledigheid'))('$geval: $waarom', (rij) => {
    const er = new Set(words(rij['er is']));
    const text = (naam: string) => (er.has(naam) ? 'ingevuld' : null);
    const feiten: Meldingsfeiten = {
      soortVerzuim: rij['soort'] ?? '',
      schoolDeed: text('schoolDeed'),
      schoolVraagt: text('schoolVraagt'),
      uren: er.has('uren') ? 16 : er.has('nulUren') ? 0 : null,
      aantalDagen: er.has('dagen') ? 1 : 0,
      alleLessenGemist: er.has('alleLessen') ? true : null,
      reden: text('reden'),
      contactpersoon: text('contactpersoon'),
      contactBereikbaar: er.has('contactBereikbaar'),
      telefoonGezin: text('telefoonGezin'),
    };
    const { volledig, ontbreekt } = assessVolledigheid(feiten);
    expect({
      volledig: volledig ? 'ja' : 'nee',
      ontbreekt: ontbreekt.map(({ onderdeel }) => onderdeel),
      nodig: ontbreekt.filter(({ nodig }) => nodig).map(({ onderdeel }) => onderdeel),
    }).toEqual({ volledig: rij['volledig'], ontbreekt: words(rij['ontbreekt']), nodig: words(rij['nodig']) });
  });
});

describe('whether a zaak may close', () => {
  const voorbeelden = rows('sluiten');
  test.each(voorbeelden)('$geval: $waarom', (rij) => {
    const zegt = explainNietSluiten(
      {
        grond: rij['grond'] as Sluitgrond,
        gestoptOp: rij['gestopt op'] || null,
        laatsteVerzuimOp: rij['laatste verzuim'] || null,
        heeftVrijstelling: rij['vrijstelling'] === 'ja',
        isPlichtig: rij['plichtig'] === 'ja',
        nietIngetrokkenMeldingen: Number(rij['open meldingen']),
      },
      '2026-11-23',
    );
    expect(zegt === null ? 'ja' : 'nee').toBe(rij['mag']);
    if (rij['zegt']) expect(zegt).toContain(rij['zegt']);
  });

  test('the page shows every ground, allowed and refused, but handing over, which needs no more', () => {
    const shown = new Set(voorbeelden.map(({ grond, mag }) => `${grond} ${mag}`));
    for (const grond of sluitgronden) {
      expect(shown).toContain(`${grond} ja`);
      expect(shown.has(`${grond} nee`)).toBe(grond !== 'overgedragen');
    }
  });
});

describe('what a school hears', () => {
  test.each(rows('terugkoppeling'))('$geval: $waarom', (rij) => {
    const { stap = '', volgende, route, besloten, verwachting } = rij;
    const stand = deriveSchoolstand(stap, volgende || null, route || null);
    expect(stand.verwachting).toBe(verwachting);
    expect(stand.laatsteStap.includes('Over de inhoud mogen wij u niets vertellen') ? 'ja' : 'nee').toBe(
      besloten,
    );
    if (stap !== 'gesloten') expect(isBesloten(stap, route || null) ? 'ja' : 'nee').toBe(besloten);
  });
});
