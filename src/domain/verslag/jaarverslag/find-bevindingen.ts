import { parameters } from '../../parameter/index.ts';
import { getIndicator, isIndicator } from '../indicatoren.ts';
import { findInTekst } from './find-getypt.ts';
import { schrijfGetal } from './getal.ts';
import type {
  Bevinding,
  Blok,
  Cel,
  Deel,
  Getal,
  Grafiek,
  Jaarverslag,
  Kolom,
  Tabel,
  Verhouding,
  Zin,
} from './model.ts';
import { eenheidBij } from './woorden.ts';

/** So much and so many per cent more or less than the year before is looked at again. */
export type Sprong = { readonly procent: number; readonly aantal: number };
const SPRONG: Sprong = {
  procent: parameters.verslagSprongProcent.standaard,
  aantal: parameters.verslagSprongAantal.standaard,
};
const AFRONDING = 0.051;

/**
 * Everything that a reader of the report could trip over, before it is published (RP-05): parts against totals, the
 * same figure in text, table and chart, percentages of one unit, years against labels, people counted twice.
 */
export function findBevindingen(verslag: Jaarverslag, sprong = SPRONG): Bevinding[] {
  return verslag.delen.flatMap((deel) =>
    deel.blokken.flatMap((blok) =>
      findInBlok(blok, deel, verslag, sprong).map((bevinding) => ({ ...bevinding, deel: deel.id })),
    ),
  );
}

function findInBlok(blok: Blok, deel: Deel, verslag: Jaarverslag, sprong: Sprong): Bevinding[] {
  switch (blok.soort) {
    case 'tabel': {
      const plaats = `${deel.kop}, tabel ${blok.titel}`;
      return [
        ...checkSommen(blok, plaats, verslag),
        ...checkRijsommen(blok, plaats, verslag),
        ...checkJaarGenoemd(blok, plaats, verslag),
        ...checkCellen(blok, plaats, verslag),
        ...checkJaren(blok, plaats, verslag),
        ...checkStand(blok, plaats, verslag),
        ...checkSprongen(blok, plaats, sprong),
      ];
    }
    case 'grafiek':
      return checkGrafiek(blok, `${deel.kop}, grafiek ${blok.titel}`, verslag);
    case 'alinea':
      return checkTekst(blok.zinnen, deel.kop, verslag);
    case 'lijst':
      return checkTekst(blok.punten, deel.kop, verslag);
    case 'citaat':
    case 'tussenkop':
      return [];
  }
}

const fout = (code: string, plaats: string, uitleg: string, cijfers: readonly string[] = []): Bevinding => ({
  ernst: 'fout',
  code,
  plaats,
  uitleg,
  cijfers,
  deel: '',
});
const letOp = (code: string, plaats: string, uitleg: string, cijfers: readonly string[] = []): Bevinding => ({
  ernst: 'let-op',
  code,
  plaats,
  uitleg,
  cijfers,
  deel: '',
});

const getalIn = (cel: Cel | undefined): number | null => (cel && 'waarde' in cel ? cel.waarde : null);
const cijferIn = (cel: Cel | undefined): string[] => (cel && 'cijfer' in cel ? [cel.cijfer] : []);

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

