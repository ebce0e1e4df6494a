import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const werkprocesRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/zaken',
    validateSearch: readSearch('lopend', 'stap', 'behandelaar', 'vanaf'),
    component: lazyRouteComponent(() => import('./zaken-page.tsx'), 'ZakenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/zaken/$werkprocesId',
    component: lazyRouteComponent(() => import('./zaak-page.tsx'), 'ZaakPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/afwijkingen',
    validateSearch: readSearch('grond', 'periodeVanaf', 'periodeTotEnMet', 'vanaf'),
    component: lazyRouteComponent(() => import('./afwijkingen-page.tsx'), 'AfwijkingenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/werkwijze',
    component: lazyRouteComponent(() => import('./werkwijze-page.tsx'), 'WerkwijzePage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/werkwijze/wijzigen',
    component: lazyRouteComponent(() => import('./werkwijze-form.tsx'), 'WerkwijzeForm'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/werkwijze/signalering',
    component: lazyRouteComponent(() => import('./weging-page.tsx'), 'WegingPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/werkwijze/signalering/wijzigen',
    component: lazyRouteComponent(() => import('./weging-form.tsx'), 'WegingForm'),
  }),
] as const;
