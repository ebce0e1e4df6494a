import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Dialog } from '../ui/dialog.tsx';

const GO = { v: '/', m: '/meldingen', z: '/zaken' } as const;

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that work on every screen, and the window that lists them. */
export function Toetsen({
  open,
  onOpen,
}: {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}) {
  const t = useAlgemeen();
  const navigate = useNavigate();
  const going = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (document.querySelector('dialog[open]')) return;
      const to = GO[event.key as keyof typeof GO];
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('zoek')?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        onOpen(true);
      } else if (event.key === 'g') {
        going.current = event.timeStamp;
      } else if (to && event.timeStamp - going.current < 1500) {
        going.current = 0;
        void navigate({ to });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, onOpen]);

  const keys: readonly (readonly [string, string])[] = [
    ['/', t('toetsen.zoek')],
    ['?', t('toetsen.help')],
    ['n', t('toetsen.notitie')],
    ['g …', t('toetsen.ga')],
    ['↑ ↓', t('toetsen.pijlen')],
    ['Enter', t('toetsen.enter')],
    ['Esc', t('toetsen.escape')],
  ];
  return (
    <Dialog open={open} title={t('toetsen.titel')} onClose={() => onOpen(false)}>
      <dl className="schoolgang-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
