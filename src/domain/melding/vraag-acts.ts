import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Onderdeel, writeVraag } from '../../regels/mas/volledigheid.ts';
import { refuseElders } from './elders.ts';
import type { answerVraagEndpoint, askSchoolEndpoint, listVragenEndpoint } from './intake.contract.ts';
import { lockMelding } from './melding.sql.ts';
import { werkdagNa } from './ontvangst.ts';
import { sendBericht } from './send-bericht.ts';
import { shareAntwoord, shareVraag } from './share-melding.ts';
import { fillVeld, insertVraag, isVeld, listVragen, lockVraag, setAntwoord } from './vraag.sql.ts';

const ANTWOORD_IN_WERKDAGEN = 3;

/** Asks the school what is missing (VI-05): it reads the question on its page, in the act itself. */
export async function askSchool({ tx, actor, vandaag, log }: Act, vraag: InputOf<typeof askSchoolEndpoint>) {
  const melding = await lockMelding(tx, vraag.meldingId);
  if (!melding) return refuse('niet-gevonden');
  if (melding.elders) return refuseElders();
  if (melding.schoolId === null) {
    return refuse('geen-school', 'Bij deze melding is geen school bekend om het aan te vragen.');
  }
  if (vraag.onderdelen.length === 0 && !vraag.eigenVraag) {
    return refuse('niets-gevraagd', 'Kies wat u wilt weten, of schrijf zelf een vraag.');
  }
  log({ id: melding.meldingId, jongereId: melding.jongereId });
  const tekst = writeVraag(vraag.onderdelen, vraag.eigenVraag);
  const uiterlijk = await werkdagNa(vandaag, ANTWOORD_IN_WERKDAGEN);
  const shared = {
    organisatieId: actor.organisatieId,
    meldingId: melding.meldingId,
    schoolId: melding.schoolId,
    tekst,
  };
  const vraagId = await insertVraag(tx, {
    ...shared,
    onderdelen: vraag.onderdelen,
    door: actor.naam,
    op: vandaag,
    uiterlijk,
  });
  await shareVraag(tx, actor.organisatieId, {
    meldingId: melding.meldingId,
    vraagId,
    onderdelen: vraag.onderdelen,
    tekst,
    door: actor.naam,
    op: vandaag,
    uiterlijk,
  });
  await sendBericht(tx, {
    ...shared,
    stap: 'vraag',
    behandelaar: melding.behandelaar ?? actor.naam,
    verwachting: 'Beantwoord onze vraag.',
    volgendeDatum: uiterlijk,
  });
  return ok({ vraagId });
}

/** The answer stands with the report, and where it fills an empty field of it, in that field. */
export async function answerVraag(
  { tx, actor, vandaag, log }: Act,
  antwoord: InputOf<typeof answerVraagEndpoint>,
) {
  const vraag = await lockVraag(tx, antwoord.vraagId);
  if (!vraag) return refuse('niet-gevonden');
  if (vraag.beantwoord) return refuse('al-beantwoord', 'Deze vraag is al beantwoord.');
  if (vraag.versie !== antwoord.versie) return refuse('gewijzigd');
  log({ id: vraag.meldingId, jongereId: vraag.jongereId });
  const gezet = await setAntwoord(tx, antwoord.vraagId, antwoord.antwoord, actor.naam, vandaag);
  await fillEnige(tx, vraag, antwoord.antwoord);
  if (vraag.andereVraagId !== null) {
    await shareAntwoord(tx, vraag, async (andere) => {
      await setAntwoord(tx, andere.vraagId, antwoord.antwoord, actor.naam, vandaag);
      await fillEnige(tx, { ...vraag, meldingId: andere.meldingId }, antwoord.antwoord);
    });
  }
  return ok(gezet);
}

/** An answer to one question about one field fills that field. */
async function fillEnige(
  tx: Act['tx'],
  { meldingId, onderdelen }: { readonly meldingId: string; readonly onderdelen: readonly Onderdeel[] },
  antwoord: string,
): Promise<void> {
  const [enige] = onderdelen;
  if (enige && onderdelen.length === 1 && isVeld(enige)) await fillVeld(tx, meldingId, enige, antwoord);
}

export async function readVragen({ tx }: Act, page: InputOf<typeof listVragenEndpoint>) {
  const vragen = await listVragen(tx, page);
  return ok({ vragen, totaal: vragen[0]?.totaal ?? 0 });
}
