import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { alleGebeurtenissen, verschillen } from '../levering.contract.ts';
import type { LeveringDetail } from './levering.ts';
import { teksten } from './teksten.ts';

/** How many lines of each event do what; only the rows and columns that hold something. */
export function VerschilTabel({ aantallen }: { readonly aantallen: LeveringDetail['aantallen'] }) {
  const t = useTekst(teksten);
  const rijen = alleGebeurtenissen.filter((een) => aantallen.some(({ gebeurtenis }) => gebeurtenis === een));
  const kolommen = verschillen.filter((een) => aantallen.some(({ verschil }) => verschil === een));
  const som = (over: (een: LeveringDetail['aantallen'][number]) => boolean) =>
    aantallen.filter(over).reduce((total, { aantal }) => total + aantal, 0);
  const cel = (kop: string, n: number) => (
    <td key={kop} className="schoolgang-number" data-kop={kop}>
      {n === 0 ? '–' : formatGetal(n)}
    </td>
  );
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <caption className="schoolgang-hidden">{t('verschil.uitleg')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gebeurtenis')}</th>
            {kolommen.map((welk) => (
              <th key={welk} scope="col" className="schoolgang-number">
                {t(`verschil.${welk}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((welke) => (
            <tr key={welke}>
              <td data-kop={t('gebeurtenis')}>{t(`gebeurtenis.${welke}`)}</td>
              {kolommen.map((welk) =>
                cel(
                  t(`verschil.${welk}`),
                  som(({ gebeurtenis, verschil }) => gebeurtenis === welke && verschil === welk),
                ),
              )}
            </tr>
          ))}
          <tr>
            <td data-kop={t('gebeurtenis')} className="schoolgang-strong">
              {t('totaal')}
            </td>
            {kolommen.map((welk) =>
              cel(
                t(`verschil.${welk}`),
                som(({ verschil }) => verschil === welk),
              ),
            )}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
