import { useTeksten, useTermen } from './teksten.ts';
import type { Cijfer, Filter } from './vraag.ts';

/** The words for names and values of a question, for tables, chips and files alike. */
export function useWoorden() {
  const t = useTeksten();
  const term = useTermen();
  return {
    indicator: (naam: string) => term('indicator', naam),
    dimensie: (naam: string) => term('dim', naam),
    waarde: (waarde: string) => waarde || t('uitkomst.onbekend'),
    filter: ({ dimensie, waarde }: Filter) => `${term('dim', dimensie)}: ${waarde || t('uitkomst.onbekend')}`,
    /** What the number is called: a count of something, a median, a measure. */
    getal: ({ definitie: { eenheid } }: Cijfer) =>
      eenheid === 'dag'
        ? t('uitkomst.mediaan')
        : eenheid === 'referentie'
          ? t('uitkomst.maat')
          : t('uitkomst.waarde', { eenheid: term('eenheid', eenheid) }),
    noemer: (deelVan: string) => (deelVan === 'totaal' ? t('uitkomst.totaal') : term('indicator', deelVan)),
  };
}
