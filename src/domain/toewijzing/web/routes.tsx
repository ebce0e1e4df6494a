import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const toewijzingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/toewijzing',
    component: lazyRouteComponent(() => import('./toewijzing-page.tsx'), 'ToewijzingPage'),
  }),
] as const;
