import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts';
import { codeVraag } from './codes.ts';
import { type Dimensie, geslotenWaarden, isDimensie, listDimensies, mayBeOnbekend } from './dimensies.ts';
import {
  dimensiesOf,
  getIndicator,
  type IndicatorNaam,
  isIndicator,
  listIndicatorNamen,
} from './indicatoren.ts';
import { type Jaar, parseJaar } from './schooljaar-in-cijfers.ts';

/** A question as it is typed: nothing in it is trusted yet. */
export type Cijfervraag = {
  readonly indicator: string;
  readonly schooljaar: string;
  readonly per: readonly string[];
  readonly waar: readonly { readonly dimensie: string; readonly waarde: string }[];
  /** 'totaal', or the indicator that is the denominator. */
  readonly deelVan?: string | undefined;
  readonly organisatieId: number;
};

/** Wrong use: what is asked does not exist. */
export type Vraagfout =
  | 'onbekende-indicator'
  | 'onbekende-dimensie'
  | 'dimensie-niet-bij-indicator'
  | 'onbekende-waarde'
  | 'ongeldig-schooljaar';

/** The same question with only names from the closed tables in it. */
export type GelezenVraag = {
  readonly indicator: IndicatorNaam;
  readonly jaar: Jaar;
  readonly per: readonly Dimensie[];
  readonly waar: ReadonlyMap<Dimensie, readonly string[]>;
  readonly deelVan: 'totaal' | IndicatorNaam | null;
};

/** Checks every name and closed value of a question; a refusal names what does exist. */
export function readCijfervraag(gevraagd: Cijfervraag): Result<GelezenVraag, Vraagfout> {
  const vraag = { ...gevraagd, ...codeVraag(gevraagd) };
  const { indicator, deelVan } = vraag;
  if (!isIndicator(indicator)) return unknownIndicator(indicator);
  if (deelVan !== undefined && deelVan !== 'totaal' && !isIndicator(deelVan))
    return unknownIndicator(deelVan);
  const jaar = parseJaar(vraag.schooljaar);
  if (!jaar) {
    return refuse(
      'ongeldig-schooljaar',
      `"${vraag.schooljaar}" is geen schooljaar. Schrijf het als 2023-2024.`,
    );
  }
  const per = new Set<Dimensie>();
  for (const naam of vraag.per) {
    const dimensie = checkDimensie(indicator, naam);
    if (!dimensie.ok) return dimensie;
    per.add(dimensie.value);
  }
  const waar = new Map<Dimensie, string[]>();
  for (const { dimensie: naam, waarde } of vraag.waar) {
    const dimensie = checkDimensie(indicator, naam);
    if (!dimensie.ok) return dimensie;
    const wrong = checkWaarde(indicator, dimensie.value, waarde);
    if (wrong) return wrong;
    waar.set(dimensie.value, [...(waar.get(dimensie.value) ?? []), waarde]);
  }
  return ok({ indicator, jaar, per: [...per], waar, deelVan: deelVan ?? null });
}

/** The values that may be asked of a closed dimension of this indicator; null when it is open. */
export function askableWaarden(indicator: IndicatorNaam, dimensie: Dimensie): readonly string[] | null {
  const lijst = getIndicator(indicator).gesloten?.[dimensie] ?? geslotenWaarden(dimensie);
  return lijst && mayBeOnbekend(dimensie) ? [...lijst, 'onbekend'] : lijst;
}

function checkDimensie(indicator: IndicatorNaam, naam: string) {
  if (!isDimensie(naam)) {
    return refuse(
      'onbekende-dimensie',
      `De dimensie "${naam}" bestaat niet. Er zijn: ${listDimensies().join(', ')}.`,
    );
  }
  const eigen = dimensiesOf(indicator);
  if (!eigen.includes(naam)) {
    return refuse(
      'dimensie-niet-bij-indicator',
      `De indicator ${indicator} heeft de dimensie ${naam} niet. Wel: ${eigen.join(', ')}.`,
    );
  }
  return ok(naam);
}

function checkWaarde(
  indicator: IndicatorNaam,
  dimensie: Dimensie,
  waarde: string,
): Refusal<'onbekende-waarde'> | undefined {
  const lijst = askableWaarden(indicator, dimensie);
  if (!lijst || lijst.includes(waarde)) return undefined;
  return refuse(
    'onbekende-waarde',
    `De dimensie ${dimensie} heeft de waarde "${waarde}" niet. Wel: ${lijst.join(', ')}.`,
  );
}

const unknownIndicator = (naam: string) =>
  refuse(
    'onbekende-indicator',
    `De indicator "${naam}" bestaat niet. Er zijn: ${listIndicatorNamen().join(', ')}.`,
  );
