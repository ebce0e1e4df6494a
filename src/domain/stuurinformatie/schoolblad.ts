import type { Tx } from '../../platform/db/tx.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import { getParameters } from '../parameter/index.ts';
import type { Blad, Bladdeel } from './blad.contract.ts';
import {
  countScholen,
  countTerugkoppeling,
  findSchoolKort,
  listAfspraken,
  type Schoolmaten,
} from './schoolblad.sql.ts';

/** Four lesweken in which sixteen hours can add up, and a week to report. */
const MELDTERMIJN_DAGEN = 35;
/** With fewer peers, or reports among them, a school could be recognised. */
const MINSTE = 5;

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const dagen = (aantal: number | null) =>
  aantal === null ? '–' : `${getal.format(aantal)} ${aantal === 1 ? 'dag' : 'dagen'}`;
const perHonderd = (deel: number, geheel: number) => (geheel === 0 ? null : (100 * deel) / geheel);
const metProcent = (waarde: number | null) => (waarde === null ? '–' : `${getal.format(waarde)}%`);

/** What one compares: how it is worked out of one school, and how it is written. */
const MATEN: readonly {
  readonly label: string;
  readonly van: (school: Schoolmaten) => number | null;
  readonly als: (waarde: number | null) => string;
}[] = [
  {
    label: 'Meldingen per 100 leerlingen',
    van: ({ meldingen, leerlingen }) => perHonderd(meldingen, leerlingen),
    als: (n) => (n === null ? '–' : getal.format(n)),
  },
  {
    label: 'Leerlingen met een melding',
    van: ({ jongeren, leerlingen }) => perHonderd(jongeren, leerlingen),
    als: metProcent,
  },
  {
    label: 'Daarvan twee keer of vaker gemeld',
    van: ({ vaker, jongeren }) => perHonderd(vaker, jongeren),
    als: metProcent,
  },
  {
    label: 'Luxeverzuim, deel van de meldingen',
    van: ({ luxe, meldingen }) => perHonderd(luxe, meldingen),
    als: metProcent,
  },
  { label: 'Van eerste verzuim tot melding (helft binnen)', van: ({ meldDagen }) => meldDagen, als: dagen },
  {
    label: 'Later dan vijf weken gemeld',
    van: ({ teLaatGemeld, metBegin }) => perHonderd(teLaatGemeld, metBegin),
    als: metProcent,
  },
  {
    label: 'Van melding tot ons antwoord (helft binnen)',
    van: ({ antwoordDagen }) => antwoordDagen,
    als: dagen,
  },
];

export type Schoolvraag = {
  readonly organisatieId: number;
  readonly schoolId: string;
  readonly schooljaar: string;
  readonly vandaag: Datum;
};

