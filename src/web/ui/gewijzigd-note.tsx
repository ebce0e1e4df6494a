import type { ReactNode } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Alert } from './alert.tsx';

/**
 * Says that somebody else saved meanwhile, and shows what: what was typed here stays, and replaces theirs only by a person's
 * own choice. `form` of `useFormulier`, opened with a `versie`.
 */
export function GewijzigdNote({
  form,
  children,
}: {
  readonly form: { readonly botst: boolean };
  /** What stands there now. */
  readonly children: ReactNode;
}) {
  const t = useAlgemeen();
  if (!form.botst) return null;
  return (
    <Alert kind="warning" title={t('formulier.botst')}>
      <p>{t('formulier.botst-uitleg')}</p>
      {children}
    </Alert>
  );
}
