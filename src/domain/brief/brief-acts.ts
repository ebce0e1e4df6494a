import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { planJob } from '../../platform/jobs/index.ts';
import { ok, refuse } from '../../platform/result.ts';
import { markOpsporing } from '../handhaving/index.ts';
import { BERICHTENBOX_JOB } from './berichtenbox.ts';
import type {
  ActBrief,
  changeBriefEndpoint,
  confirmVerzendingEndpoint,
  createBriefEndpoint,
  Huisstijl,
  sendBriefEndpoint,
  stepBriefEndpoint,
} from './brief.contract.ts';
import {
  type BriefRij,
  confirmOntvanger,
  insertBrief,
  lockBrief,
  reopen,
  setStatus,
  setVerzonden,
  startVerzending,
  updateConcept,
} from './brief.sql.ts';
import { composeSamenstel, openBureau } from './compose-samenstel.ts';
import { isZaakOf } from './feiten.sql.ts';
import { makeDefinite } from './fix-brief.ts';
import { GEEN_HUISSTIJL, isDicht, KENMERK_CONCEPT, OPSPORING_NODIG } from './preview-brief.ts';
import { type Sjabloon, SjabloonFout } from './sjabloon.ts';

/** The job that hands e-mail to the post. */
export const BRIEFPOST_JOB = 'briefpost';

/** Whatever waits in the organisatie goes out. */
export async function planPost(tx: Tx, organisatieId: number): Promise<void> {
  for (const job of [BRIEFPOST_JOB, BERICHTENBOX_JOB])
    await planJob(tx, job, String(organisatieId), { organisatieId });
}

/** What may be done with a letter in this state by this person; the screen shows exactly these. */
export function deriveActs(
  { status, vierOgen, opgesteldDoorId }: Pick<BriefRij, 'status' | 'vierOgen' | 'opgesteldDoorId'>,
  actorId: string,
): ActBrief[] {
  switch (status) {
    case 'concept':
      return ['wijzigen', vierOgen ? 'ter-akkoord' : 'vaststellen', 'intrekken'];
    case 'ter-akkoord':
      return opgesteldDoorId === actorId ? ['terug', 'intrekken'] : ['akkoord', 'terug', 'intrekken'];
    case 'definitief':
      return ['verzenden', 'terug', 'intrekken'];
    case 'verzonden':
    case 'ingetrokken':
      return [];
  }
}

const needsVierOgen = ({ vierOgen }: Huisstijl, { soort }: Sjabloon): boolean =>
  vierOgen === 'alles' || (vierOgen === 'besluiten' && soort === 'besluit');

/** Keeps a letter as a concept; from here it has a number. */
export async function createBrief(
  { tx, actor, vandaag, log }: Act,
  { jongereId, velden, keuzes, ...vraag }: InputOf<typeof createBriefEndpoint>,
) {
  const bureau = await openBureau(tx, actor.organisatieId, vandaag);
  const sjabloon = bureau.boek.find(vraag.sjabloon);
  const werkprocesId = vraag.werkprocesId ?? null;
  if (!sjabloon || sjabloon.aan === 'los') return refuse('sjabloon-onbekend');
  if (isDicht(actor, sjabloon)) return refuse('opsporing-nodig', OPSPORING_NODIG);
  if (werkprocesId && !(await isZaakOf(tx, werkprocesId, jongereId))) return refuse('zaak-onbekend');
  const taal = vraag.taal ?? null;
  const tekst = vraag.tekst ?? null;
  const brief = { sjabloon, jongereId, werkprocesId, velden, keuzes, taal, tekst };
  const samenstel = await composeSamenstel(
    tx,
    bureau,
    { ...brief, kenmerk: KENMERK_CONCEPT, behandelaar: actor.naam },
    vandaag,
  );
  if (samenstel === 'jongere-onbekend') return refuse('jongere-onbekend');
  if (samenstel === 'geen-huisstijl') return refuse('geen-huisstijl', GEEN_HUISSTIJL);
  try {
    const { onderwerp } = samenstel.papier(samenstel.ontvangers[0], true);
    const made = await insertBrief(tx, {
      ...brief,
      organisatieId: actor.organisatieId,
      sjabloon: sjabloon.code,
      soort: sjabloon.soort,
      deel: sjabloon.deel,
      onderwerp: titleOf(onderwerp, sjabloon),
      vierOgen: needsVierOgen(samenstel.huisstijl, sjabloon),
    });
    if (sjabloon.deel === 'opsporing') {
      const stuk = { soort: 'brief', objectId: made.briefId, jongereId, dag: vandaag } as const;
      await markOpsporing(tx, { organisatieId: actor.organisatieId, ...stuk });
    }
    log({ id: made.briefId, jongereId });
    return ok(made);
  } catch (error) {
    if (error instanceof SjabloonFout) return refuse('ongeldig-sjabloon', error.message);
    throw error;
  }
}

/** In lists a letter that is not filled in yet has the name of its template. */
const titleOf = (onderwerp: string, { naam }: Sjabloon): string =>
  onderwerp.includes('⟦') ? naam : onderwerp.replaceAll('**', '');