function checkWaarde(
  { waarde, cijfer }: { readonly waarde: number; readonly cijfer: string },
  plaats: string,
  cijfers: Jaarverslag['cijfers'],
): Bevinding[] {
  const geteld = cijfers[cijfer];
  if (!geteld) return [fout('zonder-bron', plaats, `Bij ${schrijfGetal(waarde)} hoort geen geteld cijfer.`)];
  return geteld.waarde === waarde
    ? []
    : [
        fout(
          'anders-dan-geteld',
          plaats,
          `Er staat ${schrijfGetal(waarde)}; geteld is ${schrijfGetal(geteld.waarde)}.`,
          [cijfer],
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

function checkGrafiek({ titel, reeksen }: Grafiek, plaats: string, { cijfers }: Jaarverslag): Bevinding[] {
  return reeksen.flatMap(({ naam, schooljaar, punten }) => {
    const jaren = new Set(punten.flatMap(({ cijfer }) => cijfers[cijfer]?.schooljaar ?? []));
    const genoemd = [...jaren].every((jaar) => naam.includes(jaar) || titel.includes(jaar));
    return [
      ...(genoemd
        ? []
        : [fout('jaar-ontbreekt', plaats, `Bij de reeks ${naam} staat niet van welk jaar die is.`)]),
      ...(jaren.size > 1 || (schooljaar !== '' && jaren.size === 1 && !jaren.has(schooljaar))
        ? [fout('verkeerd-jaar', plaats, `De reeks ${naam} heeft cijfers van ${[...jaren].join(' en ')}.`)]
        : []),
      ...punten.flatMap((punt) => checkWaarde(punt, `${plaats}, reeks ${naam}`, cijfers)),
    ];
  });
}

function checkTekst(zinnen: readonly Zin[], plaats: string, verslag: Jaarverslag): Bevinding[] {
  return zinnen.flatMap((zin) => {
    const getallen = zin.filter((deel): deel is Getal => typeof deel !== 'string');
    return [
      ...getallen.flatMap((getal) => checkGetal(getal, `${plaats}, tekst`, verslag)),
      ...checkGetypt(zin, plaats, verslag),
    ];
  });
}

function checkGetal(getal: Getal, plaats: string, { cijfers }: Jaarverslag): Bevinding[] {
  if (getal.als === 'groei') return checkGroei(getal, plaats, cijfers);
  if (getal.als !== 'procent') return checkWaarde(getal, plaats, cijfers);
  const teller = cijfers[getal.cijfer];
  const noemer = getal.van === undefined ? undefined : cijfers[getal.van];
  if (!teller || !noemer) return [fout('zonder-bron', plaats, 'Een percentage zonder teller of noemer.')];
  const sleutels = [getal.cijfer, getal.van ?? ''];
  if (teller.eenheid !== noemer.eenheid) {
    return [
      fout(
        'eenheden',
        plaats,
        `Een percentage van ${teller.indicator} (${eenheidBij(teller.eenheid, 2)}) over ${noemer.indicator} (${eenheidBij(noemer.eenheid, 2)}): dat zijn verschillende eenheden.`,
        sleutels,
      ),
    ];
  }
  const klopt = noemer.waarde === 0 ? 0 : (100 * teller.waarde) / noemer.waarde;
  return Math.abs(klopt - getal.waarde) <= AFRONDING
    ? []
    : [
        fout(
          'procent',
          plaats,
          `Er staat ${schrijfGetal(getal.waarde, 1)}%; ${schrijfGetal(teller.waarde)} van ${schrijfGetal(noemer.waarde)} is ${schrijfGetal(klopt, 1)}%.`,
          sleutels,
        ),
      ];
}

/** Growth is of one figure, against another year of itself. */
function checkGroei(
  { waarde, cijfer, van = '' }: Getal,
  plaats: string,
  cijfers: Jaarverslag['cijfers'],
): Bevinding[] {
  const nu = cijfers[cijfer];
  const vorig = cijfers[van];
  if (!nu || !vorig) return [fout('zonder-bron', plaats, 'Een groei zonder cijfer van nu of van eerder.')];
  if (nu.indicator !== vorig.indicator || nu.schooljaar === vorig.schooljaar) {
    return [
      fout('groei', plaats, 'Een groei vergelijkt hetzelfde cijfer in twee schooljaren.', [cijfer, van]),
    ];
  }
  const klopt = vorig.waarde === 0 ? 0 : (100 * (nu.waarde - vorig.waarde)) / vorig.waarde;
  return Math.abs(klopt - waarde) <= AFRONDING
    ? []
    : [
        fout(
          'groei',
          plaats,
          `Er staat ${schrijfGetal(waarde, 1)}%; van ${schrijfGetal(vorig.waarde)} naar ${schrijfGetal(nu.waarde)} is ${schrijfGetal(klopt, 1)}%.`,
          [cijfer, van],
        ),
      ];
}

/** What was typed by hand between the figures. */
function checkGetypt(zin: Zin, plaats: string, { cijfers }: Jaarverslag): Bevinding[] {
  const getypt = zin.filter((deel): deel is string => typeof deel === 'string').join(' … ');
  return findInTekst(getypt, cijfers).map((een) => ({
    ernst: 'fout',
    cijfers: [],
    deel: '',
    ...een,
    plaats: `${plaats}, tekst`,
  }));
}

/** The findings as lines to read. */
export const schrijfBevindingen = (bevindingen: readonly Bevinding[]): string[] =>
  bevindingen.map(
    ({ ernst, plaats, uitleg }) => `${ernst === 'fout' ? 'FOUT' : 'let op'}  ${plaats}: ${uitleg}`,
  );
