import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { Getal } from './getal.tsx';
import { Kruiscel, useRand } from './kruistabel.tsx';
import { openRij, openTotaal } from './rijen-vraag.ts';
import { useTeksten } from './teksten.ts';
import { joinJaren, type UitkomstProps } from './vergelijking.ts';
import { type Cijferrij, getalVan, waardeVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

const sleutel = (waarden: readonly string[]) => JSON.stringify(waarden);

/** The values of one dimension in the order of the answer. */
const waardenVan = (rijen: readonly Cijferrij[], dimensie: string) => [
  ...new Set(rijen.map((rij) => waardeVan(rij, dimensie))),
];

/**
 * A figure split by three dimensions: a block of rows per value of the first, with its own subtotal, and the third
 * across. Every margin is asked as a figure of its own, for of jongeren the cells do not add up.
 */
export function KruistabelDrie({ vraag, cijfer, vorig }: UitkomstProps) {
  const t = useTeksten();
  const woorden = useWoorden();
  const { per, definitie, totaal, uniek } = cijfer;
  const [blokDim = '', rijDim = '', kolomDim = ''] = per;
  const randen = {
    rij: useRand(vraag, [blokDim, rijDim], per),
    blok: useRand(vraag, [blokDim, kolomDim], per),
    blokGeheel: useRand(vraag, [blokDim], per),
    kolom: useRand(vraag, [kolomDim], per),
  };
  const samen = joinJaren(cijfer, vorig);
  const cellen = new Map(samen.map((een) => [sleutel(per.map((naam) => waardeVan(een.rij, naam))), een]));
  const alle = samen.map(({ rij }) => rij);
  const kolommen = waardenVan([...(randen.kolom?.rijen ?? []), ...alle], kolomDim);
  const isJongere = definitie.eenheid === 'jongere';
  const randNaam = t(
    isJongere ? 'uitkomst.uniek-rij' : totaal === null ? 'uitkomst.alle' : 'uitkomst.totaal',
  );
  const heel = isJongere && !per.includes('stand') ? uniek : totaal;
  const leeg = totaal === null ? '–' : '0';
  const rand = (
    een: { rijen: readonly Cijferrij[] } | undefined,
    dims: readonly string[],
    waarden: readonly string[],
  ) => {
    if (!een) return '–';
    const rij = een.rijen.find((other) => dims.every((naam, at) => waardeVan(other, naam) === waarden[at]));
    const getal = rij ? getalVan(rij, 'waarde') : null;
    if (!rij || !getal) return <span className="schoolgang-muted">{leeg}</span>;
    return <Getal getal={getal} zoek={openRij(vraag, dims, rij, getal)} wat={naamVan(waarden)} />;
  };
  const naamVan = (waarden: readonly string[]) => waarden.map(woorden.waarde).join(', ');

  return (
    <>
      <p className="schoolgang-muted">
        {t('uitkomst.kruis-drie', {
          blok: woorden.dimensie(blokDim),
          rij: woorden.dimensie(rijDim),
          kolom: woorden.dimensie(kolomDim),
        })}
      </p>
      <ScrollFrame label={woorden.indicator(cijfer.indicator)}>
        <table className="utrecht-table cijfers-tabel cijfers-tabel--kruis">
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              <th scope="col" className="utrecht-table__header-cell">
                {woorden.dimensie(rijDim)}
              </th>
              {kolommen.map((kolom) => (
                <th key={kolom} scope="col" className="utrecht-table__header-cell schoolgang-number">
                  {woorden.waarde(kolom)}
                </th>
              ))}
              <th scope="col" className="utrecht-table__header-cell schoolgang-number cijfers-rand">
                {randNaam}
              </th>
            </tr>
          </thead>
          {waardenVan(alle, blokDim).map((blok) => (
            <tbody key={blok} className="utrecht-table__body cijfers-blok">
              <tr className="utrecht-table__row">
                <th scope="rowgroup" colSpan={kolommen.length + 2} className="cijfers-blokkop">
                  <span>
                    {woorden.dimensie(blokDim)}: {woorden.waarde(blok)}
                  </span>
                </th>
              </tr>
              {waardenVan(
                alle.filter((rij) => waardeVan(rij, blokDim) === blok),
                rijDim,
              ).map((waarde) => (
                <tr key={waarde} className="utrecht-table__row">
                  <th scope="row" className="utrecht-table__cell cijfers-rijnaam">
                    {woorden.waarde(waarde)}
                  </th>
                  {kolommen.map((kolom) => (
                    <td key={kolom} className="utrecht-table__cell schoolgang-number">
                      <Kruiscel
                        vraag={vraag}
                        per={per}
                        cel={cellen.get(sleutel([blok, waarde, kolom]))}
                        wat={naamVan([blok, waarde, kolom])}
                        metVorig={vorig !== undefined}
                        leeg={leeg}
                      />
                    </td>
                  ))}
                  <td className="utrecht-table__cell schoolgang-number cijfers-rand">
                    {rand(randen.rij, [blokDim, rijDim], [blok, waarde])}
                  </td>
                </tr>
              ))}
              <tr className="utrecht-table__row cijfers-bloktotaal">
                <th scope="row">{`${randNaam}, ${woorden.waarde(blok)}`}</th>
                {kolommen.map((kolom) => (
                  <td key={kolom} className="schoolgang-number">
                    {rand(randen.blok, [blokDim, kolomDim], [blok, kolom])}
                  </td>
                ))}
                <td className="schoolgang-number cijfers-rand">
                  {rand(randen.blokGeheel, [blokDim], [blok])}
                </td>
              </tr>
            </tbody>
          ))}
          <tfoot className="cijfers-voet">
            <tr>
              <th scope="row">{randNaam}</th>
              {kolommen.map((kolom) => (
                <td key={kolom} className="schoolgang-number">
                  {rand(randen.kolom, [kolomDim], [kolom])}
                </td>
              ))}
              <td className="schoolgang-number cijfers-rand">
                <Getal getal={heel} zoek={openTotaal(vraag, cijfer)?.zoek} wat={randNaam} />
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
      {Object.values(randen).some((een) => een === undefined) && (
        <p className="schoolgang-muted">{t('uitkomst.stand')}</p>
      )}
    </>
  );
}
