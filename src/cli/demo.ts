import {
  listMedewerkers,
  listOrganisaties,
  listSchoolsMetLeerlingen,
  type Organisatie,
} from '../domain/organisatie/index.ts';
import type { DemoOrganisatie } from '../integrations/demo-login/index.ts';
import type { Db } from '../platform/db/pool.ts';

const SCHOLEN = 12;

/** The organisaties of a demo with the people one can be there; read at every visit. */
export async function listDemoPersonas(db: Db): Promise<DemoOrganisatie[]> {
  const organisaties = await db.transact({ organisatieId: null, actor: 'demo' }, listOrganisaties);
  return Promise.all(organisaties.map((one) => describe(db, one)));
}

async function describe(db: Db, { organisatieId, code, naam }: Organisatie): Promise<DemoOrganisatie> {
  return db.transact({ organisatieId, actor: 'demo' }, async (tx) => ({
    code,
    naam,
    medewerkers: await listMedewerkers(tx),
    scholen: (await listSchoolsMetLeerlingen(tx, SCHOLEN)).map(({ schoolId, naam: school }) => ({
      id: schoolId,
      naam: school,
    })),
  }));
}
