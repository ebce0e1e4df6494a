import { z } from 'zod';
import { endpoint, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';

export const kanalenPost = ['upload', 'scan', 'e-mail'] as const;
export const delen = ['toezicht', 'opsporing'] as const;
export type Deel = (typeof delen)[number];
export const standenPost = ['te-koppelen', 'gekoppeld', 'afgewezen'] as const;
export type StandPost = (typeof standenPost)[number];
export const soortenPost = ['reactie', 'bewijs', 'verklaring', 'verslag', 'bezwaar', 'overig'] as const;
export const actenPost = ['koppelen', 'gezien', 'terug', 'afwijzen'] as const;
export type ActPost = (typeof actenPost)[number];

/** Of one file, and of a message with all its files. */
export const MOST_BYTES = 25 * 1024 * 1024;

export const zPostRegel = z
  .object({
    poststukId: z.uuid(),
    nummer: z.string(),
    kanaal: z.enum(kanalenPost),
    afzender: z.string().nullable(),
    onderwerp: z.string(),
    ontvangenOp: zMoment,
    status: z.enum(standenPost),
    jongereId: z.uuid().nullable(),
    jongere: z.string().nullable(),
    werkprocesId: z.uuid().nullable(),
    zaaknummer: z.string().nullable(),
    soort: z.enum(soortenPost).nullable(),
    deel: z.enum(delen).describe('opsporing: valt onder de Wet politiegegevens'),
    reden: z.string().nullable().describe('Waarom het hier ligt'),
    gezienOp: zMoment.nullable(),
    gezienDoor: z.string().nullable(),
    bestanden: z.int(),
    geweigerd: z.int().describe('Bestanden die niet zijn bewaard'),
    versie: z.int(),
  })
  .meta({ id: 'PostRegel' });
export type PostRegel = z.output<typeof zPostRegel>;

export const zPoststuk = z
  .object({
    ...zPostRegel.omit({ bestanden: true, geweigerd: true }).shape,
    tekst: z.string().nullable(),
    bestanden: z.array(
      z.object({
        postBestandId: z.uuid(),
        naam: z.string(),
        type: z.string().nullable(),
        bytes: z.int(),
        geweigerd: z.string().nullable().describe('Waarom dit bestand niet is bewaard'),
      }),
    ),
    magNu: z.array(z.enum(actenPost)).describe('Wat u nu met dit poststuk kunt doen'),
  })
  .meta({ id: 'Poststuk' });
export type Poststuk = z.output<typeof zPoststuk>;

export const listPostEndpoint = endpoint({
  method: 'GET',
  path: '/poststukken',
  operation: 'poststukkenLezen',
  samenvatting: 'Wat binnenkwam, nieuwste eerst',
  toegang: 'post.lezen',
  object: 'poststuk',
  query: zPagina.extend({
    status: z.enum(standenPost).optional(),
    ongezien: z.stringbool().optional().describe('Alleen wat in een dossier ligt en nog niemand zag'),
    jongereId: z.uuid().optional(),
    werkprocesId: z.uuid().optional(),
  }),
  response: z.object({
    poststukken: z.array(zPostRegel),
    totaal: z.int(),
    teKoppelen: z.int(),
    ongezien: z.int(),
  }),
});

const params = z.object({ poststukId: z.uuid() });
const versie = z.int().min(1).describe('De versie die u zag');

export const readPostEndpoint = endpoint({
  method: 'GET',
  path: '/poststukken/:poststukId',
  operation: 'poststukLezen',
  samenvatting: 'Eén poststuk met tekst en bestanden',
  toegang: 'post.lezen',
  object: 'poststuk',
  params,
  response: zPoststuk,
  refusals: { 'niet-gevonden': 404 },
});

export const linkPostEndpoint = endpoint({
  method: 'PUT',
  path: '/poststukken/:poststukId/koppeling',
  operation: 'poststukKoppelen',
  samenvatting: 'Leg een poststuk in een dossier, en bij een zaak',
  toegang: 'post.behandelen',
  object: 'poststuk',
  params,
  body: z.object({
    jongereId: z.uuid(),
    werkprocesId: z.uuid().optional(),
    soort: z.enum(soortenPost),
    opsporing: z
      .boolean()
      .optional()
      .describe('Hoort bij de opsporing (Wet politiegegevens); leeg: zoals het was'),
    versie,
  }),
  response: z.object({ status: z.enum(standenPost), versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'opsporing-nodig': 403,
    'jongere-onbekend': 404,
    'zaak-onbekend': 404,
  },
});

export const stepPostEndpoint = endpoint({
  method: 'POST',
  path: '/poststukken/:poststukId/stappen',
  operation: 'poststukStapZetten',
  samenvatting: 'Gezien, terug naar de postbak, of hoort niet bij ons',
  toegang: 'post.behandelen',
  object: 'poststuk',
  params,
  body: z.object({ act: z.enum(['gezien', 'terug', 'afwijzen']), reden: zTekst(500).optional(), versie }),
  response: z.object({ status: z.enum(standenPost), versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'stap-niet-mogelijk': 409, 'reden-nodig': 400 },
});

/** The door for a person, a scanner and a mail gateway alike: a name that ends in `.eml` is a message. */
export const postDeurPath = '/poststukken/bestanden/:naam';
export const zPostDeur = z.object({ naam: z.string().min(1).max(200) });
export const zOntvangen = z.object({
  poststukId: z.uuid(),
  nummer: z.string(),
  status: z.enum(standenPost),
  versie: z.int(),
  nieuw: z.boolean().describe('Onwaar: dit bericht was er al'),
});

export const postBestandPath = '/postbestanden/:postBestandId';
export const zPostBestand = z.object({ postBestandId: z.uuid() });
