/** What follows when nobody came, and the letter that goes with it. */
export type Vervolg = {
  readonly stap: 'tweede-oproep' | 'huisbezoek' | 'gevolg-bepalen';
  readonly soort: 'gesprek' | 'huisbezoek' | null;
  /** Within how many school days the next step is planned. */
  readonly schooldagen: number;
  readonly brief: 'uitnodiging-tweede-oproep' | 'aankondiging-huisbezoek' | 'mededeling-niet-verschenen';
};

/**
 * The step after an appointment to which nobody came: called once more, then visited at home, then a person decides what
 * follows. It never becomes heavier by itself (mas.md § 1: light where possible).
 *
 * @uitleg 0071 not appearing is no offence: the third time is a decision of the officer, not of the program
 * @param eerder how often this family did not come before, in the same matter
 */
export function deriveVervolgNietVerschenen(eerder: number): Vervolg {
  if (eerder === 0) {
    return { stap: 'tweede-oproep', soort: 'gesprek', schooldagen: 5, brief: 'uitnodiging-tweede-oproep' };
  }
  if (eerder === 1) {
    return { stap: 'huisbezoek', soort: 'huisbezoek', schooldagen: 5, brief: 'aankondiging-huisbezoek' };
  }
  return { stap: 'gevolg-bepalen', soort: null, schooldagen: 5, brief: 'mededeling-niet-verschenen' };
}
