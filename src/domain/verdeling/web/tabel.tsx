import type { ReactNode } from 'react';

export type Kolom<R> = {
  readonly kop: string;
  readonly cel: (rij: R) => ReactNode;
  readonly getal?: boolean;
};

/** A short table that is shown whole: nothing to page or choose. */
export function Tabel<R>({
  titel,
  kolommen,
  rijen,
  sleutel,
}: {
  readonly titel: string;
  readonly kolommen: readonly Kolom<R>[];
  readonly rijen: readonly R[];
  readonly sleutel: (rij: R) => string;
}) {
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <caption className="schoolgang-hidden">{titel}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {kolommen.map(({ kop, getal }) => (
              <th
                key={kop}
                scope="col"
                className={`utrecht-table__header-cell${getal ? ' schoolgang-number' : ''}`}
              >
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rijen.map((rij) => (
            <tr className="utrecht-table__row" key={sleutel(rij)}>
              {kolommen.map(({ kop, cel, getal }, at) => (
                <td
                  key={kop}
                  data-kop={kop}
                  data-hoofd={at === 0 ? '' : undefined}
                  className={`utrecht-table__cell${getal ? ' schoolgang-number' : ''}`}
                >
                  {cel(rij)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
