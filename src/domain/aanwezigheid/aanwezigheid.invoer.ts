import {
  type Bestand,
  brin,
  bsn,
  datum,
  keuze,
  tekst,
  verplicht,
  vestiging,
} from '../invoer/bestand.contract.ts';

export const aanwezigheidBestand: Bestand = {
  naam: 'aanwezigheid.csv',
  tabel: 'verzuim_les',
  id: null,
  sleutel: ['bsn', 'datum', 'lesuur', 'brin', 'vestiging'],
  kolommen: {
    bsn,
    brin: { ...brin, verplicht: true },
    vestiging,
    datum: datum('dag', verplicht),
    lesuur: { soort: 'geheel', naar: 'lesuur', verplicht: true },
    minuten: { soort: 'geheel', naar: 'minuten' },
    code: tekst('code'),
    oordeel: keuze('oordeel', ['geoorloofd', 'ongeoorloofd', 'te laat', 'ziek', 'onbekend'], {
      anders: 'onbekend',
    }),
    tijdsoort: keuze('tijdsoort', ['les', 'praktijk', 'bpv'], { anders: 'les' }),
  },
  school: { dag: 'datum' },
};
