import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const tellingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/telling',
    validateSearch: readSearch('formulier', 'jaar'),
    component: lazyRouteComponent(() => import('./telling-page.tsx'), 'TellingPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/telling/vsv',
    validateSearch: readSearch('formulier', 'jaar', 'regel', 'school', 'gemeente', 'vanaf'),
    component: lazyRouteComponent(() => import('./vsv-page.tsx'), 'VsvPage'),
  }),
] as const;
