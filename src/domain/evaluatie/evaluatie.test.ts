import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const andereSchool = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });

type Gelezen = {
  gesloten: boolean;
  evaluaties: { voor: string; ging: string; beter: string | null }[];
  lessen: { lesId: string; tekst: string; zelfde: string[]; versie: number }[];
};
const open = async (jongereId = kantoor.emma, soort = 'relatief-verzuim') =>
  json<{ werkprocesId: string; versie: number }>(await officer.api('/zaken', 'POST', { jongereId, soort }));
const close = async ({ werkprocesId, versie }: { werkprocesId: string; versie: number }) =>
  json(
    await officer.api(`/zaken/${werkprocesId}/stappen`, 'POST', {
      naar: 'gesloten',
      afwijkingReden: 'Het verzuim is al gestopt',
      uitkomst: 'Terug naar school',
      sluitgrond: 'verzuim-gestopt',
      gestoptOp: '2026-10-01',
      versie,
    }),
  );
const read = async (id: string) => json<Gelezen>(await officer.api(`/zaken/${id}/evaluaties`));
const teach = (id: string, body: object) => officer.api(`/zaken/${id}/lessen`, 'POST', body);
const guest = async (id: string, voor: string, velden: Record<string, string>) => {
  const { pad } = await json<{ pad: string }>(
    await officer.api(`/zaken/${id}/gastvragen`, 'POST', {
      soort: 'evaluatie',
      voor,
      aan: 'u',
      vraag: 'Wij sloten onlangs samen een zaak af. Hoe ging het?',
      bekeken: true,
    }),
  );
  return fetch(kantoor.server.url + pad, { method: 'POST', body: new URLSearchParams(velden) });
};

test('[MW-15] school, partner and family look back in two minutes; a lesson lands in the register and shows on a similar zaak', async () => {
  const zaak = await open();
  const id = zaak.werkprocesId;
  await json(await officer.api(`/zaken/${id}/onderzoek`, 'PUT', { oorzaken: ['pesten'], versie: 0 }));
  await close(zaak);

  // The school finds the question in its portal by itself; two choices and at most two sentences.
  const { zaken } = await json<{ zaken: { werkprocesId: string; jongere: string; totEnMet: string }[] }>(
    await school.api('/eigen-school/evaluaties'),
  );
  expect(zaken).toMatchObject([{ werkprocesId: id, jongere: 'Emma Jansen', totEnMet: '2026-12-14' }]);
  await json(
    await school.api(`/eigen-school/evaluaties/${id}`, 'POST', {
      ging: 'deels',
      contact: 'nee',
      beter: 'Bel ons eerder als Emma weer komt.',
    }),
  );
  expect(await json(await school.api('/eigen-school/evaluaties'))).toEqual({ zaken: [] });
  // Partner and family by a link of their own.
  expect((await guest(id, 'partner', { ging: 'goed', contact: 'ja' })).status).toBe(200);
  expect(
    (await guest(id, 'gezin', { ging: 'goed', contact: 'deels', goed: 'Er werd geluisterd' })).status,
  ).toBe(200);
  expect((await read(id)).evaluaties).toMatchObject([
    { voor: 'school', ging: 'deels', beter: 'Bel ons eerder als Emma weer komt.' },
    { voor: 'partner', ging: 'goed' },
    { voor: 'gezin', goed: 'Er werd geluisterd' },
  ]);

  // What the officer makes of it names nobody, and the agreement has an owner and a day.
  const named = await teach(id, { tekst: 'Bel de school eerder als Emma weer komt.' });
  expect(await json(named, 409)).toMatchObject({ type: '/problemen/persoonsgegevens' });
  const les = 'Bel de school op de dag dat een leerling terugkomt.';
  await json(
    await teach(id, {
      tekst: les,
      afspraak: 'Neem het bellen op in de werkwijze',
      eigenaar: 'A. Verzonnen',
      uiterlijk: '2026-11-06',
    }),
  );
  const register = await (await officer.api('/lessen?oorzaak=pesten')).text();
  expect(JSON.parse(register)).toMatchObject({ totaal: 1, lessen: [{ tekst: les, oorzaken: ['pesten'] }] });
  expect(register).not.toMatch(/Emma|Jansen|werkproces/);
  const vandaag = await (await officer.api('/vandaag?voor=mij')).text();
  expect(vandaag).toContain('Neem het bellen op in de werkwijze');

  // Another child, the same kind and the same cause.
  const later = await open(kantoor.bram);
  await json(
    await officer.api(`/zaken/${later.werkprocesId}/onderzoek`, 'PUT', { oorzaken: ['pesten'], versie: 0 }),
  );
  expect((await read(later.werkprocesId)).lessen).toMatchObject([
    { tekst: les, zelfde: ['soort', 'oorzaak'] },
  ]);
  const elders = await open(kantoor.bram, 'vrijstelling');
  expect((await read(elders.werkprocesId)).lessen).toEqual([]);
});

test('a lesson that no longer holds shows nowhere', async () => {
  const zaak = await open(kantoor.emma, 'luxe-verzuim');
  await close(zaak);
  const { lesId } = await json<{ lesId: string }>(
    await teach(zaak.werkprocesId, { tekst: 'Vraag altijd naar de vakantiedagen van de school.' }),
  );
  const soortgelijk = await open(kantoor.bram, 'luxe-verzuim');
  expect((await read(soortgelijk.werkprocesId)).lessen).toHaveLength(1);
  await json(await officer.api(`/lessen/${lesId}/_vervallen`, 'POST', { versie: 1 }));
  expect((await read(soortgelijk.werkprocesId)).lessen).toEqual([]);
  expect(
    await json(await officer.api(`/lessen/${lesId}/_vervallen`, 'POST', { versie: 1 }), 409),
  ).toMatchObject({
    type: '/problemen/gewijzigd',
  });
});

test('a school looks back on its own pupils alone, and once', async () => {
  const zaak = await open();
  await close(zaak);
  const pad = `/eigen-school/evaluaties/${zaak.werkprocesId}`;
  const body = { ging: 'goed', contact: 'ja' };
  expect(await json(await andereSchool.api('/eigen-school/evaluaties'))).toEqual({ zaken: [] });
  expect((await andereSchool.api(pad, 'POST', body)).status).toBe(404);
  await json(await school.api(pad, 'POST', body));
  expect((await school.api(pad, 'POST', body)).status).toBe(404);
  for (const path of [`/zaken/${zaak.werkprocesId}/evaluaties`, '/lessen']) {
    expect((await school.api(path)).status).toBe(403);
  }
  const ander = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect((await ander.api(`/zaken/${zaak.werkprocesId}/evaluaties`)).status).toBe(404);
});

test.each([
  [{ afspraak: 'Iets doen' }, 'afspraak-onvolledig', 400],
  [{ afspraak: 'Iets doen', eigenaar: 'A. Verzonnen', uiterlijk: '2026-11-01' }, 'dag-voorbij', 409],
])('%o is refused: %s', async (body, code, status) => {
  const zaak = await open();
  await close(zaak);
  expect(await json(await teach(zaak.werkprocesId, { tekst: 'Een les', ...body }), status)).toMatchObject({
    type: `/problemen/${code}`,
  });
});

test('there is no lesson before the end', async () => {
  const zaak = await open();
  expect(await json(await teach(zaak.werkprocesId, { tekst: 'Een les' }), 409)).toMatchObject({
    type: '/problemen/zaak-loopt',
  });
});
