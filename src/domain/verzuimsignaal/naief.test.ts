import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maandNaVijf } from '../../regels/lpw/art03-leerplicht-begin.ts';
import { OORDELEN, packGemist, TIJDSOORTEN } from '../../regels/verzuim/gemist.ts';
import { VERZUIM_STANDAARD } from '../../regels/verzuim/parameters.ts';
import { deriveSignalen, SIGNAALCODES } from '../../regels/verzuim/signalen.ts';
import {
  alsTekst,
  type NaiefSignaal,
  type NaieveFeiten,
  type NaieveRij,
  naieveSignalen,
  nummer,
} from './naief.test-help.ts';
import { calendarsOf, deriveBereik, deriveSchoolregels } from './school-regels.ts';

const JAAR = 2025;
const AUGUSTUS = nummer(`${JAAR}-08-01`);
const dagVanaf = (min: number, max: number) => fc.integer({ min: AUGUSTUS + min, max: AUGUSTUS + max });
const periode = (langst: number) =>
  fc.tuple(dagVanaf(-150, 400), fc.nat(langst)).map(([van, lengte]) => ({ van, tot: van + lengte }));

/** Days on end in which the same is missed each day: absence comes in stretches, not as rain. */
const blok = fc
  .record({
    van: dagVanaf(-60, 250),
    dagen: fc.integer({ min: 1, max: 45 }),
    lessen: fc.integer({ min: 1, max: 4 }),
    minuten: fc.constantFrom(50, 60, 60, 90, 30, null, 0),
    oordeel: fc.constantFrom('ongeoorloofd', 'ongeoorloofd', 'ziek', 'te laat', 'onbekend', 'geoorloofd'),
    tijdsoort: fc.constantFrom('les', 'les', 'praktijk', 'bpv'),
    om: fc.constantFrom(1, 1, 1, 2, 4),
  })
  .map(({ van, dagen, lessen, om, ...rij }) =>
    Array.from({ length: Math.ceil(dagen / om) }, (_, n) =>
      Array.from({ length: lessen }, (): NaieveRij => ({ ...rij, dag: van + n * om })),
    ).flat(),
  );

const feiten: fc.Arbitrary<NaieveFeiten> = fc.record({
  kalender: fc.record({
    vakanties: fc
      .array(fc.tuple(periode(16), fc.constantFrom('midden', 'midden', 'zuid')), { maxLength: 5 })
      .map((alle) => [
        { regio: 'midden', van: AUGUSTUS - 15, tot: AUGUSTUS + 22 },
        ...alle.map(([een, regio]) => ({ ...een, regio })),
      ]),
    feestdagen: fc.array(dagVanaf(-100, 365), { maxLength: 8 }),
  }),
  school: fc.record({
    soort: fc.constantFrom('PO', 'VO', 'MBO', 'VAVO', 'PRO'),
    regio: fc.constant('midden'),
    uureenheid: fc.constantFrom('klokuur' as const, 'lesuur' as const, null),
    lesduur: fc.constantFrom(45, 50, null),
    teLaatTeltMee: fc.constantFrom(true, false, null),
    heleDagMinuten: fc.constantFrom(200, null, null),
    eigen: fc.array(
      fc
        .tuple(periode(8), fc.constantFrom('vrij', 'vakantie', 'les'))
        .map(([een, soort]) => ({ ...een, soort })),
      { maxLength: 4 },
    ),
  }),
  geboren: fc.oneof(
    { weight: 5, arbitrary: fc.constant(nummer('2012-02-29')) },
    { weight: 1, arbitrary: dagVanaf(-2000, -1700) },
  ),
  rijen: fc.array(blok, { maxLength: 6 }).map((blokken) => blokken.flat()),
  meldingen: fc.array(
    fc.record({
      soort: fc.constantFrom('wettelijk', 'wettelijk', 'overig'),
      op: dagVanaf(-60, 300),
      einde: fc.option(dagVanaf(-60, 300), { freq: 3 }),
    }),
    { maxLength: 3 },
  ),
});

