import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const draaiboekRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/draaiboeken',
    validateSearch: readSearch('afgerond', 'vanaf'),
    component: lazyRouteComponent(() => import('./draaiboeken-page.tsx'), 'DraaiboekenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/draaiboeken/nieuw',
    component: lazyRouteComponent(() => import('./draaiboek-form.tsx'), 'NieuwDraaiboekPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/draaiboeken/$code',
    validateSearch: readSearch('zaak'),
    component: lazyRouteComponent(() => import('./draaiboek-page.tsx'), 'DraaiboekPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/draaiboeken/$code/wijzigen',
    component: lazyRouteComponent(() => import('./draaiboek-form.tsx'), 'WijzigDraaiboekPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/draaiboekstarts/$draaiboekstartId',
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
] as const;
