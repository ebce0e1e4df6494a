import { type RefObject, useEffect, useRef } from 'react';

/** What stands above a form comes into sight when there is something to say: who sent a long form is at its end. */
export function useInSight(say: unknown): RefObject<HTMLDivElement | null> {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (say) here.current?.scrollIntoView({ block: 'nearest' });
  }, [say]);
  return here;
}
