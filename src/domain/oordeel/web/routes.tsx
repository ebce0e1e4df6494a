import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const oordeelRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/regels',
    component: lazyRouteComponent(() => import('./regels-page.tsx'), 'RegelsPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/regels/$regel',
    validateSearch: readSearch('op'),
    component: lazyRouteComponent(() => import('./regel-page.tsx'), 'RegelPage'),
  }),
] as const;
