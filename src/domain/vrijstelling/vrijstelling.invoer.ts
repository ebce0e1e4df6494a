import {
  type Bestand,
  bsn,
  datum,
  getal,
  keuze,
  naarWerkproces,
  nummer,
  onderwijssoort,
  verplicht,
  verwijzingNummer,
  woord,
} from '../invoer/bestand.contract.ts';

export const vrijstellingenBestand: Bestand = {
  naam: 'vrijstellingen.csv',
  tabel: 'vrijstelling',
  id: 'vrijstelling_id',
  sleutel: ['vrijstellingnummer'],
  kolommen: {
    vrijstellingnummer: nummer,
    bsn,
    artikel: keuze('artikel', ['5a', '5b', '5c', '5A', '3a', '3b', '15', '11g'], {
      verplicht: true,
      hoofdlettergevoelig: true,
    }),
    soort_aanvraag: keuze('soort_aanvraag', ['eerste', 'verlenging']),
    datum_aanvraag: datum('aangevraagd_op'),
    datum_besluit: datum('besloten_op'),
    besluit: keuze('besluit', ['verleend', 'afgewezen']),
    ingangsdatum: datum('vanaf'),
    einddatum: datum('tot_en_met'),
    onderwijssoort,
    werkprocesnummer: verwijzingNummer,
  },
  perioden: [['ingangsdatum', 'einddatum']],
  // A figure counts by one of these; a row without any could never be found again.
  minstensEen: ['datum_aanvraag', 'datum_besluit', 'ingangsdatum'],
  verwijzingen: [naarWerkproces],
};

export const gedoogBestand: Bestand = {
  naam: 'gedoogbeschikkingen.csv',
  tabel: 'gedoogbeschikking',
  id: 'gedoogbeschikking_id',
  sleutel: ['gedoognummer'],
  kolommen: {
    gedoognummer: nummer,
    bsn,
    datum_besluit: datum('besloten_op', verplicht),
    besluit: woord('besluit', ['verleend', 'afgewezen']),
    einddatum: datum('tot_en_met'),
    uren_werk_of_dagbesteding: getal('uren_werk_of_dagbesteding'),
    ingeschreven_vervolgopleiding: woord('ingeschreven_vervolgopleiding', ['ja', 'nee']),
  },
};
