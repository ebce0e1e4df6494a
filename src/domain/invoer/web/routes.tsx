import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const invoerRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/invoer',
    component: lazyRouteComponent(() => import('./invoer-page.tsx'), 'InvoerPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/invoer/nieuw',
    component: lazyRouteComponent(() => import('./new-invoer-page.tsx'), 'NewInvoerPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/invoer/$invoerId',
    component: lazyRouteComponent(() => import('./invoer-detail-page.tsx'), 'InvoerDetailPage'),
  }),
] as const;
