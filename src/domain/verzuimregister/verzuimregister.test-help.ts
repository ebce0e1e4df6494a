import { soorten } from './codelijsten.ts';

/** Invented bsn's from the 999 range that pass the elfproef, from the n-th on. */
export function testBsn(n: number): string {
  let found = -1;
  for (let cijfers = 999_100_000; cijfers < 999_200_000; cijfers += 1) {
    const text = String(cijfers);
    const som = [9, 8, 7, 6, 5, 4, 3, 2].reduce((total, gewicht, i) => total + gewicht * Number(text[i]), 0);
    if ((som - Number(text[8])) % 11 === 0) found += 1;
    if (found === n) return text;
  }
  throw new RangeError(`No bsn ${n}`);
}

/** A report as the register gives it, of an invented pupil. */
export const registermelding = (n: number, anders: Readonly<Record<string, unknown>> = {}) => ({
  meldingsnummer: `ROD${String(n).padStart(6, '0')}`,
  laatsteMutatie: '2026-11-02T08:00:00Z',
  opgenomenOp: '2026-11-02T08:00:00Z',
  brin: '99AA',
  vestiging: '00',
  persoonsgebondenNummer: testBsn(n),
  geslachtsnaam: `Verzonnen${n}`,
  voornamen: 'Test',
  geslacht: 'X',
  geboortedatum: '2011-05-06',
  postcode: '4000ZZ',
  woonplaats: 'Tiel',
  datumBegin: '2026-10-12',
  datumEinde: '2026-10-23',
  vermoedelijkeSoort: soorten['zestien-uren'] as string,
  vermoedelijkeReden: 'Komt niet in de eerste uren',
  alleLessenGemist: false,
  actieSchool: 'Gesprek met mentor en ouders op 20 oktober',
  actieGemeenteGewenst: true,
  prioriteit: 'normaal',
  toelichtingActie: 'Graag een gesprek',
  naamLeslocatie: 'De Regenboog',
  contactNaam: 'V. Verzuim',
  contactFunctie: 'verzuimcoördinator',
  contactTelefoon: '0344000001',
  contactEmail: 'verzuim@regenboog.example',
  telefoonGezin: '0600000001',
  ...anders,
});

/** The luxe report of the fourth source: eight days, 71 lesuren (seven of nine, one of eight). */
export const luxemelding = (n: number, anders: Readonly<Record<string, unknown>> = {}) =>
  registermelding(n, {
    vermoedelijkeSoort: soorten.luxe,
    vermoedelijkeReden: 'Op reis buiten de vakantie',
    datumBegin: '2026-10-12',
    datumEinde: '2026-10-21',
    specificatie: ['12', '13', '14', '15', '16', '19', '20', '21'].map((dag, i) => ({
      datum: `2026-10-${dag}`,
      heleDag: true,
      lesuren: Array.from({ length: i === 7 ? 8 : 9 }, (_, uur) => uur + 1),
    })),
    ...anders,
  });
