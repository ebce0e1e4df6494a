import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import {
  controleerTermijnen,
  endTermijn,
  extendTermijn,
  pauseTermijn,
  planTermijn,
  resumeTermijn,
} from './index.ts';
import type { Termijn } from './termijn.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
type Made = { termijnId: string; uiterlijk: string | null };
type After = { uiterlijk: string | null; versie: number };

const create = async (body: object) =>
  json<Made>(
    await officer.api('/termijnen', 'POST', {
      jongereId: kantoor.emma,
      wat: 'Antwoord van de school',
      gebeurtenis: 'Vraag gesteld aan de school',
      begin: VANDAAG,
      aantal: 5,
      eenheid: 'schooldagen',
      ...body,
    }),
  );
const act = async (termijnId: string, doe: string, body: object) =>
  json<After>(await officer.api(`/termijnen/${termijnId}/_${doe}`, 'POST', body));
const find = async (termijnId: string, vraag = '') => {
  const { termijnen } = await json<{ termijnen: Termijn[] }>(
    await officer.api(`/termijnen?jongereId=${kantoor.emma}${vraag}`),
  );
  return termijnen.find((een) => een.termijnId === termijnId);
};

test('[AT-01] a term of five school days skips the holiday week of the region of the jongere', async () => {
  // Emma lives in Tiel, region midden: autumn holiday 17 to 25 October 2026.
  const { termijnId, uiterlijk } = await create({ begin: '2026-10-14' });
  expect(uiterlijk).toBe('2026-10-28');
  expect(await find(termijnId)).toMatchObject({ regio: 'midden', stand: 'loopt', voor: 'A. Verzonnen' });
  const preview = await json(
    await officer.api('/termijnen/_voorbeeld', 'POST', {
      jongereId: kantoor.emma,
      begin: '2026-10-14',
      aantal: 5,
      eenheid: 'dagen',
    }),
  );
  expect(preview).toMatchObject({ uiterlijk: '2026-10-19', stand: 'loopt' });
});

describe('[AT-01] a term', () => {
  test('stands still with a reason, has no last day then, and ends later by the days it stood', async () => {
    const { termijnId, uiterlijk } = await create({ aantal: 6, eenheid: 'weken', wettelijk: true });
    expect(uiterlijk).toBe('2026-12-14');
    const paused = await act(termijnId, 'pauze', { vanaf: '2026-11-10', reden: 'Stuk ontbreekt', versie: 1 });
    expect(paused.uiterlijk).toBeNull();
    expect(await find(termijnId, '&stand=stil')).toMatchObject({ stand: 'stil', uiterlijk: null });
    const resumed = await act(termijnId, 'hervatting', { totEnMet: '2026-11-19', versie: paused.versie });
    expect(resumed.uiterlijk).toBe('2026-12-24');
    const longer = await act(termijnId, 'verlenging', {
      aantal: 1,
      eenheid: 'weken',
      reden: 'Hoorzitting',
      versie: resumed.versie,
    });
    expect(longer.uiterlijk).toBe('2026-12-31');
    expect(await find(termijnId)).toMatchObject({
      pauzes: [{ vanaf: '2026-11-10', totEnMet: '2026-11-19', reden: 'Stuk ontbreekt' }],
      verlengingen: [{ aantal: 1, eenheid: 'weken', reden: 'Hoorzitting', op: VANDAAG }],
    });
  });

  test('that is late is a signal: it stays open and nothing else changes, until somebody ends it', async () => {
    const { termijnId, uiterlijk } = await create({ begin: '2026-10-01', aantal: 7, eenheid: 'dagen' });
    expect(uiterlijk).toBe('2026-10-08');
    expect(await find(termijnId, '&stand=te-laat')).toMatchObject({ stand: 'loopt' });
    const { zaken } = await json<{ zaken: object[] }>(await officer.api(`/zaken?jongereId=${kantoor.emma}`));
    expect(zaken).toEqual([]);
    await act(termijnId, 'einde', { op: VANDAAG, waardoor: 'School heeft geantwoord', versie: 1 });
    expect(await find(termijnId, '&stand=te-laat')).toBeUndefined();
    expect(await find(termijnId, '&stand=geeindigd')).toMatchObject({
      geeindigdOp: VANDAAG,
      waardoor: 'School heeft geantwoord',
    });
  });

  test.each([
    ['pauze', { vanaf: VANDAAG, reden: 'x' }, 'pauze-voor-begin'],
    ['hervatting', { totEnMet: '2026-11-10' }, 'staat-niet-stil'],
    ['einde', { op: '2026-11-03', waardoor: 'x' }, 'dag-in-de-toekomst'],
    ['pauze', { vanaf: '2026-11-05', reden: 'x', versie: 9 }, 'gewijzigd'],
  ])('is not changed by %s with %o: %s', async (doe, body, code) => {
    const { termijnId } = await create({});
    const answer = await officer.api(`/termijnen/${termijnId}/_${doe}`, 'POST', { versie: 1, ...body });
    expect(await json(answer, 409)).toMatchObject({ type: `/problemen/${code}` });
  });
});

