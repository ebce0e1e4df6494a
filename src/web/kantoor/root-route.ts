import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../not-found.tsx';
import { RouteError } from '../route-error.tsx';
import { Shell } from './shell.tsx';

/** The kantoor shell; every screen hangs below it. */
export const kantoorRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});
