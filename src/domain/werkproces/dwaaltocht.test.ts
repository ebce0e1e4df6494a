import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { isMasRoute, masRoutes } from '../../regels/mas/routes.ts';
import { masTakNamen } from '../../regels/mas/stappen.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const school = await kantoor.login({ rol: 'school', school: kantoor.school });

type Zaak = {
  versie: number;
  stap: string;
  tak: string;
  route: string | null;
  totEnMet: string | null;
  stapUiterlijk: string | null;
  magNu: string[];
  magMetReden: string[];
};
type Klok = { uiterlijk: string | null; dagen: number; laatsteStap: string; berichten: { status: string }[] };
type Plan = { acties: { soort: string; uiterlijk: string; klaarOp: string | null }[] };

const routes = Object.keys(masRoutes);
const keuze = fc.record({
  act: fc.constantFrom('stap', 'stap', 'stap', 'stap', 'tak', 'verouderd'),
  welke: fc.nat(40),
  route: fc.constantFrom(...routes),
  tak: fc.constantFrom(...masTakNamen),
});

/** What holds for every zaak, wherever any sequence of acts brought it. */
async function look(id: string) {
  const zaak = await json<Zaak>(await officer.api(`/zaken/${id}`));
  const klok = await json<Klok>(await officer.api(`/zaken/${id}/terugkoppelingen`));
  const { acties } = await json<Plan>(await officer.api(`/zaken/${id}/plan`));
  const { termijnen } = await json<{ termijnen: { uiterlijk: string | null }[] }>(
    await officer.api(`/termijnen?onderwerpId=${id}`),
  );
  const where = `${zaak.tak} ${zaak.stap} ${zaak.route}`;
  const open = zaak.totEnMet === null;
  // A way on, and it is not only away from the method.
  expect([where, zaak.magNu.length > 0]).toEqual([where, open]);
  // Words and a day for the school; after the end the last words.
  expect([where, klok.laatsteStap !== '']).toEqual([where, true]);
  expect([where, klok.berichten[0]?.status]).toEqual([where, open ? 'loopt' : 'gesloten']);
  if (open) expect([where, (klok.uiterlijk ?? '') > VANDAAG]).toEqual([where, true]);
  // A term: of the step, and on a running route that of its tasks.
  if (open && zaak.stap !== 'routelopend')
    expect([where, zaak.stapUiterlijk !== null]).toEqual([where, true]);
  if (open && zaak.stap === 'routelopend' && zaak.route && isMasRoute(zaak.route)) {
    const taken = acties.filter(({ soort, klaarOp }) => soort === 'routetaak' && klaarOp === null);
    expect([where, taken.length >= masRoutes[zaak.route].taken.length]).toEqual([where, true]);
  }
  // The term an officer set stays, whatever is done, and is counted on the same day.
  expect([where, termijnen.map(({ uiterlijk }) => uiterlijk)]).toEqual([where, ['2026-11-16']]);
  return zaak;
}

async function act(
  id: string,
  zaak: Zaak,
  { act: what, welke, route, tak }: typeof keuze extends fc.Arbitrary<infer K> ? K : never,
) {
  const { versie } = zaak;
  if (what === 'tak') {
    return officer.api(`/zaken/${id}/tak`, 'PUT', { tak, reden: 'Bij nader inzien', versie });
  }
  const allowed = [...zaak.magNu, ...zaak.magMetReden];
  const naar = allowed[welke % Math.max(allowed.length, 1)] ?? 'onderzoek';
  return officer.api(`/zaken/${id}/stappen`, 'POST', {
    ...{ naar, versie: what === 'verouderd' ? versie + 1 : versie },
    ...{ afwijkingGrond: 'maatwerk', afwijkingReden: 'Omdat het nodig is' },
    ...(naar === 'routelopend' ? { route } : {}),
    ...(zaak.stap === 'routelopend' && zaak.route && isMasRoute(zaak.route)
      ? { routeResultaat: masRoutes[zaak.route].resultaten[0] }
      : {}),
    ...(naar === 'gesloten'
      ? { uitkomst: 'Klaar', sluitgrond: welke % 2 ? 'overgedragen' : 'plicht-geeindigd' }
      : {}),
  });
}

test('a walk of any allowed acts, through the endpoints, leaves a zaak a way on, its school an answer and its terms in place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('relatief-verzuim', 'luxe-verzuim', 'absoluut-verzuim', 'zorg-en-preventie'),
      fc.array(keuze, { minLength: 6, maxLength: 12 }),
      async (soort, keuzes) => {
        const { werkprocesId: id } = await json<{ werkprocesId: string }>(
          await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort }),
        );
        await json(
          await officer.api('/termijnen', 'POST', {
            ...{ jongereId: kantoor.emma, werkprocesId: id, wat: 'Bewijs', gebeurtenis: 'Gevraagd' },
            ...{ begin: VANDAAG, aantal: 14, eenheid: 'dagen' },
          }),
        );
        let zaak = await look(id);
        for (const een of keuzes) {
          const answer = await act(id, zaak, een);
          const body = await answer.text();
          // Never a fault: allowed, or refused with the reason.
          expect([body, [200, 409].includes(answer.status)]).toEqual([body, true]);
          const next = await look(id);
          // What is refused changes nothing; what is closed stays closed.
          if (answer.status === 409) expect(next).toEqual(zaak);
          if (zaak.totEnMet !== null) expect(answer.status).toBe(409);
          zaak = next;
        }
        // The school sees this zaak, running or ended, and its day lies ahead.
        const { zaken } = await json<{ zaken: { werkprocesId: string }[] }>(
          await school.api(`/eigen-school/zaken?gesloten=${zaak.totEnMet !== null}&limiet=200`),
        );
        expect(zaken.map(({ werkprocesId }) => werkprocesId)).toContain(id);
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);
