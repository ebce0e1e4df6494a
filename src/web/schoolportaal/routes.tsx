import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch } from '../search.ts';
import { schoolRoute } from './root-route.ts';

export const routeTree = schoolRoute.addChildren([
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/meldingen',
    validateSearch: readSearch('status', 'vanaf'),
    component: lazyRouteComponent(() => import('./meldingen-page.tsx'), 'MeldingenPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/meldingen/nieuw',
    component: lazyRouteComponent(() => import('./new-melding-page.tsx'), 'NewMeldingPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/meldingen/$meldingId',
    component: lazyRouteComponent(() => import('./melding-page.tsx'), 'MeldingPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/regels',
    component: lazyRouteComponent(() => import('../../domain/oordeel/web/regels-page.tsx'), 'RegelsPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/regels/$regel',
    validateSearch: readSearch('op'),
    component: lazyRouteComponent(() => import('../../domain/oordeel/web/regel-page.tsx'), 'RegelPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/schorsingen',
    validateSearch: readSearch('status', 'jongereId', 'vanaf'),
    component: lazyRouteComponent(
      () => import('../../domain/schoolmaatregel/web/maatregelen-page.tsx'),
      'MaatregelenPage',
    ),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/schorsingen/nieuw',
    component: lazyRouteComponent(
      () => import('../../domain/schoolmaatregel/web/new-maatregel-page.tsx'),
      'NewMaatregelPage',
    ),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/spreekuur',
    validateSearch: readSearch('van', 'voor', 'schoolId', 'vanaf'),
    component: lazyRouteComponent(
      () => import('../../domain/spreekuur/web/spreekuur-page.tsx'),
      'SpreekuurPage',
    ),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/brieven',
    validateSearch: readSearch('vanaf'),
    component: lazyRouteComponent(() => import('./brieven-page.tsx'), 'BrievenPage'),
  }),
  createRoute({
    getParentRoute: () => schoolRoute,
    path: '/contact',
    component: lazyRouteComponent(() => import('./contact-page.tsx'), 'ContactPage'),
  }),
]);
