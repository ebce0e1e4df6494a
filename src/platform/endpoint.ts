import { z } from 'zod';

/** Who may ask: a bevoegdheid of the policy table, or a mark that no login is needed or that any login will do. */
export type Toegang = Bevoegdheid | 'openbaar' | 'ingelogd';

/** Every act and every kind of reading that can be allowed or not, by name. */
export const bevoegdheden = [
  'dossier.lezen',
  'dossier.zoeken',
  'jongere.vastleggen',
  'dubbel.lezen',
  'dubbel.samenvoegen',
  'melding.lezen',
  'melding.behandelen',
  'melding.doen',
  'melding.intrekken',
  'werkproces.lezen',
  'werkproces.behandelen',
  'notitie.lezen',
  'notitie.schrijven',
  'cijfers.lezen',
  'cijfers.rijen',
  'cijfers.uitvoer',
  'cijfers.uitvoer-bulk',
  'definitie.beheren',
  'team.lezen',
  'lijst.bewaren',
  'verslag.schrijven',
  'verslag.vaststellen',
  'invoer.lezen',
  'invoer.uitvoeren',
  'levering.lezen',
  'levering.toepassen',
  'brp.melden',
  'term.beheren',
  'bericht.lezen',
  'brief.lezen',
  'brief.schrijven',
  'brief.sjablonen',
  'brief.beheren',
  'post.lezen',
  'post.behandelen',
  'post.ontvangen',
  'bundel.maken',
  'opsporing.lezen',
  'logboek.lezen',
  'beheer.lezen',
  'parameter.lezen',
  'parameter.beheren',
  'school.lezen',
  'school.beheren',
  'school.eigen',
  'partner.lezen',
  'partner.beheren',
  'schoolmaatregel.lezen',
  'schoolmaatregel.melden',
  'schoolmaatregel.behandelen',
  'medewerker.lezen',
  'medewerker.eigen',
  'medewerker.beheren',
  'spreekuur.lezen',
  'spreekuur.boeken',
  'spreekuur.beheren',
  'verzoek.lezen',
  'verzoek.behandelen',
  'verzoek.verdelen',
  'verdeling.lezen',
  'verdeling.uitvoeren',
  'toewijzing.beheren',
  'register.lezen',
  'register.beheren',
  'weergave.bewaren',
] as const;
export type Bevoegdheid = (typeof bevoegdheden)[number];

export const rollen = [
  'leerplichtambtenaar',
  'kwalificatieplicht-ambtenaar',
  'administratie',
  'teammanager',
  'doorstroomcoach',
  'applicatiebeheerder',
  'school',
  'fg',
  'machine',
] as const;
export type Rol = (typeof rollen)[number];

/** One endpoint as data: server, screens and OpenAPI read the same. Texts are Dutch (NL API Design Rules). */
export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  F extends Readonly<Record<string, number>> = Readonly<Record<string, number>>,
> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1, parameters as `:naam`. */
  readonly path: string;
  readonly operation: string;
  readonly samenvatting: string;
  readonly toegang: Toegang;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  /** Refusals the act may give, with their HTTP status. */
  readonly refusals: F;
  /** What is read or changed, for the logboek; absent: not a record of a person. */
  readonly object?: string;
  /** Leaves the house or decides: of a trainee it waits for the mentor (CV-07). Not all of it: only with these values of a field. */
  readonly vrijgave?: 'altijd' | { readonly veld: string; readonly waarden: readonly (string | boolean)[] };
};

export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  const F extends Readonly<Record<string, number>> = Record<never, number>,
>(
  definition: Omit<Endpoint<P, Q, B, R, F>, 'refusals'> & { readonly refusals?: F },
): Endpoint<P, Q, B, R, F> {
  return { ...definition, refusals: definition.refusals ?? ({} as F) };
}

type Part<T> = [T] extends [z.ZodUndefined] ? unknown : T extends z.ZodType ? z.output<T> : unknown;

/** All that a caller hands over, parsed: path, query and body in one object. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R, infer _F> ? Part<P> & Part<Q> & Part<B> : never;
export type ResponseOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer R, infer _F> ? z.output<R> : never;
export type RefusalsOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer _R, infer F> ? keyof F & string : never;

/** A day, jjjj-mm-dd. */
export const zDatum = z.iso.date().meta({ description: 'Een dag, jjjj-mm-dd' });
export const zMoment = z.iso.datetime({ offset: true }).meta({ description: 'Een tijdstip, RFC 3339' });
/** Text a person typed: trimmed, not empty, not endless. */
export const zTekst = (max = 4000) => z.string().trim().min(1).max(max);
/** How lists are cut in pages. */
export const zPagina = z.object({
  limiet: z.coerce.number().int().min(1).max(200).default(50),
  vanaf: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** Errors after RFC 9457, with the fields that were wrong. */
export const zProbleem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    invalidParams: z.array(z.object({ name: z.string(), code: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Probleem' });
export type Probleem = z.output<typeof zProbleem>;
