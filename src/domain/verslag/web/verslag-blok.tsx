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
      return <p>{blok.tekst}</p>;
    case 'lijst':
      return (
        <ul className="schoolgang-lines">
          {blok.punten.map((punt) => (
            <li key={punt}>{punt}</li>
          ))}
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

const verhoudingen = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const formatVerhouding = (getal: number): string => verhoudingen.format(getal);

function VerslagTabel({
  tabel: { titel, eenheid, kop, kolommen, rijen, totaal, noten },
  cijfers,
}: {
  readonly tabel: Tabel;
  readonly cijfers: Verslag['cijfers'];
}) {
  const row = (rij: Tabel['rijen'][number], isTotal: boolean) => (
    <tr key={`${rij.kop}-${isTotal}`} className={isTotal ? 'verslag-totaal' : undefined}>
      <th scope="row">{rij.kop}</th>
      {rij.cellen.map((cel, at) => (
        <td key={kolommen[at]?.kop ?? at} className="schoolgang-number">
          {'tekst' in cel ? (
            cel.tekst
          ) : 'verhouding' in cel ? (
            formatVerhouding(cel.verhouding)
          ) : (
            <VerslagGetal
              punt={cel}
              wat={`${titel}, ${rij.kop}, ${kolommen[at]?.kop ?? ''}`}
              cijfers={cijfers}
            />
          )}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="verslag-tabel">
      <div className="utrecht-table-container">
        <table className="utrecht-table">
          <caption>
            {titel} ({eenheid})
          </caption>
          <thead>
            <tr>
              <th scope="col">{kop}</th>
              {kolommen.map((kolom) => (
                <th key={kolom.kop} scope="col" className="schoolgang-number">
                  {kolom.kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rijen.map((rij) => row(rij, false))}</tbody>
          {totaal && <tfoot>{row(totaal, true)}</tfoot>}
        </table>
      </div>
      {noten.map((noot) => (
        <p key={noot} className="schoolgang-muted schoolgang-small">
          {noot}
        </p>
      ))}
    </div>
  );
}
