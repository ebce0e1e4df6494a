import { describe, expect, test } from 'vitest';
import { readReferentie } from './index.ts';
import {
  ageOn,
  cell,
  collectRegio,
  countBy,
  optionsFor,
  PEILDATUM,
  type Rij,
  valuesOf,
} from './oefenregio.test-help.ts';

/** The files of contract-controleer § 2, read from a region of some size. */
const referentie = await readReferentie();
const regio = collectRegio(optionsFor(12_000), referentie);
const schoolOf = (rij: Rij) => `${cell(rij, 'brin')}|${cell(rij, 'vestiging')}`;
const scholen = new Map(regio.scholen.map((rij) => [schoolOf(rij), rij]));
const personen = new Map(regio.personen.map((rij) => [cell(rij, 'bsn'), rij]));
const personOf = (rij: Rij): Rij => personen.get(cell(rij, 'bsn')) ?? {};
const isLopend = (rij: Rij, op: string) =>
  cell(rij, 'begindatum') <= op && (cell(rij, 'einddatum') === '' || cell(rij, 'einddatum') >= op);

describe('scholen.csv', () => {
  test('every school that a row names is there, under the same name and of the same kind', () => {
    for (const rij of [
      ...regio.inschrijvingen,
      ...regio.meldingen,
      ...regio.preventieve_gesprekken,
      ...regio.aanwezigheid,
    ]) {
      if (cell(rij, 'brin') === '') continue;
      const school = scholen.get(schoolOf(rij)) ?? {};
      expect(cell(school, 'schoolnaam')).toBe(rij['schoolnaam'] ?? cell(school, 'schoolnaam'));
      expect(cell(school, 'onderwijssoort')).toBe(rij['onderwijssoort'] ?? cell(school, 'onderwijssoort'));
    }
  });

  test('a school in a place of the region has the holidays of its gemeente', () => {
    const regioOf = new Map(referentie.gemeenten.map(({ naam, vakantieregio }) => [naam, vakantieregio]));
    const woonplaatsen = new Map(
      regio.personen.map((rij) => [cell(rij, 'woonplaats'), regioOf.get(cell(rij, 'gemeente'))]),
    );
    let gezien = 0;
    for (const school of regio.scholen) {
      const plaats = cell(school, 'schoolnaam').split(', ')[1] ?? '';
      const verwacht = woonplaatsen.get(plaats);
      if (verwacht === undefined) continue;
      gezien += 1;
      expect(cell(school, 'vakantieregio'), plaats).toBe(verwacht);
    }
    expect(gezien).toBeGreaterThan(20);
  });

  test('primary education counts klokuren; a lesduur stands beside every lesuur and nowhere else', () => {
    for (const school of regio.scholen) {
      if (['PO', 'SBO', 'SO'].includes(cell(school, 'onderwijssoort')))
        expect(cell(school, 'uureenheid')).toBe('klokuur');
      expect(cell(school, 'lesduur') !== '').toBe(cell(school, 'uureenheid') === 'lesuur');
    }
    expect(valuesOf(regio.scholen, 'te_laat_telt_mee')).toEqual(new Set(['ja', 'nee']));
    expect(valuesOf(regio.scholen, 'hele_dag_minuten').size).toBeGreaterThan(3);
  });

  test('an instelling has no bekostiging of Lpw 1 b, a school has one; an Obs is never private', () => {
    for (const school of regio.scholen) {
      const instelling = ['MBO', 'VAVO'].includes(cell(school, 'onderwijssoort'));
      expect(cell(school, 'bekostiging') === '').toBe(instelling);
      if (cell(school, 'schoolnaam').startsWith('Obs')) expect(cell(school, 'bekostiging')).toBe('b1');
    }
  });

  test('exactly one school, a b3, lost its status, and some pupils are enrolled there still', () => {
    const zonder = regio.scholen.filter((rij) => cell(rij, 'school_tot') !== '');
    expect(zonder.map((rij) => cell(rij, 'bekostiging'))).toEqual(['b3']);
    expect(cell(zonder[0] ?? {}, 'school_tot') < PEILDATUM).toBe(true);
    const daar = regio.inschrijvingen.filter(
      (rij) => schoolOf(rij) === schoolOf(zonder[0] ?? {}) && isLopend(rij, PEILDATUM),
    );
    expect(daar.length).toBeGreaterThan(0);
    expect(daar.length).toBeLessThan(15);
  });
});

describe('schoolvrij.csv', () => {
  test('every school has some studiedagen in the running schooljaar, and some schools more', () => {
    const studiedagen = countBy(
      regio.schoolvrij.filter((rij) => cell(rij, 'soort') === 'vrij' && cell(rij, 'van') >= '2026-08-01'),
      schoolOf,
    );
    for (const school of scholen.keys()) expect(studiedagen.get(school) ?? 0, school).toBeGreaterThan(0);
    expect(valuesOf(regio.schoolvrij, 'soort')).toEqual(new Set(['vrij', 'vakantie', 'les']));
  });

  test('les lies in a holiday of the region and a studiedag outside them, on a weekday', () => {
    for (const rij of regio.schoolvrij) {
      const [van, tot] = [cell(rij, 'van'), cell(rij, 'tot')];
      const dagVanWeek = new Date(van).getUTCDay();
      expect(dagVanWeek >= 1 && dagVanWeek <= 5, van).toBe(true);
      const vakantieregio = cell(scholen.get(schoolOf(rij)) ?? {}, 'vakantieregio');
      const inVakantie = referentie.schoolvakanties.some(
        (een) => een.regio === vakantieregio && een.van <= van && tot <= een.tot,
      );
      if (cell(rij, 'soort') !== 'vakantie') expect(inVakantie, van).toBe(cell(rij, 'soort') === 'les');
    }
  });

  test('nobody misses a lesson on a day without school', () => {
    const vrij = regio.schoolvrij.filter((rij) => cell(rij, 'soort') !== 'les');
    for (const rij of regio.aanwezigheid) {
      const dag = cell(rij, 'datum');
      const gevonden = vrij.filter(
        (een) => schoolOf(een) === schoolOf(rij) && cell(een, 'van') <= dag && dag <= cell(een, 'tot'),
      );
      expect(gevonden, dag).toEqual([]);
    }
  });
});

