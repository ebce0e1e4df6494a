import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findBegeleider, isMedewerker, listNamen } from '../medewerker/index.ts';
import { endTermijn, handTermijn } from '../termijn/index.ts';
import { writeVerzoekBrief } from './brief-verzoek.ts';
import { claimEigen, claimOpen, lezerOf, refuseStagiair } from './claim-verzoek.ts';
import { findOnbekende, refuseOnbekende } from './create-verzoek.ts';
import { openOnafhankelijkheid, refuseLijn } from './onafhankelijk.ts';
import {
  type acknowledgeVerzoekEndpoint,
  type assignVerzoekEndpoint,
  type changeOverEndpoint,
  type closeVerzoekEndpoint,
  type listBehandelaarsEndpoint,
  uitkomstenPerSoort,
} from './verzoek.contract.ts';
import { findVerzoek, updateVerzoek } from './verzoek.sql.ts';

const NIEMAND = 'Geef het eerst aan een behandelaar.';

/** Everybody who works here, with whether they stand outside it and why not. */
export async function readBehandelaars(act: Act, { verzoekId }: InputOf<typeof listBehandelaarsEndpoint>) {
  const { tx, vandaag } = act;
  const verzoek = await findVerzoek(tx, verzoekId, vandaag, lezerOf(act));
  if (!verzoek) return refuse('niet-gevonden');
  const oordeel = await openOnafhankelijkheid(tx, verzoek, vandaag);
  const behandelaars = (await listNamen(tx, vandaag)).map((naam) => {
    const { mag, motivering, artikel } = oordeel(naam);
    return { naam, mag, reden: motivering, artikel };
  });
  return ok({ behandelaars });
}

export async function assignVerzoek(
  act: Act,
  { verzoekId, naam, versie }: InputOf<typeof assignVerzoekEndpoint>,
) {
  const { tx, vandaag } = act;
  const claimed = await claimOpen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  if (!(await isMedewerker(tx, naam, vandaag))) return refuseOnbekende(naam);
  const oordeel = (await openOnafhankelijkheid(tx, claimed.value, vandaag))(naam);
  if (!oordeel.mag) return refuseLijn(naam, oordeel);
  if ((await findBegeleider(tx, naam, vandaag)) !== undefined) return refuseStagiair(naam);
  await handTermijn(tx, claimed.value.termijnId, naam);
  return ok(await updateVerzoek(tx, verzoekId, { behandelaar: naam }));
}

/** About whom it is, when that turns out later; who handles it must still stand outside it. */
export async function changeOver(act: Act, { verzoekId, over, versie }: InputOf<typeof changeOverEndpoint>) {
  const { tx, vandaag } = act;
  const claimed = await claimOpen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const onbekend = await findOnbekende(act, over);
  if (onbekend) return refuseOnbekende(onbekend);
  const { soort, behandelaar } = claimed.value;
  if (behandelaar !== null) {
    const oordeel = (await openOnafhankelijkheid(tx, { soort, over }, vandaag))(behandelaar);
    if (!oordeel.mag) return refuseLijn(behandelaar, oordeel);
  }
  // Whoever names themselves cannot see a klacht any more, so its new version is not read back either.
  if (soort === 'klacht' && over.includes(act.actor.naam)) {
    return refuse('niet-onafhankelijk', 'De klacht gaat dan over u. Laat een ander dit vastleggen.');
  }
  return ok(await updateVerzoek(tx, verzoekId, { over: [...new Set(over)] }));
}

/** Confirms the receipt in writing (Awb 9:6, 6:14). */
export async function acknowledgeVerzoek(
  act: Act,
  { verzoekId, versie }: InputOf<typeof acknowledgeVerzoekEndpoint>,
) {
  const claimed = await claimEigen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const verzoek = claimed.value;
  if (verzoek.behandelaar === null) return refuse('nog-te-verdelen', NIEMAND);
  if (verzoek.bevestigdOp !== null) return refuse('al-bevestigd', 'De ontvangst is al bevestigd.');
  const brief = await writeVerzoekBrief(act, verzoek, 'ontvangst', { uiterlijk: verzoek.uiterlijk });
  if (!brief.ok) return brief;
  const { versie: next } = await updateVerzoek(act.tx, verzoekId, { bevestigd_op: act.vandaag });
  return ok({ verzoekBriefId: brief.value, versie: next });
}

/** Decides and ends the term; what was decided and why is a letter, unless it was withdrawn. */
export async function closeVerzoek(
  act: Act,
  { verzoekId, uitkomst, motivering, versie }: InputOf<typeof closeVerzoekEndpoint>,
) {
  const { tx, vandaag } = act;
  const claimed = await claimEigen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const verzoek = claimed.value;
  if (verzoek.behandelaar === null) return refuse('nog-te-verdelen', NIEMAND);
  if (!(uitkomstenPerSoort[verzoek.soort] as readonly string[]).includes(uitkomst)) {
    return refuse('uitkomst-past-niet');
  }
  const ingetrokken = uitkomst === 'ingetrokken';
  if (!ingetrokken && !motivering) return refuse('motivering-nodig', 'Schrijf waarom u zo beslist.');
  const brief =
    ingetrokken || !motivering
      ? null
      : await writeVerzoekBrief(act, verzoek, 'afdoening', { uitkomst, uitleg: motivering });
  if (brief && !brief.ok) return brief;
  await endTermijn(tx, verzoek.termijnId, vandaag, ingetrokken ? 'Ingetrokken' : 'Afgedaan');
  const { versie: next } = await updateVerzoek(tx, verzoekId, {
    afgedaan_op: vandaag,
    uitkomst,
    motivering: motivering ?? null,
  });
  return ok({ verzoekBriefId: brief?.value ?? null, versie: next });
}
