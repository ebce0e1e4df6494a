import {
  type Bestand,
  bsn,
  datum,
  getal,
  keuze,
  nummer,
  verplicht,
  woord,
} from '../invoer/bestand.contract.ts';

export const verlofBestand: Bestand = {
  naam: 'verlof.csv',
  tabel: 'verlof',
  id: 'verlof_id',
  sleutel: ['verlofnummer'],
  kolommen: {
    verlofnummer: nummer,
    bsn,
    grond: keuze('grond', ['11f', '11g'], verplicht),
    aanvraagdatum: datum('aangevraagd_op', verplicht),
    begindatum: datum('vanaf'),
    einddatum: datum('tot_en_met'),
    schooldagen: getal('schooldagen'),
    besluit: woord('besluit', ['verleend', 'afgewezen']),
    beslisser: keuze('beslisser', ['hoofd', 'leerplichtambtenaar']),
  },
  perioden: [['begindatum', 'einddatum']],
};