function signalenOf({ kalender, school, geboren, rijen, meldingen }: NaieveFeiten, op: number) {
  const bereik = deriveBereik(JAAR);
  const text = ({ van, tot }: { van: number; tot: number }) => ({ van: alsTekst(van), tot: alsTekst(tot) });
  const rij = {
    schoolId: '',
    brin: '',
    vestiging: '',
    onderwijssoort: school.soort,
    vakantieregio: 'midden' as const,
    uureenheid: school.uureenheid,
    lesduur: school.lesduur,
    teLaatTeltMee: school.teLaatTeltMee,
    heleDagMinuten: school.heleDagMinuten,
    schoolvrij: school.eigen.map(({ van, tot, soort }) => ({
      vanaf: alsTekst(van),
      totEnMet: alsTekst(tot),
      soort: soort as 'vrij' | 'vakantie' | 'les',
    })),
  };
  const lesdagen = calendarsOf(
    {
      vakanties: kalender.vakanties.map((een) => ({ ...text(een), regio: een.regio })),
      feestdagen: kalender.feestdagen.map(alsTekst),
    },
    bereik,
  )(rij);
  const gepakt = rijen
    .filter(({ minuten }) => minuten !== 0)
    .map(({ dag, oordeel, tijdsoort, minuten }) =>
      packGemist(
        dag - bereik.begin,
        (OORDELEN as readonly string[]).indexOf(oordeel),
        (TIJDSOORTEN as readonly string[]).indexOf(tijdsoort),
        minuten ?? 0xffff,
      ),
    );
  return deriveSignalen(
    Int32Array.from(gepakt).sort(),
    {
      leerplichtVanaf: nummer(maandNaVijf(alsTekst(geboren))) - bereik.begin,
      herstarts: meldingen
        .filter((een) => een.soort === 'wettelijk' && een.op <= op)
        .map((een) => (een.einde ?? een.op) - bereik.begin)
        .sort((a, b) => a - b),
    },
    deriveSchoolregels(rij, lesdagen, VERZUIM_STANDAARD),
    { op: op - bereik.begin, jaarBegin: AUGUSTUS - bereik.begin },
    VERZUIM_STANDAARD,
  ).map(({ dag, van, ...rest }) => ({
    ...rest,
    datum: dag + bereik.begin,
    van: van === null ? null : van + bereik.begin,
  }));
}

const inOrder = (signalen: readonly NaiefSignaal[]) =>
  [...signalen].sort((a, b) => a.code.localeCompare(b.code) || a.stap - b.stap || a.datum - b.datum);

const textOf = (signalen: readonly NaiefSignaal[]) =>
  inOrder(signalen)
    .map(({ code, stap, datum, van, minuten }) => `${code} ${stap} ${datum} ${van} ${minuten}`)
    .join();

test('[SA-02] the rolling count, and every other signal, equals a naive count on 10,000 random calendars', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(feiten, dagVanaf(40, 364), (gegeven, op) => {
      const naief = naieveSignalen(gegeven, op);
      const found = signalenOf(gegeven, op);
      // Compared as text, which is quick; only what differs is shown.
      if (textOf(found) !== textOf(naief)) expect(inOrder(found)).toEqual(inOrder(naief));
      for (const { code, stap } of naief) {
        const sleutel = `${code} ${stap}`;
        seen.set(sleutel, (seen.get(sleutel) ?? 0) + 1);
      }
    }),
    { numRuns: 10_000, seed: 1969 },
  );
  // No signal is one that never came up, and the second crossing after a report came up too.
  for (const code of SIGNAALCODES) {
    const keren = [...seen].filter(([sleutel]) => sleutel.startsWith(code)).map(([, aantal]) => aantal);
    expect({ code, keren: keren.reduce((som, aantal) => som + aantal, 0) }).toEqual({
      code,
      keren: expect.toSatisfy((aantal: number) => aantal > 50),
    });
  }
  expect(seen.get('drempel-16-uur 2')).toBeGreaterThan(100);
}, 120_000);
