import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const briefRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/brieven',
    validateSearch: readSearch('deel', 'status', 'vanaf'),
    component: lazyRouteComponent(() => import('./brieven-page.tsx'), 'BrievenPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/brieven/nieuw',
    validateSearch: readSearch('sjabloon', 'jongereId', 'werkprocesId'),
    component: lazyRouteComponent(() => import('./new-brief-page.tsx'), 'NewBriefPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/brieven/$briefId',
    component: lazyRouteComponent(() => import('./brief-page.tsx'), 'BriefPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/briefreeksen/$briefreeksId',
    validateSearch: readSearch('stand', 'vanaf'),
    component: lazyRouteComponent(() => import('./reeks-page.tsx'), 'ReeksPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/briefsjablonen/$code',
    validateSearch: readSearch('taal'),
    component: lazyRouteComponent(() => import('./sjabloon-page.tsx'), 'SjabloonPage'),
  }),
] as const;
