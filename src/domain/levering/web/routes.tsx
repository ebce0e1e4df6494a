import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const leveringRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/leveringen',
    validateSearch: readSearch('vanaf'),
    component: lazyRouteComponent(() => import('./leveringen-page.tsx'), 'LeveringenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/leveringen/indeling',
    validateSearch: readSearch('soort'),
    component: lazyRouteComponent(() => import('./indeling-page.tsx'), 'IndelingPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/leveringen/koppelbestand',
    component: lazyRouteComponent(() => import('./koppelbestand-page.tsx'), 'KoppelbestandPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/leveringen/$leveringId',
    validateSearch: readSearch('toon', 'vanaf'),
    component: lazyRouteComponent(() => import('./levering-page.tsx'), 'LeveringPage'),
  }),
] as const;
