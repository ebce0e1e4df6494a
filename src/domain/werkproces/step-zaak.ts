import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { deriveRoutetaken, isMasRoute, isRouteresultaat, masRoutes } from '../../regels/mas/routes.ts';
import { deriveSignaal } from '../../regels/mas/signalering.ts';
import { deriveNacontrole, explainNietSluiten, needsNacontrole } from '../../regels/mas/sluiten.ts';
import {
  deriveAfwijkendeStappen,
  deriveOvergeslagen,
  deriveStap,
  deriveVolgendeStappen,
  deriveWerkwijze,
} from '../../regels/mas/stappen.ts';
import { findPlicht } from '../persoon/index.ts';
import { tellSchool } from '../terugkoppeling/index.ts';
import { findSignalering } from './bevinding.sql.ts';
import { insertActie } from './plan.sql.ts';
import { findSluitFeiten } from './sluiten.sql.ts';
import { getWeegschaal } from './weging.sql.ts';
import type { setTakEndpoint, stepZaakEndpoint } from './werkproces.contract.ts';
import { insertZaakStap, type LockedZaak, lockZaak, updateZaak } from './werkproces.sql.ts';
import { getAanpassing } from './werkwijze.sql.ts';
import { findStand } from './zaak-fasen.ts';
import { getZaakVoorSchool } from './zaak-voor-school.ts';

type Stap = InputOf<typeof stepZaakEndpoint>;

/**
 * Moves a zaak to a step: advised ones at once, others with a motive that also stands for the steps passed by (MW-01,
 * MW-05). It ends only when absence stopped, an exemption holds or the duty ended (MW-14).
 */
