import { een, type FeitenVan, feit, jaNee, mogelijk, tekst } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const feiten = {
  handeling: feit(een('onderzoek', 'nieuwe-melding', 'verlof-boven-tien-dagen')),
  aangewezenEnBeedigd: feit(jaNee, 'aangewezen door het college, met eed of belofte bij de burgemeester'),
  inNederland: feit(jaNee, 'heeft de jongere woon- of verblijfplaats in Nederland?'),
  gemeenteAmbtenaar: feit(tekst),
  woongemeente: feit(tekst, 'van de jongere, volgens de BRP'),
  verblijfsgemeente: mogelijk(tekst),
  eigenOnderzoek: mogelijk(jaNee, 'begonnen voordat de jongere verhuisde'),
};
type Feiten = FeitenVan<typeof feiten>;

/**
 * May this ambtenaar act? An investigation anywhere in the country; a new report goes to the gemeente of the BRP; leave above
 * ten days is for the ambtenaar of the woongemeente. After a move the file goes along, the own investigation may be finished.
 *
 * @wet Lpw art. 16 lid 1-3; art. 14 lid 3; BROD art. 46 lid 1; Leerplichtregeling 1995 art. 3 lid 2
 */
export const bevoegdAmbtenaar = regel({
  naam: 'lpw-16-bevoegd-ambtenaar',
  vraag: 'Mag deze leerplichtambtenaar dit doen?',
  grondslag: artikel('Lpw', '16', 3),
  feiten,
  uitkomsten: ['bevoegd', 'niet-bevoegd'],
  waarden: ['overdragen'],
  bestand: 'lpw/art16-bevoegd-ambtenaar',
  oordeel({ feiten: gegeven, op }) {
    if (!gegeven.aangewezenEnBeedigd) {
      return niet(
        artikel('Lpw', '16', 2),
        'De ambtenaar is niet aangewezen, of legde de eed of belofte nog niet af.',
      );
    }
    if (!gegeven.inNederland) {
      return niet(artikel('Lpw', '16', 3), 'De jongere woont of verblijft niet in Nederland.');
    }
    switch (gegeven.handeling) {
      case 'onderzoek':
        return assessOnderzoek(gegeven);
      case 'nieuwe-melding':
        return assessMelding(gegeven, op);
      case 'verlof-boven-tien-dagen':
        return isWoongemeente(gegeven)
          ? wel(artikel('Lpw', '14', 3), 'De ambtenaar van de woongemeente beslist, het hoofd gehoord.')
          : niet(artikel('Lpw', '14', 3), 'Alleen de ambtenaar van de woongemeente beslist.');
    }
  },
});

const isWoongemeente = ({ gemeenteAmbtenaar, woongemeente }: Feiten): boolean =>
  gemeenteAmbtenaar === woongemeente;

function assessOnderzoek(gegeven: Feiten) {
  const grondslag = artikel('Lpw', '16', 3);
  if (gegeven.eigenOnderzoek && !isWoongemeente(gegeven)) {
    return wel(
      grondslag,
      'De jongere is verhuisd. De zaak gaat naar de nieuwe woongemeente; het eigen onderzoek mag worden afgemaakt.',
      true,
    );
  }
  return wel(
    grondslag,
    'De bevoegdheid geldt voor jongeren die waar dan ook in Nederland wonen of verblijven.',
  );
}

function assessMelding(gegeven: Feiten, op: Datum) {
  const grondslag = op >= REGISTER ? artikel('BROD', '46', 1) : artikel('Lpw', '21a', 4);
  const mag =
    isWoongemeente(gegeven) || (op < REGISTER && gegeven.gemeenteAmbtenaar === gegeven.verblijfsgemeente);
  return mag
    ? wel(grondslag, 'Nieuwe meldingen komen bij deze gemeente.')
    : niet(grondslag, 'Nieuwe meldingen gaan naar de gemeente waar de jongere in de BRP staat.');
}

const wel = (grondslag: ReturnType<typeof artikel>, motivering: string, overdragen = false) => ({
  uitkomst: 'bevoegd' as const,
  grondslag,
  waarden: { overdragen },
  motivering,
});
const niet = (grondslag: ReturnType<typeof artikel>, motivering: string) => ({
  uitkomst: 'niet-bevoegd' as const,
  grondslag,
  waarden: { overdragen: false },
  motivering,
});
