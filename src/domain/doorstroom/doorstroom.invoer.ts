import { type Bestand, bsn, datum, nummer, onderwijssoort, woord } from '../invoer/bestand.contract.ts';

export const vsvBestand: Bestand = {
  naam: 'vsv.csv',
  tabel: 'vsv_uitval',
  id: 'vsv_uitval_id',
  sleutel: ['vsvnummer'],
  kolommen: {
    vsvnummer: nummer,
    bsn,
    schooljaar: { soort: 'schooljaar', naar: 'schooljaar', verplicht: true },
    datum_uitval: datum('uitgevallen_op'),
    onderwijssoort,
    startkwalificatie: woord('startkwalificatie', ['ja', 'nee']),
  },
};
