import type { GelezenVraag } from './cijfervraag.ts';
import { getIndicator } from './indicatoren.ts';

type Geteld = {
  readonly rijen: readonly { readonly aantal?: number }[];
  readonly totaal: number | null;
  readonly uniek: number | null;
};

/** What a reader of these numbers would get wrong (verslag.md § 2), in Dutch. */
export function describeWaarschuwingen(
  vraag: GelezenVraag,
  geteld: Geteld,
  eigenWoorden: readonly string[],
): string[] {
  const { eenheid, telling } = getIndicator(vraag.indicator);
  const { rijen, totaal, uniek } = geteld;
  const metStand = vraag.per.includes('stand') || vraag.waar.has('stand');
  const said: (string | false)[] = [
    eenheid === 'jongere' &&
      totaal !== null &&
      uniek !== null &&
      uniek !== totaal &&
      `Een jongere kan in meer dan een rij staan: de rijen tellen op tot ${totaal}, het zijn ${uniek} jongeren.`,
    metStand && 'Een episode staat in meer dan een rij. Het totaal is aanvang plus nieuw.',
    vraag.indicator === 'absoluut' &&
      metStand &&
      'Een periode van absoluut verzuim loopt van begin verzuim (of de datum van de melding) tot en met einde ' +
        'verzuim. Zonder opgegeven reden telt een beëindigde periode als opgelost.',
    vraag.indicator === 'verlof' &&
      (vraag.per.includes('onderwijssoort') || vraag.waar.has('onderwijssoort')) &&
      'Verlofaanvragen noemen geen onderwijssoort en staan daarom onder onbekend.',
    telling === 'maat' &&
      rijen.some(({ aantal }) => (aantal ?? 0) > 1) &&
      'In een rij zijn verschillende referentiecijfers opgeteld; dat getal zegt niets. Vraag ze per gebied, ' +
        'indicator en eenheid.',
    telling === 'mediaan' &&
      rijen.some(({ aantal }) => aantal === 0) &&
      'Er is geen beëindigde zaak, dus ook geen mediaan: de 0 betekent hier niets.',
    eigenWoorden.length > 0 &&
      `Niet vertaald naar een term van Schoolgang, geteld onder de eigen naam: ${eigenWoorden.join(', ')}.`,
    vraag.waar.get('artikel')?.includes('11g') === true &&
      'Artikel 11g telt bij verlof, niet bij vrijstellingen.',
  ];
  return said.filter((text) => text !== false);
}
