import { z } from 'zod';
import { BEWAKING_STANDAARD } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { VERZUIM_STANDAARD } from '../../regels/verzuim/parameters.ts';

/** How a value is written and asked for. */
export type SoortParameter = 'aantal' | 'maanden' | 'leeftijden' | 'stappen';

type Parameter<T> = {
  readonly soort: SoortParameter;
  readonly schema: z.ZodType<T>;
  readonly standaard: T;
  readonly eenheid: string;
  readonly uitleg: string;
  /** Where the standard value comes from. */
  readonly bron: string;
  /** For what a change counts; what runs keeps what it was given. */
  readonly werking: string;
};
const parameter = <T>(een: Parameter<T>): Parameter<T> => een;

const aantal = (minimum: number, maximum: number) =>
  z
    .int({ error: 'moet een heel getal zijn' })
    .min(minimum, { error: `moet ${minimum} of meer zijn` })
    .max(maximum, { error: `moet ${maximum} of minder zijn` });
const lijst = (van: z.ZodType<number>, hooguit: number) =>
  z
    .array(van, { error: 'moet een lijst van getallen zijn' })
    .max(hooguit, { error: `hooguit ${hooguit} getallen` })
    .refine((getallen) => new Set(getallen).size === getallen.length, { error: 'noem elk getal een keer' })
    .transform((getallen) => getallen.toSorted((a, b) => a - b));

const VERZUIM_WERKING = 'Voor de signalen van verzuim op elke dag vanaf de ingangsdatum.';

