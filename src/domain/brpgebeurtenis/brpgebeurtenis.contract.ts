import { z } from 'zod';
import { endpoint, zMoment, zTekst } from '../../platform/endpoint.ts';
import { isBsn } from '../../regels/bsn.ts';

/** A date as the BRP gives it: often whole, sometimes of a year or a month, sometimes unknown. */
const zBrpDatum = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Datum'), datum: z.iso.date() }),
    z.object({ type: z.literal('JaarMaandDatum'), jaar: z.int(), maand: z.int().min(1).max(12) }),
    z.object({ type: z.literal('JaarDatum'), jaar: z.int() }),
    z.object({ type: z.literal('DatumOnbekend') }),
  ])
  .meta({
    format: 'brp-datum',
    description: 'Een datum zoals de BRP hem geeft: heel, van een maand, van een jaar, of onbekend',
  });
export type BrpDatum = z.output<typeof zBrpDatum>;

const datumVan = { datumVan: zBrpDatum.optional() };
const zVerblijfplaats = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Adres'),
    ...datumVan,
    verblijfadres: z
      .object({
        officieleStraatnaam: zTekst(200).optional(),
        korteStraatnaam: zTekst(200).optional(),
        huisnummer: z.int().min(0).max(99_999).optional(),
        huisletter: zTekst(5).optional(),
        huisnummertoevoeging: zTekst(10).optional(),
        postcode: z
          .string()
          .regex(/^[1-9]\d{3} ?[A-Z]{2}$/, 'Een postcode is 1234AB')
          .optional(),
        woonplaats: zTekst(200).optional(),
      })
      .optional(),
  }),
  z.object({
    type: z.literal('Locatie'),
    ...datumVan,
    verblijfadres: z.object({ locatiebeschrijving: zTekst(200).optional() }).optional(),
  }),
  z.object({ type: z.literal('VerblijfplaatsBuitenland'), ...datumVan }),
  z.object({ type: z.literal('VerblijfplaatsOnbekend'), ...datumVan }),
]);

/**
 * The person as the BRP knows them after the event, in the words of Haal Centraal BRP Personen bevragen 2.7. A group that
 * is left out was not asked and changes nothing; inside a group, what is left out is empty there.
 */
export const zBrpPersoon = z
  .object({
    burgerservicenummer: z
      .string()
      .regex(/^\d{9}$/, 'Een bsn heeft negen cijfers')
      .refine(isBsn, 'Dit bsn klopt niet. Controleer de cijfers.'),
    naam: z
      .object({
        voornamen: zTekst(200).optional(),
        voorvoegsel: zTekst(20).optional(),
        geslachtsnaam: zTekst(200).optional(),
      })
      .optional(),
    geboorte: z.object({ datum: zBrpDatum.optional() }).optional(),
    geslacht: z.object({ code: z.enum(['M', 'V', 'O']) }).optional(),
    verblijfplaats: zVerblijfplaats.optional(),
    gemeenteVanInschrijving: z
      .object({
        code: z.string().regex(/^\d{4}$/, 'Een gemeentecode heeft vier cijfers'),
        omschrijving: zTekst(80).optional(),
      })
      .optional(),
    datumInschrijvingInGemeente: zBrpDatum.optional(),
    opschortingBijhouding: z
      .object({
        reden: z.object({ code: z.enum(['O', 'E', 'M', 'R', 'F']).describe('Tabel 58 van de BRP') }),
        datum: zBrpDatum.optional(),
      })
      .optional(),
    overlijden: z.object({ datum: zBrpDatum.optional() }).optional(),
    geheimhoudingPersoonsgegevens: z.boolean().default(false),
  })
  .meta({ id: 'BrpPersoon' });
export type BrpPersoon = z.output<typeof zBrpPersoon>;

export const uitkomsten = [
  'verwerkt',
  'ongewijzigd',
  'achterhaald',
  'buiten-doelgroep',
  'samengevoegd',
] as const;

export const takeGebeurtenisEndpoint = endpoint({
  method: 'POST',
  path: '/brp-gebeurtenissen',
  operation: 'brpGebeurtenisOntvangen',
  samenvatting:
    'Een wijziging in de BRP als gebeurtenis: werkt de persoon bij en maakt de taken die daarbij horen',
  toegang: 'brp.melden',
  object: 'brp-gebeurtenis',
  body: z
    .object({
      specversion: z.literal('1.0'),
      id: zTekst(100).describe('Van de bron; dezelfde id van dezelfde bron doet niets nog eens'),
      source: z
        .string()
        .max(200)
        .regex(/^urn:[a-z0-9][a-z0-9-]*:\S+$/, 'Een bron is een urn, bijvoorbeeld urn:nld:oin:…:systeem:…'),
      type: z
        .string()
        .max(100)
        .regex(
          /^nl(\.[a-z0-9-]+)+$/,
          'Een soort is een omgekeerde domeinnaam, bijvoorbeeld nl.brp.verhuizing.v1',
        ),
      time: zMoment.describe(
        'Wanneer de BRP dit vastlegde; een ouder bericht na een nieuwer verandert niets',
      ),
      data: z.object({ persoon: zBrpPersoon }),
    })
    .meta({ id: 'BrpGebeurtenis', description: 'CloudEvent volgens het NL GOV-profiel' }),
  response: z.object({
    brpGebeurtenisId: z.uuid(),
    uitkomst: z.enum(uitkomsten),
    alOntvangen: z.boolean().describe('Dit bericht was er al; de uitkomst is die van toen'),
    taken: z.int().describe('Hoeveel taken erbij kwamen'),
  }),
  refusals: {
    'datum-onvolledig': 409,
    'datum-in-de-toekomst': 409,
    'periode-onmogelijk': 409,
  },
});
