import {
  type Bestand,
  bsn,
  datum,
  nummer,
  onderwijssoort,
  schoolkolommen,
  tekst,
  verplicht,
  verwijzingNummer,
} from '../invoer/bestand.contract.ts';

const term = { term: true };

export const werkprocessenBestand: Bestand = {
  naam: 'werkprocessen.csv',
  tabel: 'werkproces',
  id: 'werkproces_id',
  sleutel: ['werkprocesnummer'],
  kolommen: {
    werkprocesnummer: nummer,
    bsn,
    soort: tekst('soort', term),
    startdatum: datum('vanaf', verplicht),
    einddatum: datum('tot_en_met'),
    uitkomst: tekst('uitkomst', term),
    route_mas: tekst('route', term),
    onderwijssoort,
    behandelaar: tekst('behandelaar'),
  },
  perioden: [['startdatum', 'einddatum']],
  // Afterwards the step belongs to who works on the zaak. The column einddatum may be missing from the file.
  bijNieuw: {
    join: '',
    kolommen: { stap: "case when to_jsonb(r) ->> 'einddatum' is null then 'nieuw' else 'gesloten' end" },
  },
};

export const gesprekkenBestand: Bestand = {
  naam: 'preventieve_gesprekken.csv',
  tabel: 'preventief_gesprek',
  id: 'preventief_gesprek_id',
  sleutel: ['gespreknummer'],
  kolommen: {
    gespreknummer: nummer,
    bsn,
    datum: datum('gevoerd_op', verplicht),
    aanleiding: tekst('aanleiding', { hoogstens: 10_000 }),
    ...schoolkolommen,
    onderwijssoort,
    meldingnummer: verwijzingNummer,
  },
  verwijzingen: [{ kolom: 'meldingnummer', tabel: 'melding', naar: 'melding_id' }],
  school: { dag: 'datum' },
};

export const interventiesBestand: Bestand = {
  naam: 'overige_interventies.csv',
  tabel: 'interventie',
  id: 'interventie_id',
  sleutel: ['interventienummer'],
  kolommen: {
    interventienummer: nummer,
    bsn,
    datum: datum('op', verplicht),
    soort: tekst('soort', term),
    toelichting: tekst('toelichting', { hoogstens: 10_000 }),
  },
};
