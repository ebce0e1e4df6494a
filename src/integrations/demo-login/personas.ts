import { z } from 'zod';
import { rollen } from '../../platform/endpoint.ts';

/** An organisatie of the demo with the invented people one can be there. */
export type DemoOrganisatie = {
  readonly code: string;
  readonly naam: string;
  /** People of the office; offered for the roles that carry cases. */
  readonly medewerkers: readonly { readonly nummer: string; readonly naam: string }[];
  readonly scholen: readonly { readonly id: string; readonly naam: string }[];
};

/** Read at every visit, so what was loaded since is there. */
export type ListDemoPersonas = () => Promise<readonly DemoOrganisatie[]>;

/** Roles chosen with one button, and those with a name or a school to choose. */
export const roleNames = {
  leerplichtambtenaar: 'Leerplichtambtenaar',
  'kwalificatieplicht-ambtenaar': 'Kwalificatieplicht-ambtenaar',
  administratie: 'Administratie',
  teammanager: 'Teammanager',
  doorstroomcoach: 'Doorstroomcoach',
  applicatiebeheerder: 'Applicatiebeheerder',
  fg: 'Functionaris gegevensbescherming (FG)',
  school: 'School',
} as const;
export type DemoRol = keyof typeof roleNames;
export const rolesWithName = ['leerplichtambtenaar', 'kwalificatieplicht-ambtenaar'] as const;

const zKeuze = z.object({
  organisatie: z.string(),
  rol: z.enum(rollen.filter((rol) => rol !== 'machine')),
  medewerker: z.string().optional(),
  school: z.string().optional(),
});

/** What the demo provider says of somebody: the claims of the ID token. */
export type DemoClaims = {
  readonly sub: string;
  readonly name: string;
  readonly rol: DemoRol;
  readonly organisatie: string;
  readonly school?: string;
};

/** The persona for what was chosen on the page; undefined when there is no such one. */
export function choosePersona(
  organisaties: readonly DemoOrganisatie[],
  form: unknown,
): DemoClaims | undefined {
  const parsed = zKeuze.safeParse(form);
  if (!parsed.success) return undefined;
  const { rol, ...keuze } = parsed.data;
  const organisatie = organisaties.find(({ code }) => code === keuze.organisatie);
  if (!organisatie) return undefined;
  const persona = { rol, organisatie: organisatie.code };

  if (rol === 'school') {
    const school = organisatie.scholen.find(({ id }) => id === keuze.school);
    return (
      school && {
        ...persona,
        sub: `demo/${organisatie.code}/school/${school.id}`,
        name: school.naam,
        school: school.id,
      }
    );
  }
  const medewerker = organisatie.medewerkers.find(({ nummer }) => nummer === keuze.medewerker);
  return {
    ...persona,
    sub: `demo/${organisatie.code}/${rol}${medewerker ? `/${medewerker.nummer}` : ''}`,
    name: medewerker?.naam ?? `${roleNames[rol]} (demo)`,
  };
}
