import { z } from 'zod';

/** A page for people who do not work in the program: the same on the screen and as PDF. */
export const zBlad = z
  .object({
    titel: z.string(),
    ondertitel: z.string(),
    delen: z.array(
      z.object({
        kop: z.string(),
        alineas: z.array(z.string()),
        tabel: z
          .object({
            titel: z.string(),
            koppen: z.array(z.string()).min(2).describe('De eerste is die van de regels'),
            rijen: z.array(z.array(z.string()).min(2)),
          })
          .nullable(),
        lijst: z.array(z.string()),
      }),
    ),
    voet: z.string(),
  })
  .meta({ id: 'Blad' });
export type Blad = z.output<typeof zBlad>;
export type Bladdeel = Blad['delen'][number];
