import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const bundelRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/jongeren/$jongereId/bundels',
    component: lazyRouteComponent(() => import('./bundel-page.tsx'), 'BundelPage'),
  }),
] as const;
