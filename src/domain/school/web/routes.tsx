import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const schoolRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/scholen',
    validateSearch: readSearch('zoek', 'soort', 'gemeente', 'swv', 'zonder', 'vanaf'),
    component: lazyRouteComponent(() => import('./scholen-page.tsx'), 'ScholenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/scholen/$schoolId',
    validateSearch: readSearch('op'),
    component: lazyRouteComponent(() => import('./school-page.tsx'), 'SchoolPage'),
  }),
] as const;
