import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveVerdeling, type TeVerdelen, type Verdeelbaar } from './verdeling.ts';

const werk = (aantal: number): TeVerdelen[] => Array.from({ length: aantal }, (_, nr) => ({ id: `m${nr}` }));
const mens = (nr: number, uren: number, ditWeek = 0): Verdeelbaar => ({ naam: `M${nr}`, uren, ditWeek });
/** Counted from the outcome, not from what the rule says it did. */
const tel = (toewijzing: ReadonlyMap<string, string>, naam: string) =>
  [...toewijzing.values()].filter((een) => een === naam).length;

describe('[CV-01] work shared out', () => {
  test('208 reports over seven officers with equal hours differ by one at most', () => {
    const mensen = Array.from({ length: 7 }, (_, nr) => mens(nr, 36));
    const { toewijzing } = deriveVerdeling(mensen, werk(208));
    const aantallen = mensen.map(({ naam }) => tel(toewijzing, naam)).toSorted((a, b) => a - b);
    expect(aantallen).toEqual([29, 29, 30, 30, 30, 30, 30]);
  });

  test('who works half gets half', () => {
    const { toewijzing } = deriveVerdeling([mens(1, 36), mens(2, 18), mens(3, 36)], werk(100));
    expect(['M1', 'M2', 'M3'].map((naam) => tel(toewijzing, naam))).toEqual([40, 20, 40]);
  });

  test('in pieces of a few is as even at the end of the week as at once', () => {
    const dag1 = deriveVerdeling([mens(1, 36), mens(2, 36)], werk(1));
    const eerste = tel(dag1.toewijzing, 'M1');
    const dag2 = deriveVerdeling([mens(1, 36, eerste), mens(2, 36, 1 - eerste)], werk(1));
    expect(tel(dag2.toewijzing, 'M1') + eerste).toBe(1);
  });

  test('to nobody with hours is a mistake, unless all of it is fixed', () => {
    expect(() => deriveVerdeling([mens(1, 0)], werk(1))).toThrow('Nobody with hours');
    const { toewijzing } = deriveVerdeling([mens(1, 0)], [{ id: 'm0', vast: 'M1' }]);
    expect(toewijzing.get('m0')).toBe('M1');
  });
});

const team = fc
  .array(fc.record({ uren: fc.constantFrom(0, 8, 16, 18, 24, 28, 32, 36), ditWeek: fc.nat({ max: 30 }) }), {
    minLength: 1,
    maxLength: 15,
  })
  .filter((mensen) => mensen.some(({ uren }) => uren > 0))
  .map((mensen) => mensen.map(({ uren, ditWeek }, nr) => mens(nr, uren, ditWeek)));
const pakket = fc.array(fc.option(fc.nat({ max: 20 }), { nil: undefined, freq: 4 }), { maxLength: 260 });

test('all work is given once; a fixed piece to its own person; free work to nobody without hours', () => {
  fc.assert(
    fc.property(team, pakket, (mensen, vasten) => {
      const stukken = vasten.map((vast, nr) => ({
        id: `m${nr}`,
        vast: vast === undefined ? undefined : `M${vast}`,
      }));
      const { toewijzing } = deriveVerdeling(mensen, stukken);
      expect(toewijzing.size).toBe(stukken.length);
      for (const { id, vast } of stukken) {
        const is = mensen.find(({ naam }) => naam === toewijzing.get(id));
        expect(is).toBeDefined();
        if (vast !== undefined && mensen.some(({ naam }) => naam === vast)) expect(is?.naam).toBe(vast);
        else expect(is?.uren).toBeGreaterThan(0);
      }
    }),
  );
});

test('[CV-01] per hour nobody gets free work while somebody else is a whole piece further behind', () => {
  fc.assert(
    fc.property(team, pakket, (mensen, vasten) => {
      const stukken = vasten.map((vast, nr) => ({
        id: `m${nr}`,
        vast: vast === undefined ? undefined : `M${vast}`,
      }));
      const { toewijzing } = deriveVerdeling(mensen, stukken);
      const totaal = (een: Verdeelbaar) => een.ditWeek + tel(toewijzing, een.naam);
      const vrij = (een: Verdeelbaar) =>
        stukken.filter(({ id, vast }) => toewijzing.get(id) === een.naam && vast !== een.naam).length;
      for (const gever of mensen.filter((een) => vrij(een) > 0)) {
        for (const ander of mensen.filter(({ uren }) => uren > 0)) {
          // Without the last piece, one is no further per hour than the other with one piece more.
          expect((totaal(gever) - 1) / gever.uren).toBeLessThanOrEqual(
            (totaal(ander) + 1) / ander.uren + 1e-9,
          );
        }
      }
    }),
  );
});

test('[CV-01] without fixed rules everybody is within one piece of the exact share by hours', () => {
  fc.assert(
    fc.property(team, fc.nat({ max: 300 }), (leeg, aantal) => {
      const mensen = leeg.map((een) => ({ ...een, ditWeek: 0 }));
      const uren = mensen.reduce((total, een) => total + een.uren, 0);
      const { toewijzing } = deriveVerdeling(mensen, werk(aantal));
      for (const een of mensen) {
        expect(Math.abs(tel(toewijzing, een.naam) - (aantal * een.uren) / uren)).toBeLessThan(1);
      }
    }),
  );
});
