import { useNavigate, useSearch } from '@tanstack/react-router';
import { withoutUndefined } from '../../../web/search.ts';

/** The address of this screen, and how to change a part of it; another filter starts at the first page. */
export function useZoek() {
  const search = useSearch({ from: '/absoluut-verzuim' });
  const navigate = useNavigate({ from: '/absoluut-verzuim' });
  return {
    search,
    vanaf: Number(search.vanaf ?? 0) || 0,
    change: (part: Readonly<Record<string, string | undefined>>) =>
      void navigate({ search: withoutUndefined({ ...search, vanaf: undefined, ...part }), replace: true }),
    goTo: (vanaf: number) =>
      void navigate({ search: { ...search, vanaf: vanaf > 0 ? String(vanaf) : undefined } }),
  };
}
