import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listVrijgavenEndpoint, listVrijgavenOverEndpoint } from '../domain/vrijgave/vrijgave.contract.ts';
import type { Endpoint, ResponseOf } from '../platform/endpoint.ts';
import { type CallInput, call, type ProblemError } from './api.ts';

/** What a trainee may not do alone. */
const HELD = 'wacht-op-vrijgave';

/** The cache key of an endpoint with input; the operation alone names all its answers. */
export const readKey = (endpoint: Endpoint, input?: unknown) =>
  input === undefined ? [endpoint.operation] : [endpoint.operation, input];

/** Reads an endpoint and keeps the answer; while the input changes the former answer stays on the screen. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  { enabled = true, keep = true }: { readonly enabled?: boolean; readonly keep?: boolean } = {},
) {
  return useQuery<ResponseOf<E>, ProblemError>({
    queryKey: readKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, signal),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * An act on the server. After success the answers of the endpoints in `refreshes` are asked again.
 * `const act = useAct(stepMeldingEndpoint, { refreshes: [...] })`, then `act.mutate(input)`.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  {
    refreshes = [],
    onSuccess,
  }: { readonly refreshes?: readonly Endpoint[]; readonly onSuccess?: (answer: ResponseOf<E>) => void } = {},
) {
  const client = useQueryClient();
  return useMutation<ResponseOf<E>, ProblemError, CallInput<E>>({
    mutationFn: (input) => call(endpoint, input),
    onError: async ({ code }) => {
      if (code !== HELD) return;
      // Not done, but it waits: the screen of the record shows that.
      await Promise.all(
        [listVrijgavenOverEndpoint, listVrijgavenEndpoint].map((one) =>
          client.invalidateQueries({ queryKey: readKey(one) }),
        ),
      );
    },
    onSuccess: async (answer) => {
      onSuccess?.(answer);
      await Promise.all(refreshes.map((one) => client.invalidateQueries({ queryKey: readKey(one) })));
    },
  });
}
