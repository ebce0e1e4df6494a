import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const lijstRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/lijsten',
    component: lazyRouteComponent(() => import('./lijsten-page.tsx'), 'LijstenPage'),
  }),
] as const;
