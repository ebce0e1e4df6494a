import {
  type Bestand,
  bsn,
  datum,
  keuze,
  nummer,
  onderwijssoort,
  tekst,
  verplicht,
} from '../invoer/bestand.contract.ts';

export const thuiszittersBestand: Bestand = {
  naam: 'thuiszitters.csv',
  tabel: 'thuiszitter',
  id: 'thuiszitter_id',
  sleutel: ['thuiszitternummer'],
  kolommen: {
    thuiszitternummer: nummer,
    bsn,
    soort: keuze('soort', ['wettelijk', 'ziekte'], verplicht),
    begindatum: datum('vanaf', verplicht),
    einddatum: datum('tot_en_met'),
    reden_einde: tekst('reden_einde'),
    onderwijssoort,
  },
  perioden: [['begindatum', 'einddatum']],
};
