import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const evaluatieRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/lessen',
    validateSearch: readSearch('zaaksoort', 'oorzaak', 'vanaf'),
    component: lazyRouteComponent(() => import('./lessen-page.tsx'), 'LessenPage'),
  }),
] as const;
