import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import type { Cijfers } from './index.ts';
import { type Proef, proef } from './verslag.test-help.ts';

const { db } = await freshDatabase();
let p: Proef;
let teller = 0;
beforeEach(async () => {
  teller += 1;
  p = proef(db, await organisatie(db, `org-${teller}`));
});

const episode = async (vanaf: string, tot_en_met: string | null, reden_einde: string | null, values = {}) =>
  p.add('thuiszitter', {
    jongere_id: await p.jongere(),
    soort: 'wettelijk',
    vanaf,
    tot_en_met,
    reden_einde,
    onderwijssoort: 'VO',
    ...values,
  });
const stand = (cijfers: Cijfers) =>
  Object.fromEntries(cijfers.rijen.map((rij) => [String(rij['stand']), rij.waarde]));

describe('thuiszitters', () => {
  test('[TZ-02] the numbers of Alkmaar: 2 + 18 - 7 - 4 - 2 = 7, 12 of them over three months', async () => {
    const lang = ['2023-09-01', '2024-02-01'] as const;
    const kort = ['2023-09-01', '2023-10-15'] as const;
    await episode('2023-04-01', '2024-01-15', 'verhuisd');
    await episode('2023-05-01', null, null);
    for (const [vanaf, tot] of [lang, lang, lang, lang, kort, kort, kort])
      await episode(vanaf, tot, 'terug naar school');
    for (const [vanaf, tot] of [kort, kort, kort]) await episode(vanaf, tot, 'verhuisd');
    for (const [vanaf, tot] of [lang, kort]) await episode(vanaf, tot, '18 jaar geworden');
    for (const vanaf of [
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      '2024-06-01',
    ]) {
      await episode(vanaf, '2024-09-15', 'terug naar school');
    }
    const cijfers = await p.ask('thuiszitters', { per: ['stand'] });
    expect(stand(cijfers)).toEqual({
      aanvang: 2,
      nieuw: 18,
      'langer-dan-3-maanden': 12,
      opgelost: 7,
      verhuisd: 4,
      '18-geworden': 2,
      eind: 7,
    });
    expect(cijfers).toMatchObject({ totaal: 20, uniek: 20 });
    expect(cijfers.rijen.map((rij) => rij['stand'])).toEqual(Object.keys(stand(cijfers)));
  });

  test('an episode counts from 28 days on; an open one is measured to 31 July', async () => {
    await episode('2023-09-01', '2023-09-28', 'terug');
    await episode('2024-07-04', null, null);
    expect((await p.ask('thuiszitters')).totaal).toBe(0);
    await episode('2023-09-01', '2023-09-29', 'terug');
    await episode('2024-07-03', null, null);
    expect((await p.ask('thuiszitters')).totaal).toBe(2);
    await episode('2023-09-01', '2023-12-01', 'terug', { soort: 'ziekte' });
    await episode('2023-05-01', '2023-07-31', 'terug');
    expect((await p.ask('thuiszitters')).totaal).toBe(2);
  });

  test('(TZ-06, first part) another number of days of the organisatie changes the count and is named in the definition', async () => {
    await episode('2023-09-01', '2023-09-15', 'terug');
    await p.add('parameter', {
      naam: 'thuiszitterDagen',
      vanaf: '2023-08-01',
      waarde: '14',
      reden: 'Afspraak',
    });
    const cijfers = await p.ask('thuiszitters');
    expect(cijfers.totaal).toBe(1);
    expect(cijfers.definitie.tekst).toContain('ten minste 14 dagen');
  });

  test('three calendar months end on the same day number, or else on the last day of the month', async () => {
    await episode('2023-11-30', '2024-02-29', 'terug');
    await episode('2023-10-15', '2024-01-15', 'terug');
    expect(stand(await p.ask('thuiszitters', { per: ['stand'] }))['langer-dan-3-maanden']).toBeUndefined();
    await episode('2023-11-30', '2024-03-01', 'terug');
    await episode('2023-10-15', '2024-01-16', 'terug');
    await episode('2024-04-30', '2024-08-20', 'terug');
    expect(stand(await p.ask('thuiszitters', { per: ['stand'] }))['langer-dan-3-maanden']).toBe(3);
  });

  test('what ends on 31 July ended in the year; what ends later is open and loopt nog', async () => {
    await episode('2024-01-10', '2024-07-31', 'vrijstelling');
    await episode('2024-01-10', '2024-08-01', 'verhuisd');
    await episode('2024-01-10', '2024-02-20', null);
    expect(
      await p.table('thuiszitters', {
        per: ['uitkomst', 'stand'],
        waar: { stand: ['vrijgesteld', 'eind', 'opgelost'] },
      }),
    ).toEqual(['loopt nog eind 1', 'onbekend opgelost 1', 'vrijstelling vrijgesteld 1']);
  });

  test('plicht is that of the begindatum', async () => {
    const jongere_id = await p.jongere({ geboortedatum: '2007-07-31' });
    await episode('2023-07-01', '2023-12-01', 'terug', { jongere_id });
    expect(await p.table('thuiszitters', { per: ['plicht'] })).toEqual(['leerplichtig 1']);
  });
});

