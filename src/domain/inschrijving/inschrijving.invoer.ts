import {
  type Bestand,
  bsn,
  datum,
  keuze,
  nummer,
  schoolkolommen,
  soortenOnderwijs,
  tekst,
  verplicht,
} from '../invoer/bestand.contract.ts';

export const inschrijvingenBestand: Bestand = {
  naam: 'inschrijvingen.csv',
  tabel: 'inschrijving',
  id: 'inschrijving_id',
  sleutel: ['inschrijvingnummer'],
  kolommen: {
    inschrijvingnummer: nummer,
    bsn,
    ...schoolkolommen,
    onderwijssoort: keuze('onderwijssoort', soortenOnderwijs),
    begindatum: datum('vanaf', verplicht),
    einddatum: datum('tot_en_met'),
    reden_einde: tekst('reden_einde'),
  },
  perioden: [['begindatum', 'einddatum']],
  school: { dag: 'begindatum' },
};
