import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { readWeergaveEndpoint, saveWeergaveEndpoint } from '../domain/toegang/weergave.contract.ts';
import { call } from './api.ts';

export type Breedte = 'smal' | 'gewoon' | 'breed';
/** How one user sees one list. */
export type Weergave = {
  readonly verborgen?: readonly string[];
  readonly getoond?: readonly string[];
  readonly breedte?: Readonly<Record<string, Breedte>>;
  readonly filters?: Readonly<Record<string, string>>;
};

const key = (lijst: string) => ['weergave', lijst];

/**
 * How this user last saw a list (WP-02), kept on the server. `ready` is false until it is known; when reading
 * fails the list simply starts as everyone's.
 */
export function useWeergave(lijst: string) {
  const client = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: key(lijst),
    queryFn: async ({ signal }) =>
      (await call(readWeergaveEndpoint, { lijst }, signal)).instelling as Weergave,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useCallback(
    (part: Weergave) => {
      const instelling = { ...client.getQueryData<Weergave>(key(lijst)), ...part };
      client.setQueryData(key(lijst), instelling);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // Not being able to remember a column is no reason to disturb the work.
        call(saveWeergaveEndpoint, { lijst, instelling }).catch(() => undefined);
      }, 500);
    },
    [client, lijst],
  );
  return { weergave: data ?? {}, ready: !isPending, change };
}

type Zoek = Readonly<Record<string, string | number | undefined>>;

/**
 * The filters of a list stand in the address; an address without any takes those of last time. Call once per list.
 * @param open goes to the same screen with other search parameters, without a step in the history
 */
export function useFilters(
  lijst: string,
  search: Zoek,
  open: (filters: Record<string, string>) => void,
): boolean {
  const { weergave, ready, change } = useWeergave(lijst);
  const applied = useRef(false);
  const filters = Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      name === 'vanaf' || value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
  const text = JSON.stringify(filters);
  const saved = JSON.stringify(weergave.filters ?? {});
  useEffect(() => {
    if (!ready) return;
    if (!applied.current) {
      applied.current = true;
      if (text === '{}' && saved !== '{}') {
        open(JSON.parse(saved) as Record<string, string>);
        return;
      }
    }
    if (text !== saved) change({ filters: JSON.parse(text) as Record<string, string> });
  }, [ready, text, saved, open, change]);
  return ready;
}