describe('absoluut', () => {
  const absoluut = (jongere_id: string, gemeld_op: string, values: Record<string, string | null> = {}) =>
    p.add('melding', { jongere_id, gemeld_op, soort_verzuim: 'absoluut', onderwijssoort: 'VO', ...values });

  test('without stand a jongere counts once for meldingen of the year', async () => {
    const kind = await p.jongere();
    await absoluut(kind, '2023-09-01');
    await absoluut(kind, '2024-02-01', { onderwijssoort: 'geen onderwijs' });
    await absoluut(await p.jongere(), '2023-05-01');
    expect(await p.ask('absoluut')).toMatchObject({ totaal: 1, uniek: 1 });
    expect(await p.ask('absoluut', { per: ['onderwijssoort'] })).toMatchObject({ totaal: 2, uniek: 1 });
  });

  test('with stand every period that touches the year counts, from begin verzuim or else the melding', async () => {
    await absoluut(await p.jongere(), '2023-05-01', {
      verzuim_vanaf: '2023-04-20',
      verzuim_tot_en_met: '2023-09-10',
    });
    await absoluut(await p.jongere(), '2023-09-01', { verzuim_vanaf: '2023-06-20' });
    await absoluut(await p.jongere(), '2024-07-01');
    await absoluut(await p.jongere(), '2023-05-01', {
      verzuim_vanaf: '2023-04-20',
      verzuim_tot_en_met: '2023-07-31',
    });
    const cijfers = await p.ask('absoluut', { per: ['stand'] });
    expect(stand(cijfers)).toEqual({ aanvang: 2, nieuw: 1, 'langer-dan-3-maanden': 2, opgelost: 1, eind: 2 });
    expect(cijfers.totaal).toBe(3);
  });

  test('several periods of one jongere are one flow, so it closes: open when any is open', async () => {
    const kind = await p.jongere();
    await absoluut(kind, '2023-09-01', { verzuim_tot_en_met: '2023-10-01' });
    await absoluut(kind, '2023-12-01', { verzuim_tot_en_met: '2024-01-01', sluitreden: 'verhuisd' });
    expect(stand(await p.ask('absoluut', { per: ['stand'] }))).toEqual({ nieuw: 1, verhuisd: 1 });
    await absoluut(kind, '2024-05-01', { onderwijssoort: 'MBO' });
    expect(stand(await p.ask('absoluut', { per: ['stand'] }))).toEqual({ nieuw: 1, eind: 1 });
    const perSoort = await p.ask('absoluut', { per: ['onderwijssoort', 'stand'] });
    expect(perSoort).toMatchObject({ totaal: 2, uniek: 1 });
    expect(await p.table('absoluut', { per: ['onderwijssoort', 'stand'] })).toEqual([
      'VO nieuw 1',
      'VO verhuisd 1',
      'MBO nieuw 1',
      'MBO eind 1',
    ]);
  });
});
