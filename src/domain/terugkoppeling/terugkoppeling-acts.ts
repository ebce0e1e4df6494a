import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, leesbaar } from '../../regels/kalender/datum.ts';
import { findZorgwoorden } from '../../regels/mas/schoolafspraak.ts';
import { deriveSchoolstand, isBesloten } from '../../regels/mas/terugkoppeling.ts';
import { findBehandelaars } from '../medewerker/index.ts';
import { getParameters } from '../parameter/index.ts';
import { tellSchool, type ZaakVoorSchool } from './tell-school.ts';
import type {
  listKlokkenEndpoint,
  listSchoolstandenEndpoint,
  sendTerugkoppelingEndpoint,
} from './terugkoppeling.contract.ts';
import {
  countOpTijd,
  countTeLaat,
  findHorendeSchool,
  listKlokken,
  listSchoolstanden,
  listTerugkoppelingen,
  markGelezen,
} from './terugkoppeling.sql.ts';

/** What this slice asks of the one that keeps the zaak; `hold` locks it for this act. */
export type FindZaak = (
  act: Act,
  werkprocesId: string,
  how: { readonly hold: boolean },
) => Promise<ZaakVoorSchool | undefined>;

export const readKlok =
  (findZaak: FindZaak) =>
  async (act: Act, { werkprocesId }: { werkprocesId: string }) => {
    const { tx, vandaag, log } = act;
    const zaak = await findZaak(act, werkprocesId, { hold: false });
    if (!zaak) return refuse('niet-gevonden');
    log({ id: werkprocesId, jongereId: zaak.jongereId });
    const school = await findHorendeSchool(tx, zaak, vandaag);
    const berichten = await listTerugkoppelingen(tx, werkprocesId);
    return ok({
      schoolnaam: school?.schoolnaam ?? null,
      uiterlijk: zaak.isGesloten || !school ? null : (berichten[0]?.volgendeDatum ?? vandaag),
      dagen: zaak.dagen,
      besloten: isBesloten(zaak.stap, zaak.route),
      ...deriveSchoolstand(zaak.stap, zaak.volgende, zaak.route, zaak.sluitgrond),
      berichten,
    });
  };

/** A message between two steps: while care or the OM leads, the school hears on time all the same. */
export const sendTerugkoppeling =
  (findZaak: FindZaak) => async (act: Act, input: InputOf<typeof sendTerugkoppelingEndpoint>) => {
    const zaak = await findZaak(act, input.werkprocesId, { hold: true });
    if (!zaak) return refuse('niet-gevonden');
    if (zaak.isGesloten) return refuse('zaak-gesloten');
    if (input.aanvulling && isBesloten(zaak.stap, zaak.route)) {
      return refuse('vaste-tekst', 'Op deze route hoort de school alleen vaste woorden, zonder eigen tekst.');
    }
    const zorg = findZorgwoorden(input.aanvulling ?? '');
    if (zorg.length > 0) {
      return refuse('zorg-in-bericht', `De school leest dit. Zeg het zonder: ${zorg.join(', ')}.`);
    }
    if (input.volgendeDatum && input.volgendeDatum <= act.vandaag) {
      return refuse('dag-voorbij', 'Kies een dag na vandaag.');
    }
    const last = addDagen(act.vandaag, zaak.dagen);
    if (input.volgendeDatum && input.volgendeDatum > last) {
      return refuse('dag-te-ver', `De school hoort op deze route uiterlijk ${leesbaar(last)} weer van u.`);
    }
    act.log({ id: zaak.werkprocesId, jongereId: zaak.jongereId });
    const told = await tellSchool(act, zaak, input);
    if (!told?.volgendeDatum)
      return refuse('geen-school', 'De jongere gaat naar geen school die wij kennen.');
    return ok({ terugkoppelingId: told.terugkoppelingId, volgendeDatum: told.volgendeDatum });
  };

export async function readKlokken(
  { tx, actor, vandaag: dag }: Act,
  vraag: InputOf<typeof listKlokkenEndpoint>,
) {
  const { terugkoppelDagen } = await getParameters(tx, actor.organisatieId, dag, ['terugkoppelDagen']);
  const klok = { dag, terugkoppelDagen };
  const klokken = await listKlokken(tx, vraag, klok);
  const { teLaat } = await countTeLaat(tx, vraag.behandelaar, klok);
  return ok({
    klokken,
    totaal: klokken[0]?.totaal ?? 0,
    teLaat,
    opTijd: await countOpTijd(tx, klok),
  });
}

/** How the zaken of its pupils stand for a school; that it saw so is an act of its own. */
export async function readSchoolstanden(
  { tx, actor, vandaag, log }: Act,
  vraag: InputOf<typeof listSchoolstandenEndpoint>,
) {
  if (actor.schoolId === null) return ok({ zaken: [], totaal: 0 });
  const found = await listSchoolstanden(tx, actor.schoolId, vraag);
  const wie = await findBehandelaars(
    tx,
    found.map(({ behandelaar }) => behandelaar),
    vandaag,
  );
  for (const { werkprocesId } of found) log({ id: werkprocesId });
  return ok({
    zaken: found.map((stand) => {
      const behandelaar = wie.get(stand.behandelaar);
      const waarnemer = behandelaar?.afwezig?.waarnemer ?? null;
      return {
        ...stand,
        telefoon: waarnemer?.telefoon ?? behandelaar?.telefoon ?? null,
        waarnemer: waarnemer?.naam ?? null,
      };
    }),
    totaal: found[0]?.totaal ?? 0,
  });
}

/** A school says that it saw how a zaak stands; the first time counts. */
export async function markTerugkoppelingGelezen(
  { tx, actor, log }: Act,
  { terugkoppelingId }: { terugkoppelingId: string },
) {
  if (actor.schoolId === null) return refuse('niet-gevonden');
  const gelezen = await markGelezen(tx, terugkoppelingId);
  if (!gelezen) return refuse('niet-gevonden');
  log({ id: terugkoppelingId, jongereId: gelezen.jongereId });
  return ok({ gelezenOp: gelezen.gelezenOp });
}
