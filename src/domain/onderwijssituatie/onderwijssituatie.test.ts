import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { rows } from '../../platform/db/tx.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { volgAbsoluut } from '../plichtbewaking/volg-absoluut.ts';
import { deriveTelling } from './telling.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const zestien = await insertJongere(
  kantoor.db,
  kantoor.oefenstad,
  '999990056',
  'Mees',
  'Elders',
  '2009-10-10',
);
const tien = await insertJongere(kantoor.db, kantoor.oefenstad, '999990068', 'Saar', 'Thuis', '2016-05-05');

const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));

type Kind = { jongere: { jongereId: string }; reden: string };
const trede = async (uitkomst: string) =>
  (await json<{ kinderen: Kind[] }>(await officer.api(`/plichtbewaking/kinderen?uitkomst=${uitkomst}`)))
    .kinderen;
const reasonOf = async (jongereId: string, uitkomst: string) =>
  (await trede(uitkomst)).find(({ jongere }) => jongere.jongereId === jongereId)?.reden;
type Taak = { taakId: string; soort: string; dag: string; jongere: { jongereId: string } };
const taken = async (vraag = '') =>
  (await json<{ taken: Taak[]; perSoort: unknown[] }>(await officer.api(`/taken?soort=hercontrole${vraag}`)))
    .taken;

const PARTICULIER = {
  soort: 'particulier',
  bekostiging: 'b3',
  erkenning: 'geen-erkenning',
  naam: 'Het Vrije Atelier',
  bewijs: 'Inschrijfbewijs 2026-17, map Post',
  bewijsGezienOp: '2026-10-20',
  vanaf: '2026-08-24',
  hercontroleOp: VANDAAG,
} as const;
const record = (jongereId: string, wat: Readonly<Record<string, unknown>>, status = 200) =>
  officer
    .api(`/jongeren/${jongereId}/onderwijssituaties`, 'POST', wat)
    .then((answer) => json<{ onderwijssituatieId: string; uitleg: string; type: string }>(answer, status));
type Situatie = { onderwijssituatieId: string; teltVanaf: string | null; uitleg: string; versie: number };
const situaties = async (jongereId: string) =>
  (await json<{ situaties: Situatie[] }>(await officer.api(`/jongeren/${jongereId}/onderwijssituaties`)))
    .situaties;
const change = (een: Situatie | undefined, wat: Readonly<Record<string, unknown>>, status = 200) =>
  officer
    .api(`/onderwijssituaties/${een?.onderwijssituatieId}`, 'PUT', { ...wat, versie: een?.versie })
    .then((answer) => json<{ versie: number; uitleg: string; type: string }>(answer, status));

describe('a pupil of a B3 school without a record in the ROD', () => {
  test('[SR-08] is recorded with proof and a day of re-check; on that day there is a task, and the list says why it is there', async () => {
    expect(await reasonOf(zestien, 'absoluut')).not.toContain('Atelier');
    const { uitleg } = await record(zestien, PARTICULIER);
    expect(uitleg).toContain('Telt niet als inschrijving bij een instelling');
    expect(await situaties(zestien)).toMatchObject([
      { bewijs: PARTICULIER.bewijs, bewijsGezienOp: '2026-10-20', hercontroleOp: VANDAAG, teltVanaf: null },
    ]);
    expect(await taken()).toMatchObject([{ dag: VANDAAG, jongere: { jongereId: zestien } }]);
    const reden = await reasonOf(zestien, 'absoluut');
    expect(reden).toContain('Particuliere school (b3): Het Vrije Atelier');
    expect(reden).toContain('Zonder erkenning is een opleiding geen instelling van deze wet.');
  });

  test('is kept out of a mailing until the day of re-check has passed', async () => {
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      volgAbsoluut(tx, kantoor.oefenstad, VANDAAG),
    );
    const lijst = await json<{
      absoluut: { absoluutVerzuimId: string; jongere: { jongereId: string }; situatie: string | null }[];
    }>(await officer.api('/absoluut-verzuim'));
    const een = lijst.absoluut.find(({ jongere }) => jongere.jongereId === zestien);
    expect(een?.situatie).toContain('Het Vrije Atelier');
    const gevraagd = await json<{ aangeschreven: string[]; uitzonderingen: { reden: string }[] }>(
      await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', {
        ids: [een?.absoluutVerzuimId],
        alleenBekijken: true,
      }),
    );
    expect(gevraagd).toMatchObject({ aangeschreven: [], uitzonderingen: [{ reden: 'situatie-vastgelegd' }] });
  });

  test('counts as enrolled only from the day on which rule lpw-1-instelling says so', async () => {
    const [een] = await situaties(zestien);
    await change(een, { ...PARTICULIER, erkenning: 'erkenning-web-11.1.1', vanaf: '2026-02-01' });
    const [nu] = await situaties(zestien);
    expect(nu).toMatchObject({ teltVanaf: '2026-08-01', teltTotEnMet: null });
    expect(await reasonOf(zestien, 'absoluut')).toBeUndefined();
    expect(await reasonOf(zestien, 'ingeschreven')).toContain('Telt als inschrijving bij een instelling');
    const eerder = await json<{ kinderen: Kind[] }>(
      await officer.api('/plichtbewaking/kinderen?uitkomst=absoluut&op=2026-06-01'),
    );
    expect(eerder.kinderen.map(({ jongere }) => jongere.jongereId)).toContain(zestien);
  });

  test('looked at again ends the task and plans the next, which is no work until its day', async () => {
    const [een] = await situaties(zestien);
    await change(een, { ...PARTICULIER, erkenning: 'erkenning-web-11.1.1', hercontroleOp: '2027-02-01' });
    expect(await taken()).toEqual([]);
    expect(await taken('&status=gedaan')).toMatchObject([{ dag: VANDAAG, toelichting: 'Opnieuw bekeken.' }]);
    expect(
      await inOefenstad(sql`select dag::text, status from taak where soort = 'hercontrole' order by dag`),
    ).toEqual([
      { dag: VANDAAG, status: 'gedaan' },
      { dag: '2027-02-01', status: 'open' },
    ]);
    expect((await change(een, PARTICULIER, 409)).type).toContain('gewijzigd');
  });

  test('that left the school is on the list again from the day after', async () => {
    const [een] = await situaties(zestien);
    await change(een, { ...PARTICULIER, erkenning: 'erkenning-web-11.1.1', totEnMet: '2026-10-02' });
    const kind = (await trede('absoluut')).find(({ jongere }) => jongere.jongereId === zestien);
    expect(kind).toMatchObject({ sinds: '2026-10-03' });
    expect(kind?.reden).not.toContain('Atelier');
  });
});

