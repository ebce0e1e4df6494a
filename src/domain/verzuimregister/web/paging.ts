import { useNavigate, useSearch } from '@tanstack/react-router';

export const LIMIET = 50;

/** Where in the list one is; it stands in the address. */
export function usePaging() {
  const navigate = useNavigate({ from: '/verzuimregister' });
  const search = useSearch({ from: '/verzuimregister' });
  return {
    search,
    vanaf: Number(search.vanaf ?? 0) || 0,
    onVanaf: (vanaf: number) => void navigate({ search: { ...search, vanaf: String(vanaf) } }),
  };
}
