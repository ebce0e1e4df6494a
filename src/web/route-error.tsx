import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemError } from './api.ts';
import { useAlgemeen } from './taal/algemeen.ts';
import { Alert, ProblemAlert } from './ui/alert.tsx';
import { Button } from './ui/button.tsx';

/** A screen that broke: the rest of the shell keeps working. */
export function RouteError({ error }: ErrorComponentProps) {
  const t = useAlgemeen();
  if (error instanceof ProblemError) return <ProblemAlert error={error} onReload={() => location.reload()} />;
  return (
    <Alert kind="error" title={t('fout.titel')}>
      <p>{t('fout.storing')}</p>
      <Button small onClick={() => location.reload()}>
        {t('actie.opnieuw')}
      </Button>
    </Alert>
  );
}
