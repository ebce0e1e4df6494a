import {
  type Bestand,
  datum,
  keuze,
  soortenOnderwijs,
  tekst,
  verplicht,
  vestiging,
} from '../invoer/bestand.contract.ts';

const brin = { soort: 'brin', naar: 'brin', verplicht: true, hoogstens: 20 } as const;

/** What a school says of itself (contract-controleer § 2): its calendar region and how it counts absence. */
export const scholenBestand: Bestand = {
  naam: 'scholen.csv',
  tabel: 'school',
  id: 'school_id',
  sleutel: ['brin', 'vestiging'],
  kolommen: {
    brin,
    vestiging: { ...tekst('vestiging', { hoogstens: 20 }), verplicht: true },
    schoolnaam: tekst('naam', verplicht),
    onderwijssoort: keuze('onderwijssoort', soortenOnderwijs),
    vakantieregio: keuze('vakantieregio', ['noord', 'midden', 'zuid']),
    uureenheid: keuze('uureenheid', ['klokuur', 'lesuur']),
    lesduur: { soort: 'geheel', naar: 'lesduur', minstens: 1 },
    te_laat_telt_mee: { soort: 'ja-nee', naar: 'te_laat_telt_mee' },
    hele_dag_minuten: { soort: 'geheel', naar: 'hele_dag_minuten', minstens: 1 },
    bekostiging: keuze('bekostiging', ['b1', 'b2', 'b3', 'b4']),
    school_tot: datum('school_tot'),
  },
};

/** Where a school differs from the holidays of its region. */
export const schoolvrijBestand: Bestand = {
  naam: 'schoolvrij.csv',
  tabel: 'schoolvrij',
  id: 'schoolvrij_id',
  sleutel: ['brin', 'vestiging', 'van', 'tot', 'soort'],
  kolommen: {
    brin: { ...brin, naar: null },
    vestiging: { ...vestiging, verplicht: true },
    van: datum('vanaf', verplicht),
    tot: datum('tot_en_met', verplicht),
    soort: keuze('soort', ['vrij', 'vakantie', 'les'], verplicht),
    naam: tekst('naam'),
  },
  perioden: [['van', 'tot']],
  school: 'bestaand',
};
