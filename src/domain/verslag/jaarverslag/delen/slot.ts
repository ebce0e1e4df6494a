import { woordVan } from '../woorden.ts';
import { aantal, bijEen } from '../zinnen.ts';
import { alinea, deel, lijst, type MaakDeel, vast } from './deel.ts';
import { opsomming } from './kader.ts';

/** Who did the work; people, not fte. */
export const team: MaakDeel = async ({ bron, schooljaar }) => {
  const totaal = await bron.een('medewerkers', schooljaar);
  if (totaal.waarde === 0) return null;
  const functies = await bron.per('medewerkers', schooljaar, 'functie');
  return deel('team', 'Team', [
    alinea([
      'Op 31 juli ',
      schooljaar.slice(5),
      bijEen(totaal, ' werkte er ', ' werkten er '),
      ...aantal(totaal, 'medewerker'),
      ' aan leerplicht:',
    ]),
    lijst(
      ...[...functies].map(([functie, punt]) => [`${woordVan(functie)}: `, ...aantal(punt, 'medewerker')]),
    ),
  ]);
};

/** Every figure with the definition that held in the year of the report; without it a table says little. */
export const begrippen: MaakDeel = async ({ bron, schooljaar }) =>
  deel('begrippen', 'Wat we tellen', [
    ...vast(
      'Elk cijfer in dit verslag is geteld volgens een vaste definitie. De eenheid staat bij elke tabel.',
    ),
    lijst(
      ...bron
        .definitiesVan(schooljaar)
        .map(({ indicator, code, versie, tekst, eenheid, telmoment }) => [
          `${woordVan(indicator)} (${code}, versie ${versie}): ${tekst} Eenheid: ${eenheid}. Geteld op: ${telmoment}.`,
        ]),
    ),
  ]);

export const colofon: MaakDeel = async ({ schooljaar, organisatie: { naam, gemeenten } }) =>
  deel('colofon', 'Colofon', [
    ...vast(
      `${naam}, jaarverslag leerplicht ${schooljaar}${gemeenten.length > 0 ? `, voor ${opsomming(gemeenten)}` : ''}.`,
      'De cijfers zijn geteld uit het leerplichtregister met Schoolgang, open source onder de EUPL-1.2. Elk getal is terug te voeren op de dossiers erachter.',
    ),
  ]);
