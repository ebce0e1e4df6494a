import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const parameterRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/instellingen',
    component: lazyRouteComponent(() => import('./instellingen-page.tsx'), 'InstellingenPage'),
  }),
] as const;
