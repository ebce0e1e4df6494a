import { describe, expect, test } from 'vitest';
import { type Bestand, bestanden, readReferentie } from './index.ts';
import {
  ageOn,
  cell,
  collectRegio,
  countBy,
  isBsn,
  optionsFor,
  PEILDATUM,
  type Rij,
  schooljaarOf,
  valuesOf,
} from './oefenregio.test-help.ts';

const regio = collectRegio(optionsFor(12_000), await readReferentie());

const KEYS: Readonly<Record<Bestand, readonly string[]>> = {
  termen: ['kolom', 'eigen_term'],
  medewerkers: ['medewerkercode'],
  scholen: ['brin', 'vestiging'],
  schoolvrij: ['brin', 'vestiging', 'van', 'tot', 'soort'],
  personen: ['bsn'],
  gezin: ['betrokkenenummer'],
  bijzonderheden: ['bsn', 'soort', 'vanaf'],
  inschrijvingen: ['inschrijvingnummer'],
  diplomas: ['diplomanummer'],
  wachtlijst: ['wachtnummer'],
  werkprocessen: ['werkprocesnummer'],
  meldingen: ['meldingnummer'],
  waarschuwingen: ['waarschuwingnummer'],
  vrijstellingen: ['vrijstellingnummer'],
  processen_verbaal: ['pv_nummer'],
  halt: ['haltnummer'],
  thuiszitters: ['thuiszitternummer'],
  preventieve_gesprekken: ['gespreknummer'],
  gedoogbeschikkingen: ['gedoognummer'],
  overige_interventies: ['interventienummer'],
  vsv: ['vsvnummer'],
  referentiecijfers: ['schooljaar', 'gebied', 'indicator', 'eenheid', 'bron'],
  verlof: ['verlofnummer'],
  aanwezigheid: ['bsn', 'brin', 'vestiging', 'datum', 'lesuur'],
};
const PERIODS: Partial<Record<Bestand, readonly [string, string]>> = {
  medewerkers: ['datum_in_dienst', 'datum_uit_dienst'],
  personen: ['datum_inschrijving_brp', 'datum_uitschrijving_brp'],
  inschrijvingen: ['begindatum', 'einddatum'],
  schoolvrij: ['van', 'tot'],
  wachtlijst: ['van', 'tot'],
  werkprocessen: ['startdatum', 'einddatum'],
  meldingen: ['begin_verzuim', 'einde_verzuim'],
  vrijstellingen: ['ingangsdatum', 'einddatum'],
  thuiszitters: ['begindatum', 'einddatum'],
  verlof: ['begindatum', 'einddatum'],
};
/** The day on which somebody wrote the row down: it cannot lie after the peildatum. */
const WRITTEN: Partial<Record<Bestand, string>> = {
  inschrijvingen: 'begindatum',
  diplomas: 'datum',
  wachtlijst: 'van',
  meldingen: 'datum_melding',
  werkprocessen: 'startdatum',
  waarschuwingen: 'datum',
  vrijstellingen: 'datum_aanvraag',
  processen_verbaal: 'datum',
  halt: 'datum_verwijzing',
  thuiszitters: 'begindatum',
  preventieve_gesprekken: 'datum',
  gedoogbeschikkingen: 'datum_besluit',
  overige_interventies: 'datum',
  vsv: 'datum_uitval',
  verlof: 'aanvraagdatum',
  aanwezigheid: 'datum',
};
const personen = new Map(regio.personen.map((rij) => [cell(rij, 'bsn'), rij]));
const zaken = new Map(regio.werkprocessen.map((rij) => [cell(rij, 'werkprocesnummer'), rij]));
const personOf = (rij: Rij): Rij => personen.get(cell(rij, 'bsn')) ?? {};

