import type { ReactNode } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Alert } from './alert.tsx';
import { useInSight } from './in-sight.ts';

/**
 * Says that somebody else saved meanwhile, and shows what: what was typed here stays, and replaces theirs only by a person's
 * own choice. `form` of `useFormulier`, opened with a `versie`.
 */
export function GewijzigdNote({
  form,
  children,
}: {
  readonly form: { readonly botst: boolean; readonly submitCount: number };
  /** What stands there now. */
  readonly children: ReactNode;
}) {
  const t = useAlgemeen();
  // Only after sending: nobody loses the place where they type because a colleague saves.
  const here = useInSight(form.botst && form.submitCount > 0);
  if (!form.botst) return null;
  return (
    <div ref={here} className="schoolgang-probleem">
      <Alert kind="warning" title={t('formulier.botst')}>
        <p>{t('formulier.botst-uitleg')}</p>
        {children}
      </Alert>
    </div>
  );
}
