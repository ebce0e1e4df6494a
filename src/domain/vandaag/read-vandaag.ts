import type { Act } from '../../platform/act.ts';
import { ok } from '../../platform/result.ts';
import {
  countLast,
  findBewaking,
  findNieuweMeldingen,
  findTermijnen,
  findTerugkoppeling,
  findZonderContact,
} from './vandaag.sql.ts';

/** What is new, waits or is late, for one officer or the whole team (AT-02). */
export async function readVandaag({ tx, actor, vandaag }: Act, { voor }: { voor: 'mij' | 'team' }) {
  const behandelaar = voor === 'mij' ? actor.naam : undefined;
  return ok({
    blokken: [
      { blok: 'nieuwe-meldingen' as const, ...(await findNieuweMeldingen(tx, vandaag)) },
      { blok: 'contact-met-school' as const, ...(await findZonderContact(tx, vandaag, behandelaar)) },
      { blok: 'terugkoppeling' as const, ...(await findTerugkoppeling(tx, vandaag, behandelaar)) },
      { blok: 'termijnen' as const, ...(await findTermijnen(tx, vandaag)) },
      { blok: 'bewaking' as const, ...(await findBewaking(tx, vandaag, behandelaar)) },
    ],
    last: await countLast(tx, behandelaar),
  });
}
