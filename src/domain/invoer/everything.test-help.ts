import { bsnOf } from './invoer.test-help.ts';

const [noor, sem] = [bsnOf(0), bsnOf(1)];

/** One of everything, all columns: two jongeren, two scholen with a brin and one without. */
export const everything: Record<string, string> = {
  'termen.csv': `kolom;eigen_term;schoolgang_term
werkprocessen.soort;RELATIEF;relatief-verzuim
werkprocessen.route_mas;Halt-route;halt
`,
  'medewerkers.csv': `medewerkercode;naam;functie;datum_in_dienst;datum_uit_dienst
M1;J. de Boer;leerplichtambtenaar;2019-01-01;
`,
  'personen.csv': `bsn;voornamen;voorvoegsel;achternaam;geboortedatum;geslacht;straatnaam;huisnummer;postcode;woonplaats;gemeentecode;gemeente;datum_inschrijving_brp;datum_uitschrijving_brp;reden_uitschrijving;datum_startkwalificatie
${noor};Noor;van;Dijk;2010-02-28;V;Kerkstraat;1;6651 ab;Druten;225;Druten;2010-03-01;;;
${sem};Sem;;Bakker;2008-02-29;m;Laan;2;6651AC;Druten;0225;Druten;2012-03-01;2024-01-01;verhuisd;2026-06-01
`,
  'gezin.csv': `betrokkenenummer;bsn;rol;voornamen;voorvoegsel;achternaam;gezag;taal;tolk;telefoon;email;vanaf;bron
B1;${noor};ouder;An;van;Dijk;Ja;Arabisch;ja;0600000000;an@example.org;2010-02-28;BRP
`,
  'bijzonderheden.csv': `bsn;soort;vanaf;toelichting
${noor};geheim-adres;2024-01-01;niet bellen
`,
  'inschrijvingen.csv': `inschrijvingnummer;bsn;brin;vestiging;schoolnaam;onderwijssoort;begindatum;einddatum;reden_einde
I1;${noor};00AA;00;De Linde;po;2014-08-01;2022-07-31;doorstroom
I2;${noor};01BB;00;Het Lyceum;VO;2022-08-01;;
`,
  'scholen.csv': `brin;vestiging;schoolnaam;onderwijssoort;vakantieregio;uureenheid;lesduur;te_laat_telt_mee;hele_dag_minuten;bekostiging;school_tot
01BB;00;Het Lyceum;VO;midden;lesuur;50;ja;240;b1;
`,
  'schoolvrij.csv': `brin;vestiging;van;tot;soort;naam
01BB;00;2026-09-16;2026-09-16;vrij;studiedag
`,
  'diplomas.csv': `diplomanummer;bsn;soort;datum
DI1;${sem};mbo-2;2026-06-01
`,
  'wachtlijst.csv': `wachtnummer;bsn;soort;van;tot
WL1;${sem};ISK;2012-03-01;2012-08-01
`,
  'werkprocessen.csv': `werkprocesnummer;bsn;soort;startdatum;einddatum;uitkomst;route_mas;onderwijssoort;behandelaar
W1;${noor};RELATIEF;2026-05-01;;;Halt-route;VO;J. de Boer
W2;${sem};ONBEKEND-WOORD;2024-05-01;2024-09-01;klaar;;VO;
`,
  'meldingen.csv': `meldingnummer;bsn;datum_melding;soort_verzuim;begin_verzuim;einde_verzuim;uren;brin;vestiging;schoolnaam;onderwijssoort;bron;vervolg;werkprocesnummer
A1;${noor};2026-05-01;wettelijk;2026-04-01;2026-04-30;17,5;01BB;00;Het Lyceum;VO;DUO;;W1
A2;${sem};2024-05-01;luxe;;;;01BB;00;Het Lyceum;VO;DUO;preventiespreekuur;W2
A3;${sem};2026-08-25;absoluut;;;;;;;geen onderwijs;;;
A4;${sem};2025-08-25;ziekte;;;;;;Naamloos College;VO;;;
`,
  'waarschuwingen.csv': `waarschuwingnummer;bsn;datum;werkprocesnummer
WA1;${noor};2026-05-20;W1
`,
  'vrijstellingen.csv': `vrijstellingnummer;bsn;artikel;soort_aanvraag;datum_aanvraag;datum_besluit;besluit;ingangsdatum;einddatum;onderwijssoort;werkprocesnummer
X1;${noor};5a;eerste;2023-05-01;2023-06-01;verleend;2023-08-01;2024-07-31;PO;
X2;${sem};5A;eerste;2023-05-01;;;;;;
`,
  'processen_verbaal.csv': `pv_nummer;bsn;datum;soort_verzuim;verdachte;onderwijssoort;afdoening;werkprocesnummer
P1;${noor};2026-06-01;relatief;ouder;VO;doorgestuurd;W1
`,
  'halt.csv': `haltnummer;bsn;datum_verwijzing;soort_verzuim;onderwijssoort;resultaat;werkprocesnummer
H1;${noor};2026-06-01;luxe;VO;positief;
`,
  'thuiszitters.csv': `thuiszitternummer;bsn;soort;begindatum;einddatum;reden_einde;onderwijssoort
T1;${noor};wettelijk;2026-01-01;;;VO
`,
  'preventieve_gesprekken.csv': `gespreknummer;bsn;datum;aanleiding;brin;vestiging;schoolnaam;onderwijssoort;meldingnummer
G1;${noor};2026-05-02;te laat;01BB;00;Het Lyceum;VO;A1
`,
  'gedoogbeschikkingen.csv': `gedoognummer;bsn;datum_besluit;besluit;einddatum;uren_werk_of_dagbesteding;ingeschreven_vervolgopleiding
D1;${sem};2025-01-01;verleend;2025-07-31;24;Nee
`,
  'overige_interventies.csv': `interventienummer;bsn;datum;soort;toelichting
O1;${sem};2025-01-01;;
`,
  'vsv.csv': `vsvnummer;bsn;schooljaar;datum_uitval;onderwijssoort;startkwalificatie
U1;${sem};2024-2025;2025-03-01;MBO;nee
`,
  'referentiecijfers.csv': `schooljaar;gebied;indicator;waarde;eenheid;bron
2024-2025;Nederland;vsv;2,31;%;DUO
2024-2025;Nederland;vsv;31000;;
`,
  'aanwezigheid.csv': `bsn;brin;vestiging;datum;lesuur;minuten;code;oordeel
${noor};01BB;00;2026-05-04;1;50;A;ongeoorloofd
${noor};01BB;00;2026-05-04;2;10;TL;te laat
`,
  'verlof.csv': `verlofnummer;bsn;grond;aanvraagdatum;begindatum;einddatum;schooldagen;besluit;beslisser
V1;${noor};11g;2026-02-01;2026-02-10;2026-02-12;3;verleend;hoofd
`,
};
