import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { extendTermijn, pauseTermijn, resumeTermijn } from '../termijn/index.ts';
import { writeVerzoekBrief } from './brief-verzoek.ts';
import { claimEigen } from './claim-verzoek.ts';
import { assessOpschorting, deriveTermijn, magMetInstemming } from './termijn-verzoek.ts';
import {
  type extendVerzoekEndpoint,
  type pauseVerzoekEndpoint,
  redenenOpschorting,
  type resumeVerzoekEndpoint,
} from './verzoek.contract.ts';
import { updateVerzoek } from './verzoek.sql.ts';

/** Lets the term stand still for a reason of the law, from the day that the law says. */
export async function pauseVerzoek(
  act: Act,
  { verzoekId, reden, gevraagdOp, versie }: InputOf<typeof pauseVerzoekEndpoint>,
) {
  const { tx, actor, vandaag } = act;
  const claimed = await claimEigen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const { soort, ontvangenOp, uiterlijk, termijn, termijnId } = claimed.value;
  if (termijn.stand === 'stil') return refuse('staat-al-stil', 'De termijn staat al stil.');
  if (gevraagdOp > vandaag || gevraagdOp < ontvangenOp) {
    return refuse('dag-buiten-bereik', 'Kies een dag vanaf de ontvangst, tot en met vandaag.');
  }
  if (uiterlijk !== null && gevraagdOp > uiterlijk) {
    return refuse('termijn-voorbij', 'De termijn was toen al voorbij.');
  }
  const { stilVanaf, motivering, artikel } = await assessOpschorting(soort, reden, gevraagdOp);
  if (stilVanaf === null) return refuse('mag-niet-stilstaan', `${motivering} (${artikel})`);
  if (termijn.pauzes.some(({ totEnMet }) => totEnMet !== null && totEnMet >= stilVanaf)) {
    return refuse('dag-buiten-bereik', 'Op die dag stond de termijn al eerder stil.');
  }
  const { uiterlijk: next } = await pauseTermijn(tx, actor.organisatieId, termijnId, {
    vanaf: stilVanaf,
    reden,
  });
  return ok({ uiterlijk: next, ...(await touch(act, verzoekId)) });
}

/** Lets it run again from the day of the answer, or the day after where the law counts that day as still. */
export async function resumeVerzoek(
  act: Act,
  { verzoekId, op, versie }: InputOf<typeof resumeVerzoekEndpoint>,
) {
  const claimed = await claimEigen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const { soort, termijn, termijnId } = claimed.value;
  const open = termijn.pauzes.find(({ totEnMet }) => totEnMet === null);
  const reden = redenenOpschorting.find((een) => een === open?.reden);
  if (!open || !reden) return refuse('staat-niet-stil', 'De termijn staat niet stil.');
  if (op > act.vandaag || op < addDagen(open.vanaf, -1)) {
    return refuse('dag-buiten-bereik', 'Kies een dag vanaf de vraag, tot en met vandaag.');
  }
  const { antwoorddagTelt } = await assessOpschorting(soort, reden, addDagen(open.vanaf, -1));
  const { uiterlijk } = await resumeTermijn(act.tx, termijnId, antwoorddagTelt ? op : addDagen(op, -1));
  return ok({ uiterlijk, ...(await touch(act, verzoekId)) });
}

/** Puts the decision off: once as far as the law goes by itself, and further as far as was agreed. It is told by letter. */
export async function extendVerzoek(
  act: Act,
  { verzoekId, aantal, instemming, reden, versie }: InputOf<typeof extendVerzoekEndpoint>,
) {
  const claimed = await claimEigen(act, verzoekId, versie);
  if (!claimed.ok) return claimed;
  const verzoek = claimed.value;
  const { eenheid, hoogstens } = await lengthOf(verzoek);
  if (verzoek.termijn.stand === 'stil') return refuse('staat-al-stil', 'De termijn staat stil.');
  if (verzoek.uiterlijk === null || verzoek.uiterlijk < act.vandaag) {
    return refuse('termijn-voorbij', 'De termijn is al voorbij. Uitstellen kan alleen daarvoor.');
  }
  if (instemming && !magMetInstemming(verzoek.soort)) {
    return refuse(
      'geen-instemming-mogelijk',
      'Deze termijn wordt niet langer met instemming (AVG art. 12 lid 3).',
    );
  }
  if (!instemming && verzoek.verdaagd !== null) {
    return refuse('al-verdaagd', 'U stelde het al een keer uit. Verder kan alleen met instemming.');
  }
  if (!instemming && aantal > hoogstens) {
    return refuse('te-lang', `Uitstellen mag met hooguit ${hoogstens} ${eenheid}.`);
  }
  const { uiterlijk } = await extendTermijn(act.tx, verzoek.termijnId, {
    aantal,
    eenheid,
    reden,
    op: act.vandaag,
  });
  const brief = await writeVerzoekBrief(act, verzoek, 'verdaging', { uiterlijk, uitleg: reden });
  if (!brief.ok) return brief;
  const next = await updateVerzoek(act.tx, verzoekId, {
    verdaagd: instemming ? verzoek.verdaagd : aantal,
  });
  return ok({ uiterlijk, verzoekBriefId: brief.value, ...next });
}

export async function lengthOf(verzoek: Parameters<typeof deriveTermijn>[0]) {
  const { duur, verdagingHoogstens } = await deriveTermijn(verzoek);
  return { eenheid: duur.eenheid, hoogstens: verdagingHoogstens };
}

/** Its term changed, so whoever looks at the old one must look again. */
const touch = ({ tx }: Act, verzoekId: string) => updateVerzoek(tx, verzoekId, { verzoek_id: verzoekId });
