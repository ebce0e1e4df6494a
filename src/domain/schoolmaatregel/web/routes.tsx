import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const schoolmaatregelRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/schorsingen',
    validateSearch: readSearch('status', 'jongereId', 'vanaf'),
    component: lazyRouteComponent(() => import('./maatregelen-page.tsx'), 'MaatregelenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/schorsingen/nieuw',
    component: lazyRouteComponent(() => import('./new-maatregel-page.tsx'), 'NewMaatregelPage'),
  }),
] as const;
