import { formatGetal } from '../../../web/datum.ts';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readCijferEndpoint } from '../verslag.contract.ts';
import { formatProcent, formatVerschil, Getal } from './getal.tsx';
import { openRij, openTotaal } from './rijen-vraag.ts';
import { useTeksten } from './teksten.ts';
import { joinJaren, type UitkomstProps } from './vergelijking.ts';
import { type Cijferrij, getalVan, procentVan, toInput, type Vraag, waardeVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

/**
 * The margin of a cross table asked as a figure of its own: of jongeren a row of cells does not add up. With standen
 * the margin would count something else, so then there is none.
 */
export function useRand(vraag: Vraag, dimensies: readonly string[], per: readonly string[]) {
  const metStand = (names: readonly string[]) =>
    names.includes('stand') || vraag.waar.some((filter) => filter.dimensie === 'stand');
  const enabled = metStand(per) === metStand(dimensies);
  const { data } = useRead(readCijferEndpoint, toInput({ ...vraag, per: dimensies, deelVan: undefined }), {
    enabled,
    keep: false,
  });
  return enabled ? { rijen: data?.rijen ?? [] } : undefined;
}

/** A figure split by two dimensions. */
export function Kruistabel({ vraag, cijfer, vorig }: UitkomstProps) {
  const t = useTeksten();
  const woorden = useWoorden();
  const { per, definitie, totaal, uniek } = cijfer;
  const [rijDim = '', kolomDim = ''] = per;
  const rijRand = useRand(vraag, [rijDim], per);
  const kolomRand = useRand(vraag, [kolomDim], per);
  const samen = joinJaren(cijfer, vorig);
  const cellen = new Map(
    samen.map((one) => [JSON.stringify([waardeVan(one.rij, rijDim), waardeVan(one.rij, kolomDim)]), one]),
  );
  const waarden = (dimensie: string, rand: { rijen: readonly Cijferrij[] } | undefined) => [
    ...new Set(
      [...(rand?.rijen ?? []), ...samen.map(({ rij }) => rij)].map((rij) => waardeVan(rij, dimensie)),
    ),
  ];
  const rijen = waarden(rijDim, rijRand);
  const kolommen = waarden(kolomDim, kolomRand);
  const isJongere = definitie.eenheid === 'jongere';
  const randNaam = t(
    isJongere ? 'uitkomst.uniek-rij' : totaal === null ? 'uitkomst.alle' : 'uitkomst.totaal',
  );
  const opens = openTotaal(vraag, cijfer);
  const heel = isJongere && !per.includes('stand') ? uniek : totaal;
  const rand = (one: { rijen: readonly Cijferrij[] }, dimensie: string, waarde: string) => {
    const rij = one.rijen.find((other) => waardeVan(other, dimensie) === waarde);
    const getal = rij ? getalVan(rij, 'waarde') : null;
    return (
      <Getal
        getal={getal}
        zoek={rij && getal ? openRij(vraag, [dimensie], rij, getal) : undefined}
        wat={woorden.waarde(waarde)}
      />
    );
  };

  return (
    <>
      <p className="schoolgang-muted">
        {t('uitkomst.kruis', { rij: woorden.dimensie(rijDim), kolom: woorden.dimensie(kolomDim) })}
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
              {rijRand && (
                <th scope="col" className="utrecht-table__header-cell schoolgang-number cijfers-rand">
                  {randNaam}
                </th>
              )}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {rijen.map((waarde) => (
              <tr key={waarde} className="utrecht-table__row">
                <th scope="row" className="utrecht-table__cell cijfers-rijnaam">
                  {woorden.waarde(waarde)}
                </th>
                {kolommen.map((kolom) => (
                  <td key={kolom} className="utrecht-table__cell schoolgang-number">
                    <Kruiscel
                      vraag={vraag}
                      per={per}
                      cel={cellen.get(JSON.stringify([waarde, kolom]))}
                      wat={`${woorden.waarde(waarde)}, ${woorden.waarde(kolom)}`}
                      metVorig={vorig !== undefined}
                      leeg={totaal === null ? '–' : '0'}
                    />
                  </td>
                ))}
                {rijRand && (
                  <td className="utrecht-table__cell schoolgang-number cijfers-rand">
                    {rand(rijRand, rijDim, waarde)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          {kolomRand && (
            <tfoot className="cijfers-voet">
              <tr>
                <th scope="row">{randNaam}</th>
                {kolommen.map((kolom) => (
                  <td key={kolom} className="schoolgang-number">
                    {rand(kolomRand, kolomDim, kolom)}
                  </td>
                ))}
                {rijRand && (
                  <td className="schoolgang-number cijfers-rand">
                    <Getal getal={heel} zoek={opens?.zoek} wat={randNaam} />
                  </td>
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollFrame>
      {!rijRand && <p className="schoolgang-muted">{t('uitkomst.stand')}</p>}
    </>
  );
}

/** One number with what it is a part of and what it was the year before; it opens its rows. */
export function Kruiscel({
  vraag,
  per,
  cel,
  wat,
  metVorig,
  leeg,
}: {
  readonly vraag: Vraag;
  readonly per: readonly string[];
  readonly cel: { rij: Cijferrij; vorige: number | null } | undefined;
  readonly wat: string;
  readonly metVorig: boolean;
  readonly leeg: string;
}) {
  const t = useTeksten();
  if (!cel) return <span className="schoolgang-muted">{leeg}</span>;
  const { rij, vorige } = cel;
  const waarde = getalVan(rij, 'waarde');
  const procent = procentVan(rij);
  return (
    <>
      <Getal getal={waarde} zoek={waarde ? openRij(vraag, per, rij, waarde) : undefined} wat={wat} />
      {procent !== null && (
        <span className="cijfers-onder">
          {t('uitkomst.procent-van', {
            procent: formatProcent(procent),
            noemer: formatGetal(getalVan(rij, 'noemer') ?? 0),
          })}
        </span>
      )}
      {metVorig && vorige !== null && waarde !== null && (
        <span className="cijfers-onder">{formatVerschil(waarde - vorige)}</span>
      )}
    </>
  );
}
