import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const partnerRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/partners',
    validateSearch: readSearch('zoek', 'soort', 'rol', 'gemeente', 'gestopt', 'vanaf'),
    component: lazyRouteComponent(() => import('./partners-page.tsx'), 'PartnersPage'),
  }),
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/partners/$partnerId',
    component: lazyRouteComponent(() => import('./partner-page.tsx'), 'PartnerPage'),
  }),
] as const;
