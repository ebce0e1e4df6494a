import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const taakRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/taken',
    validateSearch: readSearch('status', 'soort', 'vanaf'),
    component: lazyRouteComponent(() => import('./taken-page.tsx'), 'TakenPage'),
  }),
] as const;
