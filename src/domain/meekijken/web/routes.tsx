import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const meekijkenRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/meekijken',
    component: lazyRouteComponent(() => import('./meekijken-page.tsx'), 'MeekijkenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/meekijken/$meekijkrechtId',
    component: lazyRouteComponent(() => import('./meekijkzaak-page.tsx'), 'MeekijkzaakPage'),
  }),
] as const;
