import type { Vraagcode, Weegschaal } from '../../../regels/mas/signalering.ts';
import { useTermen } from '../../../web/taal/termen.ts';

/** Questions and answers in words: those of the instrument in the language of the screen, the others as they were written. */
export function useSignaleringswoorden({ eigen }: Pick<Weegschaal, 'eigen'>) {
  const term = useTermen();
  const find = (vraag: Vraagcode) => eigen.find(({ code }) => code === vraag);
  return {
    term,
    vraagTekst: (vraag: Vraagcode) => find(vraag)?.vraag ?? term('vraag', vraag),
    antwoordTekst: (vraag: Vraagcode, antwoord: string) =>
      find(vraag)?.antwoorden.find(({ code }) => code === antwoord)?.tekst ??
      term('antwoord', `${vraag}.${antwoord}`),
  };
}
