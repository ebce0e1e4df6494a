import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import type { Blad } from '../blad.contract.ts';

/** A page for others as it will be printed; its text is Dutch, whatever language the screen has. */
export function BladWeergave({ blad: { titel, ondertitel, delen, voet } }: { readonly blad: Blad }) {
  return (
    <article className="stuur-blad" lang="nl">
      <header>
        <h2>{titel}</h2>
        <p>{ondertitel}</p>
      </header>
      {delen.map(({ kop, alineas, tabel, lijst }) => (
        <section key={kop}>
          <h3>{kop}</h3>
          {alineas.map((alinea) => (
            <p key={alinea}>{alinea}</p>
          ))}
          {tabel && <BladTabel tabel={tabel} />}
          {lijst.length > 0 && (
            <ul>
              {lijst.map((punt) => (
                <li key={punt}>{punt}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <footer>{voet}</footer>
    </article>
  );
}

function BladTabel({
  tabel: { titel, koppen, rijen },
}: {
  readonly tabel: NonNullable<Blad['delen'][number]['tabel']>;
}) {
  const [eerste, ...rest] = koppen;
  return (
    <ScrollFrame className="stuur-blad__tabel" label={titel}>
      <table className="stuur-tabel">
        <caption>{titel}</caption>
        <thead>
          <tr>
            <th scope="col">{eerste}</th>
            {rest.map((kop) => (
              <th scope="col" key={kop} className="schoolgang-number">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map(([naam, ...waarden]) => (
            <tr key={naam}>
              <th scope="row">{naam}</th>
              {waarden.map((waarde, at) => (
                <td key={rest[at]} className="schoolgang-number">
                  {waarde}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
