import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MasStap, masStappen } from './stappen.ts';
import { deriveSchoolstand, isBesloten, verwachtingen, writeTerugkoppeling } from './terugkoppeling.ts';

const stappen = Object.keys(masStappen) as MasStap[];
const routes = [null, 'vrijwilligehulp', 'halt', 'dwangciviel', 'dwangstrafrecht', 'combinatie'];

test('on every step and route a school hears what was done and what is expected, and closing tells no next step', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...stappen),
      fc.constantFrom(null, ...stappen),
      fc.constantFrom(...routes),
      (stap, volgende, route) => {
        const stand = deriveSchoolstand(stap, volgende, route);
        expect(stand.laatsteStap).not.toBe('');
        expect(verwachtingen[stand.verwachting]).not.toBe('');
        if (stap === 'gesloten') expect(stand.volgendeStap).toBeNull();
        if (stap !== 'gesloten' && volgende) expect(stand.volgendeStap).not.toBeNull();
      },
    ),
  );
});

test('no word of care or of penal law stands in what a school can be told', () => {
  const said = stappen.flatMap((stap) =>
    routes.flatMap((route) =>
      stappen.map((volgende) => {
        const stand = deriveSchoolstand(stap, volgende, route);
        return writeTerugkoppeling({
          ...stand,
          verwachting: verwachtingen[stand.verwachting],
          aanvulling: null,
          volgendeDatum: '2026-11-30',
        });
      }),
    ),
  );
  expect(
    said.filter((text) => /hulp|zorg|halt|proces|verhoor|straf|diagnose|veilig thuis/i.test(text)),
  ).toEqual([]);
});

test('a civil route says that something runs, voluntary help says which step', () => {
  expect(isBesloten('routelopend', 'dwangciviel')).toBe(true);
  expect(isBesloten('verhoor', null)).toBe(true);
  expect(isBesloten('routelopend', 'vrijwilligehulp')).toBe(false);
  expect(deriveSchoolstand('routelopend', 'terugkoppeling', 'dwangciviel').laatsteStap).toContain(
    'mogen wij u niets vertellen',
  );
  expect(deriveSchoolstand('routelopend', 'terugkoppeling', 'vrijwilligehulp').volgendeStap).toBe(
    'Wij ronden de zaak af.',
  );
});

test('the message ends with the day on which the school hears again', () => {
  expect(
    writeTerugkoppeling({
      laatsteStap: 'Wij onderzoeken het verzuim.',
      volgendeStap: null,
      verwachting: verwachtingen.niets,
      aanvulling: null,
      volgendeDatum: '2026-11-30',
    }),
  ).toBe(
    'Wij onderzoeken het verzuim.\nWat wij nu van u verwachten: U hoeft nu niets te doen.\nU hoort uiterlijk 30-11-2026 weer van ons.',
  );
});
