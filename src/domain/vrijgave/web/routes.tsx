import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const vrijgaveRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/vrijgaven',
    component: lazyRouteComponent(() => import('./vrijgaven-page.tsx'), 'VrijgavenPage'),
  }),
] as const;
