import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const adviesRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/themas',
    component: lazyRouteComponent(() => import('./themas-page.tsx'), 'ThemasPage'),
  }),
] as const;
