import type { ReactNode } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Button } from './button.tsx';

/** What a window with a form ends with: the act it is for, and away without it. */
export function DialogFoot({
  kind = 'primary',
  busy,
  disabled,
  onClose,
  beside,
  children,
}: {
  readonly kind?: 'primary' | 'danger';
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onClose: () => void;
  /** Another act of the same form. */
  readonly beside?: ReactNode;
  /** What the act is called; absent: to save. */
  readonly children?: ReactNode;
}) {
  const t = useAlgemeen();
  return (
    <div className="schoolgang-form__actions">
      <Button kind={kind} type="submit" busy={busy} disabled={disabled}>
        {children ?? t('actie.bewaren')}
      </Button>
      {beside}
      <Button onClick={onClose}>{t('actie.annuleren')}</Button>
    </div>
  );
}
