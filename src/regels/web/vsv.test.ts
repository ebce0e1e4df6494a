import { describe, expect, test } from 'vitest';
import { deriveVsv, type VsvFeiten, vsvDefinitieVan } from './vsv.ts';

const klassiek = vsvDefinitieVan('2019-2020');
const gewoon: VsvFeiten = {
  leeftijd: 17,
  onderwijssoort: 'MBO',
  startkwalificatieOp: null,
  laterOpSchool: false,
  later: 'woont-hier',
  laterVrijgesteld: false,
};
const uitkomst = (anders: Partial<VsvFeiten>) =>
  deriveVsv({ ...gewoon, ...anders }, klassiek, '2019-10-01', '2020-10-01');

describe('a vsv-er by the definition until 2025', () => {
  test.each<[string, Partial<VsvFeiten>, string]>([
    ['left without startkwalificatie', {}, 'vsv'],
    ['from vo', { onderwijssoort: 'VO' }, 'vsv'],
    ['from vavo', { onderwijssoort: 'VAVO' }, 'vsv'],
    ['22 on the first day', { leeftijd: 22 }, 'vsv'],
    ['23 on the first day', { leeftijd: 23 }, 'buiten-startgroep'],
    ['praktijkonderwijs is not in the start group', { onderwijssoort: 'PRO' }, 'buiten-startgroep'],
    ['vso is not in the start group', { onderwijssoort: 'VSO' }, 'buiten-startgroep'],
    ['not enrolled on the first day', { onderwijssoort: null }, 'buiten-startgroep'],
    ['qualified on the first day', { startkwalificatieOp: '2019-10-01' }, 'buiten-startgroep'],
    ['qualified a day later', { startkwalificatieOp: '2019-10-02' }, 'gekwalificeerd'],
    ['qualified on the second day', { startkwalificatieOp: '2020-10-01' }, 'gekwalificeerd'],
    ['qualified a day too late', { startkwalificatieOp: '2020-10-02' }, 'vsv'],
    ['still at school', { laterOpSchool: true }, 'op-school'],
    ['died', { later: 'overleden' }, 'overleden'],
    ['went abroad', { later: 'buitenland' }, 'buitenland'],
    ['exempted', { laterVrijgesteld: true }, 'vrijgesteld'],
    ['moved to a gemeente we cannot see', { later: 'elders' }, 'onbekend'],
  ])('%s', (_, anders, verwacht) => expect(uitkomst(anders)).toBe(verwacht));

  test('every school year has one wording, and the new one is not counted by before its text is held', () => {
    expect(vsvDefinitieVan('2024-2025')).toMatchObject({ code: 'tot-2025', geladen: true });
    expect(vsvDefinitieVan('2025-2026')).toMatchObject({ code: 'vanaf-2026', geladen: false });
    expect(() => vsvDefinitieVan('2004-2005')).toThrow(RangeError);
  });
});
