import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const teldatumRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/teldatum',
    validateSearch: readSearch('dag', 'stand', 'vanaf'),
    component: lazyRouteComponent(() => import('./teldatum-page.tsx'), 'TeldatumPage'),
  }),
] as const;
