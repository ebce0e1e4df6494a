import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const medewerkerRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/mijn-gegevens',
    component: lazyRouteComponent(() => import('./mijn-gegevens-page.tsx'), 'MijnGegevensPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/medewerkers',
    validateSearch: readSearch('zoek', 'vanaf'),
    component: lazyRouteComponent(() => import('./medewerkers-page.tsx'), 'MedewerkersPage'),
  }),
] as const;
