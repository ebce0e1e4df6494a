import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import type { Capaciteitsantwoord } from './verdeling.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const ask = async (vraag = '', wie = officer) =>
  json<Capaciteitsantwoord>(await wie.api(`/verdeling/capaciteit${vraag}`));

test('[CV-08] pupils and norms give the fte that is needed and the gap; what if is asked in the same way', async () => {
  // Emma is fourteen; Bram turned sixteen in this schooljaar, and stays leerplichtig until its end.
  await json(await manager.api('/medewerkers', 'PUT', { naam: 'A. Verzonnen', urenPerWeek: 18, versie: 0 }));
  const nu = await ask();
  expect(nu).toMatchObject({
    geteld: { leerplichtigen: 2, kwalificatieplichtigen: 0 },
    norm: { leerplichtigenPerFte: 3800, kwalificatieplichtigenPerFte: 3800, urenPerFte: 36 },
    teamUren: 18,
    nu: { nodigFte: 0, aanwezigFte: 0.5, verschilFte: 0.5 },
  });
  expect(nu.team).toContainEqual({ naam: 'A. Verzonnen', uren: 18 });
  expect(nu.watAls).toEqual(nu.nu);

  const anders = await ask(
    '?leerplichtigen=7600&kwalificatieplichtigen=950&kwalificatieplichtigenPerFte=1900',
  );
  expect(anders.watAls).toEqual({ nodigFte: 2.5, aanwezigFte: 0.5, verschilFte: -2, verschilUren: -72 });
  // Asking changes nothing.
  expect(anders.nu).toEqual(nu.nu);
});

test('another norm holds from its day on, and says before what it would mean', async () => {
  const naam = '/parameters/capaciteitLeerplichtigenPerFte';
  const body = { vanaf: '2026-11-02', waarde: 100, reden: 'Norm van de regio' };
  expect(
    await json(await manager.api(`${naam}/_voorbeeld`, 'POST', { vanaf: body.vanaf, waarde: 100 })),
  ).toMatchObject({
    regels: [{ wat: 'Uren per week die nodig zijn', nu: 0 }],
  });
  await json(await manager.api(naam, 'PUT', body));
  expect(await ask()).toMatchObject({ norm: { leerplichtigenPerFte: 100 }, nu: { nodigFte: 0.02 } });
  expect((await officer.api('/verdeling/capaciteit?leerplichtigenPerFte=0')).status).toBe(400);
});

test('a school reads nothing of it', async () => {
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api('/verdeling/capaciteit')).status).toBe(403);
});