/** The page to take along on a visit to a school (RP-12): its own figures, those of like schools, and what is agreed. */
export async function composeSchoolblad(tx: Tx, vraag: Schoolvraag) {
  const { organisatieId, schoolId, schooljaar, vandaag } = vraag;
  const school = await findSchoolKort(tx, schoolId);
  if (!school) return refuse('niet-gevonden');
  const vorigJaar = `${Number(schooljaar.slice(0, 4)) - 1}-${schooljaar.slice(0, 4)}`;
  const count = (jaar: string) =>
    countScholen(tx, {
      organisatieId,
      schoolId,
      onderwijssoort: school.onderwijssoort,
      vanaf: `${jaar.slice(0, 4)}-08-01`,
      totEnMet: `${jaar.slice(5)}-07-31`,
      peildatum: `${jaar.slice(0, 4)}-10-01`,
      meldtermijnDagen: MELDTERMIJN_DAGEN,
    });
  const nu = await count(schooljaar);
  const toen = (await count(vorigJaar)).find((een) => een.schoolId === schoolId);
  const eigen = nu.find((een) => een.schoolId === schoolId);
  if (!eigen) return refuse('niet-gevonden');
  const peers = nu.filter((een) => een.schoolId !== schoolId && een.leerlingen > 0);
  const { terugkoppelDagen } = await getParameters(tx, organisatieId, vandaag, ['terugkoppelDagen']);
  const klok = await countTerugkoppeling(tx, schoolId, vandaag, terugkoppelDagen);

  const blad: Blad = {
    titel: `Schoolgesprek ${school.naam}`,
    ondertitel: [
      school.onderwijssoort,
      [school.brin, school.vestiging].filter(Boolean).join(' '),
      `schooljaar ${schooljaar}`,
      `gemaakt op ${leesbaar(vandaag)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    delen: [
      aantallen(eigen, toen, schooljaar, vorigJaar),
      vergelijking(eigen, toen, peers, { schooljaar, vorigJaar, onderwijssoort: school.onderwijssoort }),
      terugkoppeling(klok ?? { open: 0, opTijd: 0 }, terugkoppelDagen),
      afspraken(await listAfspraken(tx, schoolId)),
    ],
    voet:
      'Ingetrokken meldingen en absoluut verzuim tellen niet mee. Leerlingen zijn jongeren uit onze gemeenten die hier op ' +
      `1 oktober staan. Vergelijkbare scholen: zelfde onderwijssoort, de middelste waarde; niet getoond bij minder dan ${MINSTE} scholen.`,
  };
  return ok({ blad, naam: school.naam });
}

function aantallen(
  eigen: Schoolmaten,
  toen: Schoolmaten | undefined,
  schooljaar: string,
  vorigJaar: string,
): Bladdeel {
  const rij = (label: string, van: (een: Schoolmaten) => number) => [
    label,
    getal.format(van(eigen)),
    toen ? getal.format(van(toen)) : '–',
  ];
  return {
    kop: 'Aantallen van uw school',
    alineas: [],
    tabel: {
      titel: 'Leerlingen en meldingen',
      koppen: ['Wat', schooljaar, vorigJaar],
      rijen: [
        rij('Leerlingen uit onze gemeenten', ({ leerlingen }) => leerlingen),
        rij('Meldingen', ({ meldingen }) => meldingen),
        rij('Leerlingen met een melding', ({ jongeren }) => jongeren),
        rij('Waarvan twee keer of vaker', ({ vaker }) => vaker),
        rij('Meldingen van luxeverzuim', ({ luxe }) => luxe),
      ],
    },
    lijst: [],
  };
}

function vergelijking(
  eigen: Schoolmaten,
  toen: Schoolmaten | undefined,
  peers: readonly Schoolmaten[],
  {
    schooljaar,
    vorigJaar,
    onderwijssoort,
  }: { schooljaar: string; vorigJaar: string; onderwijssoort: string | null },
): Bladdeel {
  const genoeg = peers.length >= MINSTE;
  return {
    kop: 'Naast vergelijkbare scholen',
    alineas: [
      onderwijssoort === null
        ? 'De onderwijssoort van deze school is niet bekend. Daarom staan er geen andere scholen naast.'
        : genoeg
          ? `Naast uw school staan ${peers.length} andere scholen met ${onderwijssoort} in onze regio, zonder naam.`
          : `Er zijn te weinig andere scholen met ${onderwijssoort} (minder dan ${MINSTE}) om naast te zetten.`,
    ],
    tabel: {
      titel: 'Vergelijking',
      koppen: ['Wat', schooljaar, vorigJaar, ...(genoeg ? [`Andere scholen, ${schooljaar}`] : [])],
      rijen: MATEN.map(({ label, van, als }) => {
        const waarden = peers.map(van).filter((waarde) => waarde !== null);
        return [
          label,
          als(van(eigen)),
          toen ? als(van(toen)) : '–',
          ...(genoeg ? [waarden.length >= MINSTE ? als(middelste(waarden)) : 'te weinig scholen'] : []),
        ];
      }),
    },
    lijst: [],
  };
}

function terugkoppeling({ open, opTijd }: { open: number; opTijd: number }, termijn: number): Bladdeel {
  return {
    kop: 'Wat u van ons hoorde',
    alineas: [
      open === 0
        ? 'Er is nu geen melding van uw school open.'
        : `Er ${open === 1 ? 'is 1 melding' : `zijn ${open} meldingen`} van uw school open. Bij ${opTijd} daarvan hoorde u de laatste ${termijn} dagen iets van ons${
            opTijd < open ? `; bij ${open - opTijd} niet. Dat spreken wij door` : ''
          }.`,
    ],
    tabel: null,
    lijst: [],
  };
}

function afspraken(open: Awaited<ReturnType<typeof listAfspraken>>): Bladdeel {
  return {
    kop: 'Afspraken die lopen',
    alineas: open.length === 0 ? ['Er staat nu geen vraag of datum open.'] : [],
    tabel: null,
    lijst: open.map(({ nummer, gemeldOp, verwachting, volgende }) =>
      [
        `Melding ${nummer} van ${leesbaar(gemeldOp)}`,
        verwachting && `wij vragen: ${verwachting}`,
        volgende && `u hoort uiterlijk ${leesbaar(volgende)} van ons`,
      ]
        .filter(Boolean)
        .join('; '),
    ),
  };
}

/** The median: one school that stands out does not move it. */
function middelste(waarden: readonly number[]): number {
  const op = waarden.toSorted((a, b) => a - b);
  const midden = Math.floor(op.length / 2);
  return op.length % 2 === 1 ? (op[midden] ?? 0) : ((op[midden - 1] ?? 0) + (op[midden] ?? 0)) / 2;
}
