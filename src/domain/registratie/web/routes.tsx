import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const registratieRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/jongeren/nieuw',
    component: lazyRouteComponent(() => import('./nieuw-page.tsx'), 'NieuwPage'),
  }),
] as const;
