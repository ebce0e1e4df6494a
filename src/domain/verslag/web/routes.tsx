import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const verslagRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/cijfers',
    validateSearch: readSearch('indicator', 'jaar', 'per', 'waar', 'deelVan', 'vergelijk'),
    component: lazyRouteComponent(() => import('./cijfers-page.tsx'), 'CijfersPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/cijfers/rijen',
    validateSearch: readSearch(
      'indicator',
      'jaar',
      'per',
      'waar',
      'deelVan',
      'vergelijk',
      'zegt',
      'rijen',
      'van',
    ),
    component: lazyRouteComponent(() => import('./rijen-page.tsx'), 'RijenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/cijfers/vergelijking',
    validateSearch: readSearch('indicator', 'jaar', 'jaren', 'per', 'maat', 'waar', 'naast'),
    component: lazyRouteComponent(() => import('./vergelijking-page.tsx'), 'VergelijkingPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/definities',
    component: lazyRouteComponent(() => import('./definities-page.tsx'), 'DefinitiesPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/momentopnamen',
    component: lazyRouteComponent(() => import('./momentopnamen-page.tsx'), 'MomentopnamenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/momentopnamen/$momentopnameId',
    component: lazyRouteComponent(() => import('./momentopname-page.tsx'), 'MomentopnamePage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/jaarverslag',
    validateSearch: readSearch('jaar', 'vorm'),
    component: lazyRouteComponent(() => import('./jaarverslag-page.tsx'), 'JaarverslagPage'),
  }),
] as const;
