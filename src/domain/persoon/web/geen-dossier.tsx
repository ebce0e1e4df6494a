import { Navigate } from '@tanstack/react-router';
import type { ProblemError } from '../../../web/api.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readVerwijzingEndpoint } from '../../dubbel/dubbel.contract.ts';

/** A dossier that cannot be read. One that was merged into another leads to that one: an old link still works. */
export function GeenDossier({
  jongereId,
  error,
  onReload,
}: {
  readonly jongereId: string;
  readonly error: ProblemError;
  readonly onReload: () => void;
}) {
  const gone = error.code === 'niet-gevonden';
  const { data, isLoading } = useRead(readVerwijzingEndpoint, { jongereId }, { enabled: gone });
  if (data) return <Navigate to="/jongeren/$jongereId" params={{ jongereId: data.jongereId }} replace />;
  return isLoading ? <Skeleton lines={3} /> : <ProblemAlert error={error} onReload={onReload} />;
}
