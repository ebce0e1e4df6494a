import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const plichtbewakingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/absoluut-verzuim',
    validateSearch: readSearch('deel', 'op', 'gemeente', 'uitkomst', 'stand', 'vanaf'),
    component: lazyRouteComponent(() => import('./absoluut-page.tsx'), 'AbsoluutPage'),
  }),
] as const;
