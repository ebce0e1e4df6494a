import { z } from 'zod';
import { vsvUitkomsten } from '../../regels/web/vsv.ts';

/** Written as 2023-2024, two years that follow each other. */
export const zSchooljaar = z
  .string()
  .regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024')
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, 'vorm: 2023-2024');
export const zCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'kleine letters, cijfers en streepjes');

/** Where the number on a line of a form comes from. */
const zBron = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('cijfer'),
    indicator: z.string(),
    waar: z
      .array(z.object({ dimensie: z.string(), waarde: z.string() }))
      .max(40)
      .default([])
      .describe('Dezelfde dimensie vaker betekent: een van deze'),
    uitgesplitst: z.boolean().default(false).describe('Ook per kolom van het formulier'),
  }),
  z.object({
    soort: z.literal('vsv'),
    uitkomsten: z.array(z.enum(vsvUitkomsten)).min(1),
    sectoren: z.array(z.string()).max(10).optional(),
    leeftijd: z
      .object({ vanaf: z.int(), tot: z.int() })
      .optional()
      .describe('Op 1 oktober; tot is exclusief'),
    kenmerk: z.enum(['benaderd', 'terug-op-school']).optional(),
    procentVan: z.array(z.enum(vsvUitkomsten)).min(1).optional().describe('Dan is het getal een percentage'),
  }),
  z.object({ soort: z.literal('handmatig') }),
]);
export type Regelbron = z.output<typeof zBron>;

const zRegel = z.object({
  code: zCode,
  rubriek: z.string().min(1).max(120),
  label: z.string().min(1).max(200),
  eenheid: z.string().min(1).max(60),
  verplicht: z.boolean().default(true),
  bron: zBron,
});
export type Formulierregel = z.output<typeof zRegel>;

/** A form as data: its lines say which figure stands there, its checks which lines must agree. */
export const zFormulier = z
  .object({
    code: zCode,
    naam: z.string().min(1).max(120),
    vanafSchooljaar: zSchooljaar,
    totEnMetSchooljaar: zSchooljaar.nullable().default(null),
    versie: z.string().min(1).max(40),
    herkomst: z.string().min(1).max(500).describe('Waar de vragen van dit formulier vandaan komen'),
    kolommen: z
      .array(
        z.object({
          code: zCode,
          kop: z.string().min(1).max(60),
          onderwijssoorten: z.array(z.string()).min(1),
        }),
      )
      .max(12)
      .default([]),
    regels: z.array(zRegel).min(1).max(120),
    controles: z
      .array(z.object({ som: z.array(zCode).min(1), is: z.array(zCode).min(1), uitleg: z.string().max(300) }))
      .max(40)
      .default([]),
  })
  .superRefine(({ regels, controles }, { addIssue }) => {
    const codes = new Set(regels.map(({ code }) => code));
    if (codes.size < regels.length)
      addIssue({ code: 'custom', path: ['regels'], message: 'elke code een keer' });
    for (const [at, { som, is }] of controles.entries()) {
      const onbekend = [...som, ...is].find((code) => !codes.has(code));
      if (onbekend) addIssue({ code: 'custom', path: ['controles', at], message: `geen regel ${onbekend}` });
    }
  })
  .meta({ id: 'Tellingformulier' });
export type Formulier = z.output<typeof zFormulier>;
