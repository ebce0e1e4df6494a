import './melding.css';
import { formatDag, formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import type { MeldingDag } from '../melding.contract.ts';
import { intakeTeksten } from './teksten-intake.ts';

const LETTER: Readonly<Record<MeldingDag['oordeel'], string>> = {
  ongeoorloofd: 'O',
  geoorloofd: 'G',
  'te laat': 'L',
  ziek: 'Z',
  onbekend: '?',
  verlof: 'V',
  schorsing: 'S',
};

const som = (aantallen: readonly (number | null)[]) =>
  aantallen.reduce<number>((total, aantal) => total + (aantal ?? 0), 0);

/** Which lesuren were missed on which day, with their sums (VI-02). */
export function MeldingDagen({ dagen }: { readonly dagen: readonly MeldingDag[] }) {
  const t = useTekst(intakeTeksten);
  if (dagen.length === 0) return null;
  const lesuren = Array.from(
    { length: Math.max(0, ...dagen.flatMap((dag) => dag.lesuren)) },
    (_, index) => index + 1,
  );
  const oordelen = [...new Set(dagen.map(({ oordeel }) => oordeel))];
  const totaal = som(dagen.map(({ aantal }) => aantal));
  return (
    <Panel title={t('dagen.titel')} flush>
      <ScrollFrame label={t('dagen.rond')}>
        <table className="utrecht-table melding-dagen">
          <caption className="schoolgang-hidden">{t('dagen.titel')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dagen.dag')}</th>
              {lesuren.map((n) => (
                <th scope="col" key={n}>
                  <abbr title={t('dagen.lesuur', { n })}>{n}</abbr>
                </th>
              ))}
              <th scope="col" className="schoolgang-number">
                {t('dagen.totaal')}
              </th>
            </tr>
          </thead>
          <tbody>
            {dagen.map(({ dag, heleDag, lesuren: gemist, aantal, oordeel }) => (
              <tr key={`${dag}-${oordeel}`}>
                <th scope="row">
                  {formatDag(dag)}
                  {heleDag && <span className="schoolgang-muted"> {t('dagen.hele')}</span>}
                </th>
                {lesuren.map((n) =>
                  gemist.includes(n) ? (
                    <td key={n} data-oordeel={oordeel}>
                      <span aria-hidden="true">{LETTER[oordeel]}</span>
                      <span className="schoolgang-hidden">{t(`oordeel.${oordeel}`)}</span>
                    </td>
                  ) : (
                    <td key={n}>
                      <span className="schoolgang-hidden">–</span>
                    </td>
                  ),
                )}
                <td className="schoolgang-number">{aantal === null ? '–' : formatGetal(aantal)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('dagen.totaal')}</th>
              {lesuren.map((n) => (
                <td key={n}>{dagen.filter((dag) => dag.lesuren.includes(n)).length}</td>
              ))}
              <td className="schoolgang-number schoolgang-strong">{formatGetal(totaal)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
      <p className="schoolgang-empty">
        <strong>
          {t('dagen.som', {
            n: new Set(dagen.map(({ dag }) => dag)).size,
            dagen: new Set(dagen.map(({ dag }) => dag)).size,
            uren: formatGetal(totaal),
          })}
        </strong>
        . {t('dagen.legenda')}:{' '}
        {oordelen.map((oordeel) => `${LETTER[oordeel]} = ${t(`oordeel.${oordeel}`)}`).join(', ')}.
      </p>
    </Panel>
  );
}
