import { z } from 'zod';
import { zDatum } from '../../platform/endpoint.ts';
import { isBsn, normaliseBsn } from '../../regels/bsn.ts';
import type { Registersoort } from '../../regels/mas/meldvorm.ts';
import { type BijzondereReden, bijzondereRedenen, codeVan, soorten } from './codelijsten.ts';

const tekst = (max: number) => z.string().trim().max(max).nullish();
const GEEN_BRIN = 'geen BRIN (twee cijfers, twee letters)';
const GEEN_VESTIGING = 'geen vestigingsnummer (twee cijfers)';
const EIGEN = new Set([GEEN_BRIN, GEEN_VESTIGING]);
const zMoment = z.iso.datetime({ offset: true });
const zAdres = {
  straatnaam: tekst(120),
  huisnummer: tekst(20),
  postcode: tekst(10),
  woonplaats: tekst(120),
};

const zDag = z.object({
  datum: zDatum,
  heleDag: z.boolean().default(false),
  lesuren: z.array(z.int().min(1).max(20)).max(20).default([]),
  aantalLesuren: z.number().min(0).max(20).nullish(),
});

/** A report as the register gives it: BROD art. 13 and 14, with number, school and last change. One form for JSON and CSV. */
export const zRegistermelding = z
  .object({
    meldingsnummer: z.string().trim().min(1).max(40),
    laatsteMutatie: zMoment,
    opgenomenOp: zMoment,
    brin: z
      .string()
      .trim()
      .regex(/^\d{2}[A-Z]{2}$/, GEEN_BRIN),
    vestiging: z
      .string()
      .trim()
      .regex(/^\d{2}$/, GEEN_VESTIGING)
      .default('00'),
    stand: z.enum(['geregistreerd', 'ingetrokken']).default('geregistreerd'),
    persoonsgebondenNummer: z
      .string()
      .refine(isBsn, 'geen geldig burgerservicenummer')
      .transform(normaliseBsn),
    geslachtsnaam: z.string().trim().min(1).max(200),
    voorvoegsel: tekst(20),
    voornamen: tekst(200),
    geslacht: z.enum(['M', 'V', 'X']).nullish(),
    geboortedatum: zDatum,
    overlijdensdatum: zDatum.nullish(),
    ...zAdres,
    startkwalificatie: z.boolean().nullish(),
    datumBegin: zDatum,
    datumEinde: zDatum.nullish(),
    vermoedelijkeSoort: z.string().transform((woorden, context): Registersoort => {
      const code = codeVan(soorten, woorden);
      if (code) return code;
      context.addIssue({ code: 'custom', message: 'staat niet in de lijst van soorten verzuim' });
      return z.NEVER;
    }),
    vermoedelijkeReden: tekst(500),
    alleLessenGemist: z.boolean().nullish(),
    actieSchool: tekst(2000),
    actieGemeenteGewenst: z.boolean().nullish(),
    prioriteit: z.enum(['normaal', 'hoog']).nullish(),
    toelichtingActie: tekst(2000),
    naamLeslocatie: tekst(200),
    contactNaam: tekst(200),
    contactFunctie: tekst(120),
    contactTelefoon: tekst(30),
    contactEmail: tekst(200),
    telefoonGezin: tekst(30),
    specificatie: z.array(zDag).max(400).default([]),
  })
  .refine(({ datumBegin, datumEinde }) => !datumEinde || datumBegin <= datumEinde, {
    path: ['datumEinde'],
    message: 'ligt voor datumBegin',
  });
export type Registermelding = z.output<typeof zRegistermelding>;

/** What the register says instead of a report it could not give. */
const zRegisterfout = z.object({
  meldingsnummer: z.string().nullish(),
  fout: z.object({ code: z.string().max(60), bericht: z.string().max(1000) }),
});

export type Gelezen =
  | { readonly soort: 'melding'; readonly melding: Registermelding }
  | {
      readonly soort: 'fout';
      readonly nummer: string | null;
      readonly code: string;
      readonly bericht: string;
    };

/** Reads one report. What is wrong is said by field, without what stood in it: a value may be somebody's number or name. */
export function parseRegistermelding(ruw: unknown): Gelezen {
  const weigering = zRegisterfout.safeParse(ruw);
  if (weigering.success) {
    const { meldingsnummer, fout } = weigering.data;
    return { soort: 'fout', nummer: meldingsnummer ?? null, ...fout };
  }
  const gelezen = zRegistermelding.safeParse(ruw);
  if (gelezen.success) return { soort: 'melding', melding: gelezen.data };
  const nummer = z.object({ meldingsnummer: z.string() }).safeParse(ruw);
  return {
    soort: 'fout',
    nummer: nummer.success ? nummer.data.meldingsnummer : null,
    code: 'onleesbaar',
    bericht: gelezen.error.issues.map(woorden).join('; '),
  };
}

type Issue = z.core.$ZodIssue;

/** Ours where the schema has words of its own; else whether it is missing or has the wrong form. */
function woorden(issue: Issue): string {
  const veld = issue.path.join('.') || 'bericht';
  if (issue.code === 'custom' || EIGEN.has(issue.message)) return `${veld}: ${issue.message}`;
  const ontbreekt = issue.code === 'invalid_type' && issue.input === undefined;
  return `${veld}: ${ontbreekt ? 'ontbreekt' : 'heeft de verkeerde vorm'}`;
}

/** Whether the reason is one of the three special ones; those are kept apart. */
export const bijzondereRedenVan = (melding: Registermelding): BijzondereReden | null =>
  codeVan(bijzondereRedenen, melding.vermoedelijkeReden ?? '') ?? null;

/** Lesuren of a report: what the days add up to; null when the school did not say. */
export function urenVan({ specificatie }: Registermelding): number | null {
  const geteld = specificatie.map(lesurenOp).filter((aantal) => aantal !== null);
  return geteld.length === 0 ? null : geteld.reduce((som, aantal) => som + aantal, 0);
}

export function lesurenOp(dag: Registermelding['specificatie'][number]): number | null {
  return dag.aantalLesuren ?? (dag.lesuren.length > 0 ? dag.lesuren.length : null);
}
