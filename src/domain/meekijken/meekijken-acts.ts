import type { Act } from '../../platform/act.ts';
import { inOrganisatie } from '../../platform/db/in-organisatie.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { writeLogboek } from '../../platform/logboek.ts';
import { ok, refuse } from '../../platform/result.ts';
import { dagenTussen } from '../../regels/kalender/datum.ts';
import { isMedewerker, listNamen } from '../medewerker/index.ts';
import { getOrganisatienaam } from '../organisatie/index.ts';
import { findZaakKern, holdOpen, readZaak } from '../werkproces/index.ts';
import {
  type endMeekijkenEndpoint,
  type grantMeekijkenEndpoint,
  HOOGSTENS_DAGEN,
} from './meekijken.contract.ts';
import {
  closeVerlopen,
  endRecht,
  findGastrecht,
  findLogin,
  insertRecht,
  listMeekijkers,
  listOrganisatiesBehalve,
  listRechten,
  lockRecht,
  setDag,
} from './meekijken.sql.ts';

export async function readMeekijkers(
  { tx, actor, vandaag, log }: Act,
  { werkprocesId }: { werkprocesId: string },
) {
  const zaak = await findZaakKern(tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongereId });
  return ok({
    meekijkers: await listMeekijkers(tx, werkprocesId, vandaag),
    collegas: (await listNamen(tx, vandaag)).filter((naam) => naam !== actor.naam),
    organisaties: await listOrganisatiesBehalve(tx, actor.organisatieId),
  });
}

/** Lets one person look along in one zaak until a day. Of another organisatie it must be somebody who logs in there. */
export async function grantMeekijken(act: Act, input: InputOf<typeof grantMeekijkenEndpoint>) {
  const { tx, actor, vandaag } = act;
  const { werkprocesId, naam, soort, reden, totEnMet } = input;
  const held = await holdOpen(act, werkprocesId);
  if (!held.ok) return held;
  if (totEnMet < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  if (dagenTussen(vandaag, totEnMet) > HOOGSTENS_DAGEN) {
    return refuse(
      'te-lang',
      `Kies een dag binnen ${HOOGSTENS_DAGEN} dagen. Is het langer nodig, vraag het dan opnieuw.`,
    );
  }
  const elders = input.organisatieId === actor.organisatieId ? undefined : input.organisatieId;
  if (elders === undefined && naam === actor.naam)
    return refuse('zichzelf', 'U leest deze zaak al. Kies een collega.');
  // Asked in the name of nobody there: it only says whether somebody of exactly this name logs in.
  const gebruikerId =
    elders === undefined
      ? null
      : ((await inOrganisatie(tx, elders, 'meekijken', () => findLogin(tx, naam))) ?? null);
  if (elders === undefined ? !(await isMedewerker(tx, naam, vandaag)) : gebruikerId === null) {
    return refuse(
      'medewerker-onbekend',
      elders === undefined
        ? 'Kies iemand die hier werkt.'
        : 'Bij die organisatie logt niemand met precies deze naam in. Vraag hoe de naam daar staat.',
    );
  }
  await closeVerlopen(tx, werkprocesId, vandaag);
  const made = await insertRecht(tx, {
    ...held.value,
    soort,
    naam,
    bijOrganisatieId: elders ?? null,
    gebruikerId,
    reden,
    vanaf: vandaag,
    totEnMet,
    door: actor.naam,
  });
  return made ? ok(made) : refuse('kijkt-al-mee', 'Deze collega kijkt al mee. Beëindig dat eerst.');
}

export async function endMeekijken(
  { tx, actor, vandaag, log }: Act,
  { meekijkrechtId, versie }: InputOf<typeof endMeekijkenEndpoint>,
) {
  const recht = await lockRecht(tx, actor.organisatieId, meekijkrechtId);
  if (!recht) return refuse('niet-gevonden');
  log({ id: recht.werkprocesId, jongereId: recht.jongereId });
  if (recht.versie !== versie) return refuse('gewijzigd');
  if (recht.beeindigdOp !== null || recht.totEnMet < vandaag) {
    return refuse('al-klaar', 'Deze collega kijkt al niet meer mee.');
  }
  return ok(await endRecht(tx, meekijkrechtId, vandaag));
}

export async function readMeekijken({ tx, actor, vandaag }: Act) {
  await setDag(tx, vandaag);
  const rechten = await listRechten(tx, actor, vandaag);
  return ok({
    zaken: rechten.map(({ organisatieId, organisatie, werkprocesId, jongereId: _, ...recht }) => {
      const isEigen = organisatieId === actor.organisatieId;
      return {
        ...recht,
        organisatie: isEigen ? null : organisatie,
        werkprocesId: isEigen ? werkprocesId : null,
      };
    }),
  });
}

/**
 * The zaak of another organisatie. Row-level security says whether there is a right today; only then it is read in the name of
 * that organisatie, whose logboek says who looked.
 */
export async function readMeekijkzaak(act: Act, { meekijkrechtId }: { meekijkrechtId: string }) {
  const { tx, actor, vandaag, log } = act;
  await setDag(tx, vandaag);
  const gevonden = await findGastrecht(tx, meekijkrechtId, actor.id);
  if (!gevonden) return refuse('niet-gevonden');
  const { organisatieId, werkprocesId, jongereId, ...recht } = gevonden;
  const wie = `${actor.naam} (${await getOrganisatienaam(tx, actor.organisatieId)})`;
  const gelezen = await inOrganisatie(tx, organisatieId, wie, async () => {
    await writeLogboek(tx, { id: wie, rol: actor.rol, organisatieId }, [
      {
        handeling: 'meekijken',
        soort: 'werkproces',
        id: werkprocesId,
        jongereId,
        resultaat: 'gedaan',
        herkomst: 'andere organisatie',
        traceId: '',
      },
    ]);
    // What it reads of the zaak is logged above, where its FG looks.
    return readZaak({ ...act, log: () => undefined }, { werkprocesId });
  });
  if (!gelezen.ok) return gelezen;
  log({ soort: 'meekijkrecht', id: meekijkrechtId });
  const { value: zaak } = gelezen;
  return ok({
    recht,
    zaak: {
      ...zaak,
      jongere: { naam: zaak.jongere.naam, leeftijd: zaak.jongere.leeftijd },
      school: zaak.jongereKort.schoolnaam,
    },
  });
}
