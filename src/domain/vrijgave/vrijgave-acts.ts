import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import { asActor } from '../../platform/db/as-actor.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Route } from '../../platform/serve.ts';
import { findBegeleider, listWaarneming } from '../medewerker/index.ts';
import type {
  listVrijgavenOverEndpoint,
  releaseVrijgaveEndpoint,
  returnVrijgaveEndpoint,
  Vrijgave,
  withdrawVrijgaveEndpoint,
} from './vrijgave.contract.ts';
import {
  findStagiair,
  type LockedVrijgave,
  listOver,
  listVan,
  listWachtend,
  lockVrijgave,
  setBesluit,
  type VrijgaveRij,
} from './vrijgave.sql.ts';

/** What is sent along for the machine and says nothing to a mentor. */
const isTechnical = (veld: string) => /^(versie|conceptVersie|\w+Ids?)$/.test(veld);

/** What was filled in, a line per field; what somebody typed stays as it was typed. */
const describeInvoer = (invoer: Readonly<Record<string, unknown>>): Vrijgave['ingevuld'] =>
  Object.entries(invoer)
    .filter(([veld, waarde]) => !isTechnical(veld) && waarde !== null && waarde !== '')
    .map(([veld, waarde]) => ({ veld, waarde: describeWaarde(waarde) }));

function describeWaarde(waarde: unknown): string {
  if (Array.isArray(waarde)) return waarde.map(describeWaarde).join('; ');
  if (typeof waarde === 'object' && waarde !== null) {
    return Object.values(waarde).map(describeWaarde).filter(Boolean).join(', ');
  }
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
}

const describe =
  (routes: readonly Route[]) =>
  ({ veld, over, invoer, ...rij }: VrijgaveRij): Vrijgave => ({
    ...rij,
    samenvatting:
      routes.find(({ endpoint }) => endpoint.operation === rij.operatie)?.endpoint.samenvatting ?? '',
    over: veld && over ? { veld, id: over } : null,
    ingevuld: describeInvoer(invoer),
  });

export const readVrijgaven =
  (routes: readonly Route[]) =>
  async ({ tx, actor, vandaag, log }: Act) => {
    const wacht = await listWachtend(tx, [actor.naam, ...(await listWaarneming(tx, actor.naam, vandaag))]);
    const van = await listVan(tx, actor.id, vandaag);
    for (const { vrijgaveId, jongere } of [...wacht, ...van]) {
      if (jongere) log({ id: vrijgaveId, jongereId: jongere.jongereId });
    }
    return ok({ wachtOpU: wacht.map(describe(routes)), vanU: van.map(describe(routes)) });
  };

export const readVrijgavenOver =
  (routes: readonly Route[]) =>
  async ({ tx, log }: Act, { id }: InputOf<typeof listVrijgavenOverEndpoint>) => {
    const found = await listOver(tx, id);
    for (const { vrijgaveId, jongere } of found)
      log({ id: vrijgaveId, ...(jongere && { jongereId: jongere.jongereId }) });
    return ok({ vrijgaven: found.map(describe(routes)) });
  };

/** The mentor, or who looks after the mentor's work today; never somebody who is a trainee. */
async function mayRelease({ tx, actor, vandaag }: Act, { begeleider, gebruikerId }: LockedVrijgave) {
  if (actor.id === gebruikerId || (await findBegeleider(tx, actor.naam, vandaag)) !== undefined) return false;
  return begeleider === actor.naam || (await listWaarneming(tx, actor.naam, vandaag)).includes(begeleider);
}

async function holdOpen(act: Act, vrijgaveId: string, versie: number) {
  const een = await lockVrijgave(act.tx, vrijgaveId);
  if (!een) return refuse('niet-gevonden');
  if (een.versie !== versie) return refuse('gewijzigd');
  act.log({ id: vrijgaveId, ...(een.jongereId && { jongereId: een.jongereId }) });
  return ok(een);
}

const NIET_AAN_U = 'Alleen de begeleider geeft vrij, of wie de begeleider vandaag waarneemt.';

/** What was prepared happens now, as it was asked: in the name of the trainee, released by the mentor. All of it, or nothing. */
export const releaseVrijgave =
  (routes: readonly Route[]) =>
  async (act: Act, { vrijgaveId, versie, opmerking }: InputOf<typeof releaseVrijgaveEndpoint>) => {
    const { tx, actor } = act;
    const held = await holdOpen(act, vrijgaveId, versie);
    if (!held.ok) return held;
    const een = held.value;
    if (een.status !== 'open') return refuse('al-beslist');
    const route = routes.find(({ endpoint }) => endpoint.operation === een.operatie);
    if (!route || !(await mayRelease(act, een)) || !may(actor, route.endpoint.toegang)) {
      return refuse('niet-aan-u', NIET_AAN_U);
    }
    const stagiair = await findStagiair(tx, een.gebruikerId, actor.organisatieId);
    if (!stagiair || !may(stagiair, route.endpoint.toegang)) {
      return refuse(
        'niet-meer-mogelijk',
        'Wie dit klaarzette mag het niet meer doen. Stuur het terug of doe het zelf.',
      );
    }
    const done = await asActor(tx, stagiair.id, () =>
      route.run({ ...act, actor: stagiair }, een.invoer as never),
    );
    if (!done.ok) {
      return refuse(
        'niet-meer-mogelijk',
        done.code === 'gewijzigd'
          ? 'Er is intussen iets veranderd. Stuur het terug, dan kan de stagiair het opnieuw klaarzetten.'
          : `Dit kan niet meer. ${done.detail ?? ''} Stuur het terug.`.replaceAll('  ', ' '),
      );
    }
    const { versie: nu } = await setBesluit(tx, vrijgaveId, {
      status: 'vrijgegeven',
      door: actor.naam,
      opmerking: opmerking ?? null,
    });
    return ok({ status: 'vrijgegeven' as const, versie: nu });
  };

export async function returnVrijgave(
  act: Act,
  { vrijgaveId, versie, opmerking }: InputOf<typeof returnVrijgaveEndpoint>,
) {
  const held = await holdOpen(act, vrijgaveId, versie);
  if (!held.ok) return held;
  if (held.value.status !== 'open') return refuse('al-beslist');
  if (!(await mayRelease(act, held.value))) return refuse('niet-aan-u', NIET_AAN_U);
  const set = await setBesluit(act.tx, vrijgaveId, { status: 'terug', door: act.actor.naam, opmerking });
  return ok({ status: 'terug' as const, ...set });
}

/** By who asked: while it waits, or after it came back. */
export async function withdrawVrijgave(
  act: Act,
  { vrijgaveId, versie }: InputOf<typeof withdrawVrijgaveEndpoint>,
) {
  const held = await holdOpen(act, vrijgaveId, versie);
  if (!held.ok) return held;
  const een = held.value;
  if (een.gebruikerId !== act.actor.id)
    return refuse('niet-aan-u', 'Alleen wie dit klaarzette trekt het in.');
  if (een.status !== 'open' && een.status !== 'terug') return refuse('al-beslist');
  const set = await setBesluit(act.tx, vrijgaveId, {
    status: 'ingetrokken',
    door: act.actor.naam,
    opmerking: een.opmerking,
  });
  return ok({ status: 'ingetrokken' as const, ...set });
}
