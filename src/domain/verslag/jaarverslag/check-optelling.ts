import { getIndicator, isIndicator } from '../indicatoren.ts';
import { cijferIn, fout, getalIn } from './bevinding.ts';
import { schrijfGetal } from './getal.ts';
import type { Bevinding, Cel, Jaarverslag, Tabel } from './model.ts';

/** What is split adds up: down, across, and what was there and came against what went and stayed. */
export const checkOptelling = (tabel: Tabel, plaats: string, verslag: Jaarverslag): Bevinding[] => [
  ...checkSommen(tabel, plaats, verslag),
  ...checkRijsommen(tabel, plaats, verslag),
  ...checkStand(tabel, plaats, verslag),
];

/** The last row is the sum of those above it; where people stand in more rows it says so. */
function checkSommen(
  { kolommen, rijen, totaal, noten }: Tabel,
  plaats: string,
  verslag: Jaarverslag,
): Bevinding[] {
  if (!totaal) return [];
  return kolommen.flatMap(({ kop, telOp }, at) => {
    const onder = getalIn(totaal.cellen[at]);
    if (onder === null) return [];
    const som = rijen.reduce((sum, { cellen }) => sum + (getalIn(cellen[at]) ?? 0), 0);
    const waar = `${plaats}, kolom ${kop}`;
    const cijfers = cijferIn(totaal.cellen[at]);
    if (som === onder) return [];
    const tekst = `De rijen zijn samen ${schrijfGetal(som)}, het totaal is ${schrijfGetal(onder)}.`;
    if (isIdentiteit(cijfers, verslag)) {
      return [
        fout('identiteit', waar, `${rijen.map((rij) => rij.kop).join(' + ')}: ${tekst}`, [
          ...cijfers,
          ...rijen.flatMap(({ cellen }) => cijferIn(cellen[at])),
        ]),
      ];
    }
    if (telOp) return [fout('som', waar, tekst, cijfers)];
    if (som < onder)
      return [fout('som', waar, `${tekst} Het totaal kan niet meer zijn dan de som.`, cijfers)];
    return noten.length > 0
      ? []
      : [
          fout(
            'uniek-zonder-noot',
            waar,
            `${tekst} Zeg erbij dat iedereen in het totaal één keer telt.`,
            cijfers,
          ),
        ];
  });
}

/** Of a figure in which everyone stands once, the parts are the whole: leerplichtig + kwalificatieplichtig = leerlingen. */
const isIdentiteit = ([sleutel]: readonly string[], { cijfers }: Jaarverslag): boolean => {
  const indicator = sleutel === undefined ? '' : (cijfers[sleutel]?.indicator ?? '');
  return isIndicator(indicator) && getIndicator(indicator).eenmalig === true;
};

/** Columns that are the parts of another column: in each row they add up to it. */
function checkRijsommen(
  { kolommen, rijen, totaal, rijsommen = [] }: Tabel,
  plaats: string,
  verslag: Jaarverslag,
): Bevinding[] {
  return [...rijen, ...(totaal ? [totaal] : [])].flatMap(({ kop, cellen }) =>
    rijsommen.flatMap(({ delen, geheel }) => {
      const hele = getalIn(cellen[geheel]);
      if (hele === null) return [];
      const som = delen.reduce((sum, at) => sum + (getalIn(cellen[at]) ?? 0), 0);
      const sleutels = cijferIn(cellen[geheel]);
      const eenheid = verslag.cijfers[sleutels[0] ?? '']?.eenheid;
      const mayOverlap = eenheid === 'jongere' && !isIdentiteit(sleutels, verslag);
      if (som === hele || (mayOverlap && som > hele)) return [];
      return [
        fout(
          isIdentiteit(sleutels, verslag) ? 'identiteit' : 'som',
          `${plaats}, rij ${kop}`,
          `${delen.map((at) => kolommen[at]?.kop ?? '').join(' + ')} is ${schrijfGetal(som)}; onder ${kolommen[geheel]?.kop ?? ''} staat ${schrijfGetal(hele)}.`,
          [...sleutels, ...delen.flatMap((at) => cijferIn(cellen[at]))],
        ),
      ];
    }),
  );
}

/** A flow closes: what was there and came equals what went and stayed. */
function checkStand({ kolommen, rijen }: Tabel, plaats: string, { cijfers }: Jaarverslag): Bevinding[] {
  const standOf = (cellen: readonly Cel[]) => {
    const [sleutel] = cellen.flatMap(cijferIn);
    return sleutel === undefined ? undefined : cijfers[sleutel]?.waar['stand'];
  };
  const perStand = new Map(rijen.map(({ cellen }) => [standOf(cellen), cellen]));
  // One stand among other figures is no flow.
  if ([...perStand.keys()].filter((stand) => stand !== undefined).length < 2) return [];
  const waarde = (stand: string, at: number) => getalIn(perStand.get(stand)?.[at]) ?? 0;
  return kolommen.flatMap(({ kop }, at) => {
    const erbij = waarde('aanvang', at) + waarde('nieuw', at);
    const eraf = ['opgelost', 'verhuisd', '18-geworden', 'vrijgesteld', 'eind'].reduce(
      (sum, stand) => sum + waarde(stand, at),
      0,
    );
    return erbij === eraf
      ? []
      : [
          fout(
            'stroom',
            `${plaats}, kolom ${kop}`,
            `Aanvang en nieuw zijn samen ${schrijfGetal(erbij)}; opgelost, verhuisd, 18 geworden, vrijgesteld en eind zijn samen ${schrijfGetal(eraf)}.`,
          ),
        ];
  });
}
