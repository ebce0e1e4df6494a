import { formatDatum } from '../../../web/datum.ts';
import { BronLink } from './bron.tsx';
import { useLabel } from './label.ts';
import { useTeksten } from './teksten.ts';
import { type Item, soortOf, toelichtingOf } from './tijdlijn.ts';

/** The same as the drawing, in rows. */
export function TijdlijnTabel({
  items,
  onDetails,
}: {
  readonly items: readonly Item[];
  readonly onDetails: (item: Item) => void;
}) {
  const t = useTeksten();
  const label = useLabel();
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <caption className="schoolgang-hidden">{t('tijdlijn.tabel')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['wat', 'soort', 'vanaf', 'tot', 'toelichting'] as const).map((kolom) => (
              <th key={kolom} scope="col" className="utrecht-table__header-cell">
                {t(`tijdlijn.${kolom}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {items.map((item) => (
            <tr key={item.sleutel} className="utrecht-table__row">
              <td className="utrecht-table__cell" data-kop={t('tijdlijn.wat')} data-hoofd="">
                <BronLink item={item} onDetails={onDetails}>
                  {label(item)}
                </BronLink>
              </td>
              <td className="utrecht-table__cell" data-kop={t('tijdlijn.soort')}>
                {t(`soort.${soortOf(item)}`)}
              </td>
              <td className="utrecht-table__cell dossier-dag" data-kop={t('tijdlijn.vanaf')}>
                {formatDatum(item.vanaf)}
              </td>
              <td className="utrecht-table__cell dossier-dag" data-kop={t('tijdlijn.tot')}>
                {item.vorm === 'moment'
                  ? ''
                  : item.band.totEnMet
                    ? formatDatum(item.band.totEnMet)
                    : t('tijdlijn.heden')}
              </td>
              <td className="utrecht-table__cell" data-kop={t('tijdlijn.toelichting')}>
                {toelichtingOf(item) ?? ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
