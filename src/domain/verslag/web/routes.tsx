import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../../../web/kantoor/not-found.tsx';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const verslagRoutes = [
  createRoute({ getParentRoute: () => kantoorRoute, path: '/cijfers', component: NotFound }),
] as const;
