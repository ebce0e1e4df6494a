import {
  type Bestand,
  bsn,
  datum,
  keuze,
  naarWerkproces,
  nummer,
  onderwijssoort,
  soortenVerzuim,
  tekst,
  verplicht,
  verwijzingNummer,
} from '../invoer/bestand.contract.ts';

export const waarschuwingenBestand: Bestand = {
  naam: 'waarschuwingen.csv',
  tabel: 'waarschuwing',
  id: 'waarschuwing_id',
  sleutel: ['waarschuwingnummer'],
  kolommen: {
    waarschuwingnummer: nummer,
    bsn,
    datum: datum('gegeven_op', verplicht),
    werkprocesnummer: verwijzingNummer,
  },
  verwijzingen: [naarWerkproces],
};

export const processenVerbaalBestand: Bestand = {
  naam: 'processen_verbaal.csv',
  tabel: 'proces_verbaal',
  id: 'proces_verbaal_id',
  sleutel: ['pv_nummer'],
  kolommen: {
    pv_nummer: nummer,
    bsn,
    datum: datum('opgemaakt_op', verplicht),
    soort_verzuim: keuze('soort_verzuim', ['relatief', 'luxe', 'absoluut', 'langdurig']),
    verdachte: keuze('verdachte', ['ouder', 'jongere']),
    onderwijssoort,
    afdoening: tekst('afdoening', { term: true }),
    werkprocesnummer: verwijzingNummer,
  },
  verwijzingen: [naarWerkproces],
};

export const haltBestand: Bestand = {
  naam: 'halt.csv',
  tabel: 'halt_verwijzing',
  id: 'halt_verwijzing_id',
  sleutel: ['haltnummer'],
  kolommen: {
    haltnummer: nummer,
    bsn,
    datum_verwijzing: datum('verwezen_op', verplicht),
    soort_verzuim: keuze('soort_verzuim', soortenVerzuim),
    onderwijssoort,
    resultaat: tekst('resultaat'),
    werkprocesnummer: verwijzingNummer,
  },
  verwijzingen: [naarWerkproces],
};
