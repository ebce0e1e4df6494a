import { leesbaar } from '../../../regels/kalender/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import type { Taak } from '../draaiboek.contract.ts';
import { teksten } from './teksten.ts';

/** When a task is due, in words: "4 weken voor het begin van de zomervakantie". */
export function useMoment() {
  const t = useTekst(teksten);
  return ({ anker, dag, aantal, eenheid, richting }: Taak): string => {
    // A fixed day has no year; of 2000 only day and month are shown.
    const vanaf =
      anker === 'vaste-dag'
        ? t('anker.op-dag', { dag: leesbaar(`2000-${dag}`).slice(0, 5) })
        : t(`anker.${anker}`);
    if (aantal === 0) return t('moment.op', { vanaf });
    return t(richting === 'terug' ? 'moment.voor' : 'moment.na', {
      duur: t(`duur.${eenheid}`, { n: aantal }),
      vanaf,
    });
  };
}
