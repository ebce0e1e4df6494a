import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const terugkoppelingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/terugkoppelingen',
    validateSearch: readSearch('behandelaar', 'teLaat', 'vanaf'),
    component: lazyRouteComponent(() => import('./klokken-page.tsx'), 'KlokkenPage'),
  }),
] as const;
