import { AFRONDING, checkWaarde, cijferIn, fout, getalIn, letOp } from './bevinding.ts';
import { schrijfGetal } from './getal.ts';
import type { Bevinding, Jaarverslag, Kolom, Tabel, Verhouding } from './model.ts';
import type { Sprong } from './sprong-maat.ts';

/** Of each column: its year is named and is the year of its figures, counted by one definition, without unlikely leaps. */
export const checkKolommen = (
  tabel: Tabel,
  plaats: string,
  verslag: Jaarverslag,
  sprong: Sprong,
): Bevinding[] => [
  ...checkJaarGenoemd(tabel, plaats, verslag),
  ...checkCellen(tabel, plaats, verslag),
  ...checkJaren(tabel, plaats, verslag),
  ...checkSprongen(tabel, plaats, sprong),
];

/** Of what year a number is stands above its column or in the title. */
function checkJaarGenoemd(
  { titel, kolommen, rijen, totaal }: Tabel,
  plaats: string,
  { cijfers }: Jaarverslag,
): Bevinding[] {
  const alle = [...rijen, ...(totaal ? [totaal] : [])];
  return kolommen.flatMap(({ kop, groep = '' }, at) => {
    const jaren = new Set(
      alle.flatMap(({ cellen }) =>
        cijferIn(cellen[at]).flatMap((sleutel) => cijfers[sleutel]?.schooljaar ?? []),
      ),
    );
    const staat = `${titel} ${groep} ${kop}`;
    // Another year than the one named is a finding of its own.
    return jaren.size === 0 || /\d{4}-\d{4}/.test(staat)
      ? []
      : [
          fout(
            'jaar-ontbreekt',
            `${plaats}, kolom ${kop}`,
            `Er staat niet bij dat dit cijfers van ${[...jaren].join(' en ')} zijn.`,
          ),
        ];
  });
}

/** What a cell shows is what was counted. */
const checkCellen = (tabel: Tabel, plaats: string, { cijfers }: Jaarverslag): Bevinding[] =>
  [...tabel.rijen, ...(tabel.totaal ? [tabel.totaal] : [])].flatMap(({ kop, cellen }) =>
    cellen.flatMap((cel) => {
      const waar = `${plaats}, rij ${kop}`;
      if ('verhouding' in cel) return checkVerhouding(cel, waar, cijfers);
      return 'waarde' in cel ? checkWaarde(cel, waar, cijfers) : [];
    }),
  );

function checkVerhouding(
  { verhouding, cijfer, van, per }: Verhouding,
  plaats: string,
  cijfers: Jaarverslag['cijfers'],
): Bevinding[] {
  const klopt = (per * (cijfers[cijfer]?.waarde ?? 0)) / (cijfers[van]?.waarde || 1);
  return Math.abs(klopt - verhouding) <= AFRONDING
    ? []
    : [
        fout(
          'verhouding',
          plaats,
          `Er staat ${schrijfGetal(verhouding, 1)} per ${schrijfGetal(per)}; dat moet ${schrijfGetal(klopt, 1)} zijn.`,
          [cijfer, van],
        ),
      ];
}

/** A column under a school year holds figures of that year; years compared are counted by one definition. */
function checkJaren(
  { kolommen, rijen, totaal }: Tabel,
  plaats: string,
  { cijfers }: Jaarverslag,
): Bevinding[] {
  const alle = [...rijen, ...(totaal ? [totaal] : [])];
  const versies = new Map<string, Set<string>>();
  const verkeerd = kolommen.flatMap(({ kop, schooljaar }, at) =>
    alle.flatMap((rij) => {
      const [sleutel] = cijferIn(rij.cellen[at]);
      const cijfer = sleutel === undefined ? undefined : cijfers[sleutel];
      if (sleutel === undefined || !cijfer) return [];
      const known = versies.get(cijfer.indicator) ?? new Set();
      versies.set(cijfer.indicator, known.add(cijfer.definitie));
      return schooljaar !== undefined && cijfer.schooljaar !== schooljaar
        ? [
            fout(
              'verkeerd-jaar',
              `${plaats}, kolom ${kop}, rij ${rij.kop}`,
              `Onder ${schooljaar} staat een cijfer van ${cijfer.schooljaar}.`,
              [sleutel],
            ),
          ]
        : [];
    }),
  );
  const gewijzigd = [...versies].filter(([, known]) => known.size > 1);
  return [
    ...verkeerd,
    ...gewijzigd.map(([indicator, known]) =>
      letOp(
        'definitie-gewijzigd',
        plaats,
        `De definitie van ${indicator} is veranderd (versie ${[...known].sort().join(' en ')}). Vergelijk deze jaren niet zonder uitleg.`,
      ),
    ),
  ];
}

/** The column with the same figure of the year before; -1 when there is none. */
const yearBefore = (kolommen: readonly Kolom[], at: number): number => {
  const { kop, groep, schooljaar } = kolommen[at] ?? {};
  return kolommen.findLastIndex(
    (een, plek) =>
      plek < at &&
      een.schooljaar !== schooljaar &&
      (groep === undefined ? een.groep === undefined : een.kop === kop),
  );
};

/** Unlikely leaps are more often a mistake than news. */
function checkSprongen({ kolommen, rijen, totaal }: Tabel, plaats: string, sprong: Sprong): Bevinding[] {
  return [...rijen, ...(totaal ? [totaal] : [])].flatMap(({ kop, cellen }) =>
    kolommen.flatMap(({ kop: naam, groep, schooljaar: jaar }, at) => {
      const eerder = yearBefore(kolommen, at);
      const vorig = getalIn(cellen[eerder]);
      const nu = getalIn(cellen[at]);
      if (jaar === undefined || vorig === null || nu === null) return [];
      const groot = Math.abs(nu - vorig) >= sprong.aantal;
      const ver = Math.max(nu, vorig) >= (1 + sprong.procent / 100) * Math.max(1, Math.min(nu, vorig));
      return groot && ver
        ? [
            letOp(
              'sprong',
              `${plaats}, rij ${kop}${groep === undefined ? '' : `, kolom ${naam}`}`,
              `Van ${schrijfGetal(vorig)} naar ${schrijfGetal(nu)} in ${jaar}. Klopt dat, en waardoor komt het?`,
              [cellen[eerder], cellen[at]].flatMap(cijferIn),
            ),
          ]
        : [];
    }),
  );
}
