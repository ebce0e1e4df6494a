import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const lijstRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/lijsten',
    validateSearch: readSearch('open'),
    component: lazyRouteComponent(() => import('./lijsten-page.tsx'), 'LijstenPage'),
  }),
] as const;
