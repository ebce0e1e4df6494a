import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';
import { readSearch } from '../../../web/search.ts';

export const afspraakRoutes = [
  createRoute({
    getParentRoute: () => kantoorRoute,
    path: '/afspraken',
    validateSearch: readSearch('voor', 'van', 'vanaf', 'open', 'zaak'),
    component: lazyRouteComponent(() => import('./afspraken-page.tsx'), 'AfsprakenPage'),
  }),
] as const;
