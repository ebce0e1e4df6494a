import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const persoonRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/jongeren',
    component: lazyRouteComponent(() => import('./zoeken-page.tsx'), 'ZoekenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/jongeren/$jongereId',
    validateSearch: readSearch('tab', 'bekendOp', 'jaar'),
    component: lazyRouteComponent(() => import('./jongere-page.tsx'), 'JongerePage'),
  }),
] as const;
