import { type Bestand, bsn, datum, keuze, nummer, tekst, verplicht } from '../invoer/bestand.contract.ts';

/** Address cells of personen.csv: they make the verblijf of the jongere, the others the jongere itself. */
export const verblijfKolommen = [
  'straatnaam',
  'huisnummer',
  'postcode',
  'woonplaats',
  'gemeentecode',
  'gemeente',
  'datum_inschrijving_brp',
  'datum_uitschrijving_brp',
  'reden_uitschrijving',
] as const;

export const personenBestand: Bestand = {
  naam: 'personen.csv',
  tabel: 'jongere',
  id: 'jongere_id',
  sleutel: ['bsn'],
  kolommen: {
    bsn,
    voornamen: tekst('voornamen'),
    voorvoegsel: tekst('voorvoegsel'),
    achternaam: tekst('achternaam'),
    geboortedatum: datum('geboortedatum', verplicht),
    geslacht: keuze('geslacht', ['M', 'V', 'X']),
    straatnaam: tekst('straatnaam'),
    huisnummer: tekst('huisnummer', { hoogstens: 50 }),
    postcode: { soort: 'postcode', naar: 'postcode', hoogstens: 50 },
    woonplaats: tekst('woonplaats'),
    gemeentecode: { soort: 'gemeentecode', naar: 'gemeentecode' },
    gemeente: tekst('gemeente'),
    datum_inschrijving_brp: datum('vanaf'),
    datum_uitschrijving_brp: datum('tot'),
    reden_uitschrijving: tekst('reden_uitschrijving'),
    datum_startkwalificatie: datum('startkwalificatie_op'),
  },
  perioden: [['datum_inschrijving_brp', 'datum_uitschrijving_brp']],
};

/** Our own: parents and others with gezag. */
export const gezinBestand: Bestand = {
  naam: 'gezin.csv',
  tabel: 'betrokkene',
  id: 'betrokkene_id',
  sleutel: ['betrokkenenummer'],
  kolommen: {
    betrokkenenummer: nummer,
    bsn,
    rol: tekst('rol', verplicht),
    voornamen: tekst('voornamen'),
    voorvoegsel: tekst('voorvoegsel'),
    achternaam: tekst('achternaam'),
    gezag: keuze('gezag', ['ja', 'nee', 'onbekend'], { anders: 'onbekend' }),
    taal: tekst('taal'),
    tolk: { soort: 'ja-nee', naar: 'tolk', anders: 'f' },
    telefoon: tekst('telefoon'),
    email: tekst('email'),
    vanaf: datum('vanaf'),
    bron: tekst('bron'),
  },
};

/** Our own: what one must know before writing, calling or visiting. */
export const bijzonderhedenBestand: Bestand = {
  naam: 'bijzonderheden.csv',
  tabel: 'bijzonderheid',
  id: 'bijzonderheid_id',
  sleutel: ['bsn', 'soort', 'vanaf'],
  kolommen: {
    bsn,
    soort: keuze('soort', ['geheim-adres', 'tolk', 'veiligheid'], verplicht),
    vanaf: datum('vanaf', verplicht),
    toelichting: tekst('toelichting', { hoogstens: 10_000 }),
  },
};
