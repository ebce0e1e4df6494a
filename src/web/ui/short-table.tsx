import { classes } from './classes.ts';
import { heel } from './heel.ts';
import type { Kolom } from './kolom.ts';

/** A short table that is shown whole, without pages or settings; on a phone every row becomes a card. */
export function ShortTable<R>({
  titel,
  kolommen,
  rijen,
  sleutel,
}: {
  readonly titel: string;
  readonly kolommen: readonly Pick<Kolom<R>, 'id' | 'kop' | 'cel' | 'getal'>[];
  readonly rijen: readonly R[];
  readonly sleutel: (rij: R) => string;
}) {
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <caption className="schoolgang-hidden">{titel}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {kolommen.map(({ id, kop, getal }) => (
              <th
                key={id}
                scope="col"
                className={classes('utrecht-table__header-cell', getal && 'schoolgang-number')}
              >
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rijen.map((rij) => (
            <tr key={sleutel(rij)} className="utrecht-table__row">
              {kolommen.map(({ id, kop, cel, getal }, index) => (
                <td
                  key={id}
                  data-kop={kop}
                  data-hoofd={index === 0 ? '' : undefined}
                  className={classes('utrecht-table__cell', getal && 'schoolgang-number')}
                >
                  {/* One box per cell: on a phone the cell is a grid of name and value. */}
                  <div>{heel(cel(rij))}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
