import type { ReactNode } from 'react';
import type { ProblemError } from '../api.ts';
import { algemeen, useAlgemeen } from '../taal/algemeen.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { useInSight } from './in-sight.ts';

export function Alert({
  kind = 'info',
  title,
  children,
}: {
  readonly kind?: 'info' | 'ok' | 'warning' | 'error';
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={classes('utrecht-alert', `utrecht-alert--${kind}`)}
      role={kind === 'error' ? 'alert' : undefined}
    >
      <div className="utrecht-alert__message">
        {title && <p className="schoolgang-alert-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** Our words where we have them, else those of the server. */
function wordsFor(t: ReturnType<typeof useAlgemeen>, error: ProblemError): string {
  const key = `fout.${error.code}`;
  if (key in algemeen.nl && error.code !== 'ongeldige-invoer') return t(key as keyof typeof algemeen.nl);
  return error.probleem.detail || error.probleem.title;
}

/** Shows a refusal: what was wrong and what to do. With `onReload`, "gewijzigd" offers the new state. */
export function ProblemAlert({
  error,
  onReload,
}: {
  readonly error: ProblemError | null | undefined;
  readonly onReload?: () => void;
}) {
  const t = useAlgemeen();
  const here = useInSight(error);
  if (!error || error.probleem.status === 401) return null;
  if (error.code === 'wacht-op-vrijgave') {
    return (
      <Alert title={t('vrijgave.wacht')}>
        <p role="status">{t('vrijgave.uitleg')}</p>
      </Alert>
    );
  }
  const canReload = onReload && ['gewijzigd', 'geen-verbinding', 'storing'].includes(error.code);
  return (
    <div ref={here} className="schoolgang-probleem">
      <Alert kind={error.code === 'gewijzigd' ? 'warning' : 'error'} title={t('fout.titel')}>
        <p>{wordsFor(t, error)}</p>
        {canReload && (
          <Button small onClick={onReload}>
            {t(error.code === 'gewijzigd' ? 'fout.laad-nieuwe' : 'actie.opnieuw')}
          </Button>
        )}
      </Alert>
    </div>
  );
}
