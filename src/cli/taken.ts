import { join } from 'node:path';
import {
  BERICHTENBOX_CRON,
  BERICHTENBOX_JOB,
  BERICHTENBOX_RONDE,
  BRIEFPOST_JOB,
  BRIEFREEKS_JOB,
  boxpost,
  briefpost,
  briefreeks,
  planBerichtenbox,
} from '../domain/brief/index.ts';
import { conceptenRuimen } from '../domain/concept/index.ts';
import { DUBBEL_CRON, DUBBEL_JOB, DUBBEL_NACHT, dubbelen, planDubbelen } from '../domain/dubbel/index.ts';
import { INVOER_JOB, loadUpload } from '../domain/invoer/index.ts';
import { LEVERING_JOB, leveringOntvangen } from '../domain/levering/index.ts';
import { meelezersRuimen } from '../domain/meelezer/index.ts';
import { REGISTERSTATUS_JOB } from '../domain/melding/index.ts';
import {
  PLICHTBEWAKING_CRON,
  PLICHTBEWAKING_NACHT,
  PLICHTPEILING_JOB,
  planPlichtbewaking,
  plichtpeiling,
} from '../domain/plichtbewaking/index.ts';
import {
  planSpreekuur,
  SPREEKUUR_CRON,
  SPREEKUUR_JOB,
  SPREEKUUR_NACHT,
  spreekuurOpruimen,
} from '../domain/spreekuur/index.ts';
import {
  LEEFTIJD_CRON,
  LEEFTIJD_JOB,
  LEEFTIJD_NACHT,
  leeftijdstaken,
  planLeeftijdstaken,
} from '../domain/taak/index.ts';
import {
  planSignalen,
  SIGNAAL_CRON,
  SIGNAAL_JOB,
  SIGNAAL_RONDE,
  signaalUitbak,
  signalen,
} from '../domain/vandaag/index.ts';
import { telLeerlingen } from '../domain/verslag/index.ts';
import {
  planVerwijzingen,
  VERWIJZING_CRON,
  VERWIJZING_JOB,
  VERWIJZING_NACHT,
  verwijzingen,
} from '../domain/verwijzing/index.ts';
import {
  OPHALEN_JOB,
  OPNIEUW_JOB,
  ophalen,
  opnieuw,
  planRonde,
  REGISTER_CRON,
  REGISTER_RONDE,
  verzenden,
} from '../domain/verzuimregister/index.ts';
import {
  planVerzuimbewaking,
  VERZUIMBEWAKING_CRON,
  VERZUIMBEWAKING_NACHT,
  VERZUIMCONTROLE_JOB,
  verzuimcontrole,
} from '../domain/verzuimsignaal/index.ts';
import { openBerichtenbox } from '../integrations/berichtenbox/index.ts';
import { openPostmap } from '../integrations/postmap/index.ts';
import {
  NACHTWERK_CRON,
  nachtwerk,
  type RunningWorker,
  startWorker,
  type Task,
} from '../platform/jobs/index.ts';
import type { Log } from '../platform/log.ts';
import type { Program } from './program.ts';

/** One after the other, each in transactions of its own; what stands second reads what the first worked out. */
const inTurn =
  (...tasks: readonly Task[]): Task =>
  async (payload) => {
    for (const task of tasks) await task(payload);
  };

/** Runs the background work of this program until it is stopped. */
export const startTaken = (program: Program, log: Log): Promise<RunningWorker> =>
  startWorker({
    url: program.jobsUrl,
    tasks: {
      nachtwerk: nachtwerk(program.db, { concepten: conceptenRuimen, meelezers: meelezersRuimen }),
      [PLICHTBEWAKING_NACHT]: planPlichtbewaking(program.db),
      [PLICHTPEILING_JOB]: inTurn(plichtpeiling(program), telLeerlingen(program)),
      [VERZUIMBEWAKING_NACHT]: planVerzuimbewaking(program.db),
      [VERZUIMCONTROLE_JOB]: verzuimcontrole(program),
      [LEEFTIJD_NACHT]: planLeeftijdstaken(program.db),
      [LEEFTIJD_JOB]: leeftijdstaken(program),
      [VERWIJZING_NACHT]: planVerwijzingen(program.db),
      [VERWIJZING_JOB]: verwijzingen(program),
      [SPREEKUUR_NACHT]: planSpreekuur(program.db),
      [SPREEKUUR_JOB]: spreekuurOpruimen(program),
      [SIGNAAL_RONDE]: planSignalen(program.db),
      [SIGNAAL_JOB]: signalen({ db: program.db, clock: program.clock, adres: program.config.adres }),
      [DUBBEL_NACHT]: planDubbelen(program.db),
      [DUBBEL_JOB]: dubbelen(program),
      [BRIEFREEKS_JOB]: briefreeks(program),
      [BRIEFPOST_JOB]: briefpost({
        db: program.db,
        postbus: openPostmap(join(program.config.dataDir, 'post-uit')),
        ook: [signaalUitbak],
      }),
      [BERICHTENBOX_RONDE]: planBerichtenbox(program.db),
      [BERICHTENBOX_JOB]: boxpost({
        db: program.db,
        vault: program.vault,
        berichtenbox: program.config.berichtenbox && openBerichtenbox(program.config.berichtenbox),
      }),
      [INVOER_JOB]: loadUpload(program),
      [LEVERING_JOB]: leveringOntvangen(program),
      [REGISTER_RONDE]: planRonde(program),
      [OPHALEN_JOB]: ophalen(program),
      [OPNIEUW_JOB]: opnieuw(program),
      [REGISTERSTATUS_JOB]: verzenden(program),
    },
    cron: [
      NACHTWERK_CRON,
      LEEFTIJD_CRON,
      SPREEKUUR_CRON,
      VERWIJZING_CRON,
      DUBBEL_CRON,
      SIGNAAL_CRON,
      PLICHTBEWAKING_CRON,
      VERZUIMBEWAKING_CRON,
      REGISTER_CRON,
      BERICHTENBOX_CRON,
    ],
    log,
  });
