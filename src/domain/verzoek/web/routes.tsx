import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const verzoekRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/verzoeken',
    validateSearch: readSearch('stand', 'soort', 'vanaf'),
    component: lazyRouteComponent(() => import('./verzoeken-page.tsx'), 'VerzoekenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/verzoeken/nieuw',
    component: lazyRouteComponent(() => import('./new-verzoek-page.tsx'), 'NewVerzoekPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/verzoeken/$verzoekId',
    component: lazyRouteComponent(() => import('./verzoek-page.tsx'), 'VerzoekPage'),
  }),
] as const;
