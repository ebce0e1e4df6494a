import type { Act } from '../../platform/act.ts';
import { isDatum } from '../../regels/kalender/datum.ts';
import { checkGastantwoord, deriveLinkstand, type Gastantwoord } from '../../regels/mas/gastvraag.ts';
import { recordEvaluatie } from '../evaluatie/index.ts';
import { getOrganisatienaam } from '../organisatie/index.ts';
import { lockVerwijzing, recordVerwijsantwoord } from '../verwijzing/index.ts';
import type { Gastpagina } from './gast-pagina.ts';
import { type LockedGastvraag, lockBySleutel, recordAntwoord } from './gastvraag.sql.ts';
import { hashOf } from './gastvraag-acts.ts';

/** What the link opens now: the question that it was made for, or nothing. */
export async function findOpenVraag(act: Act, sleutel: string) {
  const vraag = await lockBySleutel(act.tx, hashOf(sleutel));
  if (!vraag || deriveLinkstand(vraag, act.vandaag) !== 'open') return undefined;
  act.log({ soort: 'gastvraag', id: vraag.gastvraagId, jongereId: vraag.jongereId });
  const pagina: Gastpagina = {
    soort: vraag.soort,
    organisatie: await getOrganisatienaam(act.tx, act.actor.organisatieId),
    aan: vraag.aan,
    vraag: vraag.vraag,
    geldigTotEnMet: vraag.geldigTotEnMet,
  };
  return { vraag, pagina };
}

/** Takes an answer that is whole: it lands at the zaak, and where the question was about a referral it moves that. */
export async function answerGastvraag(act: Act, sleutel: string, gegeven: Gastantwoord) {
  const opened = await findOpenVraag(act, sleutel);
  if (!opened) return { uitkomst: 'dood' } as const;
  const { vraag, pagina } = opened;
  const { antwoord, fouten } = checkGastantwoord(vraag.soort, gegeven);
  if (vraag.soort === 'verwijzing' && antwoord['antwoord'] === 'begonnen') {
    const begin = antwoord['begin'];
    if (begin && begin > act.vandaag) fouten['begin'] = 'datum';
  }
  if (Object.keys(fouten).length > 0) return { uitkomst: 'fouten', pagina, gegeven, fouten } as const;
  await recordAntwoord(act.tx, vraag.gastvraagId, antwoord);
  if (vraag.soort === 'verwijzing') await moveVerwijzing(act, vraag, antwoord);
  if (vraag.soort === 'evaluatie' && vraag.voor) {
    await recordEvaluatie(act, {
      werkprocesId: vraag.werkprocesId,
      jongereId: vraag.jongereId,
      voor: vraag.voor,
      schoolId: null,
      antwoord,
    });
  }
  return { uitkomst: 'dank' } as const;
}

const ACT = { aannemen: 'aanvaarden', begonnen: 'beginnen', weigeren: 'weigeren' } as const;

/** When an officer recorded the same meanwhile it stays as it is; the words of the partner stand at the zaak all the same. */
async function moveVerwijzing(act: Act, vraag: LockedGastvraag, antwoord: Gastantwoord): Promise<void> {
  const verwijzing = vraag.verwijzingId ? await lockVerwijzing(act.tx, vraag.verwijzingId) : undefined;
  const keuze = antwoord['antwoord'];
  if (!verwijzing || !keuze || !(keuze in ACT)) return;
  const doe = ACT[keuze as keyof typeof ACT];
  const begin = antwoord['begin'];
  await recordVerwijsantwoord(act, verwijzing, {
    act: doe,
    ...(doe === 'beginnen' && begin && isDatum(begin) && { op: begin }),
    ...(doe === 'weigeren' && { reden: antwoord['reden'] }),
  });
}
