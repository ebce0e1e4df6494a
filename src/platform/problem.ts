import type { ZodError } from 'zod';
import type { Probleem } from './endpoint.ts';

/** Titles of the problems the platform itself gives; those of acts carry their code as title. */
const titles: Readonly<Record<string, string>> = {
  'ongeldige-invoer': 'De invoer klopt niet',
  'niet-ingelogd': 'U bent niet ingelogd',
  'geen-bevoegdheid': 'U mag dit niet doen',
  'niet-gevonden': 'Dit bestaat niet of is niet van u',
  gewijzigd: 'Iemand anders heeft dit intussen gewijzigd',
  'te-veel-verzoeken': 'U stuurt te veel verzoeken',
  'interne-fout': 'Er ging iets mis bij ons',
  'wacht-op-vrijgave': 'Dit wacht op vrijgave door uw begeleider',
  'ongeldige-herkomst': 'Dit verzoek komt niet van onze eigen pagina',
};

const details: Readonly<Record<string, string>> = {
  'niet-ingelogd': 'Log in en probeer het opnieuw.',
  'geen-bevoegdheid': 'Uw rol heeft deze bevoegdheid niet. Vraag uw applicatiebeheerder.',
  'niet-gevonden': 'Controleer het adres, of zoek het opnieuw op.',
  gewijzigd: 'Laad de pagina opnieuw en voer uw wijziging nog een keer in.',
  'te-veel-verzoeken': 'Wacht een minuut en probeer het opnieuw.',
};

const sentence = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

/** A problem after RFC 9457. `detail` says what to do; never personal data. */
export function problem(code: string, status: number, detail?: string, traceId?: string): Probleem {
  return {
    type: `/problemen/${code}`,
    title: titles[code] ?? sentence(code),
    status,
    detail: detail ?? details[code] ?? `${sentence(code)}.`,
    ...(traceId ? { instance: `urn:trace:${traceId}` } : {}),
  };
}

/** All fields that were wrong, together (NL API Design Rules /core/error-handling/all-errors). */
export function invalidInput(
  errors: readonly { readonly where: string; readonly error: ZodError }[],
): Probleem {
  return {
    ...problem('ongeldige-invoer', 400, 'Verbeter de genoemde velden en probeer het opnieuw.'),
    invalidParams: errors.flatMap(({ where, error }) =>
      error.issues.map((issue) => ({
        name: [where, ...issue.path].join('.'),
        code: issue.code,
        reason: issue.message,
      })),
    ),
  };
}
