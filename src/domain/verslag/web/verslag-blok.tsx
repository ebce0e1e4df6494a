import { Fragment } from 'react';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { type Blok, type Verslag, VerslagGetal } from './verslag-getal.tsx';

type Tabel = Extract<Blok, { soort: 'tabel' }>;

/** A block of the report as it will be, with numbers that open. */
export function VerslagBlok({
  blok,
  cijfers,
}: {
  readonly blok: Blok;
  readonly cijfers: Verslag['cijfers'];
}) {
  switch (blok.soort) {
    case 'tussenkop':
      return <h3>{blok.tekst}</h3>;
    case 'alinea':
      return (
        <p>
          {blok.zinnen
            ? blok.zinnen.map((zin, at) => (
                <Fragment key={at}>
                  {at > 0 && ' '}
                  <Zin zin={zin} cijfers={cijfers} />
                </Fragment>
              ))
            : blok.tekst}
        </p>
      );
    case 'lijst':
      return (
        <ul className="schoolgang-lines">
          {blok.punten.map((punt, at) => {
            const zin = blok.zinnen?.[at];
            return <li key={punt}>{zin ? <Zin zin={zin} cijfers={cijfers} /> : punt}</li>;
          })}
        </ul>
      );
    case 'citaat':
      return (
        <blockquote className="schoolgang-quote">
          <p>{blok.tekst}</p>
          <footer>{blok.wie}</footer>
        </blockquote>
      );
    case 'tabel':
      return <VerslagTabel tabel={blok} cijfers={cijfers} />;
    case 'grafiek':
      return (
        <figure className="verslag-grafiek">
          <figcaption className="schoolgang-strong">
            {blok.titel} ({blok.eenheid})
          </figcaption>
          <img
            alt={blok.beschrijving}
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(blok.svg)}`}
          />
        </figure>
      );
  }
}

type ZinDelen = NonNullable<Extract<Blok, { soort: 'alinea' }>['zinnen']>[number];

/** A sentence whose numbers open what they count. */
function Zin({ zin, cijfers }: { readonly zin: ZinDelen; readonly cijfers: Verslag['cijfers'] }) {
  return zin.map((deel, at) =>
    typeof deel === 'string' ? (
      <Fragment key={at}>{deel}</Fragment>
    ) : (
      <VerslagGetal
        key={at}
        punt={{ cijfer: deel.cijfer, waarde: cijfers[deel.cijfer]?.waarde ?? 0 }}
        tekst={deel.tekst}
        wat={deel.cijfer}
        cijfers={cijfers}
      />
    ),
  );
}

const formatVerhouding = (getal: number, decimalen = 1): string =>
  getal.toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });

/** The heads above columns that belong together. */
function groepenVan(kolommen: Tabel['kolommen']) {
  if (kolommen.every(({ groep }) => groep === undefined)) return null;
  const groepen: { naam: string; breed: number; at: number }[] = [];
  for (const [at, { groep = '' }] of kolommen.entries()) {
    const vorige = groepen.at(-1);
    if (vorige?.naam === groep) vorige.breed += 1;
    else groepen.push({ naam: groep, breed: 1, at });
  }
  return groepen;
}

function VerslagTabel({
  tabel: { titel, eenheid, kop, kolommen, rijen, totaal, noten },
  cijfers,
}: {
  readonly tabel: Tabel;
  readonly cijfers: Verslag['cijfers'];
}) {
  const groepen = groepenVan(kolommen);
  const row = (rij: Tabel['rijen'][number], isTotal: boolean) => (
    <tr key={`${rij.kop}-${isTotal}`} className={isTotal ? 'verslag-totaal' : undefined}>
      <th scope="row">{rij.kop}</th>
      {rij.cellen.map((cel, at) => (
        <td key={`${kolommen[at]?.kop ?? ''}-${at}`} className="schoolgang-number">
          {'tekst' in cel ? (
            cel.tekst
          ) : 'verhouding' in cel ? (
            formatVerhouding(cel.verhouding, cel.decimalen)
          ) : (
            <VerslagGetal
              punt={cel}
              wat={`${titel}, ${rij.kop}, ${kolommen[at]?.groep ?? ''} ${kolommen[at]?.kop ?? ''}`}
              cijfers={cijfers}
            />
          )}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="verslag-tabel">
      <ScrollFrame label={`${titel} (${eenheid})`}>
        <table className="utrecht-table">
          <caption>
            {titel} ({eenheid})
          </caption>
          <thead>
            {groepen && (
              <tr>
                <th scope="col" rowSpan={2}>
                  {kop}
                </th>
                {groepen.map(({ naam, breed, at }) => (
                  <th key={at} scope="colgroup" colSpan={breed} className="verslag-groep">
                    {naam}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              {!groepen && <th scope="col">{kop}</th>}
              {kolommen.map((kolom, at) => (
                <th key={`${kolom.kop}-${at}`} scope="col" className="schoolgang-number">
                  {kolom.kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rijen.map((rij) => row(rij, false))}</tbody>
          {totaal && <tfoot>{row(totaal, true)}</tfoot>}
        </table>
      </ScrollFrame>
      {noten.map((noot) => (
        <p key={noot} className="schoolgang-muted schoolgang-small">
          {noot}
        </p>
      ))}
    </div>
  );
}
