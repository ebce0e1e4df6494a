import { useEffect, useRef, useState } from 'react';
import {
  leaveMeelezerEndpoint,
  MELD_SECONDEN,
  type Meelezer,
  meldMeelezerEndpoint,
  type soortenMeelezer,
} from '../../domain/meelezer/meelezer.contract.ts';
import { call, ProblemError } from '../api.ts';
import { formatMoment } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import './meelezers.css';

/** Whoever typed something so short ago is writing. */
const SCHRIJFT_MS = 60_000;
const MOST_NAMES = 3;

/** Who else has this open. Empty for most of the day; nobody has to do anything for it. */
export function Meelezers({
  soort,
  id,
}: {
  readonly soort: (typeof soortenMeelezer)[number];
  readonly id: string;
}) {
  const t = useAlgemeen();
  const anderen = useMeelezers(soort, id);
  return (
    <section className="meelezers" role="status" aria-label={t('meelezers.label')}>
      {anderen.slice(0, MOST_NAMES).map(({ naam, sinds, schrijft }) => (
        <p key={`${naam} ${sinds}`} className={schrijft ? 'meelezers__schrijft' : undefined}>
          {schrijft
            ? t('meelezers.schrijft', { naam })
            : t('meelezers.leest', { naam, tijd: formatMoment(sinds) })}
        </p>
      ))}
      {anderen.length > MOST_NAMES && <p>{t('meelezers.meer', { n: anderen.length - MOST_NAMES })}</p>}
    </section>
  );
}

function useMeelezers(soort: (typeof soortenMeelezer)[number], id: string): readonly Meelezer[] {
  const [anderen, setAnderen] = useState<readonly Meelezer[]>([]);
  const typed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    let here = true;
    const meld = async () => {
      if (document.visibilityState === 'hidden') return;
      const schrijft = performance.now() - typed.current < SCHRIJFT_MS;
      try {
        const answer = await call(meldMeelezerEndpoint, { soort, id, schrijft });
        if (here) setAnderen(answer.anderen);
      } catch (error) {
        // Without this the work goes on; the next time tells.
        if (!(error instanceof ProblemError)) throw error;
      }
    };
    const onInput = () => {
      const first = performance.now() - typed.current >= SCHRIJFT_MS;
      typed.current = performance.now();
      if (first) void meld();
    };
    const onVisible = () => void meld();
    const leave = () =>
      void call(leaveMeelezerEndpoint, { soort, id }, undefined, true).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
      });
    void meld();
    const timer = setInterval(() => void meld(), MELD_SECONDEN * 1_000);
    document.addEventListener('input', onInput);
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('online', onVisible);
    window.addEventListener('pagehide', leave);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener('input', onInput);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', onVisible);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [soort, id]);
  return anderen;
}
