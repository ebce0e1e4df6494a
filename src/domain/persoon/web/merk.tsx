import type { Moment } from './tijdlijn.ts';
import { MERK } from './tijdlijn-indeling.ts';

type Vorm = 'cirkel' | 'vierkant' | 'ruit' | 'driehoek' | 'zeshoek' | 'achthoek' | 'huis';

/** Shape, letters and colour together tell the kind, so that none of them has to do it alone. */
const MERKEN: Readonly<
  Record<Moment['soort'], { readonly vorm: Vorm; readonly letters: string; readonly kleur: string }>
> = {
  melding: { vorm: 'cirkel', letters: 'M', kleur: 'blauw' },
  gesprek: { vorm: 'vierkant', letters: 'G', kleur: 'groen' },
  notitie: { vorm: 'vierkant', letters: 'N', kleur: 'grijs' },
  waarschuwing: { vorm: 'driehoek', letters: 'W', kleur: 'oker' },
  halt: { vorm: 'ruit', letters: 'H', kleur: 'oker' },
  'proces-verbaal': { vorm: 'achthoek', letters: 'PV', kleur: 'rood' },
  vrijstelling: { vorm: 'zeshoek', letters: 'VR', kleur: 'groen' },
  verlof: { vorm: 'zeshoek', letters: 'VL', kleur: 'blauw' },
  gedoog: { vorm: 'zeshoek', letters: 'GB', kleur: 'groen' },
  interventie: { vorm: 'achthoek', letters: 'I', kleur: 'oker' },
  vsv: { vorm: 'driehoek', letters: 'U', kleur: 'rood' },
  startkwalificatie: { vorm: 'cirkel', letters: 'SK', kleur: 'groen' },
  verwijdering: { vorm: 'ruit', letters: 'VW', kleur: 'rood' },
  brief: { vorm: 'vierkant', letters: 'B', kleur: 'blauw' },
  verhuizing: { vorm: 'huis', letters: 'V', kleur: 'grijs' },
};

const PUNTEN: Readonly<Record<Exclude<Vorm, 'cirkel'>, string>> = {
  vierkant: '2,2 22,2 22,22 2,22',
  ruit: '12,0 24,12 12,24 0,12',
  driehoek: '12,0 24,23 0,23',
  zeshoek: '6,1 18,1 24,12 18,23 6,23 0,12',
  achthoek: '7,0 17,0 24,7 24,17 17,24 7,24 0,17 0,7',
  huis: '12,0 24,10 24,23 0,23 0,10',
};

/** A mark of `MERK` pixels with its top left corner at 0,0. */
export function Merk({ soort, aantal = 1 }: { readonly soort: Moment['soort']; readonly aantal?: number }) {
  const { vorm, letters, kleur } = MERKEN[soort];
  const half = MERK / 2;
  const isLow = vorm === 'driehoek' || vorm === 'huis';
  if (aantal > 1) {
    return (
      <g className={`dossier-merk dossier-merk--${kleur}`}>
        <rect x={1} y={1} width={MERK - 2} height={MERK - 2} rx={4} className="dossier-merk__stapel" />
        <text x={half} y={half + 4} textAnchor="middle">
          {aantal > 9 ? '9+' : `${aantal}×`}
        </text>
      </g>
    );
  }
  return (
    <g className={`dossier-merk dossier-merk--${kleur}`}>
      {vorm === 'cirkel' ? <circle cx={half} cy={half} r={half - 1} /> : <polygon points={PUNTEN[vorm]} />}
      <text x={half} y={half + (isLow ? 8 : 4)} textAnchor="middle">
        {letters}
      </text>
    </g>
  );
}

/** The same mark as a small drawing of its own, in a list. */
export function MerkTeken({ soort }: { readonly soort: Moment['soort'] }) {
  return (
    <svg className="dossier-teken" width={20} height={20} viewBox={`0 0 ${MERK} ${MERK}`} aria-hidden="true">
      <Merk soort={soort} />
    </svg>
  );
}
