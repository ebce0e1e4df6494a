import { createRouter } from '@tanstack/react-router';
import { plainSearch } from '../search.ts';
import { routeTree } from './routes.tsx';

/** Its addresses are those of the kantoor where both have the screen: one link in an e-mail suits both readers. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  ...plainSearch,
});
