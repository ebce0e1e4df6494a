import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findZorgwoorden } from '../../regels/mas/schoolafspraak.ts';
import { holdPaar } from './doorzending.sql.ts';
import { refuseElders } from './elders.ts';
import { findInMelding, lockMeegaande } from './intake.sql.ts';
import {
  type MeldingStatus,
  type previewBerichtEndpoint,
  stappen,
  type stepMeldingEndpoint,
} from './melding.contract.ts';
import { insertStap, type LockedMelding, lockMelding, updateMelding } from './melding.sql.ts';
import { findContact } from './ontvangst.ts';
import { planRegisterstatus } from './registerstatus.sql.ts';
import { sendBericht } from './send-bericht.ts';
import { shareStatus } from './share-melding.ts';
import { writeBericht } from './write-bericht.ts';

type Stap = InputOf<typeof stepMeldingEndpoint>;

/** Takes a report one step further; the school gets its message in the same act (VI-12, VI-09). */
export async function stepMelding(act: Act, stap: Stap) {
  await holdPaar(act.tx, stap.meldingId);
  const melding = await lockMelding(act.tx, stap.meldingId);
  const refusal = check(melding, stap) ?? (await checkSamengevoegd(act.tx, stap.meldingId));
  if (refusal) return refusal;
  if (!melding) return refuse('niet-gevonden');
  act.log({ id: melding.meldingId, jongereId: melding.jongereId });

  const behandelaar = melding.behandelaar ?? act.actor.naam;
  const changed = await updateMelding(act.tx, melding.meldingId, stap.versie, {
    status: stap.naar,
    behandelaar,
    sluitreden: stap.naar === 'afgesloten' ? (stap.sluitreden ?? null) : null,
  });
  if (!changed) return refuse('gewijzigd');
  const organisatieId = act.actor.organisatieId;
  await insertStap(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: stap.naar,
    reden: stap.sluitreden ?? null,
    toelichting: stap.toelichting ?? null,
  });
  await planRegisterstatus(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    status: stap.naar,
    sluitreden: stap.sluitreden,
    opmerking: stap.opmerking,
    behandelaar,
  });
  const mee = await stepMeegaande(act, melding.meldingId, stap, behandelaar);
  await shareStatus({ tx: act.tx, organisatieId }, [melding.meldingId, ...mee]);
  const berichtId = await sendBericht(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    schoolId: melding.schoolId,
    stap: stap.naar,
    tekst: writeBericht({
      ...stap,
      nummer: melding.nummer,
      behandelaar,
      ...(await findContact(act.tx, behandelaar, act.vandaag)),
    }),
    behandelaar,
    verwachting: stap.verwachting ?? null,
    volgendeDatum: stap.volgendeDatum ?? null,
  });
  return ok({ status: stap.naar, berichtId, versie: changed.versie });
}

/** A report that was taken into another has no steps of its own. */
async function checkSamengevoegd(tx: Tx, meldingId: string) {
  return (await findInMelding(tx, meldingId))
    ? refuse('samengevoegd', 'Deze melding is bij een andere gevoegd. Doe de stap daar.')
    : undefined;
}

/** What becomes of a report becomes of those that were taken into it, for the register too. */
async function stepMeegaande(act: Act, meldingId: string, stap: Stap, behandelaar: string) {
  const { organisatieId } = act.actor;
  const gedaan: string[] = [];
  for (const mee of await lockMeegaande(act.tx, meldingId)) {
    if (!reaches(mee.status, stap.naar)) continue;
    await updateMelding(act.tx, mee.meldingId, mee.versie, {
      status: stap.naar,
      behandelaar,
      sluitreden: stap.naar === 'afgesloten' ? (stap.sluitreden ?? null) : null,
    });
    await insertStap(act.tx, {
      organisatieId,
      meldingId: mee.meldingId,
      van: mee.status,
      naar: stap.naar,
      reden: 'meegegaan',
      toelichting: null,
    });
    await planRegisterstatus(act.tx, {
      organisatieId,
      meldingId: mee.meldingId,
      status: stap.naar,
      sluitreden: stap.sluitreden,
      opmerking: stap.opmerking,
      behandelaar,
    });
    gedaan.push(mee.meldingId);
  }
  return gedaan;
}

/** A report that still is new closes with the other, without being taken up first. */
const reaches = (van: MeldingStatus, naar: Stap['naar']) =>
  stappen[van].includes(naar) || (van === 'nieuw' && naar === 'afgesloten');

/** The message the school would get; nothing is stored. */
export async function previewBericht(act: Act, stap: InputOf<typeof previewBerichtEndpoint>) {
  const melding = await lockMelding(act.tx, stap.meldingId);
  const refusal = check(melding, stap);
  if (refusal) return refusal;
  if (!melding) return refuse('niet-gevonden');
  const behandelaar = melding.behandelaar ?? act.actor.naam;
  return ok({
    tekst: writeBericht({
      ...stap,
      nummer: melding.nummer,
      behandelaar,
      ...(await findContact(act.tx, behandelaar, act.vandaag)),
    }),
  });
}

function check(melding: LockedMelding | undefined, stap: Stap) {
  if (!melding) return refuse('niet-gevonden');
  if (melding.elders) return refuseElders();
  if (melding.versie !== stap.versie) return refuse('gewijzigd');
  const zorg = findZorgwoorden(stap.verwachting ?? '');
  if (zorg.length > 0) {
    return refuse('zorg-in-bericht', `De school leest dit. Zeg het zonder: ${zorg.join(', ')}.`);
  }
  if (!stappen[melding.status].includes(stap.naar)) {
    return refuse(
      'stap-niet-mogelijk',
      `Een melding met status "${melding.status}" kan niet naar "${stap.naar}".`,
    );
  }
  if (stap.naar === 'ingetrokken' && melding.uitRegister) {
    return refuse(
      'alleen-school-trekt-in',
      'Deze melding staat in het verzuimregister. Alleen de school trekt haar daar in; u kunt haar afsluiten of ter kennisneming aannemen.',
    );
  }
  if (stap.naar === 'afgesloten' && !stap.sluitreden) {
    return refuse('reden-nodig', 'Kies een reden waarom u de melding afsluit.');
  }
  return undefined;
}
