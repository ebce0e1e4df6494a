import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { rows } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const regenboog = await kantoor.login({ rol: 'school', school: kantoor.school });
const kompas = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });

type Maatregel = {
  schoolmaatregelId: string;
  soort: string;
  status: string;
  jongere: { jongereId: string };
  oordeel: { regel: string; uitkomst: string; artikel: string; motivering: string } | null;
  aandacht: string[];
  bevestiging: string;
  antwoord: string | null;
  gezienDoor: string | null;
  doorSchool: boolean;
  versie: number;
};
type Lijst = { maatregelen: Maatregel[]; totaal: number; perStatus: Record<string, number> };
type Wie = typeof officer;
const lijst = (wie: Wie, vraag = '') =>
  wie.api(`/schoolmaatregelen${vraag}`).then((answer) => json<Lijst>(answer));
const report = (wie: Wie, wat: Readonly<Record<string, unknown>>, status = 200) =>
  wie
    .api('/schoolmaatregelen', 'POST', { jongereId: kantoor.emma, reden: 'agressie', ...wat })
    .then((answer) => json<{ schoolmaatregelId: string; bevestiging: string; type: string }>(answer, status));
type Tijdlijn = {
  banden: { soort: string; vanaf: string; totEnMet: string | null; toelichting: string | null }[];
  momenten: { soort: string; datum: string; label: string }[];
};
const tijdlijn = (jongereId: string) =>
  officer.api(`/jongeren/${jongereId}/tijdlijn`).then((answer) => json<Tijdlijn>(answer));

const SCHORSING = {
  soort: 'schorsing',
  vanaf: '2026-10-26',
  totEnMet: '2026-10-28',
  inspectieGemeld: true,
} as const;

describe('a schorsing', () => {
  test('[SR-07] that a school reports is seen by the officer, with its dates on the timeline and its ground', async () => {
    const { bevestiging } = await report(regenboog, SCHORSING);
    expect(bevestiging).toContain('26-10-2026');
    const { maatregelen, perStatus } = await lijst(officer, '?status=nieuw');
    expect(perStatus).toEqual({ nieuw: 1, gezien: 0, ingetrokken: 0 });
    expect(maatregelen).toMatchObject([
      {
        ...SCHORSING,
        jongere: { jongereId: kantoor.emma },
        schoolnaam: 'De Regenboog',
        doorSchool: true,
        aandacht: [],
        oordeel: { regel: 'lpw-11-grond', uitkomst: 'gedekt', artikel: 'Lpw art. 11 onder c' },
      },
    ]);
    expect((await tijdlijn(kantoor.emma)).banden.filter(({ soort }) => soort === 'schorsing')).toMatchObject([
      { vanaf: '2026-10-26', totEnMet: '2026-10-28', toelichting: 'Geldige reden: Lpw art. 11 onder c' },
    ]);
  });

  test('is a ground and no absence: there is no melding', async () => {
    const { totaal } = await json<{ totaal: number }>(
      await officer.api(`/meldingen?jongereId=${kantoor.emma}`),
    );
    expect(totaal).toBe(0);
  });

  test('told twice is refused, also when only one day is the same', async () => {
    const again = { ...SCHORSING, vanaf: '2026-10-28', totEnMet: '2026-10-29' };
    expect((await report(regenboog, again, 409)).type).toContain('bestaat-al');
    expect((await report(officer, SCHORSING, 409)).type).toContain('bestaat-al');
  });

  test('needs an end, and of more than one day whether the Inspectie knows', async () => {
    const { totEnMet: _, ...zonderEinde } = SCHORSING;
    const { inspectieGemeld: __, ...zonderInspectie } = {
      ...SCHORSING,
      vanaf: '2026-09-01',
      totEnMet: '2026-09-02',
    };
    expect((await report(regenboog, zonderEinde, 409)).type).toContain('einde-nodig');
    expect((await report(regenboog, zonderInspectie, 409)).type).toContain('inspectie-onbekend');
    expect(
      (await report(regenboog, { ...SCHORSING, vanaf: '2026-10-29', totEnMet: '2026-10-28' }, 409)).type,
    ).toContain('eind-voor-begin');
    await report(regenboog, { soort: 'schorsing', vanaf: '2026-09-01', totEnMet: '2026-09-01' });
  });

  test('of more than a week that the Inspectie does not know of asks for attention and refuses nothing', async () => {
    await report(officer, {
      jongereId: kantoor.bram,
      soort: 'schorsing',
      vanaf: '2026-10-12',
      totEnMet: '2026-10-19',
      inspectieGemeld: false,
    });
    const { maatregelen } = await lijst(officer, `?jongereId=${kantoor.bram}`);
    expect(maatregelen).toMatchObject([
      { doorSchool: false, aandacht: ['inspectie-niet-gemeld', 'langer-dan-een-week'] },
    ]);
  });
});

