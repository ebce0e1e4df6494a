import { deel, type MaakDeel, vast, vasteLijst } from './deel.ts';

/** What the report is and why there is one. @wet Lpw art. 25 lid 1 */
export const inleiding: MaakDeel = async ({ schooljaar, organisatie: { naam, gemeenten } }) =>
  deel('inleiding', 'Inleiding', [
    ...vast(
      `Dit is het jaarverslag leerplicht van ${naam} over het schooljaar ${schooljaar}: van 1 augustus ${schooljaar.slice(0, 4)} tot en met 31 juli ${schooljaar.slice(5)}.`,
      'Burgemeester en wethouders doen elk jaar voor 1 oktober verslag aan de gemeenteraad over het beleid bij de handhaving van de Leerplichtwet 1969 en over de resultaten (artikel 25, eerste lid).',
    ),
    ...(gemeenten.length > 1 ? vast(`Het verslag gaat over de gemeenten ${opsomming(gemeenten)}.`) : []),
  ]);

export const wet: MaakDeel = async () =>
  deel('wet', 'Leerplicht en kwalificatieplicht', [
    ...vast(
      'Een kind is leerplichtig vanaf de eerste schooldag van de maand na de vijfde verjaardag, tot het einde van het schooljaar waarin het zestien wordt of twaalf schooljaren heeft gevolgd (artikel 3).',
      'Daarna geldt de kwalificatieplicht tot de achttiende verjaardag, of tot er een startkwalificatie is: een diploma havo, vwo of mbo niveau 2 of hoger (artikel 4a en 4b).',
      'Ouders zorgen dat hun kind is ingeschreven en naar school gaat. Vanaf twaalf jaar is de jongere daar ook zelf voor verantwoordelijk (artikel 2).',
    ),
  ]);

export const mas: MaakDeel = async () =>
  deel('mas', 'Methodische Aanpak Schoolverzuim', [
    ...vast(
      'Wij werken volgens de Methodische Aanpak Schoolverzuim (MAS): licht waar het kan, zwaarder waar het moet. Afwijken mag, als we uitleggen waarom.',
      'Na een melding kijken we samen met school, jongere en ouders wat er aan de hand is. Dan kiezen we een route:',
    ),
    vasteLijst(
      ['vrijwillige hulp;'],
      ['een verwijzing naar Halt;'],
      ['hulp in een verplicht kader, met de Raad voor de Kinderbescherming;'],
      ['een proces-verbaal.'],
    ),
  ]);

export const verzuimsoorten: MaakDeel = async () =>
  deel('verzuimsoorten', 'Soorten verzuim', [
    vasteLijst(
      ['Absoluut verzuim: een jongere met plicht staat bij geen school of instelling ingeschreven.'],
      [
        'Relatief verzuim: een jongere staat ingeschreven maar is zonder geldige reden afwezig. Bij zestien uur in vier lesweken moet de school dat melden.',
      ],
      ['Luxeverzuim: afwezig voor vakantie buiten de schoolvakanties, zonder toestemming.'],
      [
        'Overig verzuim: een school meldt al voor de zestien uur, of om een andere reden, omdat zij zich zorgen maakt.',
      ],
    ),
  ]);

/** Parts that are the team's own words; left out of the report while nothing is written. */
const eigen =
  (id: string, kop: string): MaakDeel =>
  async () =>
    deel(id, kop, []);
export const voorwoord = eigen('voorwoord', 'Voorwoord');
export const ontwikkelingen = eigen('ontwikkelingen', 'Ontwikkelingen');
export const speerpunten = eigen('speerpunten', 'Speerpunten');
export const casussen = eigen('casussen', 'Uit de praktijk');

/** a, b en c. */
export const opsomming = (namen: readonly string[]): string =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
