import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const verwijzingRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/verwijzingen',
    validateSearch: readSearch('deel', 'behandelaar', 'vanaf'),
    component: lazyRouteComponent(() => import('./verwijzingen-page.tsx'), 'VerwijzingenPage'),
  }),
] as const;
