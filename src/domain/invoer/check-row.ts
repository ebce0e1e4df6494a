import type { Bestand } from './bestand.contract.ts';
import { type CheckCell, compileCell, Fout } from './check-cell.ts';

/** The columns of a file as found in its header. */
export type Kop = {
  readonly bestand: Bestand;
  /** Known columns that are there, with their place. */
  readonly kolommen: readonly { readonly naam: string; readonly plaats: number }[];
  readonly onbekend: readonly { readonly naam: string; readonly plaats: number }[];
  readonly breedte: number;
};
export type RowFault = { readonly kolom: string; readonly reden: string };

const clean = (cel: string) => cel.trim().toLowerCase();

/** The separator under which the first line names most columns we know. */
export function chooseDelimiter(eersteRegel: string, bestand: Bestand): string {
  const known = (teken: string) =>
    eersteRegel.split(teken).filter((naam) => clean(naam.replaceAll('"', '')) in bestand.kolommen).length;
  const [beste] = [';', ',', '\t']
    .map((teken) => ({ teken, aantal: known(teken) }))
    .sort((a, b) => b.aantal - a.aantal);
  return beste?.teken ?? ';';
}

/** Finds the columns by name, in any order; a required column that is missing refuses the file. */
export function readKop(bestand: Bestand, cellen: readonly string[]): Kop | RowFault {
  const namen = cellen.map(clean);
  const kolommen: { naam: string; plaats: number }[] = [];
  const onbekend: { naam: string; plaats: number }[] = [];
  for (const [plaats, naam] of namen.entries()) {
    if (naam === '') continue;
    if (namen.indexOf(naam) !== plaats) {
      return { kolom: naam, reden: 'Deze kolom staat twee keer in het bestand. Haal er een weg.' };
    }
    if (Object.hasOwn(bestand.kolommen, naam)) kolommen.push({ naam, plaats });
    else onbekend.push({ naam: (cellen[plaats] ?? '').trim(), plaats });
  }
  const bestaat = (naam: string) => kolommen.some((kolom) => kolom.naam === naam);
  const mist = Object.entries(bestand.kolommen).find(([naam, kolom]) => kolom.verplicht && !bestaat(naam));
  if (mist) return { kolom: mist[0], reden: missing(mist[0]) };
  if (bestand.minstensEen && !bestand.minstensEen.some(bestaat)) {
    const [eerste = ''] = bestand.minstensEen;
    return { kolom: eerste, reden: missing(bestand.minstensEen.join(' of ')) };
  }
  // In the order of the contract, so that the first fault named in a row does not hang on the order in the file.
  const orde = Object.keys(bestand.kolommen);
  kolommen.sort((a, b) => orde.indexOf(a.naam) - orde.indexOf(b.naam));
  return { bestand, kolommen, onbekend, breedte: cellen.length };
}

const missing = (naam: string) =>
  `De kolom ${naam} ontbreekt in de eerste regel; van dit bestand is niets geladen. Voeg de kolom toe.`;

export const isKop = (kop: Kop | RowFault): kop is Kop => 'kolommen' in kop;
export const isBlank = (cellen: readonly string[]): boolean =>
  cellen.every((cel) => cel === '' || cel.trim() === '');

/** Checks one row and writes its values, in the order of `kop.kolommen`, into `waarden`. Answers the first fault. */
export type CheckRow = (cellen: readonly string[], waarden: string[]) => RowFault | undefined;

export function compileRow(kop: Kop): CheckRow {
  const { bestand, kolommen, breedte } = kop;
  const checks: { naam: string; plaats: number; check: CheckCell }[] = kolommen.map(({ naam, plaats }) => {
    const kolom = bestand.kolommen[naam];
    if (!kolom) throw new Error(`Column ${naam} is not in the spec`);
    return { naam, plaats, check: compileCell(naam, kolom) };
  });
  const place = new Map(kolommen.map(({ naam }, index) => [naam, index]));
  const samen = [
    ...checkPerioden(bestand, place),
    ...checkMinstensEen(bestand, place),
    ...checkKeuzePer(bestand, place),
  ];
  const eerste = kolommen[0]?.naam ?? '';

  return (cellen, waarden) => {
    if (cellen.length !== breedte && !(cellen.length > breedte && isBlank(cellen.slice(breedte)))) {
      const reden = `Deze regel heeft ${cellen.length} cellen, de eerste regel ${breedte}. Controleer de scheidingstekens en aanhalingstekens.`;
      return { kolom: eerste, reden };
    }
    for (let index = 0; index < checks.length; index++) {
      const { naam, plaats, check } = checks[index]!;
      const waarde = check(cellen[plaats] ?? '');
      if (waarde instanceof Fout) return { kolom: naam, reden: waarde.reden };
      waarden[index] = waarde;
    }
    for (const check of samen) {
      const fout = check(waarden);
      if (fout) return fout;
    }
    return undefined;
  };
}

type CheckTogether = (waarden: readonly string[]) => RowFault | undefined;
type Places = ReadonlyMap<string, number>;

const checkPerioden = ({ perioden = [] }: Bestand, place: Places): CheckTogether[] =>
  perioden.flatMap(([van, tot]) => {
    const a = place.get(van);
    const b = place.get(tot);
    if (a === undefined || b === undefined) return [];
    const fout = { kolom: tot, reden: `De ${tot} ligt voor de ${van}. Controleer beide datums.` };
    return [(waarden) => (waarden[a] && waarden[b] && waarden[a] > waarden[b] ? fout : undefined)];
  });

function checkMinstensEen({ minstensEen }: Bestand, place: Places): CheckTogether[] {
  if (!minstensEen) return [];
  const places = minstensEen.flatMap((naam) => place.get(naam) ?? []);
  const fout = {
    kolom: minstensEen[0] ?? '',
    reden: `Vul minstens een van deze cellen in: ${minstensEen.join(', ')}.`,
  };
  return [(waarden) => (places.some((at) => waarden[at]) ? undefined : fout)];
}

function checkKeuzePer({ keuzePer }: Bestand, place: Places): CheckTogether[] {
  if (!keuzePer) return [];
  const kolom = place.get(keuzePer.kolom) ?? -1;
  const waarde = place.get(keuzePer.waarde) ?? -1;
  return [
    (waarden) => {
      const keuzes = keuzePer.keuzes[waarden[kolom] ?? ''];
      if (!keuzes || keuzes.includes(waarden[waarde] ?? '')) return undefined;
      return { kolom: keuzePer.waarde, reden: `Deze term kennen we niet. Kies uit: ${keuzes.join(', ')}.` };
    },
  ];
}
