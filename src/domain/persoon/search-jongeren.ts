import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import { type InputOf, zDatum } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { isBsn, normaliseBsn } from '../../regels/bsn.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { searchJongerenEndpoint } from './persoon.contract.ts';
import { findJongerenKort } from './persoon.sql.ts';
import {
  countLopendeZaken,
  findByBsn,
  findByGeboortedatum,
  findByNaam,
  findByNummer,
  findByOnderwijsnummer,
  findBySchool,
  type Gevonden,
} from './zoeken.sql.ts';

/** Finds jongeren by what a person would type: a bsn, a birth date, a number of a melding or zaak, a name
 * with mistakes, or a school. */
export function searchJongeren(vault: BsnVault) {
  return async (act: Act, gevraagd: InputOf<typeof searchJongerenEndpoint>) => {
    const { tx, vandaag } = act;
    const found = await find(act, vault, gevraagd);
    const ids = found.map((hit) => hit.jongereId);
    const kort = new Map((await findJongerenKort(tx, ids, vandaag)).map((one) => [one.jongereId, one]));
    const zaken = new Map((await countLopendeZaken(tx, ids)).map((one) => [one.jongereId, one.aantal]));
    return ok({
      treffers: found.flatMap((hit) => {
        const jongere = kort.get(hit.jongereId);
        return jongere ? [{ ...jongere, ...hit, lopendeZaken: zaken.get(hit.jongereId) ?? 0 }] : [];
      }),
    });
  };
}

type Vraag = { readonly vraag: string; readonly limiet: number };

async function find(
  { tx, actor, vandaag }: Act,
  vault: BsnVault,
  { vraag, limiet }: Vraag,
): Promise<Gevonden[]> {
  const compact = vraag.replaceAll(/[\s.]/g, '');
  if (isBsn(compact)) {
    const byBsn = await findByBsn(tx, vault.hash(normaliseBsn(compact)));
    if (byBsn.length > 0) return byBsn;
  }
  if (/^\d{9}$/.test(compact)) {
    const byOnderwijsnummer = await findByOnderwijsnummer(tx, compact);
    if (byOnderwijsnummer.length > 0 || isBsn(compact)) return byOnderwijsnummer;
  }
  const geboren = readDag(compact);
  if (geboren) return findByGeboortedatum(tx, geboren, limiet);
  if (actor.rol !== 'school' && /\d/.test(compact)) {
    const byNummer = await findByNummer(tx, vraag);
    if (byNummer.length > 0) return byNummer;
  }
  const byNaam = await findByNaam(tx, vraag, limiet);
  return byNaam.length > 0 ? byNaam : findBySchool(tx, vraag, vandaag, limiet);
}

/** 10-11-2011 or 2011-11-10, as a day. */
function readDag(text: string): Datum | undefined {
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : text;
  return zDatum.safeParse(iso).success ? iso : undefined;
}
