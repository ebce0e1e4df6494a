import {
  type Bestand,
  bsn,
  datum,
  getal,
  keuze,
  naarWerkproces,
  nummer,
  onderwijssoort,
  schoolkolommen,
  soortenVerzuim,
  tekst,
  verplicht,
  verwijzingNummer,
} from '../invoer/bestand.contract.ts';

/** A melding older than this that nobody linked to a zaak was dealt with in the system it comes from. */
const DAGEN_NIEUW = 42;
const vers = `r.datum_melding > current_setting('invoer.vandaag')::date - ${DAGEN_NIEUW}`;
const loopt = '(w.werkproces_id is not null and w.tot_en_met is null)';
const wacht = `(w.werkproces_id is null and ${vers})`;

export const meldingenBestand: Bestand = {
  naam: 'meldingen.csv',
  tabel: 'melding',
  id: 'melding_id',
  sleutel: ['meldingnummer'],
  kolommen: {
    meldingnummer: nummer,
    bsn,
    datum_melding: datum('gemeld_op', verplicht),
    soort_verzuim: keuze('soort_verzuim', soortenVerzuim, verplicht),
    begin_verzuim: datum('verzuim_vanaf'),
    einde_verzuim: datum('verzuim_tot_en_met'),
    uren: getal('uren'),
    ...schoolkolommen,
    onderwijssoort,
    bron: tekst('bron'),
    vervolg: keuze('vervolg', ['preventiespreekuur']),
    werkprocesnummer: verwijzingNummer,
  },
  perioden: [['begin_verzuim', 'einde_verzuim']],
  verwijzingen: [naarWerkproces],
  school: { dag: 'datum_melding' },
  // Only when the row is new: afterwards the status belongs to who works on the melding.
  bijNieuw: {
    join: 'left join werkproces w on w.werkproces_id = r.werkproces_id',
    kolommen: {
      status: `case when ${loopt} then 'in-behandeling' when ${wacht} then 'nieuw' else 'afgesloten' end`,
      sluitreden: `case when not ${loopt} and not ${wacht} then 'overgenomen' end`,
      behandelaar: 'w.behandelaar',
    },
  },
};
