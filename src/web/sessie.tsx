import { QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { readSessieEndpoint } from '../domain/toegang/sessie.contract.ts';
import type { Bevoegdheid, ResponseOf } from '../platform/endpoint.ts';
import { call, ProblemError, setCsrf } from './api.ts';
import { keepConceptenOf, loadConcepten } from './concept.ts';
import { currentTaal, switchTaal } from './taal/taal.ts';
import { Skeleton } from './ui/waiting.tsx';

export type Sessie = ResponseOf<typeof readSessieEndpoint>;

/** Drafts are asked for once per visit: later the tab knows better. */
let conceptenLoaded: Promise<void> | undefined;

const SessieContext = createContext<Sessie | undefined>(undefined);

/** To the login page, and back to here afterwards. */
export function goToLogin(): void {
  const here = location.pathname + location.search;
  location.assign(`/aanmelden?naar=${encodeURIComponent(here)}`);
}

/** One cache for the whole shell; a refusal is not tried again, a lost session leads to the login page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.probleem.status === 401) goToLogin();
  };
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } },
  });
  client.getQueryCache().config.onError = onError;
  client.getMutationCache().config.onError = onError;
  return client;
}

/** Reads the session before anything else is shown; `children` may count on it. */
export function SessieProvider({
  children,
  fout,
}: {
  readonly children: ReactNode;
  readonly fout: (error: Error) => ReactNode;
}) {
  const { data, error } = useQuery({
    queryKey: ['sessie'],
    queryFn: async ({ signal }) => {
      const sessie = await call(readSessieEndpoint, {}, signal);
      setCsrf(sessie.csrf ?? '');
      keepConceptenOf(`${sessie.organisatie.code}/${sessie.naam}`);
      conceptenLoaded ??= loadConcepten();
      await conceptenLoaded;
      if (sessie.taal !== currentTaal()) switchTaal(sessie.taal);
      return sessie;
    },
    staleTime: 5 * 60_000,
  });
  if (data) return <SessieContext value={data}>{children}</SessieContext>;
  if (error && !(error instanceof ProblemError && error.probleem.status === 401)) return fout(error);
  return (
    <div className="schoolgang-start">
      <Skeleton lines={8} />
    </div>
  );
}

/** Who is logged in. @throws when used outside the shell */
export function useSessie(): Sessie {
  const sessie = useContext(SessieContext);
  if (!sessie) throw new Error('useSessie needs a SessieProvider above it');
  return sessie;
}

export const useMay = (bevoegdheid: Bevoegdheid): boolean => useSessie().bevoegdheden.includes(bevoegdheid);
