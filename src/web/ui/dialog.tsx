import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { classes } from './classes.ts';
import { heel } from './heel.ts';

/** A window over the screen (native `<dialog>`: keeps the focus inside, Escape closes, focus goes back). */
export function Dialog({
  open,
  title,
  wide,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useAlgemeen();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    return () => element?.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={classes('schoolgang-dialog', wide && 'schoolgang-dialog--wide')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="schoolgang-dialog__head">
        <h2 className="utrecht-heading-2" id={titleId}>
          {heel(title)}
        </h2>
        <button
          type="button"
          className="schoolgang-icon-button"
          aria-label={t('actie.sluiten')}
          onClick={onClose}
        >
          ✕
        </button>
      </div>
      <div className="schoolgang-dialog__body">{children}</div>
    </dialog>
  );
}
