import { expect, test } from 'vitest';
import { bsn, type CelSoort, datum, getal } from './bestand.contract.ts';
import { compileCell, Fout } from './check-cell.ts';

const answer = (soort: CelSoort, cel: string) => {
  const value = compileCell('kolom', {
    ...(soort === 'bsn' ? bsn : soort === 'getal' ? getal('x') : datum('x')),
    soort,
  })(cel);
  return value instanceof Fout ? 'geweigerd' : value;
};

test.each([
  ['datum', '2024-02-29', '2024-02-29'],
  ['datum', '29-02-2024', '2024-02-29'],
  ['datum', ' 1900-01-01 ', '1900-01-01'],
  ['datum', '2100-12-31', '2100-12-31'],
  ['datum', '31-12-1899', 'geweigerd'],
  ['datum', '2101-01-01', 'geweigerd'],
  ['datum', '2023-02-29', 'geweigerd'],
  ['datum', '1900-02-29', 'geweigerd'],
  ['datum', '2024-04-31', 'geweigerd'],
  ['datum', '2024-13-01', 'geweigerd'],
  ['datum', '2024-00-10', 'geweigerd'],
  ['datum', '00-01-2024', 'geweigerd'],
  ['datum', '1-1-2024', 'geweigerd'],
  ['datum', '20a4-01-01', 'geweigerd'],
  ['datum', '2024-01-0١', 'geweigerd'],
  ['getal', '12,50', '12.50'],
  ['getal', '-3.25', '-3.25'],
  ['getal', '1.234,5', 'geweigerd'],
  ['getal', '=1', 'geweigerd'],
  ['geheel', '007', '007'],
  ['geheel', '1,5', 'geweigerd'],
  ['geheel', '-1', 'geweigerd'],
  ['bsn', '999000012', 'geweigerd'],
  ['bsn', '999990019', '999990019'],
  ['bsn', '99999001', 'geweigerd'],
  ['bsn', '99900001x', 'geweigerd'],
  ['bsn', '000000000', 'geweigerd'],
  ['gemeentecode', '225', '0225'],
  ['gemeentecode', '00225', 'geweigerd'],
  ['postcode', '6651 ab', '6651AB'],
  ['postcode', 'B-1000', 'B-1000'],
  ['brin', '00aa', '00AA'],
  ['schooljaar', '2023-2024', '2023-2024'],
  ['schooljaar', '2023/2024', '2023-2024'],
  ['schooljaar', '2023-2025', 'geweigerd'],
  ['ja-nee', 'Ja', 't'],
  ['ja-nee', 'misschien', 'geweigerd'],
] as const)('a cell of soort %s that reads "%s" becomes %s', (soort, cel, wordt) => {
  expect(answer(soort, cel)).toBe(wordt);
});
