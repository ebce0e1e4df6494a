import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const admin = await kantoor.login({ rol: 'administratie' });

const oksana = {
  voornamen: 'Oksana',
  achternaam: 'Verzonnenko',
  geboortedatum: '2014-04-04',
  geslacht: 'V',
  soort: 'asiel',
  kenmerk: 'V123456',
  verblijfplaats: 'Opvang De Verzonnen Hoeve',
  gemeentecode: '0281',
  bron: 'COA',
  vanaf: '2026-09-01',
};
const record = (body: object) => officer.api('/jongeren', 'POST', body);
const search = async (vraag: string) =>
  (
    await json<{ treffers: { jongereId: string; gevondenOp: string }[] }>(
      await officer.api('/jongeren/_zoek', 'POST', { vraag }),
    )
  ).treffers.map(({ jongereId, gevondenOp }) => [jongereId, gevondenOp]);
type Registratie = { heeftBsn: boolean; versie: number; buitenBrp: { totEnMet: string | null }[] };
const registratie = async (id: string) => json<Registratie>(await officer.api(`/jongeren/${id}/registratie`));
const link = async (id: string, bsn: string) =>
  officer.api(`/jongeren/${id}/bsn`, 'PUT', { bsn, versie: (await registratie(id)).versie });

describe('[PB-06] somebody who is not in the BRP', () => {
  let id = '';

  test('is recorded without a bsn, has a duty, and is found by name and by number', async () => {
    ({ jongereId: id } = await json<{ jongereId: string }>(await record(oksana)));
    expect(await json(await officer.api(`/jongeren/${id}`))).toMatchObject({
      naam: 'Oksana Verzonnenko',
      bsn: null,
      plicht: { soort: 'leerplichtig' },
      adres: { gemeente: 'Tiel', vanaf: '2026-09-01' },
    });
    expect(await search('verzonenko')).toEqual([[id, 'naam']]);
    expect(await search('v123456')).toEqual([[id, 'kenmerk']]);
    expect(await registratie(id)).toMatchObject({
      heeftBsn: false,
      buitenBrp: [
        { soort: 'asiel', bron: 'COA', verblijfplaats: 'Opvang De Verzonnen Hoeve', totEnMet: null },
      ],
    });
  });

  test('is watched over: without a school it is absoluut verzuim', async () => {
    const { kinderen } = await json<{ kinderen: { jongere: { jongereId: string } }[] }>(
      await officer.api('/plichtbewaking/kinderen?uitkomst=absoluut'),
    );
    expect(kinderen.map(({ jongere }) => jongere.jongereId)).toContain(id);
  });

  test('is not recorded twice by mistake, and is when it is another', async () => {
    const twin = { ...oksana, voornamen: 'Oksana', achternaam: 'Verzonnenco', kenmerk: undefined };
    expect((await record(twin)).status).toBe(409);
    await json(await record({ ...twin, tochNieuw: true }));
    await json(await record({ ...oksana, voornamen: 'Danylo', kenmerk: undefined }));
  });

  test('keeps everything when the bsn comes: history, melding, zaak and note', async () => {
    const { werkprocesId } = await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId: id, soort: 'absoluut-verzuim' }),
    );
    await json(
      await officer.api(`/jongeren/${id}/notities`, 'POST', { soort: 'notitie', tekst: 'Tolk gebeld.' }),
    );
    expect((await link(id, '123456789')).status).toBe(400);
    const before = await json<object>(await officer.api(`/jongeren/${id}/tijdlijn`));
    expect(await json(await link(id, '999990056'))).toEqual({ uitkomst: 'gekoppeld', dubbelId: null });
    expect(await json(await officer.api(`/jongeren/${id}`))).toMatchObject({
      bsn: '999990056',
      lopendeZaken: 1,
    });
    expect(await json(await officer.api(`/jongeren/${id}/tijdlijn`))).toEqual(before);
    expect(await json(await officer.api(`/zaken/${werkprocesId}`))).toMatchObject({
      jongere: { jongereId: id },
    });
    expect(await search('999990056')).toEqual([[id, 'bsn']]);
    expect(await registratie(id)).toMatchObject({ heeftBsn: true, buitenBrp: [{ totEnMet: VANDAAG }] });
    expect((await link(id, '999990068')).status).toBe(409);
  });

  test('whose bsn has a file already leads to the two side by side, to be merged', async () => {
    const { jongereId } = await json<{ jongereId: string }>(
      await record({ ...oksana, voornamen: 'Emmy', achternaam: 'Yansen', kenmerk: undefined }),
    );
    await json(
      await officer.api(`/jongeren/${jongereId}/notities`, 'POST', {
        soort: 'notitie',
        tekst: 'Van eerder.',
      }),
    );
    const found = await json<{ uitkomst: string; dubbelId: string }>(await link(jongereId, '999990019'));
    expect(found.uitkomst).toBe('dubbel');
    expect((await registratie(jongereId)).heeftBsn).toBe(false);
    const paar = await json<{
      versie: number;
      een: { jongereId: string; versie: number };
      ander: { jongereId: string; versie: number };
    }>(await admin.api(`/dubbele-dossiers/${found.dubbelId}`));
    expect([paar.een.jongereId, paar.ander.jongereId].sort()).toEqual([jongereId, kantoor.emma].sort());
  });

  test('a birth in the future, a day to come and an unknown gemeente are refused in words', async () => {
    const nieuw = { ...oksana, achternaam: 'Anders', kenmerk: undefined };
    expect((await record({ ...nieuw, geboortedatum: '2027-01-01' })).status).toBe(400);
    expect((await record({ ...nieuw, vanaf: '2027-01-01' })).status).toBe(400);
    expect((await record({ ...nieuw, gemeentecode: '9999' })).status).toBe(400);
  });

  test('a coach, a school and another gemeente may not', async () => {
    const coach = await kantoor.login({ rol: 'doorstroomcoach' });
    expect((await coach.api('/jongeren', 'POST', oksana)).status).toBe(403);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/jongeren', 'POST', oksana)).status).toBe(403);
    expect((await school.api(`/jongeren/${id}/registratie`)).status).toBe(403);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    const tried = await elders.api(`/jongeren/${id}/bsn`, 'PUT', { bsn: '999990068', versie: 1 });
    expect(tried.status).toBe(404);
  });
});
