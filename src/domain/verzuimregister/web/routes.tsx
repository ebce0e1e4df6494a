import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const verzuimregisterRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/verzuimregister',
    validateSearch: readSearch('deel', 'stand', 'vanaf'),
    component: lazyRouteComponent(() => import('./verzuimregister-page.tsx'), 'VerzuimregisterPage'),
  }),
] as const;
