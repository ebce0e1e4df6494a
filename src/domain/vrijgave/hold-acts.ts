import type { Act } from '../../platform/act.ts';
import { tryOut } from '../../platform/db/try-out.ts';
import type { Endpoint } from '../../platform/endpoint.ts';
import { refuse } from '../../platform/result.ts';
import type { Route } from '../../platform/serve.ts';
import { findBegeleider } from '../medewerker/index.ts';
import { insertWachtend } from './vrijgave.sql.ts';

type Invoer = Readonly<Record<string, unknown>>;

/**
 * The one place where a trainee is held (CV-07): every act that its contract marks with `vrijgave` is first tried and
 * undone, so that what cannot be is refused at once, and then waits as it was asked. Everybody else passes.
 */
export const holdForTrainees = (routes: readonly Route[]): Route[] =>
  routes.map((route) =>
    route.endpoint.vrijgave === undefined
      ? route
      : {
          endpoint: {
            ...route.endpoint,
            refusals: { ...route.endpoint.refusals, 'wacht-op-vrijgave': 409 },
          },
          run: (act: Act, input: never) => runOrHold(route, act, input),
        },
  );

async function runOrHold(route: Route, act: Act, input: never) {
  const isHeld = waits(route.endpoint, input);
  const begeleider = isHeld ? await findBegeleider(act.tx, act.actor.naam, act.vandaag) : undefined;
  if (begeleider === undefined || act.actor.rol === 'school' || act.actor.rol === 'machine') {
    return route.run(act, input);
  }
  let jongereId: string | null = null;
  const answer = await tryOut(act.tx, () =>
    route.run({ ...act, log: (object) => (jongereId ??= object.jongereId ?? null) }, input),
  );
  if (!answer.ok) return answer;
  const over = subjectOf(route.endpoint, input);
  const made = await insertWachtend(act.tx, {
    organisatieId: act.actor.organisatieId,
    operatie: route.endpoint.operation,
    invoer: input,
    gebruikerId: act.actor.id,
    stagiair: act.actor.naam,
    begeleider,
    jongereId,
    veld: over?.veld ?? null,
    over: over?.id ?? jongereId,
  });
  act.log({ soort: 'vrijgave', id: made.vrijgaveId, ...(jongereId === null ? {} : { jongereId }) });
  return {
    ...refuse(
      'wacht-op-vrijgave',
      `Het staat klaar voor ${begeleider}. Er is nog niets verzonden of veranderd.`,
    ),
    keeps: true as const,
  };
}

function waits({ vrijgave }: Endpoint, input: Invoer): boolean {
  if (vrijgave === undefined || vrijgave === 'altijd') return vrijgave === 'altijd';
  return vrijgave.waarden.some((waarde) => waarde === input[vrijgave.veld]);
}

/** The first id in the path: of the letter, the zaak or the melding that the act is about. */
function subjectOf({ path }: Endpoint, input: Invoer) {
  const veld = /:(\w+)/.exec(path)?.[1];
  return veld === undefined ? undefined : { veld, id: String(input[veld]) };
}
