/** A table that says something of a jongere (`jongere_id`). */
export type Verwijzing = {
  readonly tabel: string;
  /** Columns that name one row, jongere_id apart. */
  readonly sleutel: readonly string[];
  /** Two rows of one jongere cannot be equal in these: the row of the file that goes is then set aside. */
  readonly gelijk?: readonly string[];
  /** What the row belongs to: with whom that goes, this goes. */
  readonly hoortBij?: 'werkproces' | 'melding';
  /** A table that names rows of this one: a row that is named is kept beside its equal. */
  readonly genoemdIn?: string;
};

const van = (tabel: string, more: Omit<Verwijzing, 'tabel' | 'sleutel'> = {}): Verwijzing => ({
  tabel,
  sleutel: [`${tabel}_id`],
  ...more,
});

/**
 * Every table with facts of a jongere, in the order they are moved. A test reads the catalogue of the database: a new
 * table that is not named here fails it, and a merge that would leave a row behind is refused by its foreign key.
 */
export const verwijzingen: readonly Verwijzing[] = [
  van('verblijf'),
  van('betrokkene', {
    gelijk: ['rol', 'voornamen', 'voorvoegsel', 'achternaam', 'tot'],
    genoemdIn: 'contactgegeven',
  }),
  van('contactgegeven', { gelijk: ['betrokkene_id', 'tot_en_met'] }),
  van('bijzonderheid', { gelijk: ['soort', 'vanaf'] }),
  van('inschrijving'),
  van('diploma'),
  van('wachtlijst'),
  van('onderwijssituatie'),
  { tabel: 'verzuim_les', sleutel: ['dag', 'lesuur', 'school_id'], gelijk: ['dag', 'lesuur', 'school_id'] },
  van('verzuimsignaal', { gelijk: ['school_id', 'schooljaar', 'code', 'stap', 'van', 'geldt_vanaf'] }),
  van('werkproces'),
  van('melding', { hoortBij: 'werkproces' }),
  van('notitie', { hoortBij: 'werkproces' }),
  van('terugkoppeling', { hoortBij: 'werkproces' }),
  van('gesprek', { hoortBij: 'werkproces' }),
  van('zaakplan', { hoortBij: 'werkproces' }),
  van('zaakactie', { hoortBij: 'werkproces' }),
  van('verwijzing', { hoortBij: 'werkproces' }),
  van('gastvraag', { hoortBij: 'werkproces' }),
  van('evaluatie', { hoortBij: 'werkproces' }),
  van('regie', { hoortBij: 'werkproces' }),
  van('draaiboekstart', { hoortBij: 'werkproces' }),
  van('meekijkrecht', { hoortBij: 'werkproces' }),
  van('zaakthema', { hoortBij: 'werkproces' }),
  van('collegavraag', { hoortBij: 'werkproces' }),
  van('signalering', { hoortBij: 'werkproces' }),
  van('onderzoek', { hoortBij: 'werkproces' }),
  van('waarschuwing', { hoortBij: 'werkproces' }),
  van('halt_verwijzing', { hoortBij: 'werkproces' }),
  van('proces_verbaal', { hoortBij: 'werkproces' }),
  van('vrijstelling', { hoortBij: 'werkproces' }),
  van('verlof'),
  van('thuiszitter'),
  van('preventief_gesprek', { hoortBij: 'melding' }),
  van('gedoogbeschikking'),
  van('interventie'),
  van('vsv_uitval'),
  van('schoolmaatregel'),
  van('adviesvraag', { hoortBij: 'melding' }),
  van('absoluut_verzuim', { gelijk: ['sinds'], hoortBij: 'werkproces' }),
  van('brief', { hoortBij: 'werkproces' }),
  van('opsporingsstuk'),
  van('poststuk', { hoortBij: 'werkproces' }),
  van('bundel', { hoortBij: 'werkproces' }),
  van('briefreeks_lid', { gelijk: ['briefreeks_id'] }),
  van('taak', { gelijk: ['soort', 'dag'] }),
  van('termijn'),
  van('levering_regel'),
  van('buiten_brp'),
  van('brp_gebeurtenis'),
  van('afspraak', { hoortBij: 'werkproces' }),
  van('vrijgave'),
  van('verzoek'),
  van('spreekuurgesprek', { hoortBij: 'melding' }),
];
