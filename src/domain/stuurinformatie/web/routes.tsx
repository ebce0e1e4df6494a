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
    path: '/team/spreiding',
    validateSearch: readSearch('per', 'vanaf', 'totEnMet', 'soortVerzuim', 'onderwijssoort', 'soortZaak'),
    component: lazyRouteComponent(() => import('./spreiding-page.tsx'), 'SpreidingPage'),
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
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/scholen/$schoolId/gesprek',
    validateSearch: readSearch('jaar'),
    component: lazyRouteComponent(() => import('./schoolblad-page.tsx'), 'SchoolbladPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/in-het-kort',
    validateSearch: readSearch('jaar', 'gemeente'),
    component: lazyRouteComponent(() => import('./raadsblad-page.tsx'), 'RaadsbladPage'),
  }),
] as const;
