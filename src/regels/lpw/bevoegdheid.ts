import { afgerond } from '../afronden.ts';
import { een, type FeitenVan, feit, getal, mogelijk, tekst } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';
import { MAXIMUM_DAGEN } from './verlofdagen.ts';

const feiten = {
  handeling: feit(
    een(
      'kennisgeving-5',
      'aanvraag-3a',
      'aanvraag-3b',
      'vrijstelling-15',
      'aanwijzing-deskundige',
      'verlof-11g',
      'controle-inschrijving',
      'ontvangst-verzuimgegevens',
      'school-verliest-status',
      'boete-hoofd',
    ),
  ),
  brpGemeente: feit(tekst, 'gemeente waar de jongere als ingezetene staat ingeschreven'),
  verblijfsgemeente: mogelijk(tekst),
  schoolgemeente: mogelijk(tekst),
  dagenGevraagd: mogelijk(getal, 'bij verlof-11g'),
  dagenEerderDitSchooljaar: mogelijk(getal, 'bij verlof-11g'),
};
type Feiten = FeitenVan<typeof feiten>;

type Orgaan = 'college' | 'leerplichtambtenaar' | 'hoofd' | 'minister';
type Bevoegde = { readonly orgaan: Orgaan; readonly gemeente: string | null };

/** Matters for the college of the gemeente where the jongere is registered in the BRP. */
const BRP_COLLEGE = {
  'kennisgeving-5': artikel('Lpw', '6', 1),
  'aanvraag-3a': artikel('Lpw', '3a', 1),
  'aanvraag-3b': artikel('Lpw', '3b', 1),
  'vrijstelling-15': artikel('Lpw', '15', 1),
  'aanwijzing-deskundige': artikel('Lpw', '7'),
  'controle-inschrijving': artikel('Lpw', '19'),
} as const;
/** Matters on which the act has the hoofd heard before it is decided (art. 3a lid 3 b, art. 3b lid 4 b). */
const HOOFD_HOREN: ReadonlySet<string> = new Set(['aanvraag-3a', 'aanvraag-3b']);

/**
 * Who may do this? The executing organisation of a gemeente is another question: it acts for the college named here.
 *
 * @wet Lpw art. 1a1 lid 3, 3a lid 1, 3b lid 1, 6 lid 1, 7, 14 lid 3, 15 lid 1, 19, 27; BROD art. 46 lid 1
 * @uitleg 0016 art. 15 names no gemeente
 */
export const bevoegdheid = regel({
  naam: 'lpw-bevoegdheid',
  vraag: 'Wie is bevoegd?',
  grondslag: artikel('Lpw', '16'),
  feiten,
  uitkomsten: ['bepaald'],
  waarden: ['bevoegd', 'hoofdHoren'],
  bestand: 'lpw/bevoegdheid',
  oordeel({ feiten: gegeven, op }) {
    const { grondslag, bevoegd, hoofdHoren = false, motivering } = findBevoegden(gegeven, op);
    return { uitkomst: 'bepaald', grondslag, waarden: { bevoegd, hoofdHoren }, motivering };
  },
});

type Antwoord = {
  readonly grondslag: ReturnType<typeof artikel>;
  readonly bevoegd: readonly Bevoegde[];
  readonly hoofdHoren?: boolean;
  readonly motivering: string;
};

function findBevoegden(gegeven: Feiten, op: Datum): Antwoord {
  const { handeling, brpGemeente, verblijfsgemeente = null, schoolgemeente = null } = gegeven;
  const brp: Bevoegde = { orgaan: 'college', gemeente: brpGemeente };
  switch (handeling) {
    case 'verlof-11g':
      return findVerlof(gegeven);
    case 'ontvangst-verzuimgegevens': {
      if (op >= REGISTER) {
        return {
          grondslag: artikel('BROD', '46', 1),
          bevoegd: [brp],
          motivering: 'Het register geeft de verzuimgegevens aan het college van de BRP-gemeente.',
        };
      }
      const elders = verblijfsgemeente !== null && verblijfsgemeente !== brpGemeente;
      return {
        grondslag: artikel('Lpw', '21a', 4),
        bevoegd: elders ? [brp, { orgaan: 'college', gemeente: verblijfsgemeente }] : [brp],
        motivering: 'Tot 01-07-2020 ging het bericht naar het college van de woon- of verblijfplaats.',
      };
    }
    case 'school-verliest-status':
      return {
        grondslag: artikel('Lpw', '1a1', 3),
        bevoegd: [{ orgaan: 'college', gemeente: schoolgemeente }],
        motivering: 'Het college van de gemeente van de school volgt de beslissing en bericht de ouders.',
      };
    case 'boete-hoofd':
      return {
        grondslag: artikel('Lpw', '27'),
        bevoegd: [{ orgaan: 'minister', gemeente: null }],
        motivering: 'Alleen de minister kan het hoofd een bestuurlijke boete opleggen.',
      };
    default:
      return {
        grondslag: BRP_COLLEGE[handeling],
        bevoegd: [brp],
        hoofdHoren: HOOFD_HOREN.has(handeling),
        motivering: 'Het college van de gemeente waar de jongere in de BRP staat ingeschreven.',
      };
  }
}

function findVerlof(gegeven: Feiten): Antwoord {
  const dagen = afgerond((gegeven.dagenGevraagd ?? 0) + (gegeven.dagenEerderDitSchooljaar ?? 0));
  const bovenTien = dagen > MAXIMUM_DAGEN;
  const bevoegde: Bevoegde = bovenTien
    ? { orgaan: 'leerplichtambtenaar', gemeente: gegeven.brpGemeente }
    : { orgaan: 'hoofd', gemeente: gegeven.schoolgemeente ?? null };
  return {
    grondslag: artikel('Lpw', '14', 3),
    bevoegd: [bevoegde],
    hoofdHoren: bovenTien,
    motivering: bovenTien
      ? 'Samen meer dan tien dagen in het schooljaar: de leerplichtambtenaar van de woongemeente beslist, het hoofd gehoord.'
      : 'Samen niet meer dan tien dagen in het schooljaar: het hoofd beslist.',
  };
}
