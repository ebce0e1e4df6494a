import type { ProblemError } from '../api.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { ProblemAlert } from './alert.tsx';
import { PageHeader } from './page-header.tsx';

/** Instead of a screen whose record could not be read: what was wrong, and a way to try again. */
export function LoadProblem({
  error,
  onReload,
}: {
  readonly error: ProblemError;
  readonly onReload: () => void;
}) {
  const t = useAlgemeen();
  return (
    <>
      <PageHeader title={t('fout.titel')} />
      <ProblemAlert error={error} onReload={onReload} />
    </>
  );
}