export async function stepZaak(act: Act, input: Stap) {
  const { tx, actor, vandaag } = act;
  const zaak = await lockZaak(tx, input.werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  if (zaak.versie !== input.versie) return refuse('gewijzigd');
  const { werkwijze, stap: van } = await findStand(tx, zaak);
  const deviates = deriveAfwijkendeStappen(werkwijze, van).includes(input.naar);
  if (!deviates && !deriveVolgendeStappen(werkwijze, van).includes(input.naar)) {
    return refuse('stap-niet-mogelijk', 'Deze stap hoort niet bij deze zaak, of de zaak is gesloten.');
  }
  if (deviates && !input.afwijkingReden) {
    return refuse('afwijking-reden-nodig', 'U wijkt af van de methode. Leg uit waarom (pas toe of leg uit).');
  }
  if (input.naar === 'routelopend' && !input.route && !zaak.route) {
    return refuse('route-nodig', 'Kies welke route gaat lopen.');
  }
  const leavesAdvice = await isOtherThanAdvised(act, zaak, input);
  if (leavesAdvice && !input.afwijkingReden) {
    return refuse(
      'afwijking-reden-nodig',
      'Deze route volgt niet uit de signalering, of die is niet ingevuld. Leg uit waarom u haar kiest.',
    );
  }
  const unended = refuseRoute(zaak, van, input);
  if (unended) return unended;
  const refusal = input.naar === 'gesloten' ? await refuseClosing(act, zaak, input) : undefined;
  if (refusal) return refusal;
  act.log({ id: zaak.werkprocesId, jongereId: zaak.jongereId });

  const explains = deviates || leavesAdvice;
  const closes = input.naar === 'gesloten';
  const changed = await updateZaak(tx, zaak.werkprocesId, input.versie, {
    stap: input.naar,
    stapSinds: vandaag,
    route: input.route,
    routeResultaat: input.routeResultaat,
    ...(closes
      ? {
          uitkomst: input.uitkomst,
          totEnMet: vandaag,
          sluitgrond: input.sluitgrond,
          gestoptOp: input.gestoptOp,
        }
      : {}),
  });
  if (!changed) return refuse('gewijzigd');
  await insertZaakStap(tx, {
    organisatieId: actor.organisatieId,
    werkprocesId: zaak.werkprocesId,
    van: zaak.stap,
    naar: input.naar,
    afwijkingGrond: explains ? (input.afwijkingGrond ?? 'andere') : null,
    afwijkingReden: explains ? (input.afwijkingReden ?? null) : null,
    overgeslagen: deviates ? deriveOvergeslagen(werkwijze, van, input.naar) : [],
    toelichting: input.toelichting ?? null,
    vandaag,
  });
  await planFollowUp(act, zaak, input);
  await tellSchool(act, await getZaakVoorSchool(act, zaak.werkprocesId));
  return ok({ stap: input.naar, versie: changed.versie });
}

/** A route that the answers of the signalering do not point to asks a motive (MW-05); so does choosing without answers. */
async function isOtherThanAdvised(
  { tx, vandaag }: Act,
  zaak: LockedZaak,
  { naar, route }: Stap,
): Promise<boolean> {
  if (naar !== 'routelopend') return false;
  const signalering = await findSignalering(tx, zaak.werkprocesId);
  const weegschaal = await getWeegschaal(tx, signalering?.ingevuldOp ?? vandaag);
  return deriveSignaal(signalering?.antwoorden ?? {}, weegschaal).advies !== (route ?? zaak.route);
}

/** A route that ran ends with one of its own results (MW-04). */
function refuseRoute({ route }: LockedZaak, van: string, { naar, routeResultaat }: Stap) {
  if (route === null || !isMasRoute(route)) return undefined;
  if (routeResultaat !== undefined && !isRouteresultaat(route, routeResultaat)) {
    return refuse('resultaat-onbekend', `Kies een van: ${masRoutes[route].resultaten.join(', ')}.`);
  }
  return van === 'routelopend' && naar === 'terugkoppeling' && routeResultaat === undefined
    ? refuse('resultaat-nodig', 'Kies hoe de route is geëindigd.')
    : undefined;
}

/** What a step leaves to do: the tasks of the route that begins, or the look back after closing (MW-14). */
async function planFollowUp({ tx, actor, vandaag }: Act, zaak: LockedZaak, input: Stap) {
  const bij = {
    organisatieId: actor.organisatieId,
    werkprocesId: zaak.werkprocesId,
    jongereId: zaak.jongereId,
  };
  const wie = zaak.behandelaar ?? actor.naam;
  const route = input.route ?? zaak.route;
  if (input.naar === 'routelopend' && route !== null && isMasRoute(route)) {
    for (const taak of deriveRoutetaken(route, vandaag)) {
      await insertActie(tx, bij, { ...taak, soort: 'routetaak', wie });
    }
  }
  if (input.naar === 'gesloten' && input.sluitgrond && needsNacontrole(input.sluitgrond)) {
    await insertActie(tx, bij, {
      soort: 'nacontrole',
      wat: 'Kijk of het goed gaat sinds de zaak is gesloten',
      wie,
      uiterlijk: deriveNacontrole(vandaag),
    });
  }
}

async function refuseClosing({ tx, vandaag }: Act, zaak: LockedZaak, input: Stap) {
  if (!input.uitkomst) return refuse('uitkomst-nodig', 'Kies de uitkomst van de zaak.');
  if (!input.sluitgrond) return refuse('sluitgrond-nodig', 'Kies waarom de zaak dicht kan.');
  const plicht = await findPlicht(tx, zaak.jongereId, vandaag);
  const why = explainNietSluiten(
    {
      grond: input.sluitgrond,
      gestoptOp: input.gestoptOp ?? null,
      isPlichtig: plicht?.soort === 'leerplichtig' || plicht?.soort === 'kwalificatieplichtig',
      ...(await findSluitFeiten(tx, zaak, vandaag)),
    },
    vandaag,
  );
  return why ? refuse('sluiten-niet-mogelijk', why) : undefined;
}

/** Chooses the other branch: the officer judges whether it is luxeverzuim, whatever the report said. */
export async function setTak(act: Act, { werkprocesId, tak, reden, versie }: InputOf<typeof setTakEndpoint>) {
  const { tx, actor, vandaag } = act;
  const zaak = await lockZaak(tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  if (zaak.versie !== versie) return refuse('gewijzigd');
  const { werkwijze } = await findStand(tx, zaak);
  if (zaak.totEnMet !== null) return refuse('zaak-gesloten');
  if (werkwijze.tak === tak) return refuse('zelfde-tak', 'De zaak loopt al langs deze tak.');
  act.log({ id: werkprocesId, jongereId: zaak.jongereId });

  const nieuw = deriveWerkwijze(tak, zaak.vanaf, await getAanpassing(tx, zaak.werkwijzeId));
  const naar = deriveStap(nieuw, zaak.stap);
  const changed = await updateZaak(tx, werkprocesId, versie, { tak, stap: naar, stapSinds: vandaag });
  if (!changed) return refuse('gewijzigd');
  await insertZaakStap(tx, {
    organisatieId: actor.organisatieId,
    werkprocesId,
    van: zaak.stap,
    naar,
    afwijkingGrond: 'maatwerk',
    afwijkingReden: reden,
    toelichting: null,
    vandaag,
  });
  await tellSchool(act, await getZaakVoorSchool(act, werkprocesId));
  return ok({ stap: naar, versie: changed.versie });
}