describe('a school abroad and teaching at home', () => {
  test('stay on the list with what they are: no inschrijving, and no vrijstelling without a notice', async () => {
    const { soort: _, bekostiging: __, erkenning: ___, naam: ____, ...rest } = PARTICULIER;
    await record(tien, { ...rest, soort: 'thuisonderwijs', hercontroleOp: '2026-12-01' });
    expect(await reasonOf(tien, 'absoluut')).toContain('Thuisonderwijs. Vastgelegd vanaf 24-08-2026');
    expect(
      (await record(tien, { ...rest, soort: 'buitenland', naam: 'Schule am Rhein' }, 409)).type,
    ).toContain('gegevens-nodig');
    await record(tien, {
      ...rest,
      soort: 'buitenland',
      naam: 'Schule am Rhein',
      land: 'Duitsland',
      vanaf: '2026-10-01',
    });
    expect(await reasonOf(tien, 'absoluut')).toContain('Schule am Rhein, Duitsland');
  });
});

test('what cannot be so is refused, and nothing is recorded', async () => {
  const before = await situaties(tien);
  expect((await record(tien, { ...PARTICULIER, hercontroleOp: '2026-11-01' }, 409)).type).toContain(
    'hercontrole-voorbij',
  );
  expect((await record(tien, { ...PARTICULIER, totEnMet: '2026-08-01' }, 409)).type).toContain(
    'eind-voor-begin',
  );
  expect((await record(tien, { ...PARTICULIER, bewijsGezienOp: '2026-11-03' }, 409)).type).toContain(
    'dag-in-de-toekomst',
  );
  expect((await record(tien, { ...PARTICULIER, bewijs: ' ' }, 400)).type).toContain('ongeldig');
  expect(await situaties(tien)).toEqual(before);
});

test('the days that count follow the wordings of the law: an old erkenning until 31-07-2026', async () => {
  const kalender = await getSchoolkalender();
  const telt = (
    erkenning: 'erkenning-web-1.4.1' | 'instelling-web-1.1.1' | 'geen-erkenning',
    vanaf: string,
  ) => deriveTelling({ soort: 'particulier', erkenning, vanaf, totEnMet: null }, kalender);
  expect(telt('erkenning-web-1.4.1', '2025-08-01')).toEqual({ vanaf: '2025-08-01', totEnMet: '2026-07-31' });
  expect(telt('erkenning-web-1.4.1', '2026-08-01')).toBeNull();
  expect(telt('instelling-web-1.1.1', '2016-08-01')).toEqual({ vanaf: '2018-07-28', totEnMet: null });
  expect(telt('geen-erkenning', '2025-08-01')).toBeNull();
});
