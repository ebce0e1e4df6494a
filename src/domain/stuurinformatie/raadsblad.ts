import type { Tx } from '../../platform/db/tx.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import { type Cijferrij, computeCijfers, findOrganisatieVan, suppressCells } from '../verslag/index.ts';
import type { Blad } from './blad.contract.ts';

const SOORTEN: readonly (readonly [code: string, naam: string])[] = [
  ['wettelijk', 'Weg zonder toestemming, 16 uur of meer'],
  ['overig', 'Ander verzuim, bijvoorbeeld vaak te laat'],
  ['luxe', 'Op vakantie zonder toestemming'],
  ['langdurig', 'Langer dan vier weken weg'],
  ['ziekte', 'Vaak of lang ziek'],
  ['absoluut', 'Op geen enkele school ingeschreven'],
];
/** For a small count and for another that protects it alike: the word must not tell them apart. */
const WEG = 'niet getoond';
const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const tekst = (waarde: number | null) => (waarde === null ? WEG : getal.format(waarde));

export type Raadsvraag = {
  readonly organisatieId: number;
  readonly schooljaar: string;
  /** One gemeente by name, or all of the organisatie. */
  readonly gemeente?: string | undefined;
  readonly vandaag: Datum;
};
type Waar = readonly { readonly dimensie: string; readonly waarde: string }[];

/**
 * One page for wethouder and raad in plain words (RP-10). A small count is hidden in the table of all gemeenten at
 * once: what the page of a gemeente hides cannot be found by laying the pages of the others beside that of the region.
 */
