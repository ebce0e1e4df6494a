import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const overdrachtRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/scholen/$schoolId/overdracht',
    component: lazyRouteComponent(() => import('./overdracht-page.tsx'), 'OverdrachtPage'),
  }),
] as const;
