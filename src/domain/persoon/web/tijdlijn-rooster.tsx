import { addDagen, addJaren, type Datum, dagnummer } from '../../../regels/kalender/datum.ts';
import { useTaal } from '../../../web/taal/taal.ts';
import { useTeksten } from './teksten.ts';
import { eersteDag, leeftijdOp, scaleOf, schooljarenIn, type Venster } from './tijdlijn.ts';

/** Room for the years and the ages above the lanes. */
export const KOP = 44;

type Lijn = { readonly dag: Datum; readonly tekst: string; readonly zwaar: boolean };

const maanden = {
  nl: new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
};

function jaarTekst(schooljaar: string, pixels: number, index: number): string {
  if (pixels >= 72) return schooljaar;
  if (pixels >= 42) return `${schooljaar.slice(2, 4)}-${schooljaar.slice(7, 9)}`;
  return index % 2 === 0 ? `’${schooljaar.slice(2, 4)}` : '';
}

/** Lines at the school years, with months between them when there is room. */
function lijnenOf(venster: Venster, width: number, maand: (dag: Datum) => string): Lijn[] {
  const jaren = schooljarenIn(venster);
  const pixels = width / jaren.length;
  const perJaar = jaren.map((jaar, index) => ({
    dag: eersteDag(jaar),
    tekst: jaarTekst(jaar, pixels, index),
    zwaar: true,
  }));
  if (pixels < 500) return perJaar;
  const months = ['09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07'];
  const perMaand = jaren.flatMap((jaar) =>
    months.map((month) => {
      const dag = `${month >= '08' ? jaar.slice(0, 4) : jaar.slice(5, 9)}-${month}-01`;
      return { dag, tekst: maand(dag), zwaar: false };
    }),
  );
  return [...perJaar, ...perMaand];
}

/** The grid behind the lanes: school years, ages, today. Decoration: what it says stands in every label too. */
export function Rooster({
  venster,
  width,
  hoogte,
  geboortedatum,
  heden,
  isNu,
}: {
  readonly venster: Venster;
  readonly width: number;
  readonly hoogte: number;
  readonly geboortedatum: Datum;
  /** Today, or the day as known on. */
  readonly heden: Datum;
  readonly isNu: boolean;
}) {
  const t = useTeksten();
  const taal = useTaal();
  const scale = scaleOf(venster, width);
  const lijnen = lijnenOf(venster, width, (dag) => maanden[taal].format(dagnummer(dag) * 86_400_000));
  const first = leeftijdOp(geboortedatum, addDagen(venster.vanaf, -1)) + 1;
  const last = leeftijdOp(geboortedatum, venster.totEnMet);
  const ages = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const nu = scale(heden);
  return (
    <g aria-hidden="true">
      {lijnen.map(({ dag, tekst, zwaar }) => (
        <g key={dag}>
          <line
            className={zwaar ? 'dossier-jaar' : 'dossier-maand'}
            x1={scale(dag)}
            x2={scale(dag)}
            y1={zwaar ? 4 : KOP - 8}
            y2={hoogte}
          />
          <text className="dossier-jaartekst" x={scale(dag) + 4} y={16}>
            {tekst}
          </text>
        </g>
      ))}
      {ages.map((age) => (
        <text
          key={age}
          className="dossier-leeftijd"
          x={scale(addJaren(geboortedatum, age))}
          y={34}
          textAnchor="middle"
        >
          {t('tijdlijn.leeftijd', { n: age })}
        </text>
      ))}
      {nu >= 0 && nu <= width && (
        <>
          <line className="dossier-nu" x1={nu} x2={nu} y1={20} y2={hoogte} />
          <text
            className="dossier-nutekst"
            x={nu > 60 ? nu - 4 : nu + 4}
            y={hoogte - 4}
            textAnchor={nu > 60 ? 'end' : 'start'}
          >
            {t(isNu ? 'tijdlijn.vandaag' : 'tijdlijn.bekend-lijn')}
          </text>
        </>
      )}
    </g>
  );
}