describe('every row would be taken by the import', () => {
  test('bsn pass the elfproef, stand in personen.csv, and no key stands twice', () => {
    for (const bestand of bestanden) {
      const keys = regio[bestand].map((rij) => KEYS[bestand].map((kolom) => cell(rij, kolom)).join('|'));
      expect(new Set(keys).size, bestand).toBe(keys.length);
      for (const rij of regio[bestand])
        if ('bsn' in rij) expect(personen.has(cell(rij, 'bsn')), bestand).toBe(true);
    }
    expect([...personen.keys()].every(isBsn)).toBe(true);
  });

  test('dates exist and periods do not run backwards', () => {
    const wrong: string[] = [];
    for (const bestand of bestanden) {
      const [van, tot] = PERIODS[bestand] ?? ['', ''];
      for (const rij of regio[bestand]) {
        for (const [kolom, waarde] of Object.entries(rij)) {
          if (
            /datum|^vanaf$|^van$|^tot$|_tot$|verzuim$/.test(kolom) &&
            /\d/.test(waarde) &&
            !/^(19|20)\d\d-[01]\d-[0-3]\d$/.test(waarde)
          )
            wrong.push(kolom);
        }
        if (van && rij[van] && rij[tot] && cell(rij, van) > cell(rij, tot)) wrong.push(`${bestand} ${van}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the werkproces and the melding that a row names exist and are of the same jongere', () => {
    const meldingen = new Map(regio.meldingen.map((rij) => [cell(rij, 'meldingnummer'), rij]));
    for (const bestand of bestanden) {
      for (const rij of regio[bestand]) {
        const zaak = bestand === 'werkprocessen' ? '' : (rij['werkprocesnummer'] ?? '');
        if (zaak) expect(cell(zaken.get(zaak) ?? {}, 'bsn'), bestand).toBe(cell(rij, 'bsn'));
        const melding = bestand === 'meldingen' ? '' : (rij['meldingnummer'] ?? '');
        if (melding) expect(cell(meldingen.get(melding) ?? {}, 'bsn')).toBe(cell(rij, 'bsn'));
      }
    }
  });

  test('inschrijvingen of one jongere never overlap', () => {
    const last = new Map<string, string>();
    const sorted = [...regio.inschrijvingen].sort((a, b) =>
      cell(a, 'begindatum') < cell(b, 'begindatum') ? -1 : 1,
    );
    for (const rij of sorted) {
      const eerder = last.get(cell(rij, 'bsn'));
      if (eerder !== undefined)
        expect(eerder < cell(rij, 'begindatum'), cell(rij, 'inschrijvingnummer')).toBe(true);
      last.set(cell(rij, 'bsn'), cell(rij, 'einddatum') || '9999');
    }
  });

  test('the words are those of the contract', () => {
    expect(valuesOf(regio.meldingen, 'soort_verzuim')).toEqual(
      new Set(['absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte']),
    );
    expect(valuesOf(regio.vrijstellingen, 'artikel')).toEqual(
      new Set(['5a', '5b', '5c', '5A', '3a', '3b', '15', '11g']),
    );
    expect(valuesOf(regio.inschrijvingen, 'onderwijssoort')).toEqual(
      new Set(['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO']),
    );
    expect(valuesOf(regio.gezin, 'gezag')).toEqual(new Set(['ja', 'nee', 'onbekend']));
    expect(valuesOf(regio.bijzonderheden, 'soort')).toEqual(new Set(['geheim-adres', 'tolk', 'veiligheid']));
  });
});

describe('what happens makes sense', () => {
  test('nothing was written down after the peildatum, or about somebody who had left or not yet come', () => {
    for (const bestand of bestanden) {
      const kolom = WRITTEN[bestand];
      if (!kolom) continue;
      for (const rij of regio[bestand]) {
        const op = cell(rij, kolom);
        expect(op <= PEILDATUM, `${bestand} ${op}`).toBe(true);
        // Schools and diplomas of before a move are known as well.
        if (bestand === 'inschrijvingen' || bestand === 'diplomas') continue;
        const { datum_inschrijving_brp: van = '', datum_uitschrijving_brp: tot = '' } = personOf(rij);
        expect(van <= op && (tot === '' || op < tot), `${bestand} ${op}, here ${van} to ${tot}`).toBe(true);
      }
    }
  });

  test('Halt is for twelve and older and once only; a jongere is suspect from twelve', () => {
    for (const rij of regio.halt) {
      expect(
        ageOn(cell(personOf(rij), 'geboortedatum'), cell(rij, 'datum_verwijzing')),
      ).toBeGreaterThanOrEqual(12);
    }
    expect(Math.max(...countBy(regio.halt, (rij) => cell(rij, 'bsn')).values())).toBe(1);
    for (const rij of regio.processen_verbaal.filter((each) => cell(each, 'verdachte') === 'jongere')) {
      expect(ageOn(cell(personOf(rij), 'geboortedatum'), cell(rij, 'datum'))).toBeGreaterThanOrEqual(12);
    }
  });

  test('no warning, Halt or proces-verbaal is about somebody of eighteen or older', () => {
    for (const rij of [...regio.waarschuwingen, ...regio.processen_verbaal, ...regio.halt]) {
      const { startdatum = '' } = zaken.get(cell(rij, 'werkprocesnummer')) ?? {};
      expect(ageOn(cell(personOf(rij), 'geboortedatum'), startdatum)).toBeLessThan(18);
    }
  });

  test('what is decided in a zaak is decided while it runs', () => {
    const decisions = [...regio.waarschuwingen, ...regio.processen_verbaal];
    for (const rij of decisions) {
      const { startdatum = '', einddatum = '' } = zaken.get(cell(rij, 'werkprocesnummer')) ?? {};
      const op = cell(rij, 'datum');
      expect(
        startdatum <= op && (einddatum === '' || op <= einddatum),
        `${op}: ${startdatum} to ${einddatum}`,
      ).toBe(true);
    }
  });

  test('who handles a zaak is in service at its start', () => {
    for (const zaak of regio.werkprocessen) {
      const start = cell(zaak, 'startdatum');
      const found = regio.medewerkers.some(
        (rij) =>
          cell(rij, 'naam') === cell(zaak, 'behandelaar') &&
          (cell(rij, 'datum_uit_dienst') === '' || start <= cell(rij, 'datum_uit_dienst')),
      );
      expect(found, start).toBe(true);
    }
  });

  test('exactly one soort and one uitkomst have no line in termen.csv', () => {
    const known = new Set(regio.termen.map((rij) => `${cell(rij, 'kolom')}|${cell(rij, 'eigen_term')}`));
    const unmapped = (bestand: 'werkprocessen' | 'processen_verbaal', kolom: string) =>
      [...valuesOf(regio[bestand], kolom)].filter(
        (term) => term !== '' && !known.has(`${bestand}.${kolom}|${term}`),
      );
    expect(unmapped('werkprocessen', 'soort')).toEqual(['Overleg samenwerkingsverband']);
    expect(unmapped('werkprocessen', 'uitkomst')).toEqual(['Afgesloten zonder vervolg']);
    expect(unmapped('werkprocessen', 'route_mas')).toEqual([]);
    expect(unmapped('processen_verbaal', 'afdoening')).toEqual([]);
  });

  test('the work lists of the peildatum are alive: fresh meldingen, running zaken, thuiszitters, a double child', () => {
    const fresh = regio.meldingen.filter(
      (rij) => cell(rij, 'datum_melding') > '2026-11-09' && cell(rij, 'werkprocesnummer') === '',
    );
    expect(fresh.length).toBeGreaterThan(3);
    expect(regio.werkprocessen.filter((rij) => cell(rij, 'einddatum') === '').length).toBeGreaterThan(30);
    expect(regio.thuiszitters.filter((rij) => cell(rij, 'einddatum') === '').length).toBeGreaterThan(3);
    const doubles = [
      ...countBy(regio.personen, (rij) =>
        ['geboortedatum', 'straatnaam', 'huisnummer', 'postcode'].map((kolom) => cell(rij, kolom)).join(),
      ).values(),
    ];
    expect(doubles.filter((count) => count > 1).length).toBeGreaterThan(2);
  });
});

describe('rates lie where the jaarverslagen have them', () => {
  test.each([2021, 2022, 2023, 2024, 2025])('schooljaar %i', (year) => {
    const peil = `${year}-10-01`;
    const leerlingen = regio.personen.filter((rij) => {
      const age = ageOn(cell(rij, 'geboortedatum'), peil);
      const tot = cell(rij, 'datum_uitschrijving_brp');
      return (
        age >= 5 && age <= 17 && cell(rij, 'datum_inschrijving_brp') <= peil && (tot === '' || tot > peil)
      );
    });
    const during = (rijen: readonly Rij[], kolom: string) =>
      rijen.filter((rij) => cell(rij, kolom) !== '' && schooljaarOf(cell(rij, kolom)) === year);
    const meldingen = during(regio.meldingen, 'datum_melding');
    const perJongere = countBy(meldingen, (rij) => cell(rij, 'bsn'));
    const between = (waarde: number, laagste: number, hoogste: number, wat: string) =>
      expect(waarde >= laagste && waarde <= hoogste, `${wat}: ${waarde}`).toBe(true);
    const share = (soort: string) =>
      meldingen.filter((rij) => cell(rij, 'soort_verzuim') === soort).length / meldingen.length;

    between(perJongere.size / leerlingen.length, 0.03, 0.052, 'jongeren met melding');
    between(meldingen.length / perJongere.size, 1.3, 1.8, 'meldingen per jongere');
    between(share('wettelijk'), 0.35, 0.52, 'wettelijk');
    between(share('overig'), 0.22, 0.38, 'overig');
    between(share('luxe'), 0.06, 0.18, 'luxe');
    between(share('absoluut'), 0.03, 0.13, 'absoluut');
    between(during(regio.werkprocessen, 'startdatum').length / meldingen.length, 0.4, 0.85, 'zaken');
    between(
      during(regio.processen_verbaal, 'datum').length / meldingen.length,
      0.003,
      0.06,
      'processen-verbaal',
    );
    between(during(regio.waarschuwingen, 'datum').length / meldingen.length, 0.06, 0.25, 'waarschuwingen');
    between(
      during(regio.thuiszitters, 'begindatum').length / leerlingen.length,
      0.0005,
      0.005,
      'thuiszitters',
    );
    between(during(regio.vsv, 'datum_uitval').length / leerlingen.length, 0.001, 0.012, 'vsv');
  });
});
