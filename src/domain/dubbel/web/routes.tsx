import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const dubbelRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/dubbele-dossiers',
    validateSearch: readSearch('stand', 'sterkte', 'vanaf'),
    component: lazyRouteComponent(() => import('./dubbelen-page.tsx'), 'DubbelenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/dubbele-dossiers/$dubbelId',
    component: lazyRouteComponent(() => import('./vergelijk-page.tsx'), 'VergelijkPage'),
  }),
] as const;
