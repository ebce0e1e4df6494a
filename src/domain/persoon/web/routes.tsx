import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../../../web/kantoor/not-found.tsx';
import { kantoorRoute } from '../../../web/kantoor/root-route.ts';

export const persoonRoutes = [
  createRoute({ getParentRoute: () => kantoorRoute, path: '/jongeren', component: NotFound }),
  createRoute({ getParentRoute: () => kantoorRoute, path: '/jongeren/$jongereId', component: NotFound }),
] as const;
