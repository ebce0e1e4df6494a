/** The files of an oefenregio with their columns, as contract § 3 and contract-controleer § 2 name them; `gezin` and `bijzonderheden` are our own. */
export const kolommen = {
  termen: 'kolom;eigen_term;schoolgang_term',
  medewerkers: 'medewerkercode;naam;functie;datum_in_dienst;datum_uit_dienst',
  scholen:
    'brin;vestiging;schoolnaam;onderwijssoort;vakantieregio;uureenheid;lesduur;te_laat_telt_mee;hele_dag_minuten;bekostiging;school_tot',
  schoolvrij: 'brin;vestiging;van;tot;soort;naam',
  personen:
    'bsn;voornamen;voorvoegsel;achternaam;geboortedatum;geslacht;straatnaam;huisnummer;postcode;woonplaats;gemeentecode;gemeente;datum_inschrijving_brp;datum_uitschrijving_brp;reden_uitschrijving;datum_startkwalificatie',
  gezin:
    'betrokkenenummer;bsn;rol;voornamen;voorvoegsel;achternaam;gezag;taal;tolk;telefoon;email;vanaf;bron',
  bijzonderheden: 'bsn;soort;vanaf;toelichting',
  inschrijvingen:
    'inschrijvingnummer;bsn;brin;vestiging;schoolnaam;onderwijssoort;begindatum;einddatum;reden_einde;uitstroomprofiel',
  diplomas: 'diplomanummer;bsn;soort;datum',
  wachtlijst: 'wachtnummer;bsn;soort;van;tot',
  werkprocessen:
    'werkprocesnummer;bsn;soort;startdatum;einddatum;uitkomst;route_mas;onderwijssoort;behandelaar',
  meldingen:
    'meldingnummer;bsn;datum_melding;soort_verzuim;begin_verzuim;einde_verzuim;uren;brin;vestiging;schoolnaam;onderwijssoort;bron;vervolg;werkprocesnummer',
  waarschuwingen: 'waarschuwingnummer;bsn;datum;werkprocesnummer',
  vrijstellingen:
    'vrijstellingnummer;bsn;artikel;soort_aanvraag;datum_aanvraag;datum_besluit;besluit;ingangsdatum;einddatum;onderwijssoort;werkprocesnummer',
  processen_verbaal: 'pv_nummer;bsn;datum;soort_verzuim;verdachte;onderwijssoort;afdoening;werkprocesnummer',
  halt: 'haltnummer;bsn;datum_verwijzing;soort_verzuim;onderwijssoort;resultaat;werkprocesnummer',
  thuiszitters: 'thuiszitternummer;bsn;soort;begindatum;einddatum;reden_einde;onderwijssoort',
  preventieve_gesprekken:
    'gespreknummer;bsn;datum;aanleiding;brin;vestiging;schoolnaam;onderwijssoort;meldingnummer',
  gedoogbeschikkingen:
    'gedoognummer;bsn;datum_besluit;besluit;einddatum;uren_werk_of_dagbesteding;ingeschreven_vervolgopleiding',
  overige_interventies: 'interventienummer;bsn;datum;soort;toelichting',
  vsv: 'vsvnummer;bsn;schooljaar;datum_uitval;onderwijssoort;startkwalificatie',
  referentiecijfers: 'schooljaar;gebied;indicator;waarde;eenheid;bron',
  verlof: 'verlofnummer;bsn;grond;aanvraagdatum;begindatum;einddatum;schooldagen;besluit;beslisser',
  aanwezigheid: 'bsn;brin;vestiging;datum;lesuur;minuten;code;oordeel;tijdsoort',
} as const;

export type Bestand = keyof typeof kolommen;
export const bestanden = Object.keys(kolommen) as Bestand[];

/** Rows made since the last time somebody took them, per file, each without its line end. */
export type Rijen = Readonly<Record<Bestand, string[]>>;
export const noRijen = (): Rijen =>
  Object.fromEntries(bestanden.map((bestand) => [bestand, [] as string[]])) as unknown as Rijen;
