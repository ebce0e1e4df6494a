import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in pixels, also after the window changed; 0 until it is known. */
export function useBreedte<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [breedte, setBreedte] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setBreedte(Math.floor(current.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return [element, breedte];
}
