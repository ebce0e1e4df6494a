import { DIPLOMASOORTEN } from '../../regels/lpw/diploma.ts';
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

const uitstroomprofielen = ['vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding'] as const;

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
    uitstroomprofiel: keuze('uitstroomprofiel', uitstroomprofielen),
  },
  perioden: [['begindatum', 'einddatum']],
  school: { dag: 'begindatum' },
};

export const diplomasBestand: Bestand = {
  naam: 'diplomas.csv',
  tabel: 'diploma',
  id: 'diploma_id',
  sleutel: ['diplomanummer'],
  kolommen: {
    diplomanummer: nummer,
    bsn,
    soort: keuze('soort', DIPLOMASOORTEN, verplicht),
    datum: datum('behaald_op', verplicht),
  },
};

/** Who waits for a place: now only the ISK (internationale schakelklas). */
export const wachtlijstBestand: Bestand = {
  naam: 'wachtlijst.csv',
  tabel: 'wachtlijst',
  id: 'wachtlijst_id',
  sleutel: ['wachtnummer'],
  kolommen: {
    wachtnummer: nummer,
    bsn,
    soort: keuze('soort', ['ISK'], verplicht),
    van: datum('vanaf', verplicht),
    tot: datum('tot_en_met'),
  },
  perioden: [['van', 'tot']],
};
