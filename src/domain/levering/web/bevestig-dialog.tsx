import type { ReactNode } from 'react';
import type { ProblemError } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { teksten } from './teksten.ts';

/** Says what will happen, and then does it. */
export function BevestigDialog({
  open,
  title,
  doe,
  busy,
  error,
  onDo,
  onClose,
  onReload,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly doe: string;
  readonly busy: boolean;
  readonly error: ProblemError | null;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
  readonly children: ReactNode;
}) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {open && (
        <>
          <ProblemAlert error={error} onReload={onReload} />
          {children}
          <div className="schoolgang-form__actions">
            <Button kind="primary" busy={busy} onClick={onDo}>
              {doe}
            </Button>
            <Button onClick={onClose}>{t('annuleren')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