describe('diplomas.csv', () => {
  const perPersoon = new Map<string, Rij[]>();
  for (const rij of regio.diplomas)
    perPersoon.set(cell(rij, 'bsn'), [...(perPersoon.get(cell(rij, 'bsn')) ?? []), rij]);
  const STARTKWALIFICATIES = ['havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4'];

  test('behind each datum_startkwalificatie lies a diploma of that day, the first that counts', () => {
    for (const persoon of regio.personen) {
      const dagen = (perPersoon.get(cell(persoon, 'bsn')) ?? [])
        .filter((rij) => STARTKWALIFICATIES.includes(cell(rij, 'soort')))
        .map((rij) => cell(rij, 'datum'))
        .toSorted();
      expect(dagen[0] ?? '').toBe(cell(persoon, 'datum_startkwalificatie'));
    }
  });

  test('a praktijkschool gives a getuigschrift up to and including July 2022, then a schooldiploma or verklaring', () => {
    for (const rij of regio.diplomas) {
      if (!cell(rij, 'soort').startsWith('praktijkonderwijs-')) continue;
      expect(cell(rij, 'soort') === 'praktijkonderwijs-getuigschrift').toBe(
        cell(rij, 'datum') <= '2022-07-31',
      );
    }
    const soorten = valuesOf(regio.diplomas, 'soort');
    for (const soort of ['getuigschrift', 'schooldiploma', 'verklaring'])
      expect(soorten.has(`praktijkonderwijs-${soort}`), soort).toBe(true);
    expect(soorten.has('vmbo') && soorten.has('entree')).toBe(true);
  });
});

describe('wachtlijst.csv and uitstroomprofiel', () => {
  test('who waits is a newcomer of twelve to seventeen without inschrijving on those days', () => {
    const inschrijvingen = new Set(regio.inschrijvingen.map((rij) => cell(rij, 'bsn')));
    const open = regio.wachtlijst.filter((rij) => cell(rij, 'tot') === '');
    expect(open.length).toBeGreaterThan(1);
    for (const rij of regio.wachtlijst) {
      const [van, tot] = [cell(rij, 'van'), cell(rij, 'tot') || PEILDATUM];
      const age = ageOn(cell(personOf(rij), 'geboortedatum'), van);
      expect(age >= 12 && age < 18, String(age)).toBe(true);
      expect(ageOn(cell(personOf(rij), 'geboortedatum'), tot)).toBeLessThan(18);
    }
    for (const rij of open) expect(inschrijvingen.has(cell(rij, 'bsn'))).toBe(false);
    for (const rij of regio.inschrijvingen) {
      const wacht = regio.wachtlijst.find((een) => cell(een, 'bsn') === cell(rij, 'bsn'));
      if (wacht) expect(cell(rij, 'begindatum') > cell(wacht, 'tot')).toBe(true);
    }
  });

  test('every inschrijving of vso has a uitstroomprofiel, the same for one pupil, and no other has', () => {
    const perPersoon = new Map<string, string>();
    for (const rij of regio.inschrijvingen) {
      const profiel = cell(rij, 'uitstroomprofiel');
      expect(profiel !== '').toBe(cell(rij, 'onderwijssoort') === 'VSO');
      if (profiel) expect(perPersoon.get(cell(rij, 'bsn')) ?? profiel).toBe(profiel);
      if (profiel) perPersoon.set(cell(rij, 'bsn'), profiel);
    }
    expect(new Set(perPersoon.values())).toEqual(
      new Set(['vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding']),
    );
  });
});

test('praktijk is at a praktijkschool, bpv in the mbo, and the most is les', () => {
  const soortOf = (rij: Rij) => cell(scholen.get(schoolOf(rij)) ?? {}, 'onderwijssoort');
  for (const rij of regio.aanwezigheid) {
    if (cell(rij, 'tijdsoort') === 'praktijk') expect(soortOf(rij)).toBe('PRO');
    if (cell(rij, 'tijdsoort') === 'bpv') expect(soortOf(rij)).toBe('MBO');
  }
  const aantal = countBy(regio.aanwezigheid, (rij) => cell(rij, 'tijdsoort'));
  expect(aantal.get('bpv') ?? 0).toBeGreaterThan(5);
  expect(aantal.get('') ?? 0).toBeGreaterThan(regio.aanwezigheid.length * 0.9);
});

test('a child that travels (5A) is at a school from November up to and including February', () => {
  const reizend = regio.vrijstellingen.filter(
    (rij) =>
      cell(rij, 'artikel') === '5A' &&
      cell(rij, 'besluit') === 'verleend' &&
      cell(rij, 'ingangsdatum') < '2025-08-31' &&
      cell(rij, 'einddatum') >= '2026-03-01',
  );
  expect(reizend.length).toBeGreaterThan(0);
  for (const vrij of reizend) {
    const op = regio.inschrijvingen.filter((rij) => cell(rij, 'bsn') === cell(vrij, 'bsn'));
    if (ageOn(cell(personOf(vrij), 'geboortedatum'), '2026-01-15') < 5) continue;
    expect(op.filter((rij) => isLopend(rij, '2026-01-15')).length, cell(vrij, 'vrijstellingnummer')).toBe(1);
  }
});
