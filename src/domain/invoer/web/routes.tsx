import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../../../web/kantoor/not-found.tsx';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const invoerRoutes = [
  createRoute({ getParentRoute: () => kantoorRoute, path: '/invoer', component: NotFound }),
] as const;
