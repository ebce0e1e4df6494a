import { adviesRoutes } from '../../domain/advies/web/routes.tsx';
import { afspraakRoutes } from '../../domain/afspraak/web/routes.tsx';
import { briefRoutes } from '../../domain/brief/web/routes.tsx';
import { bundelRoutes } from '../../domain/bundel/web/routes.tsx';
import { draaiboekRoutes } from '../../domain/draaiboek/web/routes.tsx';
import { dubbelRoutes } from '../../domain/dubbel/web/routes.tsx';
import { evaluatieRoutes } from '../../domain/evaluatie/web/routes.tsx';
import { gesprekRoutes } from '../../domain/gesprek/web/routes.tsx';
import { invoerRoutes } from '../../domain/invoer/web/routes.tsx';
import { leveringRoutes } from '../../domain/levering/web/routes.tsx';
import { lijstRoutes } from '../../domain/lijst/web/routes.tsx';
import { medewerkerRoutes } from '../../domain/medewerker/web/routes.tsx';
import { meekijkenRoutes } from '../../domain/meekijken/web/routes.tsx';
import { meldingRoutes } from '../../domain/melding/web/routes.tsx';
import { oordeelRoutes } from '../../domain/oordeel/web/routes.tsx';
import { overdrachtRoutes } from '../../domain/overdracht/web/routes.tsx';
import { parameterRoutes } from '../../domain/parameter/web/routes.tsx';
import { partnerRoutes } from '../../domain/partner/web/routes.tsx';
import { persoonRoutes } from '../../domain/persoon/web/routes.tsx';
import { plichtbewakingRoutes } from '../../domain/plichtbewaking/web/routes.tsx';
import { postRoutes } from '../../domain/post/web/routes.tsx';
import { registratieRoutes } from '../../domain/registratie/web/routes.tsx';
import { schoolRoutes } from '../../domain/school/web/routes.tsx';
import { schoolmaatregelRoutes } from '../../domain/schoolmaatregel/web/routes.tsx';
import { spreekuurRoutes } from '../../domain/spreekuur/web/routes.tsx';
import { stuurinformatieRoutes } from '../../domain/stuurinformatie/web/routes.tsx';
import { taakRoutes } from '../../domain/taak/web/routes.tsx';
import { teldatumRoutes } from '../../domain/teldatum/web/routes.tsx';
import { tellingRoutes } from '../../domain/telling/web/routes.tsx';
import { termijnRoutes } from '../../domain/termijn/web/routes.tsx';
import { terugkoppelingRoutes } from '../../domain/terugkoppeling/web/routes.tsx';
import { toewijzingRoutes } from '../../domain/toewijzing/web/routes.tsx';
import { vandaagRoutes } from '../../domain/vandaag/web/routes.tsx';
import { verdelingRoutes } from '../../domain/verdeling/web/routes.tsx';
import { verslagRoutes } from '../../domain/verslag/web/routes.tsx';
import { verwijzingRoutes } from '../../domain/verwijzing/web/routes.tsx';
import { verzoekRoutes } from '../../domain/verzoek/web/routes.tsx';
import { verzuimregisterRoutes } from '../../domain/verzuimregister/web/routes.tsx';
import { vrijgaveRoutes } from '../../domain/vrijgave/web/routes.tsx';
import { werkprocesRoutes } from '../../domain/werkproces/web/routes.tsx';
import { kantoorRoute } from './root-route.ts';

/** Every screen of the kantoor; a slice lists its own, each loaded when first opened. */
export const routeTree = kantoorRoute.addChildren([
  ...vandaagRoutes,
  ...toewijzingRoutes,
  ...verdelingRoutes,
  ...werkprocesRoutes,
  ...gesprekRoutes,
  ...terugkoppelingRoutes,
  ...verwijzingRoutes,
  ...evaluatieRoutes,
  ...taakRoutes,
  ...draaiboekRoutes,
  ...meekijkenRoutes,
  ...adviesRoutes,
  ...afspraakRoutes,
  ...spreekuurRoutes,
  ...termijnRoutes,
  ...medewerkerRoutes,
  ...vrijgaveRoutes,
  ...schoolRoutes,
  ...overdrachtRoutes,
  ...partnerRoutes,
  ...teldatumRoutes,
  ...schoolmaatregelRoutes,
  ...plichtbewakingRoutes,
  ...meldingRoutes,
  ...briefRoutes,
  ...postRoutes,
  ...verzoekRoutes,
  ...bundelRoutes,
  ...verzuimregisterRoutes,
  ...persoonRoutes,
  ...dubbelRoutes,
  ...registratieRoutes,
  ...verslagRoutes,
  ...stuurinformatieRoutes,
  ...tellingRoutes,
  ...lijstRoutes,
  ...invoerRoutes,
  ...leveringRoutes,
  ...parameterRoutes,
  ...oordeelRoutes,
]);
