import type { ReactNode } from 'react';
import { classes } from '../../../web/ui/classes.ts';

export type Staaf = { readonly naam: string; readonly waarde: number; readonly cel: ReactNode };

/**
 * A table whose numbers are also drawn: the bar stands in the row itself, so a reader of the table misses nothing and
 * it prints in black and white.
 */
export function Staventabel({
  titel,
  kop,
  waarde,
  staven,
  className,
}: {
  readonly titel: string;
  readonly kop: string;
  readonly waarde: string;
  readonly staven: readonly Staaf[];
  readonly className?: string;
}) {
  const most = Math.max(1, ...staven.map((staaf) => staaf.waarde));
  return (
    <table className={classes('stuur-tabel', className)}>
      <caption className="schoolgang-hidden">{titel}</caption>
      <thead>
        <tr>
          <th scope="col">{kop}</th>
          <th scope="col" className="schoolgang-number">
            {waarde}
          </th>
          <th aria-hidden="true" className="stuur-tabel__staaf" />
        </tr>
      </thead>
      <tbody>
        {staven.map((staaf) => (
          <tr key={staaf.naam}>
            <th scope="row">{staaf.naam}</th>
            <td className="schoolgang-number">{staaf.cel}</td>
            <td aria-hidden="true" className="stuur-tabel__staaf">
              <svg width="100%" height="12" focusable="false">
                <rect className="stuur-staaf" width={`${(100 * staaf.waarde) / most}%`} height="12" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
