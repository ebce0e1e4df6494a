import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { vervangendeLeerplicht } from './art03a-vervangende-leerplicht.ts';
import { laatsteSchooljaar } from './art03b-laatste-schooljaar.ts';
import { kennisgevingVolledig } from './art06-kennisgeving-volledig.ts';
import { anderOnderwijs } from './art15-ander-onderwijs.ts';

const kalender = await getSchoolkalender();
const OP = '2026-11-23';
const PERSOON = ['naam', 'geboortedatum', 'geslacht', 'adres', 'woonplaats', 'postcode', 'eerder-gebruik'];
const ALLE = ['persoonsgebonden-nummer', ...PERSOON];
const ALLE_15 = [...PERSOON, 'begindatum', 'einddatum'];
const H3A = ['aanvrager', 'jongere', 'hoofd'];
const H3B = ['aanvrager', 'jongere', 'hoofd-school', 'hoofd-instelling', 'maatschappelijke-zorg'];

const gevallen = [
  {
    regel: kennisgevingVolledig,
    alle: ALLE,
    compleet: 'volledig',
    feiten: { grond: '5-onder-b', verklaring: true },
  },
  {
    regel: anderOnderwijs,
    alle: ALLE_15,
    compleet: 'mogelijk',
    feiten: {
      plicht: 'kwalificatieplichtig',
      gevraagdOp: OP,
      vanaf: OP,
      bijzondereOmstandigheden: true,
      voldoendeAnderOnderwijs: true,
    },
  },
  {
    regel: vervangendeLeerplicht,
    alle: ALLE,
    compleet: 'mogelijk',
    feiten: {
      soort: 'eerste',
      geboortedatum: '2012-05-01',
      schooljaar: '2026-2027',
      ontvangenOp: OP,
      nietGeschikt: true,
      bevoegdGezagAkkoord: true,
      planVanAanpak: true,
      gehoord: H3A,
    },
  },
  {
    regel: laatsteSchooljaar,
    alle: ALLE,
    compleet: 'mogelijk',
    feiten: {
      geboortedatum: '2010-09-01',
      schooljaar: '2026-2027',
      ontvangenOp: OP,
      planVanAanpak: true,
      gehoord: H3B,
      zorgBetrokken: true,
    },
  },
];

test.each(gevallen)('$regel.naam asks to complete exactly while data are missing, in any order', (geval) => {
  const { regel, alle, compleet, feiten } = geval;
  fc.assert(
    fc.property(fc.shuffledSubarray(alle), (gegevens) => {
      const { uitkomst, waarden } = regel.beantwoord({ ...feiten, gegevens }, OP, kalender);
      expect(uitkomst).toBe(gegevens.length === alle.length ? compleet : 'aanvullen');
      const missing = waarden.ontbrekend ?? waarden.redenen;
      expect(new Set([...gegevens, ...(missing as string[])])).toEqual(new Set(alle));
    }),
  );
});

test.each([
  [vervangendeLeerplicht, H3A],
  [laatsteSchooljaar, H3B],
] as const)('whoever was not heard is named, in any order', (regel, allen) => {
  const feiten = gevallen.find((geval) => geval.regel === regel)?.feiten;
  fc.assert(
    fc.property(fc.shuffledSubarray([...allen]), (gehoord) => {
      const { uitkomst, waarden } = regel.beantwoord({ ...feiten, gegevens: ALLE, gehoord }, OP, kalender);
      expect(uitkomst).toBe(gehoord.length === allen.length ? 'mogelijk' : 'eerst-horen');
      expect(new Set([...gehoord, ...(waarden.nogHoren as string[])])).toEqual(new Set(allen));
    }),
  );
});

test('welfare that was heard but is not involved cannot be so', () => {
  const feiten = { ...gevallen[3]?.feiten, gegevens: ALLE, zorgBetrokken: false };
  expect(() => laatsteSchooljaar.beantwoord(feiten, OP, kalender)).toThrow('gehoord: maatschappelijke zorg');
});
