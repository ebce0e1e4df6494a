import { AFRONDING, checkWaarde, fout } from './bevinding.ts';
import { findInTekst } from './find-getypt.ts';
import { schrijfGetal } from './getal.ts';
import type { Bevinding, Getal, Jaarverslag, Zin } from './model.ts';
import { eenheidBij } from './woorden.ts';

/** The numbers of a text that were counted, and those that were typed between them. */
export function checkTekst(zinnen: readonly Zin[], plaats: string, verslag: Jaarverslag): Bevinding[] {
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