export async function composeRaadsblad(tx: Tx, { organisatieId, schooljaar, gemeente, vandaag }: Raadsvraag) {
  const organisatie = await findOrganisatieVan(tx, organisatieId);
  const count = async (indicator: string, jaar: string, per: readonly string[], waar: Waar = []) => {
    const answer = await computeCijfers(tx, { indicator, schooljaar: jaar, per, waar, organisatieId });
    if (!answer.ok) throw new Error(`The page asks what does not exist: ${answer.detail ?? answer.code}`);
    return answer.value;
  };
  const plaatsen = (await count('leerlingen', schooljaar, ['gemeente'])).rijen.map((rij) =>
    String(rij['gemeente']),
  );
  if (gemeente !== undefined && !plaatsen.includes(gemeente)) return refuse('onbekende-gemeente');

  /** Rows by gemeente as they may be shown: of the region or of the one gemeente. */
  const openbaar = (rijen: readonly Cijferrij[], rijVan: (rij: Cijferrij) => string, sommen: boolean) => {
    const enige = new Set(rijen.map(plaatsVan)).size === 1 ? rijen.map(plaatsVan)[0] : undefined;
    const tabel = suppressCells(
      rijen.map((rij) => ({ rij: rijVan(rij), kolom: plaatsVan(rij), waarde: rij.waarde })),
      // With one gemeente the sum of a row is its only cell: no sum to protect.
      { rijen: enige === undefined, kolommen: sommen, totaal: sommen && enige === undefined },
    );
    const plaats = gemeente ?? enige;
    const komtVoor = (rij?: string) =>
      rijen.some(
        (een) =>
          een.waarde > 0 &&
          (rij === undefined || rijVan(een) === rij) &&
          (gemeente === undefined || plaatsVan(een) === gemeente),
      );
    return {
      rij: (rij: string) =>
        komtVoor(rij) ? (plaats === undefined ? tabel.rij(rij) : tabel.cel(rij, plaats)) : 0,
      totaal: komtVoor() ? (plaats === undefined ? tabel.totaal : tabel.kolom(plaats)) : 0,
    };
  };
  const een = async (indicator: string, jaar: string, waar: Waar = []) =>
    openbaar((await count(indicator, jaar, ['gemeente'], waar)).rijen, () => 'alles', false).rij('alles');
  const meldingenVan = async (jaar: string) =>
    openbaar(
      (await count('meldingen', jaar, ['soort-verzuim', 'gemeente'])).rijen,
      (rij) => String(rij['soort-verzuim']),
      true,
    );

  const vorigJaar = `${Number(schooljaar.slice(0, 4)) - 1}-${schooljaar.slice(0, 4)}`;
  const [nu, toen] = [await meldingenVan(schooljaar), await meldingenVan(vorigJaar)];
  const leerlingen = await een('leerlingen', schooljaar);
  const jongeren = await een('jongeren-met-melding', schooljaar);
  const thuis = await een('thuiszitters', schooljaar, [{ dimensie: 'stand', waarde: 'eind' }]);
  const terug = await een('thuiszitters', schooljaar, [{ dimensie: 'stand', waarde: 'opgelost' }]);
  const gesprekken = await een('preventieve-gesprekken', schooljaar);
  const zaken = await een('zaken', schooljaar);
  const halt = await een('halt', schooljaar);
  const pv = await een('processen-verbaal', schooljaar);
  const vrij = await een('vrijgesteld', schooljaar);

  const waar = gemeente ?? organisatie.naam;
  const loopt = `${schooljaar.slice(5)}-07-31` >= vandaag;
  const blad: Blad = {
    titel: 'Leerplicht in het kort',
    ondertitel: `${waar} · schooljaar ${schooljaar}${loopt ? ` (tot en met ${leesbaar(vandaag)})` : ''}`,
    delen: [
      {
        kop: 'Hoeveel kinderen moesten naar school?',
        alineas: [
          `${zin(leerlingen, (n) => `Op 1 oktober woonden hier ${n} kinderen en jongeren van 5 tot en met 17 jaar.`, 'Hoeveel kinderen hier op 1 oktober woonden, tonen wij niet.')} Zij moeten naar school tot zij 16 zijn. Daarna moeten zij leren tot zij 18 zijn of een diploma op niveau hebben.`,
          deelZin(jongeren, leerlingen),
        ],
        tabel: null,
        lijst: [],
      },
      {
        kop: 'Hoe vaak meldden scholen dat een kind weg was?',
        alineas: [verschilZin(nu.totaal, toen.totaal, vorigJaar)],
        tabel: {
          titel: 'Meldingen naar soort (een kind kan vaker zijn gemeld)',
          koppen: ['Wat was er?', schooljaar, vorigJaar],
          rijen: [
            ...SOORTEN.map(([code, naam]) => [naam, tekst(nu.rij(code)), tekst(toen.rij(code))]),
            ['Alle meldingen', tekst(nu.totaal), tekst(toen.totaal)],
          ],
        },
        lijst: [],
      },
      {
        kop: 'Wat deden wij?',
        alineas: [
          'Eerst praten wij met het kind, de ouders en de school. Straf komt pas als praten en hulp niet werken.',
        ],
        tabel: null,
        lijst: [
          `Gesprekken om verzuim te voorkomen: ${tekst(gesprekken)}.`,
          `Nieuwe zaken waarin een leerplichtambtenaar aan de slag ging: ${tekst(zaken)}.`,
          `Verwijzingen naar Halt, voor een leerzame taak in plaats van een boete: ${tekst(halt)}.`,
          `Processen-verbaal, dan beslist de officier van justitie: ${tekst(pv)}.`,
        ],
      },
      {
        kop: 'Wie zat er thuis?',
        alineas: [
          zin(
            thuis,
            (n) =>
              `Aan het eind van ${loopt ? 'deze periode' : 'het schooljaar'} zaten ${n} ingeschreven kinderen langer dan vier weken thuis.`,
            'Hoeveel ingeschreven kinderen aan het eind langer dan vier weken thuis zaten, tonen wij niet.',
          ),
          zin(
            terug,
            (n) => `Voor ${n} kinderen die thuis zaten, kwam in dit jaar een oplossing.`,
            'Voor hoeveel kinderen die thuis zaten een oplossing kwam, tonen wij niet.',
          ),
          zin(
            vrij,
            (n) =>
              `${hoofdletter(n)} kinderen hadden een vrijstelling: zij hoeven niet naar school, bijvoorbeeld omdat zij dat niet kunnen.`,
            'Hoeveel kinderen een vrijstelling hadden, tonen wij niet.',
          ),
        ],
        tabel: null,
        lijst: [],
      },
    ],
    voet:
      'Aantallen van 1 tot en met 4 tonen wij niet, zodat niemand te herkennen is. Soms verbergen wij ook een ander getal, zodat ' +
      'een klein aantal niet is uit te rekenen. Kinderen tellen in de gemeente waar zij wonen. Wat elk cijfer precies telt, staat in ' +
      'het jaarverslag leerplicht.',
  };
  return ok({ blad, gemeenten: plaatsen.filter((plaats) => plaats !== 'onbekend') });
}

const plaatsVan = (rij: Cijferrij) => String(rij['gemeente']);

/** A sentence with the number in it, or one that says that it is not shown. */
const zin = (waarde: number | null, metGetal: (getal: string) => string, verborgen: string): string =>
  waarde === null ? verborgen : metGetal(waarde === 0 ? 'geen' : getal.format(waarde));

const hoofdletter = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function deelZin(jongeren: number | null, leerlingen: number | null): string {
  return zin(
    jongeren,
    (n) =>
      `Over ${n} kinderen kwam een of meer keer een melding.${
        jongeren !== 0 && leerlingen
          ? ` Dat is ${getal.format((100 * (jongeren ?? 0)) / leerlingen)} van elke 100.`
          : ''
      }`,
    'Over hoeveel kinderen een melding kwam, tonen wij niet.',
  );
}

function verschilZin(nu: number | null, toen: number | null, vorigJaar: string): string {
  const kern = zin(
    nu,
    (n) => `Scholen en andere melders deden ${n} meldingen.`,
    'Het aantal meldingen tonen wij niet.',
  );
  if (nu === null || toen === null) return kern;
  if (nu === toen) return `${kern} Dat zijn er evenveel als in ${vorigJaar}.`;
  return `${kern} Dat zijn er ${getal.format(Math.abs(nu - toen))} ${nu > toen ? 'meer' : 'minder'} dan in ${vorigJaar}.`;
}
