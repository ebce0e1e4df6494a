import { useCallback, useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../../../web/api.ts';
import { dropConceptHere, readConcept, saveConceptHere } from '../../../web/concept.ts';
import { type Gesprekconcept, saveGesprekconceptEndpoint } from '../gesprek.contract.ts';

/** How long somebody must pause before what was typed is kept, and how long until a lost connection is tried again. */
const PAUZE_MS = 1_000;
const OPNIEUW_MS = 4_000;

export type Bewaarstand = 'leeg' | 'bezig' | 'bewaard' | 'geen-verbinding' | 'gewijzigd' | 'mislukt';
type Lokaal = { readonly inhoud: Gesprekconcept; readonly versie: number };

/**
 * The draft of a report, kept on the server as it is typed: a closed tab, another computer and a restart lose nothing.
 * While there is no connection it stays in this tab and is tried again.
 */
export function useGesprekconcept(
  werkprocesId: string,
  server: { readonly inhoud: Gesprekconcept; readonly versie: number } | null,
  leeg: Gesprekconcept,
) {
  const sleutel = `gesprek-${werkprocesId}`;
  const [inhoud, setInhoud] = useState<Gesprekconcept>(() => {
    const lokaal = readConcept<Lokaal>(sleutel);
    // What stayed behind here counts as long as nobody wrote since.
    const isNewer = lokaal?.inhoud !== undefined && lokaal.versie === (server?.versie ?? 0);
    return { ...leeg, ...(isNewer ? lokaal.inhoud : server?.inhoud) };
  });
  const [stand, setStand] = useState<Bewaarstand>(server ? 'bewaard' : 'leeg');
  const versie = useRef(server?.versie ?? 0);
  const bewaard = useRef(JSON.stringify(server?.inhoud ?? leeg));
  const laatste = useRef(inhoud);
  const bezig = useRef<Promise<boolean>>(undefined);
  useEffect(() => {
    laatste.current = inhoud;
  }, [inhoud]);

  const send = useCallback(async (): Promise<boolean> => {
    const now = laatste.current;
    const tekst = JSON.stringify(now);
    if (tekst === bewaard.current) return true;
    setStand('bezig');
    try {
      const saved = await call(saveGesprekconceptEndpoint, {
        werkprocesId,
        inhoud: now,
        versie: versie.current,
      });
      versie.current = saved.versie;
      bewaard.current = tekst;
      if (JSON.stringify(laatste.current) === tekst) dropConceptHere(sleutel);
      setStand('bewaard');
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const known = ['geen-verbinding', 'gewijzigd'].find((code) => code === error.code);
      setStand((known as Bewaarstand | undefined) ?? 'mislukt');
      return false;
    }
  }, [sleutel, werkprocesId]);

  /** Keeps what there is now, after what is under way; answers whether all is kept. */
  const bewaar = useCallback((): Promise<boolean> => {
    const next = (bezig.current ?? Promise.resolve(true)).then(send);
    bezig.current = next;
    return next;
  }, [send]);

  useEffect(() => {
    if (JSON.stringify(inhoud) === bewaard.current || stand === 'gewijzigd') return;
    saveConceptHere(sleutel, { inhoud, versie: versie.current } satisfies Lokaal);
    const timer = setTimeout(() => void bewaar(), stand === 'geen-verbinding' ? OPNIEUW_MS : PAUZE_MS);
    return () => clearTimeout(timer);
  }, [inhoud, stand, sleutel, bewaar]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void bewaar();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, [bewaar]);

  return {
    inhoud,
    stand,
    change: (patch: Partial<Gesprekconcept>) => setInhoud((old) => ({ ...old, ...patch })),
    bewaar,
    conceptVersie: () => versie.current,
    /** The report is made, or thrown away: nothing of the draft stays. */
    done: () => {
      dropConceptHere(sleutel);
      versie.current = 0;
      bewaard.current = JSON.stringify(leeg);
      setInhoud(leeg);
      setStand('leeg');
    },
  };
}
