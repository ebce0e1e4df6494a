import { adviesRoutes } from '../domain/advies/advies.routes.ts';
import { afspraakRoutes } from '../domain/afspraak/afspraak.routes.ts';
import { agendaFileRoutes } from '../domain/afspraak/index.ts';
import { briefRoutes } from '../domain/brief/brief.routes.ts';
import { briefFileRoutes } from '../domain/brief/index.ts';
import { brpgebeurtenisRoutes } from '../domain/brpgebeurtenis/brpgebeurtenis.routes.ts';
import { bundelFileRoutes, bundelRoutes } from '../domain/bundel/bundel.routes.ts';
import { conceptRoutes } from '../domain/concept/concept.routes.ts';
import { draaiboekRoutes } from '../domain/draaiboek/draaiboek.routes.ts';
import { dubbelRoutes } from '../domain/dubbel/dubbel.routes.ts';
import { evaluatieRoutes } from '../domain/evaluatie/evaluatie.routes.ts';
import { gastvraagRoutes } from '../domain/gastvraag/gastvraag.routes.ts';
import { gastlinkVoorbeeld } from '../domain/gastvraag/index.ts';
import { gesprekRoutes } from '../domain/gesprek/gesprek.routes.ts';
import { handhavingRoutes } from '../domain/handhaving/handhaving.routes.ts';
import { invoerFileRoutes, invoerRoutes, type Uploads } from '../domain/invoer/index.ts';
import { koppelbestandFileRoutes, koppelbestandRoutes } from '../domain/levering/koppelbestand.routes.ts';
import { leveringFileRoutes, leveringRoutes } from '../domain/levering/levering.routes.ts';
import { lijstRoutes } from '../domain/lijst/lijst.routes.ts';
import { medewerkerRoutes } from '../domain/medewerker/medewerker.routes.ts';
import { meekijkenRoutes } from '../domain/meekijken/meekijken.routes.ts';
import { meelezerRoutes } from '../domain/meelezer/meelezer.routes.ts';
import { meldingRoutes } from '../domain/melding/melding.routes.ts';
import { onderwijssituatieRoutes } from '../domain/onderwijssituatie/onderwijssituatie.routes.ts';
import { oordeelRoutes } from '../domain/oordeel/oordeel.routes.ts';
import { introduceVaste } from '../domain/overdracht/index.ts';
import { overdrachtRoutes } from '../domain/overdracht/overdracht.routes.ts';
import { parameterRoutes } from '../domain/parameter/parameter.routes.ts';
import { partnerRoutes } from '../domain/partner/partner.routes.ts';
import { persoonRoutes } from '../domain/persoon/persoon.routes.ts';
import { bewakingVoorbeelden, shiftTermijnen } from '../domain/plichtbewaking/index.ts';
import { plichtbewakingRoutes } from '../domain/plichtbewaking/plichtbewaking.routes.ts';
import { postFileRoutes, postRoutes } from '../domain/post/post.routes.ts';
import { registratieRoutes } from '../domain/registratie/registratie.routes.ts';
import { schoolRoutes } from '../domain/school/school.routes.ts';
import { schoolmaatregelRoutes } from '../domain/schoolmaatregel/schoolmaatregel.routes.ts';
import { spreekuurBewaarVoorbeeld, uitnodigingFileRoute } from '../domain/spreekuur/index.ts';
import { spreekuurRoutes } from '../domain/spreekuur/spreekuur.routes.ts';
import { bladFileRoutes, terugkoppelDagenVoorbeeld } from '../domain/stuurinformatie/index.ts';
import { stuurinformatieRoutes } from '../domain/stuurinformatie/stuurinformatie.routes.ts';
import { leeftijdstakenVoorbeeld } from '../domain/taak/index.ts';
import { taakRoutes } from '../domain/taak/taak.routes.ts';
import { teldatumTermijnVoorbeeld } from '../domain/teldatum/index.ts';
import { teldatumRoutes } from '../domain/teldatum/teldatum.routes.ts';
import { tellingFileRoutes } from '../domain/telling/index.ts';
import { tellingRoutes } from '../domain/telling/telling.routes.ts';
import { termijnRoutes } from '../domain/termijn/termijn.routes.ts';
import { terugkoppelingRoutes } from '../domain/terugkoppeling/terugkoppeling.routes.ts';
import { sessieRoutes } from '../domain/toegang/sessie.routes.ts';
import { weergaveRoutes } from '../domain/toegang/weergave.routes.ts';
import { toewijzingRoutes } from '../domain/toewijzing/toewijzing.routes.ts';
import { vandaagRoutes } from '../domain/vandaag/vandaag.routes.ts';
import { capaciteitVoorbeelden } from '../domain/verdeling/index.ts';
import { verdelingRoutes } from '../domain/verdeling/verdeling.routes.ts';
import {
  jaarverslagFileRoutes,
  sprongVoorbeelden,
  thuiszitterDagenVoorbeeld,
  uitvoerFileRoutes,
} from '../domain/verslag/index.ts';
import { verslagRoutes } from '../domain/verslag/verslag.routes.ts';
import { opschalingVoorbeeld, partnerTermijnVoorbeeld } from '../domain/verwijzing/index.ts';
import { verwijzingRoutes } from '../domain/verwijzing/verwijzing.routes.ts';
import { verzoekFileRoutes, verzoekRoutes } from '../domain/verzoek/verzoek.routes.ts';
import { type Registers, verzuimregisterFileRoutes } from '../domain/verzuimregister/index.ts';
import { verzuimregisterRoutes } from '../domain/verzuimregister/verzuimregister.routes.ts';
import { verzuimVoorbeelden } from '../domain/verzuimsignaal/index.ts';
import { verzuimsignaalRoutes } from '../domain/verzuimsignaal/verzuimsignaal.routes.ts';
import { holdForTrainees } from '../domain/vrijgave/index.ts';
import { vrijgaveRoutes } from '../domain/vrijgave/vrijgave.routes.ts';
import {
  afwijkingenFileRoutes,
  findZaakVoorSchool,
  signaleringFileRoute,
} from '../domain/werkproces/index.ts';
import { werkprocesRoutes } from '../domain/werkproces/werkproces.routes.ts';
import type { BsnVault } from '../platform/bsn-vault.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db/pool.ts';
import type { FileRoute } from '../platform/file-route.ts';
import type { Route } from '../platform/serve.ts';

