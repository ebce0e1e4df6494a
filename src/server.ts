import { listDemoPersonas } from './cli/demo.ts';
import { loadOefenregio, OEFENREGIO } from './cli/oefenregio.ts';
import { playOefenweek } from './cli/oefenweek.ts';
import { openProgram, type Program } from './cli/program.ts';
import { allFileRoutes, allRoutes } from './cli/routes.ts';
import { startTaken } from './cli/taken.ts';
import { gastMount } from './domain/gastvraag/index.ts';
import { listOrganisaties } from './domain/organisatie/index.ts';
import { openbaarVerslag } from './domain/verslag/index.ts';
import { planVerzuimbewaking } from './domain/verzuimsignaal/index.ts';
import { openDemoLogin } from './integrations/demo-login/index.ts';
import { buildApp } from './platform/app.ts';
import { ensureDemoClient, identityFrom } from './platform/auth/index.ts';
import { isDebugging, readConfig } from './platform/config.ts';
import { bevoegdheden } from './platform/endpoint.ts';
import { createLog } from './platform/log.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const config = readConfig();
  const program = await openProgram(config);
  const stops: (() => Promise<void>)[] = [() => program.close()];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one().catch((error: unknown) => console.error(error));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }

  try {
    const log = createLog(config.logLevel === 'info' && !config.productie ? 'warn' : config.logLevel);
    const demo =
      config.productie || config.oidc ? undefined : openDemoLogin(config, () => listDemoPersonas(program.db));
    const app = await buildApp({
      config,
      db: program.db,
      clock: program.clock,
      routes: allRoutes(program.vault, program.uploads, program.registers),
      fileRoutes: allFileRoutes(program.db, program.uploads, program.clock, program.vault, config.adres),
      identity: demo?.identity ?? identityFrom(config),
      secret: program.secret('sessies'),
      mounts: [
        ...(demo ? [demo.mount] : []),
        openbaarVerslag(program.db),
        gastMount(program.db, program.clock),
      ],
      log,
    });
    stops.push(() => app.close());
    await app.listen({ port: config.port, host: config.host });
    const worker = await startTaken(program, log);
    stops.push(() => worker.stop());

    say(`Schoolgang luistert op ${config.adres}`);
    if (demo) await prepareDemo(program);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** First data of an empty demo, and how to log in. */
async function prepareDemo(program: Program): Promise<void> {
  const { config, db } = program;
  const known = await db.transact({ organisatieId: null, actor: 'demo' }, listOrganisaties);
  // It is marked as synthetic when it is whole: a load that was cut off is done again.
  const missing = known.every(({ code, synthetisch }) => code === OEFENREGIO && !synthetisch);
  if (missing && config.oefenregioJongeren > 0) {
    say('De oefenregio wordt geladen. Dat duurt enkele seconden.');
    await loadOefenregio(program, { jongeren: config.oefenregioJongeren }, say);
    // Otherwise the first signals of absence come with the first night.
    await planVerzuimbewaking(program.db)({});
    // The demo is whole without it.
    await playOefenweek(program, OEFENREGIO).catch((error: unknown) => console.error(error));
  }
  say(
    `\nInloggen: open ${config.adres}/aanmelden en kies een rol. Er is geen wachtwoord; alle mensen zijn verzonnen.`,
  );
  say(
    'Rollen: leerplichtambtenaar, kwalificatieplicht-ambtenaar, administratie, teammanager, doorstroomcoach,',
  );
  say('        applicatiebeheerder, school, FG.');
  for (const { organisatieId, code } of await db.transact(
    { organisatieId: null, actor: 'demo' },
    listOrganisaties,
  )) {
    const client = await ensureDemoClient(
      db,
      program.secret('machine'),
      { organisatieId, code },
      bevoegdheden,
    );
    say(`Machine (${code}): client_id ${client.clientId}, client_secret ${client.clientSecret}`);
    say(`        scopes: ${client.scopes.join(' ')}`);
  }
  say('\nStoppen: Ctrl-C. De gegevens blijven staan.');
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function explain(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `Poort ${port ?? ''} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=3001 npm start`;
  }
  if (!(error instanceof Error)) return String(error);
  return isDebugging() ? (error.stack ?? error.message) : error.message;
}
