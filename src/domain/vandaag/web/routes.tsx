import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const vandaagRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/',
    validateSearch: readSearch('voor'),
    component: lazyRouteComponent(() => import('./vandaag-page.tsx'), 'VandaagPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/signalen',
    component: lazyRouteComponent(() => import('./signalen-page.tsx'), 'SignalenPage'),
  }),
] as const;
