import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findBegeleider } from '../medewerker/index.ts';
import { openOnafhankelijkheid, refuseLijn } from './onafhankelijk.ts';
import { type Lezer, lockVerzoek, type VerzoekRij } from './verzoek.sql.ts';

export const lezerOf = ({ actor }: Pick<Act, 'actor'>): Lezer => ({
  naam: actor.naam,
  verdeelt: may(actor, 'verzoek.verdelen'),
});

/** The verzoek of this act, still open, as the actor saw it. */
export async function claimOpen(act: Act, verzoekId: string, versie: number) {
  const verzoek = await lockVerzoek(act.tx, verzoekId, act.vandaag, lezerOf(act));
  if (!verzoek) return refuse('niet-gevonden');
  act.log({ id: verzoekId, ...(verzoek.jongereId && { jongereId: verzoek.jongereId }) });
  if (verzoek.versie !== versie) return refuse('gewijzigd');
  return verzoek.afgedaanOp === null ? ok(verzoek) : refuse('al-afgedaan', 'Dit is al afgedaan.');
}

/** Whether this person handles it: of a klacht the handler alone, of the others everybody who stands outside it. */
export const isBehandelaar = (
  { soort, behandelaar }: Pick<VerzoekRij, 'soort' | 'behandelaar'>,
  naam: string,
) => soort !== 'klacht' || behandelaar === naam;

/**
 * A trainee decides nothing (CV-07). It does not wait for the mentor either: what waits shows what was typed, and of a klacht
 * not even colleagues may read that.
 */
export const refuseStagiair = (naam: string) =>
  refuse('stagiair', `${naam} is stagiair. Geef dit aan wie zelf mag beslissen en verzenden.`);

/** As `claimOpen`, for an act of who handles it: that person must stand outside it on this day as well. */
export async function claimEigen(act: Act, verzoekId: string, versie: number) {
  const claimed = await claimOpen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const { naam } = act.actor;
  if (!isBehandelaar(claimed.value, naam)) {
    return refuse('niet-van-u', 'Alleen de behandelaar van deze klacht kan dit doen.');
  }
  if ((await findBegeleider(act.tx, naam, act.vandaag)) !== undefined) return refuseStagiair(naam);
  const oordeel = (await openOnafhankelijkheid(act.tx, claimed.value, act.vandaag))(naam);
  return oordeel.mag ? claimed : refuseLijn(naam, oordeel);
}
