import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Act } from '../../platform/act.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { listPlekkenVoorAgenda } from '../spreekuur/index.ts';
import {
  deleteAgendasleutel,
  findAgenda,
  findAgendanaam,
  listVoorAgenda,
  setAgendasleutel,
} from './afspraak.sql.ts';
import { writeICalendar } from './icalendar.ts';

const SLEUTEL_BYTES = 32;
const DAGEN_TERUG = 31;
const DAGEN_VOORUIT = 400;

const hashOf = (sleutel: string): Uint8Array => createHash('sha256').update(sleutel).digest();

export async function readAgenda({ tx, actor }: Act) {
  return ok({ sinds: (await findAgenda(tx, actor.naam))?.sinds ?? null });
}

/** A new key for one's own calendar; it is shown once, and the one before no longer opens anything. */
export async function openAgenda({ tx, actor }: Act) {
  const geheim = randomBytes(SLEUTEL_BYTES).toString('base64url');
  await setAgendasleutel(tx, actor.organisatieId, actor.naam, hashOf(geheim));
  return ok({ pad: `/api/v1/agenda/${actor.organisatieId}.${geheim}` });
}

export async function closeAgenda({ tx, actor }: Act) {
  return ok({ gesloten: (await deleteAgendasleutel(tx, actor.naam)) > 0 });
}

/** The calendar behind a secret address: for programs that can show nobody's login. When, how long and a code. */
export const agendaFileRoutes = (db: Db, clock: Clock): readonly FileRoute[] => [
  {
    method: 'GET',
    path: '/agenda/:sleutel',
    operation: 'agendaAbonneren',
    samenvatting: 'De agenda achter een geheim adres (iCalendar): tijden en codes, zonder inhoud',
    toegang: 'openbaar',
    object: 'agenda',
    params: z.object({ sleutel: z.string().regex(/^\d{1,9}\.[\w-]{43}$/) }),
    refusals: { 'niet-gevonden': 404 },
    type: 'text/calendar',
    async send(_actor, { sleutel = '' }) {
      const [organisatie = '', geheim = ''] = sleutel.split('.');
      const vandaag = clock.vandaag();
      const found = await db.transact({ organisatieId: Number(organisatie), actor: 'agenda' }, async (tx) => {
        const owner = await findAgendanaam(tx, hashOf(geheim));
        if (!owner) return undefined;
        const periode = [addDagen(vandaag, -DAGEN_TERUG), addDagen(vandaag, DAGEN_VOORUIT)] as const;
        return [
          ...(await listVoorAgenda(tx, owner.naam, ...periode)),
          ...(await listPlekkenVoorAgenda(tx, owner.naam, ...periode)),
        ];
      });
      if (!found) return refuse('niet-gevonden');
      return ok({ naam: 'schoolgang.ics', inhoud: writeICalendar(found) });
    },
  },
];
