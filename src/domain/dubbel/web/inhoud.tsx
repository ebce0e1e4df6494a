import { formatGetal } from '../../../web/datum.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import type { Kant, Vergelijking } from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';

/** How much of what each of them holds: what will be in one file. */
export function Inhoud({ paar: { een, ander } }: { readonly paar: Vergelijking }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const soorten = [...new Set([...een.aantallen, ...ander.aantallen].map(({ soort }) => soort))];
  const aantal = ({ aantallen }: Kant, soort: string) =>
    formatGetal(aantallen.find((een) => een.soort === soort)?.aantal ?? 0);
  return (
    <Panel title={t('inhoud')} flush={soorten.length > 0}>
      {soorten.length === 0 ? (
        <p>{t('inhoud.leeg')}</p>
      ) : (
        <div className="utrecht-table-container">
          <p className="schoolgang-muted schoolgang-vergelijk__uitleg">{t('inhoud.uitleg')}</p>
          <table className="utrecht-table schoolgang-table schoolgang-vergelijk">
            <thead>
              <tr>
                <th scope="col">{t('inhoud')}</th>
                <th scope="col" className="schoolgang-number">
                  {t('kop.een')}
                </th>
                <th scope="col" className="schoolgang-number">
                  {t('kop.ander')}
                </th>
              </tr>
            </thead>
            <tbody>
              {soorten.map((soort) => (
                <tr key={soort}>
                  <th scope="row">{term('soort', soort)}</th>
                  <td className="schoolgang-number" data-kop={t('kop.een')}>
                    {aantal(een, soort)}
                  </td>
                  <td className="schoolgang-number" data-kop={t('kop.ander')}>
                    {aantal(ander, soort)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
