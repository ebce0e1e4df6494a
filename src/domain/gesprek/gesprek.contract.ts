import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';
import { oorzaakCodes } from '../../regels/mas/oorzaken.ts';
import { standenBrief } from '../brief/brief.contract.ts';
import { zTerugkoppeling } from '../terugkoppeling/terugkoppeling.contract.ts';

export const vormenGesprek = ['gesprek', 'huisbezoek', 'telefonisch', 'overleg'] as const;
/** What a letter can hold (its field is limited as well). */
const MEESTE_AFSPRAKEN = 15;

const params = z.object({ werkprocesId: z.uuid() });
const zAanwezige = z.object({ naam: zTekst(200), rol: zTekst(60) });
export type Aanwezige = z.output<typeof zAanwezige>;
export const zGespreksafspraak = z.object({
  wat: zTekst(250),
  wie: zTekst(80),
  uiterlijk: zDatum,
  naarSchool: z.boolean().describe('De school leest deze afspraak; er staat dan niets over zorg in'),
});

/** All that is typed in the one screen of a conversation. */
const zGespreksinhoud = z.object({
  afspraakId: z.uuid().optional().describe('De afspraak in de agenda waar dit het gesprek van is'),
  vorm: z.enum(vormenGesprek),
  gehoudenOp: zDatum,
  aanwezig: z.array(zAanwezige).min(1).max(20),
  verslag: zTekst(8000),
  stemJongere: zTekst(4000).optional().describe('In eigen woorden'),
  geenStem: zTekst(500).optional().describe('Waarom de jongere niets zei'),
  stemOuders: zTekst(4000).optional(),
  oorzaken: z.array(z.enum(oorzaakCodes)).max(30).default([]),
  afspraken: z.array(zGespreksafspraak).max(MEESTE_AFSPRAKEN),
  volgendeOp: zDatum.describe('Wanneer u samen kijkt hoe het gaat'),
});

/** A draft may be half: every text as it stands in its field. */
const los = (max: number) => z.string().max(max);
export const zGesprekconcept = z.object({
  afspraakId: los(40),
  vorm: z.enum(vormenGesprek),
  gehoudenOp: los(10),
  aanwezig: z.array(z.object({ naam: los(200), rol: los(60) })).max(20),
  anderen: los(500),
  verslag: los(8000),
  stemJongere: los(4000),
  geenStem: los(500),
  stemOuders: los(4000),
  oorzaken: z.array(z.enum(oorzaakCodes)).max(30),
  afspraken: z
    .array(z.object({ wat: los(250), wie: los(80), uiterlijk: los(10), naarSchool: z.boolean() }))
    .max(MEESTE_AFSPRAKEN),
  volgendeOp: los(10),
});
export type Gesprekconcept = z.output<typeof zGesprekconcept>;

export const zGesprek = z
  .object({
    gesprekId: z.uuid(),
    vorm: z.enum(vormenGesprek),
    gehoudenOp: zDatum,
    aanwezig: z.array(zAanwezige),
    verslag: z.string(),
    stemJongere: z.string().nullable(),
    geenStem: z.string().nullable(),
    stemOuders: z.string().nullable(),
    oorzaken: z.array(z.enum(oorzaakCodes)),
    afspraken: z.array(
      z.object({ wat: z.string(), wie: z.string(), uiterlijk: zDatum, klaarOp: zDatum.nullable() }),
    ),
    volgendeOp: zDatum,
    brief: z.object({ briefId: z.uuid(), nummer: z.string(), status: z.enum(standenBrief) }).nullable(),
    school: z
      .object({
        schoolnaam: z.string(),
        gelezenOp: zMoment.nullable(),
        afspraken: zTerugkoppeling.shape.afspraken,
      })
      .nullable()
      .describe('Wat de school ervan hoorde; leeg: niets, want er is geen school'),
    door: z.string(),
  })
  .meta({ id: 'Gesprek' });
export type Gesprek = z.output<typeof zGesprek>;

export const readGesprekkenEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/gesprekken',
  operation: 'gesprekkenLezen',
  samenvatting: 'De gesprekken van een zaak, het laatste eerst; en het verslag waaraan nog wordt geschreven',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params,
  response: z.object({
    zaak: z.object({ nummer: z.string(), jongereId: z.uuid(), jongere: z.string(), gesloten: z.boolean() }),
    gesprekken: z.array(zGesprek),
    concept: z.object({ inhoud: zGesprekconcept, versie: z.int(), door: z.string(), op: zMoment }).nullable(),
    gepland: z.array(
      z.object({
        afspraakId: z.uuid(),
        vorm: z.enum(vormenGesprek),
        dag: zDatum,
        aanwezig: z.array(zAanwezige),
      }),
    ),
    school: z.object({
      naam: z.string().nullable().describe('Leeg: er is geen school die het moet weten'),
      besloten: z.boolean().describe('Op deze route hoort de school niets van afspraken'),
    }),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const saveGesprekconceptEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/gesprekconcept',
  operation: 'gesprekconceptBewaren',
  samenvatting: 'Bewaar waar u bent met het verslag; niemand krijgt nog iets',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({
    inhoud: zGesprekconcept,
    versie: z.int().min(0).describe('De versie die u zag; 0 als er nog niets was'),
  }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, 'zaak-gesloten': 409, gewijzigd: 409 },
});

export const dropGesprekconceptEndpoint = endpoint({
  method: 'DELETE',
  path: '/zaken/:werkprocesId/gesprekconcept',
  operation: 'gesprekconceptWeggooien',
  samenvatting: 'Gooi het verslag weg waaraan nog werd geschreven',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  response: z.object({ weg: z.boolean() }),
  refusals: { 'niet-gevonden': 404, 'zaak-gesloten': 409 },
});

export const recordGesprekEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/gesprekken',
  operation: 'gesprekVastleggen',
  samenvatting:
    'Leg een gesprek vast: verslag, afspraken met wie en wanneer, de brief in concept, en het afschrift voor de school',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
  object: 'gesprek',
  params,
  body: zGespreksinhoud.extend({
    brief: z.boolean().default(true).describe('Zet de brief met de afspraken klaar'),
    conceptVersie: z.int().min(0).describe('De versie van het concept die u zag; 0 als er geen was'),
  }),
  response: z.object({ gesprekId: z.uuid(), briefId: z.uuid().nullable(), stapGezet: z.boolean() }),
  refusals: {
    'niet-gevonden': 404,
    'zaak-gesloten': 409,
    gewijzigd: 409,
    'dag-in-de-toekomst': 409,
    'dag-voorbij': 409,
    'stem-nodig': 409,
    'zorg-in-afschrift': 409,
    'afspraak-onbekend': 404,
    'geen-huisstijl': 409,
  },
});
