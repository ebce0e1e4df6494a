import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const stuurinformatieRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/team',
    validateSearch: readSearch('vanaf', 'totEnMet', 'gemeente', 'schoolId'),
    component: lazyRouteComponent(() => import('./team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/team/$maat',
    validateSearch: readSearch(
      'vanaf',
      'totEnMet',
      'gemeente',
      'schoolId',
      'klasse',
      'behandelaar',
      'vanafRij',
    ),
    component: lazyRouteComponent(() => import('./teamrijen-page.tsx'), 'TeamrijenPage'),
  }),
] as const;
