import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import {
  deriveToewijzing,
  deriveUitvoering,
  type Toewijzingsfeiten,
  type Toewijzingsregel,
  type Uitvoeringsafspraak,
  type Voorwaarden,
} from './toewijzing.ts';

const OP = '2026-11-02';
const NIEMAND: ReadonlySet<string> = new Set();
const feiten: Toewijzingsfeiten & { zaakVan: string | null } = {
  schoolId: 'A',
  gemeentecode: '0281',
  leeftijd: 15,
  onderwijssoort: 'VO',
  soortVerzuim: 'wettelijk',
  zaakVan: null,
};

const alle: Voorwaarden = {
  schoolId: null,
  gemeentecode: null,
  leeftijdVanaf: null,
  leeftijdTotEnMet: null,
  onderwijssoorten: null,
  soorten: null,
  vanaf: '2026-08-01',
  totEnMet: null,
};
const regel = (anders: Partial<Toewijzingsregel>): Toewijzingsregel => ({
  ...alle,
  behandelaar: 'iemand',
  ...anders,
});

/** `school:A leeftijd:16-17` as words and what they are. */
const readWords = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(' ')
      .filter((een) => een.includes(':'))
      .map((een) => [een.slice(0, een.indexOf(':')), een.slice(een.indexOf(':') + 1)]),
  );
/** Every condition of `school:A … = naam; …`, with the name. */
function readRegels(text: string): (Voorwaarden & { naam: string })[] {
  return text
    .split(';')
    .filter((een) => een.includes('='))
    .map((een) => {
      const [links = '', naam = ''] = een.split('=').map((deel) => deel.trim());
      const w = readWords(links);
      const [van, tot] = (w.get('leeftijd') ?? '').split('-').filter(Boolean).map(Number);
      return {
        schoolId: w.get('school') ?? null,
        gemeentecode: w.get('gemeente') ?? null,
        leeftijdVanaf: van ?? null,
        leeftijdTotEnMet: tot ?? null,
        onderwijssoorten: w.has('onderwijs') ? [w.get('onderwijs') ?? ''] : null,
        soorten: w.has('soort') ? [w.get('soort') ?? ''] : null,
        vanaf: w.get('vanaf') ?? '2026-08-01',
        totEnMet: w.get('tem') ?? null,
        naam,
      };
    });
}
function readAnders(text: string) {
  const w = readWords(text);
  return {
    op: w.get('dag') ?? OP,
    weg: new Set((w.get('weg') ?? '').split(',').filter(Boolean)),
    feiten: {
      schoolId: w.get('school') ?? feiten.schoolId,
      gemeentecode: w.get('gemeente') === 'onbekend' ? null : (w.get('gemeente') ?? feiten.gemeentecode),
      leeftijd: Number(w.get('leeftijd') ?? feiten.leeftijd),
      onderwijssoort: w.get('onderwijs') ?? feiten.onderwijssoort,
      soortVerzuim: w.get('soort') ?? feiten.soortVerzuim,
      zaakVan: w.get('zaak') ?? null,
    },
  };
}

const voorbeelden = readVoorbeelden(new URL('./toewijzing.voorbeelden.md', import.meta.url));

describe('who of the own people handles', () => {
  test.each(voorbeelden.filter(({ behandelaar }) => behandelaar))(
    '$geval',
    ({ regels = '', anders = '', behandelaar, waarom = '' }) => {
      const { op, weg, feiten: gegeven } = readAnders(anders);
      const answer = deriveToewijzing(
        readRegels(regels).map(({ naam, ...een }) => ({ ...een, behandelaar: naam })),
        gegeven,
        weg,
        op,
      );
      expect(answer.behandelaar ?? 'verdeling').toBe(behandelaar);
      expect(answer.grond === 'zaak' ? ['zaak'] : answer.waarom).toEqual(waarom.split(' ').filter(Boolean));
    },
  );

  test('of equal rules the newest wins, in whatever order they are asked', () => {
    const oud = regel({ schoolId: 'A', behandelaar: 'oud' });
    const nieuw = regel({ schoolId: 'A', behandelaar: 'nieuw', vanaf: '2026-10-01' });
    const gemeente = regel({ gemeentecode: '0281', behandelaar: 'regio' });
    fc.assert(
      fc.property(fc.shuffledSubarray([oud, nieuw, gemeente, regel({})], { minLength: 4 }), (regels) => {
        expect(deriveToewijzing(regels, feiten, NIEMAND, OP).behandelaar).toBe('nieuw');
      }),
    );
  });

  test('nobody who is away without a waarnemer is named, and who was passed over is told', () => {
    const namen = ['a', 'b', 'c'] as const;
    const regels = namen.map((behandelaar, at) => regel({ behandelaar, vanaf: `2026-0${at + 1}-01` }));
    fc.assert(
      fc.property(fc.subarray([...namen]), fc.option(fc.constantFrom(...namen)), (weg, zaakVan) => {
        const answer = deriveToewijzing(regels, { ...feiten, zaakVan }, new Set(weg), OP);
        expect(answer.behandelaar === null).toBe(weg.length === namen.length);
        expect(weg).not.toContain(answer.behandelaar);
        for (const naam of answer.afwezig) expect(weg).toContain(naam);
        expect(new Set(answer.afwezig).size).toBe(answer.afwezig.length);
      }),
    );
  });
});

describe('which organisatie executes', () => {
  const readAfspraken = (text: string): Uitvoeringsafspraak[] =>
    readRegels(text).map(({ naam, ...een }) => {
      const self = naam === '(zelf)';
      return {
        ...een,
        uitvoerder: self ? null : naam.replace('?', ''),
        uitvoerderId: self ? null : 2,
        aanvaard: !naam.endsWith('?'),
      };
    });

  test.each(voorbeelden.filter(({ uitvoerder }) => uitvoerder))(
    '$geval',
    ({ afspraken = '', anders = '', uitvoerder, waarom = '' }) => {
      const { op, feiten: gegeven } = readAnders(anders);
      const answer = deriveUitvoering(readAfspraken(afspraken), gegeven, op);
      expect(answer?.afspraak.uitvoerder ?? '(zelf)').toBe(uitvoerder);
      expect(answer?.waarom ?? []).toEqual(waarom.split(' ').filter(Boolean));
    },
  );

  test('a party outside this system needs no yes in it', () => {
    const buiten = { ...alle, uitvoerder: 'Regio', uitvoerderId: null, aanvaard: false };
    expect(deriveUitvoering([buiten], feiten, OP)?.afspraak).toBe(buiten);
  });
});
