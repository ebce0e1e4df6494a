import { composeBrief, type Feiten, toTekst } from './compose-brief.ts';
import type { Afzender, Briefpapier } from './render-brief.ts';
import { parseRegels, parseTekst, type Regel, type Sjabloon } from './sjabloon.ts';
import { inText, schrijfDag, type Taal, woorden } from './talen.ts';

/** An invented child, to look at a template with. */
const DAG = '2026-11-16';
const TEKST: Readonly<Record<string, string>> = {
  kind: 'Emma',
  'jongere.naam': 'Emma Voorbeeld',
  'jongere.adres': 'Verzonnenlaan 1, 4000 ZZ Oefenstad',
  school: 'De Regenboog',
  gemeente: 'Gemeente Oefenstad',
  woongemeente: 'Oefenstad',
  ontvanger: 'M. Voorbeeld',
  kenmerk: 'B2026-000123',
  zaak: 'Z-2026-0042',
  behandelaar: 'A. Verzonnen',
  telefoon: '0344 123 456',
  email: 'leerplicht@oefenstad.example',
  postadres: 'Gemeente Oefenstad, Raadhuisplein 1, 4000 AA Oefenstad',
  portaal: 'oefenstad.example/brief',
};
const DAGEN: Readonly<Record<string, string>> = {
  datum: DAG,
  'jongere.geboren': '2012-03-04',
  'bezwaar-tot': '2026-12-28',
};
const VLAGGEN = ['jongere', 'ouder', 'tolk', 'twaalf', 'achttien'];

const AFZENDER: Afzender = {
  afzender: 'Gemeente Oefenstad',
  afdeling: 'Team Leerplicht',
  straat: 'Raadhuisplein 1',
  postcode: '4000 AA',
  plaats: 'Oefenstad',
  telefoon: '0344 123 456',
  email: 'leerplicht@oefenstad.example',
  website: null,
  mandaat: 'Namens burgemeester en wethouders van Oefenstad',
  logo: null,
};

/** Everything a text may ask for, besides the fields of its template. */
export const bekendeFeiten: readonly string[] = [...Object.keys(TEKST), ...Object.keys(DAGEN), ...VLAGGEN];

export type Lezer = 'ouder' | 'jongere';

/** What is known of the invented child; the fields hold their examples. */
function voorbeeldFeiten({ velden }: Sjabloon, taal: Taal, lezer: Lezer): Feiten {
  return {
    ...TEKST,
    ...Object.fromEntries(Object.entries(DAGEN).map(([naam, dag]) => [naam, schrijfDag(dag, taal)])),
    ...Object.fromEntries(
      velden.map(({ naam, soort, voorbeeld }) => [
        naam,
        soort === 'datum' ? schrijfDag(voorbeeld, taal) : voorbeeld,
      ]),
    ),
    jongere: lezer === 'jongere',
    ouder: lezer === 'ouder',
    tolk: true,
    twaalf: true,
    achttien: false,
  };
}

/**
 * A text of a template on the invented child.
 * @throws SjabloonFout when it cannot be read
 */
export function makeVoorbeeld(
  sjabloon: Sjabloon,
  tekst: string,
  taal: Taal,
  lezer: Lezer,
  blokken: (naam: string) => readonly Regel[],
): { papier: Briefpapier; tekst: string; ontbreekt: readonly string[] } {
  const feiten = voorbeeldFeiten(sjabloon, taal, lezer);
  const { ontbreekt, ...ingevuld } = composeBrief(parseTekst(tekst), feiten, blokken, inText(taal));
  const w = woorden[taal];
  const school = sjabloon.aan === 'school' || sjabloon.aan === 'organisatie';
  const aanhef =
    lezer === 'jongere' ? w.aanhefJongere('Emma') : school ? w.aanhefZakelijk : w.aanhef('M. Voorbeeld');
  return {
    papier: {
      afzender: AFZENDER,
      ontvanger: {
        naam: school ? 'De Regenboog' : 'M. Voorbeeld',
        adres: ['Verzonnenlaan 1', '4000 ZZ  Oefenstad'],
      },
      dag: DAG,
      kenmerk: TEKST['kenmerk'] ?? '',
      artikel: sjabloon.artikel,
      behandelaar: { naam: 'A. Verzonnen', telefoon: AFZENDER.telefoon },
      teksten: [{ ...ingevuld, taal, datum: schrijfDag(DAG, taal), aanhef, nagekeken: null }],
      concept: false,
    },
    tekst: toTekst(ingevuld),
    ontbreekt,
  };
}

/** A block has no line about what it is about; alone it is looked at under its name. */
export const blokAlsTekst = (code: string, tekst: string): string => {
  parseRegels(tekst.split('\n'), 1);
  return `# ${code}\n\n${tekst}`;
};
