import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const verdelingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/verdeling',
    component: lazyRouteComponent(() => import('./verdeling-page.tsx'), 'VerdelingPage'),
  }),
] as const;
