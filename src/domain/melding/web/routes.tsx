import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const meldingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/meldingen',
    validateSearch: readSearch(
      'status',
      'soortVerzuim',
      'onderwijssoort',
      'schoolnaam',
      'gemeentecode',
      'behandelaar',
      'vanaf',
    ),
    component: lazyRouteComponent(() => import('./meldingen-page.tsx'), 'MeldingenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/meldingen/nieuw',
    validateSearch: readSearch('jongereId'),
    component: lazyRouteComponent(() => import('./new-melding-page.tsx'), 'NewMeldingPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/late-meldingen',
    validateSearch: readSearch('schoolId', 'vanaf'),
    component: lazyRouteComponent(() => import('./late-meldingen-page.tsx'), 'LateMeldingenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/meldingen/$meldingId',
    component: lazyRouteComponent(() => import('./melding-page.tsx'), 'MeldingPage'),
  }),
] as const;
