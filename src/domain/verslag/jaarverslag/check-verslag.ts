import type { Tx } from '../../../platform/db/tx.ts';
import type { Datum } from '../../../regels/kalender/datum.ts';
import { findBevindingen } from './find-bevindingen.ts';
import { schrijfZin } from './getal.ts';
import { schooljaarTerug } from './jaren.ts';
import type { Bevinding, Jaarverslag } from './model.ts';
import { getSprong } from './sprong.ts';
import { findNamen, listStukken, type Stuk } from './stukken.sql.ts';

/** All that must be looked at before this report is adopted: its numbers, what may be told, and names of children. */
export async function checkVerslag(
  tx: Tx,
  organisatieId: number,
  verslag: Jaarverslag,
  vandaag: Datum,
): Promise<Bevinding[]> {
  const { schooljaar } = verslag;
  const stukken = await listStukken(tx, organisatieId, [schooljaarTerug(schooljaar, 1), schooljaar]);
  const getoond = new Set(verslag.delen.map(({ id }) => id));
  return [
    ...findBevindingen(verslag, await getSprong(tx, organisatieId, vandaag)),
    ...stukken.flatMap((stuk) => checkStuk(stuk, schooljaar)).filter(({ deel }) => getoond.has(deel)),
    ...(await checkNamen(tx, organisatieId, verslag)),
  ];
}

function checkStuk(stuk: Stuk, schooljaar: string): Bevinding[] {
  const { soort, kop, tekst, grond, akkoordOp, wie, resultaat } = stuk;
  const naam = kop ?? `${tekst.slice(0, 40)}…`;
  const of = (
    ernst: Bevinding['ernst'],
    code: string,
    deel: string,
    plaats: string,
    uitleg: string,
  ): Bevinding[] => [{ ernst, code, deel, plaats, uitleg, cijfers: [] }];
  if (soort === 'speerpunt') {
    return stuk.schooljaar === schooljaar || resultaat !== null
      ? []
      : of(
          'let-op',
          'speerpunt-zonder-oordeel',
          'speerpunten',
          `Speerpunt ${naam}`,
          'Dit speerpunt komt uit het vorige verslag. Schrijf op wat ervan is gekomen.',
        );
  }
  if (stuk.schooljaar !== schooljaar) return [];
  if (soort === 'casus' && grond === null) {
    return of(
      'fout',
      'casus-zonder-grond',
      'casussen',
      `Casus ${naam}`,
      'Een casus mag alleen mee met toestemming, of als die uit meer verhalen is samengesteld.',
    );
  }
  return soort === 'citaat' && (akkoordOp === null || wie === null)
    ? of(
        'fout',
        'citaat-zonder-akkoord',
        'casussen',
        `Citaat ${naam}`,
        'Een citaat mag alleen mee met de naam van wie het zegt, na akkoord.',
      )
    : [];
}

const WOORD = /[\p{L}'’-]+/gu;

/** The first and last name of a child on record, side by side in a text; the finding itself names nobody. */
async function checkNamen(tx: Tx, organisatieId: number, { delen }: Jaarverslag): Promise<Bevinding[]> {
  const perDeel = delen.map(({ id, kop, blokken }) => ({
    id,
    kop,
    teksten: blokken.flatMap((blok) => {
      if (blok.soort === 'alinea') return blok.zinnen.map(schrijfZin);
      if (blok.soort === 'lijst') return blok.punten.map(schrijfZin);
      return blok.soort === 'citaat' ? [blok.tekst] : [];
    }),
  }));
  const woorden = new Set(
    perDeel.flatMap(({ teksten }) => teksten.flatMap((tekst) => tekst.toLowerCase().match(WOORD) ?? [])),
  );
  const namen = await findNamen(tx, organisatieId, [...woorden]);
  return perDeel.flatMap(({ id, kop, teksten }) => {
    const isGenoemd = teksten.some((tekst) => {
      const klein = (tekst.toLowerCase().match(WOORD) ?? []).join(' ');
      return namen.some(({ voornaam, achternaam }) => {
        const at = klein.indexOf(voornaam);
        return (
          at >= 0 &&
          klein.slice(at, at + voornaam.length + MEEST_ERTUSSEN + achternaam.length).includes(achternaam)
        );
      });
    });
    return isGenoemd
      ? [
          {
            ernst: 'fout' as const,
            code: 'naam-in-tekst',
            deel: id,
            plaats: `${kop}, tekst`,
            uitleg: 'Hier staat de voornaam en de achternaam van een kind uit de dossiers.',
            cijfers: [],
          },
        ]
      : [];
  });
}
/** Letters between a first and a last name: room for "van der". */
const MEEST_ERTUSSEN = 12;
