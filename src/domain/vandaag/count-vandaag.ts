import { may } from '../../platform/bevoegdheid.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Rol } from '../../platform/endpoint.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { listWaarneming } from '../medewerker/index.ts';
import { getParameters } from '../parameter/index.ts';
import { findVandaag, type Lezer, type Vraag } from './vandaag.sql.ts';

type Wie = { readonly organisatieId: number; readonly naam: string; readonly rol: string };

/** What Vandaag asks for somebody and whom that person looks after, or for the whole team. */
export async function vraagVan(tx: Tx, { organisatieId, naam }: Wie, vandaag: Datum, voor: 'mij' | 'team') {
  const waarneming = await listWaarneming(tx, naam, vandaag);
  const { terugkoppelDagen } = await getParameters(tx, organisatieId, vandaag, ['terugkoppelDagen']);
  const vraag: Vraag = {
    vandaag,
    terugkoppelDagen,
    namen: voor === 'mij' ? [naam, ...waarneming] : undefined,
  };
  return { vraag, waarneming };
}

export const lezerVan = ({ naam, rol, organisatieId }: Wie): Lezer => ({
  naam,
  rol,
  verdeelt: may({ id: naam, naam, rol: rol as Rol, organisatieId, schoolId: null }, 'verzoek.verdelen'),
});

/** How much there is in each block of somebody's Vandaag. */
export async function countVandaag(tx: Tx, wie: Wie, vandaag: Datum) {
  const { vraag } = await vraagVan(tx, wie, vandaag, 'mij');
  return findVandaag(tx, vraag, lezerVan(wie));
}
