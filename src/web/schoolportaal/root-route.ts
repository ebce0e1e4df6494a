import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../not-found.tsx';
import { RouteError } from '../route-error.tsx';
import { Shell } from './shell.tsx';

/** The shell of a school; its screens hang below it. */
export const schoolRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});
