import { useRouter, useRouterState } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    gezochteVraag?: string;
  }
}

/**
 * The question of the search page. It stands in the state of the history entry: back from a dossier brings the
 * same list, and no name gets into an address or a log.
 */
export function useSettledVraag(): { readonly vraag: string; readonly ask: (vraag: string) => void } {
  const router = useRouter();
  const vraag = useRouterState({ select: ({ location }) => location.state.gezochteVraag });
  return {
    vraag: vraag ?? '',
    ask: (next) =>
      void router.navigate({
        to: '/jongeren',
        replace: true,
        state: (now) => ({ ...now, gezochteVraag: next }),
      }),
  };
}
