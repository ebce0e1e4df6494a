import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const postRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/post',
    validateSearch: readSearch('bak', 'vanaf'),
    component: lazyRouteComponent(() => import('./post-page.tsx'), 'PostPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/post/$poststukId',
    component: lazyRouteComponent(() => import('./poststuk-page.tsx'), 'PoststukPage'),
  }),
] as const;
