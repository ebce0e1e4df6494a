import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const termijnRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/termijnen',
    validateSearch: readSearch('voor', 'stand', 'vanaf'),
    component: lazyRouteComponent(() => import('./termijnen-page.tsx'), 'TermijnenPage'),
  }),
] as const;