export async function changeBrief(
  { tx, actor, vandaag, log }: Act,
  { briefId, versie, velden, keuzes, ...rest }: InputOf<typeof changeBriefEndpoint>,
) {
  const brief = await lockBrief(tx, briefId);
  if (!brief) return refuse('niet-gevonden');
  if (brief.versie !== versie) return refuse('gewijzigd');
  if (!deriveActs(brief, actor.id).includes('wijzigen')) return refuse('stap-niet-mogelijk');
  log({ id: briefId, jongereId: brief.jongereId });
  const bureau = await openBureau(tx, actor.organisatieId, vandaag);
  const sjabloon = bureau.boek.find(brief.sjabloon);
  if (!sjabloon) return refuse('stap-niet-mogelijk', 'Dit sjabloon bestaat niet meer.');
  const inhoud = { velden, keuzes, taal: rest.taal ?? null, tekst: rest.tekst ?? null };
  const samenstel = await composeSamenstel(
    tx,
    bureau,
    { ...brief, ...inhoud, sjabloon, kenmerk: brief.nummer, behandelaar: actor.naam },
    vandaag,
  );
  if (typeof samenstel === 'string') return refuse('stap-niet-mogelijk');
  try {
    const { onderwerp } = samenstel.papier(samenstel.ontvangers[0], true);
    return ok(
      await updateConcept(tx, briefId, {
        ...inhoud,
        onderwerp: titleOf(onderwerp, sjabloon),
        vierOgen: needsVierOgen(samenstel.huisstijl, sjabloon),
      }),
    );
  } catch (error) {
    if (error instanceof SjabloonFout) return refuse('ongeldig-sjabloon', error.message);
    throw error;
  }
}

/** From concept to definite, with a second person where that was chosen, and back as long as nothing was sent (BD-06, BD-08). */
export async function stepBrief(
  { tx, actor, vandaag, log }: Act,
  { briefId, act, reden, versie }: InputOf<typeof stepBriefEndpoint>,
) {
  const brief = await lockBrief(tx, briefId);
  if (!brief) return refuse('niet-gevonden');
  if (brief.versie !== versie) return refuse('gewijzigd');
  if (act === 'akkoord' && brief.status === 'ter-akkoord' && brief.opgesteldDoorId === actor.id) {
    return refuse('eigen-brief', 'U schreef deze brief zelf. Een ander moet akkoord geven.');
  }
  if (!deriveActs(brief, actor.id).includes(act)) return refuse('stap-niet-mogelijk');
  if (act === 'intrekken' && !reden) return refuse('reden-nodig', 'Schrijf waarom de brief vervalt.');
  log({ id: briefId, jongereId: brief.jongereId });
  switch (act) {
    case 'ter-akkoord':
      return ok({
        status: 'ter-akkoord' as const,
        ...(await setStatus(tx, briefId, { status: 'ter-akkoord' })),
      });
    case 'intrekken':
      return ok({
        status: 'ingetrokken' as const,
        ...(await setStatus(tx, briefId, { status: 'ingetrokken', reden: reden ?? null })),
      });
    case 'terug':
      return ok({ status: 'concept' as const, ...(await reopen(tx, briefId, reden ?? null)) });
    case 'vaststellen':
    case 'akkoord': {
      const bureau = await openBureau(tx, actor.organisatieId, vandaag);
      return makeDefinite({ tx, actor, vandaag }, bureau, brief, act === 'akkoord' ? actor.id : null);
    }
  }
}

/** Hands a definite letter over for sending. What a besluit says about bezwaar holds only on the day it bears. */
export async function sendBrief(
  { tx, actor, vandaag, log }: Act,
  { briefId, versie }: InputOf<typeof sendBriefEndpoint>,
) {
  const brief = await lockBrief(tx, briefId);
  if (!brief) return refuse('niet-gevonden');
  if (brief.versie !== versie) return refuse('gewijzigd');
  if (brief.status !== 'definitief') return refuse('stap-niet-mogelijk');
  if (brief.soort === 'besluit' && brief.dagtekening !== vandaag) {
    return refuse(
      'dagtekening-voorbij',
      'De bezwaartermijn in dit besluit telt vanaf de dag die erop staat. Haal het terug en stel het vandaag opnieuw vast.',
    );
  }
  log({ id: briefId, jongereId: brief.jongereId });
  await startVerzending(tx, briefId, vandaag);
  const sent = await setVerzonden(tx, briefId, vandaag);
  await planPost(tx, actor.organisatieId);
  return ok({ status: 'verzonden' as const, ...sent });
}

export async function confirmVerzending(
  { tx, log }: Act,
  { briefId, sleutel, bewijs }: InputOf<typeof confirmVerzendingEndpoint>,
) {
  const brief = await lockBrief(tx, briefId);
  if (!brief) return refuse('niet-gevonden');
  if (brief.status !== 'verzonden') return refuse('stap-niet-mogelijk');
  if ((await confirmOntvanger(tx, briefId, sleutel, bewijs)) !== 1) return refuse('stap-niet-mogelijk');
  log({ id: briefId, jongereId: brief.jongereId });
  return ok({ status: brief.status });
}