describe('a verwijdering', () => {
  test('is asked of the rule of art. 18; an intention is not yet a decision', async () => {
    const gemeld = { soort: 'voorgenomen-verwijdering', vanaf: '2026-10-29' };
    expect((await report(regenboog, gemeld)).bevestiging).toContain('blijft ingeschreven');
    await report(regenboog, { soort: 'verwijdering', vanaf: '2026-11-02' });
    const { maatregelen } = await lijst(officer, `?jongereId=${kantoor.emma}`);
    const of = (soort: string) => maatregelen.find((een) => een.soort === soort)?.oordeel;
    expect(of('voorgenomen-verwijdering')).toBeNull();
    expect(of('verwijdering')).toMatchObject({ regel: 'lpw-18-verwijdering', uitkomst: 'onbekend' });
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      rows(tx, sql`update school set bekostiging = 'b1' where school_id = ${kantoor.school}`),
    );
    const [verwijdering] = (await lijst(officer, '?soort=verwijdering')).maatregelen;
    expect(verwijdering?.oordeel).toMatchObject({ uitkomst: 'melding', artikel: 'Lpw art. 18 lid 1' });
    expect(
      (await tijdlijn(kantoor.emma)).momenten.filter(({ soort }) => soort === 'verwijdering'),
    ).toMatchObject([
      { datum: '2026-10-29', label: 'Voornemen tot verwijdering' },
      { datum: '2026-11-02', label: 'Verwijdering van school' },
    ]);
  });
});

describe('a school', () => {
  test('reads the confirmation and what the officer answered', async () => {
    const [een] = (await lijst(officer, '?soort=schorsing&status=nieuw')).maatregelen.filter(
      ({ jongere }) => jongere.jongereId === kantoor.emma,
    );
    const see = (status: number) =>
      officer
        .api(`/schoolmaatregelen/${een?.schoolmaatregelId}/_gezien`, 'POST', {
          antwoord: 'Bel ons na het gesprek met de ouders.',
          versie: een?.versie,
        })
        .then((answer) => json(answer, status));
    await see(200);
    expect((await see(409))['type']).toContain('gewijzigd');
    const [seen] = (await lijst(regenboog, '?status=gezien')).maatregelen;
    expect(seen).toMatchObject({
      gezienDoor: 'A. Verzonnen',
      antwoord: 'Bel ons na het gesprek met de ouders.',
    });
    await json(
      await regenboog.api(`/schoolmaatregelen/${seen?.schoolmaatregelId}/_gezien`, 'POST', {
        versie: seen?.versie,
      }),
      403,
    );
  });

  test('sees and reports only its own pupils', async () => {
    expect((await lijst(kompas)).maatregelen.map(({ jongere }) => jongere.jongereId)).toEqual([kantoor.bram]);
    expect(
      (await report(kompas, { ...SCHORSING, vanaf: '2026-09-07', totEnMet: '2026-09-07' }, 404)).type,
    ).toContain('jongere-onbekend');
    const [vreemd] = (await lijst(officer, `?jongereId=${kantoor.emma}`)).maatregelen;
    await json(
      await kompas.api(`/schoolmaatregelen/${vreemd?.schoolmaatregelId}/_intrekken`, 'POST', {
        reden: 'Vergissing',
        versie: vreemd?.versie,
      }),
      404,
    );
  });

  test('takes back what does not go through: it is kept and leaves the timeline', async () => {
    const [een] = (await lijst(regenboog, '?soort=verwijdering')).maatregelen;
    await json(
      await regenboog.api(`/schoolmaatregelen/${een?.schoolmaatregelId}/_intrekken`, 'POST', {
        reden: 'Er is een andere oplossing gevonden.',
        versie: een?.versie,
      }),
    );
    expect((await lijst(officer, '?status=ingetrokken')).maatregelen).toMatchObject([
      { soort: 'verwijdering', ingetrokkenReden: 'Er is een andere oplossing gevonden.' },
    ]);
    expect(
      (await tijdlijn(kantoor.emma)).momenten
        .map(({ label }) => label)
        .filter((label) => /erwijdering/.test(label)),
    ).toEqual(['Voornemen tot verwijdering']);
  });
});

test('recording and reading one stands in the logboek under the jongere', async () => {
  const regels = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    rows(
      tx,
      sql<{ handeling: string }>`select distinct handeling from logboek
                                  where jongere_id = ${kantoor.emma} and object_soort = 'schoolmaatregel' order by 1`,
    ),
  );
  expect(regels.map(({ handeling }) => handeling)).toEqual([
    'schoolmaatregelGezien',
    'schoolmaatregelIntrekken',
    'schoolmaatregelMelden',
    'schoolmaatregelenLezen',
  ]);
});