/** Everything that law leaves to an organisatie and that this product lets it set (BH-03). */
export const parameters = {
  karenstijdSchooldagen: parameter({
    soort: 'aantal',
    schema: aantal(0, 40),
    standaard: BEWAKING_STANDAARD.karenstijdSchooldagen,
    eenheid: 'schooldagen',
    uitleg:
      'Zo lang wacht de bewaking aan het begin van het schooljaar op een inschrijving die nog kan komen.',
    bron: 'Eigen keuze van het product: scholen hebben enkele dagen nodig om in te schrijven.',
    werking: 'Voor de bewaking op elke dag vanaf de ingangsdatum.',
  }),
  karenstijdMaanden: parameter({
    soort: 'maanden',
    schema: lijst(aantal(1, 12), 12),
    standaard: [...BEWAKING_STANDAARD.karenstijdMaanden],
    eenheid: 'maanden',
    uitleg: 'De maanden waarin de bewaking op een inschrijving wacht.',
    bron: 'Eigen keuze van het product: de start van het schooljaar.',
    werking: 'Voor de bewaking op elke dag vanaf de ingangsdatum.',
  }),
  onbekendTeltMeeNaSchooldagen: parameter({
    soort: 'aantal',
    schema: aantal(0, 20),
    standaard: VERZUIM_STANDAARD.onbekendTeltMeeNaSchooldagen,
    eenheid: 'schooldagen',
    uitleg:
      'Zo lang heeft een school om uit te zoeken waarom een leerling er niet was. Daarna telt het mee als ongeoorloofd.',
    bron: 'Eigen keuze van het product: ouders melden ziekte binnen twee dagen (Lpw art. 12).',
    werking: VERZUIM_WERKING,
  }),
  teLaatStappen: parameter({
    soort: 'stappen',
    schema: lijst(aantal(1, 99), 12),
    standaard: [...VERZUIM_STANDAARD.teLaatStappen],
    eenheid: 'keer te laat',
    uitleg: 'Bij zoveel keer te laat in een schooljaar komt er een signaal.',
    bron: 'Gangbare verzuimprotocollen van scholen: 3, 6, 9 en 12 keer. Geen wet.',
    werking: VERZUIM_WERKING,
  }),
  ziekVensterMaanden: parameter({
    soort: 'aantal',
    schema: aantal(1, 12),
    standaard: VERZUIM_STANDAARD.ziekVensterMaanden,
    eenheid: 'maanden',
    uitleg: 'Drie of vier keer ziek in zoveel maanden geeft een signaal.',
    bron: 'Gangbare werkwijze bij ziekteverzuim (M@ZL). Geen wet.',
    werking: VERZUIM_WERKING,
  }),
  ziekVensterLesweken: parameter({
    soort: 'aantal',
    schema: aantal(1, 40),
    standaard: VERZUIM_STANDAARD.ziekVensterLesweken,
    eenheid: 'lesweken',
    uitleg: 'Vier keer ziek in zoveel lesweken geeft een signaal.',
    bron: 'Gangbare werkwijze bij ziekteverzuim (M@ZL). Geen wet.',
    werking: VERZUIM_WERKING,
  }),
  lrvDagen: parameter({
    soort: 'aantal',
    schema: aantal(7, 366),
    standaard: VERZUIM_STANDAARD.lrvDagen,
    eenheid: 'dagen',
    uitleg:
      'Wie zo lang hele dagen zonder reden wegblijft, is langdurig relatief verzuim. Vakantie telt mee.',
    bron: 'Landelijke afspraak: langer dan vier weken. De regeling noemt een maand of langer.',
    werking: VERZUIM_WERKING,
  }),
  luxeMaxSchooldagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 40),
    standaard: VERZUIM_STANDAARD.luxeMaxSchooldagen,
    eenheid: 'schooldagen',
    uitleg: 'Zo lang mag verzuim naast een vakantie duren om een vermoeden van luxeverzuim te zijn.',
    bron: 'Eigen keuze van het product.',
    werking: VERZUIM_WERKING,
  }),
  heleDagMinutenBasis: parameter({
    soort: 'aantal',
    schema: aantal(30, 600),
    standaard: VERZUIM_STANDAARD.heleDagMinutenBasis,
    eenheid: 'minuten',
    uitleg:
      'Wie in po, sbo of so zoveel minuten mist, mist een hele dag. Een school kan zelf een ander getal leveren.',
    bron: 'Eigen keuze van het product: de gangbare lestijd van een dag.',
    werking: VERZUIM_WERKING,
  }),
  heleDagMinutenOverig: parameter({
    soort: 'aantal',
    schema: aantal(30, 600),
    standaard: VERZUIM_STANDAARD.heleDagMinutenOverig,
    eenheid: 'minuten',
    uitleg:
      'Wie in ander onderwijs zoveel minuten mist, mist een hele dag. Een school kan zelf een ander getal leveren.',
    bron: 'Eigen keuze van het product: een dag van vijf lesuren of meer.',
    werking: VERZUIM_WERKING,
  }),
  aanschrijftermijnDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 366),
    standaard: 28,
    eenheid: 'dagen',
    uitleg: 'De termijn om een kind alsnog in te schrijven, nadat de ouders zijn aangeschreven.',
    bron: 'Gangbare werkwijze van gemeenten: binnen vier weken inschrijven.',
    werking: 'Voor wie vanaf de ingangsdatum wordt aangeschreven; een lopende termijn blijft zoals die is.',
  }),
  straksDagen: parameter({
    soort: 'aantal',
    schema: aantal(0, 366),
    standaard: 28,
    eenheid: 'dagen',
    uitleg: 'Zo lang voor de vijfde verjaardag is een kind zonder inschrijving te zien.',
    bron: 'Gangbare werkwijze van gemeenten: vier weken vooraf.',
    werking: 'Voor de lijst op elke dag vanaf de ingangsdatum.',
  }),
  leeftijdstaken: parameter({
    soort: 'leeftijden',
    schema: lijst(aantal(4, 27), 24),
    standaard: [5, 12, 16, 18, 23],
    eenheid: 'jaar',
    uitleg:
      'De verjaardagen die een taak maken, als er over de jongere iets loopt of als die nergens is ingeschreven.',
    bron: 'Lpw art. 2 lid 3 (12), art. 3 (5 en 16), art. 4b (18); WEB art. 9.2.1 (23, en 27 waar de regio tot 27 helpt).',
    werking: 'Voor verjaardagen vanaf de ingangsdatum.',
  }),
  thuiszitterDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 366),
    standaard: 28,
    eenheid: 'dagen',
    uitleg: 'Vanaf zoveel dagen telt iemand in de cijfers als thuiszitter.',
    bron: 'Definitie in de meeste jaarverslagen: meer dan vier weken.',
    werking: 'Voor de cijfers over schooljaren die op of na de ingangsdatum beginnen.',
  }),
  teldatumTermijnDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 366),
    standaard: 28,
    eenheid: 'dagen',
    uitleg: 'Zo lang heeft een school om haar lijst van de teldatum na te kijken.',
    bron: 'Eigen keuze van het product: vier weken, zoals andere termijnen met scholen.',
    werking: 'Voor wie vanaf de ingangsdatum wordt gevraagd; wie al is gevraagd, houdt zijn dag.',
  }),
  terugkoppelDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 366),
    standaard: 28,
    eenheid: 'dagen',
    uitleg: 'Zo lang mag een school met een open melding of een lopende zaak niets van ons horen.',
    bron: 'Methodische aanpak schoolverzuim: terugkoppeling ten minste elke vier weken.',
    werking:
      'Voor open meldingen en voor berichten over zaken vanaf de ingangsdatum; de werkwijze kan per route korter of langer zijn.',
  }),
  partnerTermijnDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 366),
    standaard: 14,
    eenheid: 'dagen',
    uitleg: 'Zo lang heeft een partner om op een verwijzing te antwoorden; daarna komt er een herinnering.',
    bron: 'Eigen keuze van het product: de methodische aanpak schoolverzuim vraagt te herinneren en noemt geen termijn.',
    werking:
      'Voor verwijzingen vanaf de ingangsdatum, naar partners zonder eigen termijn; wat al is gevraagd, houdt zijn dag.',
  }),
  opschalingNaDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 366),
    standaard: 7,
    eenheid: 'dagen',
    uitleg:
      'Zo lang na een herinnering wacht Schoolgang; antwoordt een partner dan nog niet, dan hoort de leidinggevende het.',
    bron: 'Eigen keuze van het product: herinneren en daarna opschalen (methodische aanpak schoolverzuim).',
    werking: 'Voor elke verwijzing die vanaf de ingangsdatum op antwoord wacht.',
  }),
  gastlinkDagen: parameter({
    soort: 'aantal',
    schema: aantal(1, 31),
    standaard: 14,
    eenheid: 'dagen',
    uitleg: 'Zo lang werkt een link waarmee iemand zonder account één vraag beantwoordt.',
    bron: 'Eigen keuze van het product: twee weken, en niet langer dan een maand.',
    werking: 'Voor links die vanaf de ingangsdatum worden gemaakt; een link die er al is, houdt zijn dag.',
  }),
  capaciteitLeerplichtigenPerFte: parameter({
    soort: 'aantal',
    schema: aantal(100, 20_000),
    standaard: 3_800,
    eenheid: 'leerplichtigen',
    uitleg: 'Zoveel leerplichtigen horen bij een voltijdbaan; daarmee rekent Schoolgang de formatie uit.',
    bron: 'Eigen keuze van het product, naar een vuistregel die gemeenten vaak noemen. Geen wet: kies de norm van uw regio.',
    werking: 'Voor de berekening van de formatie op elke dag vanaf de ingangsdatum.',
  }),
  capaciteitKwalificatieplichtigenPerFte: parameter({
    soort: 'aantal',
    schema: aantal(100, 20_000),
    standaard: 3_800,
    eenheid: 'kwalificatieplichtigen',
    uitleg: 'Zoveel kwalificatieplichtigen horen bij een voltijdbaan.',
    bron: 'Eigen keuze van het product: dezelfde norm als voor leerplichtigen, tot u een andere kiest.',
    werking: 'Voor de berekening van de formatie op elke dag vanaf de ingangsdatum.',
  }),
  capaciteitUrenPerFte: parameter({
    soort: 'aantal',
    schema: aantal(1, 60),
    standaard: 36,
    eenheid: 'uren per week',
    uitleg: 'Zoveel uren per week is een voltijdbaan.',
    bron: 'Cao Gemeenten: een volledige werkweek is 36 uur.',
    werking: 'Voor de berekening van de formatie op elke dag vanaf de ingangsdatum.',
  }),
  spreekuurBewaarMaanden: parameter({
    soort: 'aantal',
    schema: aantal(6, 24),
    standaard: 12,
    eenheid: 'maanden',
    uitleg:
      'Zo lang na het preventief spreekuur blijft staan wie er kwam en wat u noteerde. Daarna is het weg, tenzij er een melding volgde.',
    bron: 'AVG art. 5 lid 1 onder e; eigen keuze van het product: een jaar, en niet korter dan het effect wordt gemeten.',
    werking: 'Voor gesprekken op of na de ingangsdatum; wie al is aangemeld, houdt de dag die is genoemd.',
  }),
  verslagSprongProcent: parameter({
    soort: 'aantal',
    schema: aantal(10, 1000),
    standaard: 100,
    eenheid: 'procent',
    uitleg: 'Zoveel meer of minder dan het jaar ervoor, en het jaarverslag vraagt of dat klopt.',
    bron: 'Eigen keuze van het product: een verdubbeling is vaker een telfout dan nieuws.',
    werking: 'Voor de controles van jaarverslagen vanaf de ingangsdatum.',
  }),
  verslagSprongAantal: parameter({
    soort: 'aantal',
    schema: aantal(1, 1000),
    standaard: 20,
    eenheid: 'verschil',
    uitleg: 'Een kleiner verschil met het jaar ervoor vraagt geen uitleg, hoeveel procent het ook is.',
    bron: 'Eigen keuze van het product: bij kleine aantallen is een grote schommeling gewoon.',
    werking: 'Voor de controles van jaarverslagen vanaf de ingangsdatum.',
  }),
} as const;

export type ParameterNaam = keyof typeof parameters;
export type ParameterWaarde<N extends ParameterNaam = ParameterNaam> = z.output<
  (typeof parameters)[N]['schema']
>;

export const parameterNamen = Object.keys(parameters) as readonly ParameterNaam[];
export const isParameter = (naam: string): naam is ParameterNaam => Object.hasOwn(parameters, naam);
