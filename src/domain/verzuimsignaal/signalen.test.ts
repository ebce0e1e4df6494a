import { expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import { addDagen, dagnummer, datumVanDagnummer } from '../../regels/kalender/datum.ts';
import { weekdag } from '../../regels/kalender/schooldag.ts';
import { maandNaVijf } from '../../regels/lpw/art03-leerplicht-begin.ts';
import {
  MINUTEN_ONBEKEND,
  OORDELEN,
  type Oordeelwoord,
  packGemist,
  TIJDSOORTEN,
} from '../../regels/verzuim/gemist.ts';
import type { Schoolvrij } from '../../regels/verzuim/lesdagen.ts';
import { VERZUIM_STANDAARD } from '../../regels/verzuim/parameters.ts';
import { deriveSignalen, SIGNAALCODES } from '../../regels/verzuim/signalen.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { calendarsOf, deriveBereik, deriveSchoolregels } from './school-regels.ts';

const bereik = deriveBereik(2026);
const calendar = calendarsOf(await getSchoolkalender(), bereik);
const place = (dag: string) => dagnummer(dag) - bereik.begin;
const pieces = (cel = '') =>
  cel
    .split(';')
    .map((deel) => deel.trim())
    .filter(Boolean);

/** `2026-09-07..2026-09-10`, `/7` for every seventh day; weekends stay out. */
function daysOf(text: string): string[] {
  const [, van = '', tot = van, om = '1'] = /^(\S+?)(?:\.\.(\S+?))?(?:\/(\d+))?$/.exec(text) ?? [];
  const dagen: string[] = [];
  for (let dag = van; dag <= tot; dag = addDagen(dag, Number(om))) if (weekdag(dag) < 5) dagen.push(dag);
  return dagen;
}

/** `2026-09-07 4x60 te laat` as packed rows; `?` for no minutes. */
function rowsOf(text: string): number[] {
  const [, dagen = '', keer = '1', minuten = '', woord = ''] =
    /^(\S+) (?:(\d+)x)?(\d+|\?) ?(.*)$/.exec(text) ?? [];
  const tijdsoort = Math.max(0, (TIJDSOORTEN as readonly string[]).indexOf(woord));
  const oordeel = OORDELEN.indexOf(tijdsoort > 0 || woord === '' ? 'ongeoorloofd' : (woord as Oordeelwoord));
  if (dagen === '' || oordeel < 0) throw new Error(`Unreadable: ${text}`);
  if (minuten === '0') return [];
  const gemist = minuten === '?' ? MINUTEN_ONBEKEND : Number(minuten);
  return daysOf(dagen).flatMap((dag) =>
    Array.from({ length: Number(keer) }, () => packGemist(place(dag), oordeel, tijdsoort, gemist)),
  );
}

function schoolOf(text: string) {
  const [soort = 'PO', ...woorden] = (text || 'PO').split(' ');
  const lesuur = woorden.indexOf('lesuur');
  const schoolvrij = woorden.flatMap((woord, at): Schoolvrij[] => {
    if (woord !== 'vrij' && woord !== 'les' && woord !== 'vakantie') return [];
    const [vanaf = '', totEnMet = vanaf] = (woorden[at + 1] ?? '').split('..');
    return [{ vanaf, totEnMet, soort: woord }];
  });
  const rij = {
    schoolId: '',
    brin: '',
    vestiging: '',
    onderwijssoort: soort,
    vakantieregio: 'midden' as const,
    uureenheid: lesuur < 0 ? null : ('lesuur' as const),
    lesduur: lesuur < 0 ? null : Number(woorden[lesuur + 1]),
    teLaatTeltMee: woorden.includes('laat'),
    heleDagMinuten: null,
    schoolvrij,
  };
  return deriveSchoolregels(rij, calendar(rij), VERZUIM_STANDAARD);
}

const rows = readVoorbeelden(new URL('../../regels/verzuim/signalen.voorbeelden.md', import.meta.url));

test.each(rows)(
  '$code, $geval: $waarom',
  ({ code, school = '', geboren, op = '', gemist, gemeld, signalen }) => {
    const herstarts = pieces(gemeld).flatMap((text) => {
      const [dag = '', , tot = dag] = text.split(' ');
      return dag <= op ? [place(tot)] : [];
    });
    const found = deriveSignalen(
      Int32Array.from(pieces(gemist).flatMap(rowsOf)).sort(),
      { leerplichtVanaf: place(maandNaVijf(geboren || '2014-05-06')), herstarts },
      schoolOf(school),
      { op: place(op), jaarBegin: place('2026-08-01') },
      VERZUIM_STANDAARD,
    );
    const text = (dag: number) => datumVanDagnummer(bereik.begin + dag);
    expect(
      found
        .filter((een) => een.code === code)
        .map(({ stap, dag, van, minuten }) =>
          [stap, text(dag), minuten, van !== null && `sinds ${text(van)}`]
            .filter((deel) => deel !== null && deel !== false)
            .join(' '),
        ),
    ).toEqual(pieces(signalen));
  },
);

test('every code has examples before and on its limit', () => {
  for (const code of SIGNAALCODES) {
    const eigen = rows.filter((rij) => rij['code'] === code);
    expect({
      code,
      wel: eigen.some((rij) => rij['signalen'] !== ''),
      niet: eigen.some((rij) => rij['signalen'] === ''),
    }).toEqual({
      code,
      wel: true,
      niet: true,
    });
  }
});
