import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const gesprekRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/zaken/$werkprocesId/gesprek',
    validateSearch: readSearch('afspraak'),
    component: lazyRouteComponent(() => import('./gesprek-page.tsx'), 'GesprekPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/zaken/$werkprocesId/gesprekken/$gesprekId',
    component: lazyRouteComponent(() => import('./lees-page.tsx'), 'LeesPage'),
  }),
] as const;