describe('a term planned by another part of the program', () => {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) =>
    kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
  const plan = (begin: string) =>
    inTx((tx) =>
      planTermijn(tx, {
        organisatieId: kantoor.oefenstad,
        soort: 'klacht-afhandelen',
        sleutel: 'k-1',
        wat: 'Klacht afhandelen',
        onderwerpSoort: 'klacht',
        voor: 'A. Verzonnen',
        begin,
        gebeurtenis: 'Klacht ontvangen',
        duur: { aantal: 6, eenheid: 'weken' },
        wettelijk: true,
        grondslag: 'Awb art. 9:11 lid 1',
      }),
    );

  test('is one term, however often it is planned; about a complaint only its handler sees it', async () => {
    const first = await plan('2026-11-02');
    expect(await plan('2026-12-02')).toEqual(first);
    const ids = async (by: typeof officer) =>
      (await json<{ termijnen: Termijn[] }>(await by.api('/termijnen?limiet=200'))).termijnen.map(
        ({ termijnId }) => termijnId,
      );
    expect(await ids(officer)).toContain(first.termijnId);
    expect(await ids(manager)).not.toContain(first.termijnId);
    await inTx(async (tx) => {
      await pauseTermijn(tx, kantoor.oefenstad, first.termijnId, { vanaf: '2026-11-10', reden: 'Stukken' });
      await resumeTermijn(tx, first.termijnId, '2026-11-09');
      const { uiterlijk } = await extendTermijn(tx, first.termijnId, {
        aantal: 4,
        eenheid: 'weken',
        reden: 'Verdaagd',
        op: VANDAAG,
      });
      expect(uiterlijk).toBe('2027-01-11');
      await endTermijn(tx, first.termijnId, VANDAAG, 'Afgehandeld');
    });
    expect(await ids(officer)).not.toContain(first.termijnId);
  });
});

test.each([
  ['school', { school: kantoor.school }],
  ['fg', {}],
  ['applicatiebeheerder', {}],
])('%s sees no terms', async (rol, keuze) => {
  const browser = await kantoor.login({ rol, ...keuze });
  expect((await browser.api('/termijnen')).status).toBe(403);
});

test('what runs on a day is counted anew as it was that day: late, standing still, extended, not yet begun, ended', async () => {
  const plan = (meer: object) =>
    create({ begin: '2026-11-02', aantal: 5, eenheid: 'dagen', wat: 'Controle', ...meer });
  const gewoon = await plan({});
  const stil = await plan({});
  await act(stil.termijnId, 'pauze', { vanaf: '2026-11-04', reden: 'Stuk ontbreekt', versie: 1 });
  const later = await plan({ begin: '2026-11-20' });
  const wettelijk = await plan({ wettelijk: true });

  const controle = (op: string, samenvatting = false) =>
    kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      controleerTermijnen(
        tx,
        {
          organisatieId: kantoor.oefenstad,
          organisatie: 'oefenstad',
          op: op as Datum,
          metBsn: false,
          samenvatting,
        },
        () => '',
      ),
    );
  const on = async (op: string) => {
    const { termijnen = [] } = await controle(op);
    return [gewoon, stil, later, wettelijk].map(({ termijnId }) => {
      const found = termijnen.find(({ termijn }) => termijn === termijnId);
      return found && `${found.uiterlijk} ${found.stand} ${found.dagenTeLaat}`;
    });
  };
  // Five days after Monday 2 November is Saturday: by law that becomes Monday the ninth.
  expect(await on('2026-11-03')).toEqual([
    '2026-11-07 loopt 0',
    '2026-11-07 loopt 0',
    undefined,
    '2026-11-09 loopt 0',
  ]);
  expect(await on('2026-11-07')).toEqual([
    '2026-11-07 loopt 0',
    'null stil 0',
    undefined,
    '2026-11-09 loopt 0',
  ]);
  expect(await on('2026-11-10')).toEqual([
    '2026-11-07 te-laat 3',
    'null stil 0',
    undefined,
    '2026-11-09 te-laat 1',
  ]);
  expect((await on('2026-11-20'))[2]).toBe('2026-11-25 loopt 0');

  const { totalen, termijnen = [] } = await controle('2026-11-10');
  expect(totalen.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(termijnen.length);
  expect(await controle('2026-11-10', true)).toMatchObject({ totalen, soort: 'termijnen' });
  expect(JSON.stringify(termijnen)).not.toMatch(/Controle|bsn/);
});