/** Every endpoint of the program; what leaves the house waits when a trainee asks it. */
export function allRoutes(
  vault: BsnVault,
  uploads: Uploads,
  registers: Registers = () => undefined,
): readonly Route[] {
  const routes = sliceRoutes(vault, uploads, registers);
  return [...holdForTrainees(routes), ...vrijgaveRoutes(routes)];
}

const sliceRoutes = (vault: BsnVault, uploads: Uploads, registers: Registers): readonly Route[] => [
  ...sessieRoutes,
  ...weergaveRoutes,
  ...conceptRoutes,
  ...meelezerRoutes,
  ...persoonRoutes(vault),
  ...dubbelRoutes(vault),
  ...registratieRoutes(vault),
  ...brpgebeurtenisRoutes(vault),
  ...medewerkerRoutes,
  ...briefRoutes({ 'absoluut-verzuim': shiftTermijnen }),
  ...postRoutes,
  ...verzoekRoutes,
  ...bundelRoutes,
  ...handhavingRoutes,
  ...meldingRoutes,
  ...verzuimregisterRoutes(registers),
  ...toewijzingRoutes(introduceVaste),
  ...overdrachtRoutes,
  ...verdelingRoutes,
  ...vandaagRoutes,
  ...werkprocesRoutes,
  ...terugkoppelingRoutes(findZaakVoorSchool),
  ...verwijzingRoutes,
  ...gastvraagRoutes,
  ...evaluatieRoutes,
  ...afspraakRoutes,
  ...spreekuurRoutes,
  ...gesprekRoutes,
  ...taakRoutes,
  ...draaiboekRoutes,
  ...meekijkenRoutes,
  ...adviesRoutes,
  ...termijnRoutes,
  ...onderwijssituatieRoutes,
  ...schoolRoutes,
  ...partnerRoutes,
  ...teldatumRoutes,
  ...schoolmaatregelRoutes,
  ...plichtbewakingRoutes,
  ...verzuimsignaalRoutes,
  ...parameterRoutes({
    ...bewakingVoorbeelden,
    ...verzuimVoorbeelden,
    leeftijdstaken: leeftijdstakenVoorbeeld,
    thuiszitterDagen: thuiszitterDagenVoorbeeld,
    teldatumTermijnDagen: teldatumTermijnVoorbeeld,
    terugkoppelDagen: terugkoppelDagenVoorbeeld,
    ...capaciteitVoorbeelden,
    partnerTermijnDagen: partnerTermijnVoorbeeld,
    opschalingNaDagen: opschalingVoorbeeld,
    gastlinkDagen: gastlinkVoorbeeld,
    spreekuurBewaarMaanden: spreekuurBewaarVoorbeeld,
    ...sprongVoorbeelden,
  }),
  ...verslagRoutes,
  ...stuurinformatieRoutes,
  ...tellingRoutes,
  ...lijstRoutes,
  ...oordeelRoutes,
  ...invoerRoutes(uploads),
  ...leveringRoutes,
  ...koppelbestandRoutes,
];

export const allFileRoutes = (
  db: Db,
  uploads: Uploads,
  clock: Clock,
  vault: BsnVault,
  adres?: string,
): readonly FileRoute[] => [
  ...briefFileRoutes(db),
  ...postFileRoutes(db, clock),
  ...verzoekFileRoutes(db),
  ...bundelFileRoutes(db),
  ...invoerFileRoutes(db, uploads),
  ...jaarverslagFileRoutes(db, clock, adres),
  ...uitvoerFileRoutes(db, clock),
  ...leveringFileRoutes({ db, vault, clock, uploads }),
  ...koppelbestandFileRoutes(db, vault, clock),
  ...verzuimregisterFileRoutes(db, vault, clock),
  ...afwijkingenFileRoutes(db),
  signaleringFileRoute(db, clock),
  ...tellingFileRoutes(db, clock),
  ...bladFileRoutes(db, clock),
  ...agendaFileRoutes(db, clock),
  uitnodigingFileRoute(db, clock),
];
