import { formatDag } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import type { RegelBeschrijving } from '../oordeel.contract.ts';
import { teksten } from './teksten.ts';

type Voorbeeld = RegelBeschrijving['voorbeelden'][number];

/** The examples that are the test of the rule; each can be taken over into the form. */
export function RegelVoorbeelden({
  regel: { voorbeelden },
  onTake,
}: {
  readonly regel: RegelBeschrijving;
  readonly onTake: (voorbeeld: Voorbeeld) => void;
}) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('voorbeelden')} count={voorbeelden.length} flush>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <caption className="schoolgang-hidden">{t('voorbeelden')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('geval')}</th>
              <th scope="col">{t('dag')}</th>
              <th scope="col">{t('uitkomst')}</th>
              <th scope="col">{t('waarom')}</th>
              <th scope="col">{t('doen')}</th>
            </tr>
          </thead>
          <tbody lang="nl">
            {voorbeelden.map((voorbeeld) => (
              <tr key={voorbeeld.geval}>
                <td data-kop={t('geval')}>{voorbeeld.geval}</td>
                <td data-kop={t('dag')} className="regels-dag">
                  {formatDag(voorbeeld.op)}
                </td>
                <td data-kop={t('uitkomst')}>{voorbeeld.uitkomst.replaceAll('-', ' ')}</td>
                <td data-kop={t('waarom')}>{voorbeeld.waarom || '–'}</td>
                <td data-kop={t('doen')}>
                  <Button
                    small
                    kind="subtle"
                    aria-label={t('neem-over-van', { geval: voorbeeld.geval })}
                    onClick={() => {
                      onTake(voorbeeld);
                      document.getElementById('veld-op')?.focus();
                    }}
                  >
                    {t('neem-over')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
