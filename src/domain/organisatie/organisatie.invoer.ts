import { type Bestand, datum, getal, keuze, nummer, tekst, verplicht } from '../invoer/bestand.contract.ts';

export const medewerkersBestand: Bestand = {
  naam: 'medewerkers.csv',
  tabel: 'medewerker',
  id: 'medewerker_id',
  sleutel: ['medewerkercode'],
  kolommen: {
    medewerkercode: nummer,
    naam: tekst('naam'),
    functie: tekst('functie'),
    datum_in_dienst: datum('in_dienst_vanaf'),
    datum_uit_dienst: datum('in_dienst_tot_en_met'),
  },
  perioden: [['datum_in_dienst', 'datum_uit_dienst']],
};

/** Which own terms may be mapped to which of ours; `uitkomst` knows no list, every word is allowed. */
export const schoolgangTermen: Readonly<Record<string, readonly string[] | null>> = {
  'werkprocessen.soort': [
    'relatief-verzuim',
    'absoluut-verzuim',
    'luxe-verzuim',
    'vrijstelling',
    'zorg-en-preventie',
    'vervangende-leerplicht',
    'overig',
  ],
  'werkprocessen.uitkomst': null,
  'werkprocessen.route_mas': [
    'vrijwilligehulp',
    'halt',
    'dwangciviel',
    'dwangstrafrecht',
    'lastonderdwangsom',
    'combinatie',
  ],
  'processen_verbaal.afdoening': ['naar-om', 'officiele-waarschuwing', 'sepot', 'strafbeschikking', 'vonnis'],
  'overige_interventies.soort': [
    'veilig-thuis',
    'beschermingstafel',
    'complexe-jeugdzaken',
    'vavo-instemming',
  ],
};

export const termenBestand: Bestand = {
  naam: 'termen.csv',
  tabel: 'term',
  id: 'term_id',
  sleutel: ['kolom', 'eigen_term'],
  kolommen: {
    kolom: keuze('kolom', Object.keys(schoolgangTermen), { verplicht: true }),
    eigen_term: tekst('eigen_term', { verplicht: true }),
    schoolgang_term: tekst('schoolgang_term', { verplicht: true, hoogstens: 200 }),
  },
  keuzePer: { kolom: 'kolom', waarde: 'schoolgang_term', keuzes: schoolgangTermen },
};

const kort = { hoogstens: 200 };

export const referentiecijfersBestand: Bestand = {
  naam: 'referentiecijfers.csv',
  tabel: 'referentiecijfer',
  id: 'referentiecijfer_id',
  sleutel: ['schooljaar', 'gebied', 'indicator', 'eenheid', 'bron'],
  kolommen: {
    schooljaar: { soort: 'schooljaar', naar: 'schooljaar', verplicht: true },
    gebied: tekst('gebied', { ...kort, verplicht: true }),
    indicator: tekst('indicator', { ...kort, verplicht: true }),
    waarde: getal('waarde', verplicht),
    eenheid: tekst('eenheid', kort),
    bron: tekst('bron', kort),
  },
};
