import { resolve } from 'node:path';
import { z } from 'zod';

const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());

const zOmgeving = z.object({
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  SCHOOLGANG_DATA: z.preprocess(empty, z.string().default('.schoolgang')),
  SCHOOLGANG_OMGEVING: z.preprocess(empty, z.enum(['demo', 'productie']).default('demo')),
  SCHOOLGANG_ADRES: optional(z.url()),
  SCHOOLGANG_BSN_SLEUTEL: optional(
    z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes'),
  ),
  SCHOOLGANG_VANDAAG: optional(z.iso.date()),
  SCHOOLGANG_OEFENREGIO: z.preprocess(empty, z.coerce.number().int().min(0).default(12_000)),
  SCHOOLGANG_LOG: z.preprocess(empty, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  DATABASE_URL: optional(z.string().startsWith('postgres')),
  DATABASE_BEHEER_URL: optional(z.string().startsWith('postgres')),
  VERZUIMREGISTER_URL: optional(z.url({ protocol: /^https?$/ })),
  VERZUIMREGISTER_CERTIFICAAT: optional(z.string()),
  VERZUIMREGISTER_SLEUTEL: optional(z.string()),
  VERZUIMREGISTER_ORGANISATIES: z.preprocess(empty, z.string().default('')),
  BERICHTENBOX_URL: optional(z.url({ protocol: /^https?$/ })),
  BERICHTENBOX_CERTIFICAAT: optional(z.string()),
  BERICHTENBOX_SLEUTEL: optional(z.string()),
  OIDC_ISSUER: optional(z.url()),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_CLAIM_ROL: z.preprocess(empty, z.string().default('rol')),
  OIDC_CLAIM_ORGANISATIE: z.preprocess(empty, z.string().default('organisatie')),
});

/** Settings of this process, read once at start. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly productie: boolean;
  /** The address people type; the OIDC redirect and the cookie follow it. */
  readonly adres: string;
  readonly bsnSleutel: string | undefined;
  readonly vandaag: string | undefined;
  readonly oefenregioJongeren: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly databaseUrl: string | undefined;
  readonly beheerUrl: string | undefined;
  /** The register onderwijsdeelnemers; without it reports and statuses go as files. */
  readonly verzuimregister:
    | {
        readonly url: string;
        /** Files of PEM. */
        readonly certificaat: string | undefined;
        readonly sleutel: string | undefined;
        /** Codes; none: every organisatie. */
        readonly organisaties: readonly string[];
      }
    | undefined;
  /** The adapter before the Berichtenbox of MijnOverheid; without it those letters go by post. */
  readonly berichtenbox:
    | { readonly url: string; readonly certificaat: string | undefined; readonly sleutel: string | undefined }
    | undefined;
  readonly oidc:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string | undefined;
        readonly claimRol: string;
        readonly claimOrganisatie: string;
      }
    | undefined;
};

/** A setting that cannot be used: the message names it and says what is expected. */
export class ConfigError extends Error {}

/**
 * Reads and checks the environment.
 * @throws ConfigError naming every setting that is wrong, all at once
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = zOmgeving.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues
      .map((issue) => `- ${issue.path.join('.')}: ${issue.message}`)
      .join('\n');
    throw new ConfigError(`Deze instellingen kloppen niet:\n${wrong}`);
  }
  const env = parsed.data;
  const productie = env.SCHOOLGANG_OMGEVING === 'productie';
  if (productie) {
    const missing = (
      ['DATABASE_URL', 'SCHOOLGANG_ADRES', 'SCHOOLGANG_BSN_SLEUTEL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID'] as const
    ).filter((name) => env[name] === undefined);
    if (missing.length > 0) {
      throw new ConfigError(
        `In productie zijn ook nodig: ${missing.join(', ')}. De demo-login werkt daar niet.`,
      );
    }
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.SCHOOLGANG_DATA),
    productie,
    adres: env.SCHOOLGANG_ADRES ?? `http://localhost:${env.PORT}`,
    bsnSleutel: env.SCHOOLGANG_BSN_SLEUTEL,
    vandaag: env.SCHOOLGANG_VANDAAG,
    oefenregioJongeren: env.SCHOOLGANG_OEFENREGIO,
    logLevel: env.SCHOOLGANG_LOG,
    databaseUrl: env.DATABASE_URL,
    beheerUrl: env.DATABASE_BEHEER_URL,
    verzuimregister: env.VERZUIMREGISTER_URL
      ? {
          url: env.VERZUIMREGISTER_URL,
          certificaat: env.VERZUIMREGISTER_CERTIFICAAT,
          sleutel: env.VERZUIMREGISTER_SLEUTEL,
          organisaties: env.VERZUIMREGISTER_ORGANISATIES.split(',')
            .map((code) => code.trim())
            .filter(Boolean),
        }
      : undefined,
    berichtenbox: env.BERICHTENBOX_URL
      ? {
          url: env.BERICHTENBOX_URL,
          certificaat: env.BERICHTENBOX_CERTIFICAAT,
          sleutel: env.BERICHTENBOX_SLEUTEL,
        }
      : undefined,
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            claimRol: env.OIDC_CLAIM_ROL,
            claimOrganisatie: env.OIDC_CLAIM_ORGANISATIE,
          }
        : undefined,
  };
}

/** Whether errors should show where they came from: asked before the settings are read, so apart. */
export const isDebugging = (): boolean => process.env['SCHOOLGANG_LOG'] === 'debug';
