import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useMay } from '../sessie.tsx';
import { useSubject } from '../ui/subject.tsx';
import { isTyping } from './toetsen.tsx';

const SnelleNotitie = lazy(async () => ({
  default: (await import('../ui/snelle-notitie.tsx')).SnelleNotitie,
}));

/** The key `n` opens a note on every screen, about whom that screen is about, or whom one then looks for (WP-03). */
export function NotitieOveral() {
  const may = useMay('notitie.schrijven');
  const subject = useSubject();
  const [open, setOpen] = useState(false);
  // Loaded at the first press; then it stays, so that closing it can be seen.
  const [used, setUsed] = useState(false);
  useEffect(() => {
    if (!may) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setUsed(true);
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [may]);
  const close = useCallback(() => setOpen(false), []);
  if (!used) return null;
  return (
    <Suspense>
      <SnelleNotitie open={open} onClose={close} subject={subject} />
    </Suspense>
  );
}
