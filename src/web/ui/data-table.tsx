import { type ReactNode, useState } from 'react';
import { formatGetal } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { useWeergave } from '../weergave.ts';
import { moveBetween } from './arrow-keys.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { type Chip, FilterChips } from './filter-chips.tsx';
import { heel } from './heel.ts';
import type { Kolom, Volgorde } from './kolom.ts';
import { Pagination } from './pagination.tsx';
import { Skeleton } from './waiting.tsx';

const moveBetweenRows = moveBetween('[data-hoofd] a[href]');

/**
 * A list that the server cuts in pages. The first column holds the link to the record. Remembers columns and
 * widths per user under `lijst`; filters are remembered by `useFilters`.
 */
export function DataTable<R>({
  lijst,
  titel,
  kolommen,
  rijen,
  sleutel,
  loading,
  leeg,
  chips = [],
  filters,
  acties,
  volgorde,
  onVolgorde,
  ...paging
}: {
  readonly lijst: string;
  /** What this is a list of, for screen readers. */
  readonly titel: string;
  readonly kolommen: readonly Kolom<R>[];
  readonly rijen: readonly R[] | undefined;
  readonly sleutel: (rij: R) => string;
  readonly loading?: boolean;
  /** Shown instead of the table when there are no rows. */
  readonly leeg: ReactNode;
  readonly chips?: readonly Chip[];
  /** The fields to filter with, above the table. */
  readonly filters?: ReactNode;
  readonly acties?: ReactNode;
  readonly totaal: number | undefined;
  /** The count stops here: "meer dan". */
  readonly hooguit?: number;
  readonly vanaf: number;
  readonly limiet: number;
  readonly onVanaf: (vanaf: number) => void;
  readonly volgorde?: Volgorde;
  readonly onVolgorde?: (volgorde: Volgorde) => void;
}) {
  const t = useAlgemeen();
  const { weergave, change } = useWeergave(lijst);
  const [choosing, setChoosing] = useState(false);
  const isShown = ({ id, vast, verborgen }: Kolom<R>) =>
    vast || (verborgen ? (weergave.getoond?.includes(id) ?? false) : !weergave.verborgen?.includes(id));
  const shown = kolommen.filter(isShown);
  const { totaal, hooguit } = paging;
  const count =
    totaal === undefined
      ? ''
      : hooguit !== undefined && totaal >= hooguit
        ? t('lijst.meer-dan', { n: formatGetal(hooguit) })
        : totaal === 1
          ? t('lijst.aantal', { n: 1 })
          : t('lijst.aantal', { n: formatGetal(totaal) });

  return (
    <div className="schoolgang-lijst">
      {filters}
      <div className="schoolgang-lijst__bar">
        <p className="schoolgang-lijst__count" role="status">
          {count}
        </p>
        <FilterChips chips={chips} />
        <div className="schoolgang-lijst__tools">
          {acties}
          <Button kind="subtle" small onClick={() => setChoosing(true)}>
            {t('lijst.kolommen')}
          </Button>
        </div>
      </div>
      {rijen === undefined ? (
        loading && <Skeleton lines={8} />
      ) : rijen.length === 0 ? (
        leeg
      ) : (
        // Arrow keys are an addition; the links in the rows are reached with Tab as well.
        <div
          className={classes('utrecht-table-container', loading && 'schoolgang-busy')}
          onKeyDown={moveBetweenRows}
          role="presentation"
        >
          <table className="utrecht-table schoolgang-table">
            <caption className="schoolgang-hidden">{titel}</caption>
            <thead className="utrecht-table__header">
              <tr className="utrecht-table__row">
                {shown.map((kolom) => (
                  <HeaderCell key={kolom.id} kolom={kolom} volgorde={volgorde} onVolgorde={onVolgorde} />
                ))}
              </tr>
            </thead>
            <tbody className="utrecht-table__body">
              {rijen.map((rij) => (
                <tr className="utrecht-table__row" key={sleutel(rij)}>
                  {shown.map(({ id, kop, cel, getal, breedte }, index) => (
                    <td
                      key={id}
                      data-kop={kop}
                      data-hoofd={index === 0 ? '' : undefined}
                      className={classes(
                        'utrecht-table__cell',
                        getal && 'schoolgang-number',
                        `schoolgang-column--${weergave.breedte?.[id] ?? breedte ?? 'gewoon'}`,
                      )}
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
      )}
      <Pagination {...paging} />
      <ColumnChooser
        open={choosing}
        onClose={() => setChoosing(false)}
        kolommen={kolommen}
        isShown={isShown}
        weergave={weergave}
        onChange={change}
      />
    </div>
  );
}

function HeaderCell<R>({
  kolom: { id, kop, getal, sorteerbaar },
  volgorde,
  onVolgorde,
}: {
  readonly kolom: Kolom<R>;
  readonly volgorde: Volgorde | undefined;
  readonly onVolgorde: ((volgorde: Volgorde) => void) | undefined;
}) {
  const t = useAlgemeen();
  const now = volgorde?.op === id ? (volgorde.aflopend ? 'descending' : 'ascending') : undefined;
  return (
    <th
      scope="col"
      className={classes('utrecht-table__header-cell', getal && 'schoolgang-number')}
      aria-sort={now}
    >
      {sorteerbaar && onVolgorde ? (
        <button
          type="button"
          className="schoolgang-sort"
          title={t('lijst.gesorteerd-op', { kolom: kop })}
          onClick={() => onVolgorde({ op: id, aflopend: now === 'ascending' })}
        >
          {kop} <span aria-hidden="true">{now === 'descending' ? '↓' : now === 'ascending' ? '↑' : '↕'}</span>
        </button>
      ) : (
        kop
      )}
    </th>
  );
}
