import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const spreekuurRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/spreekuur',
    validateSearch: readSearch('van', 'voor', 'schoolId', 'vanaf'),
    component: lazyRouteComponent(() => import('./spreekuur-page.tsx'), 'SpreekuurPage'),
  }),
] as const;
